import { useEffect, useState } from 'react'
import { ahead } from '#exporters/hand-out/ahead.ts'
import { usdz as usdzExporter } from '#exporters/hand-out/formats.ts'
import { handOutExporters } from '#exporters/index.ts'
import { HandOut as HandOutDialog, type MadeHandOut } from '#ui/hand-out/HandOut.tsx'
import { save } from '#app/copy.ts'
import { bakePicture } from '#app/hand-out.ts'
import type { Picture } from '#app/picture.ts'
import type { Session } from '#app/session.ts'

export interface HandOutProps { session: Session; picture: Picture; onClose(): void }

/** Bakes the view when it opens, and lets go of the file when it closes. */
export function HandOut({ session, picture, onClose }: HandOutProps) {
  const [made, setMade] = useState<MadeHandOut>()
  const [failed, setFailed] = useState<string>()
  useEffect(() => {
    let addresses: string[] = []
    let open = true
    const show = async (): Promise<void> => {
      try {
        const done = await make(session, picture)
        addresses = [...new Set([done.address, done.shown])]
        if (open) setMade(done)
      } catch (error) {
        setFailed(error instanceof Error ? error.message : String(error))
      }
    }
    const shown = show()
    return () => {
      open = false
      // a download that has just begun still reads it
      void shown.finally(() => setTimeout(() => addresses.forEach((address) => URL.revokeObjectURL(address)), 60_000))
    }
  }, [session, picture])
  return <HandOutDialog made={made} failed={failed} own={picture.ecosystem.id !== 'bundled'} can={{ model: 'HTMLModelElement' in window, ar: document.createElement('a').relList.supports('ar'), immersive: standsModels() }} onClose={onClose} />
}

/** visionOS 27: a model may leave the page and stand in the room at its own size. */
function standsModels(): boolean {
  const { HTMLModelElement: model } = window as { HTMLModelElement?: { prototype?: object } }
  return model?.prototype !== undefined && 'requestImmersive' in model.prototype
}

async function make(session: Session, picture: Picture): Promise<MadeHandOut> {
  const theme = document.documentElement.dataset['theme'] === 'light' ? 'light' : 'dark'
  const baked = await bakePicture(session, picture, theme)
  const name = `orrery-${baked.about.program}-${baked.about.lens}`
  const files = await Promise.all(
    handOutExporters.map(async ({ id, extension, mediaType, write }) => {
      const blob = new Blob([(await write(baked)) as BlobPart], { type: mediaType })
      return { id, bytes: blob.size, blob, save: () => save(blob, `${name}.${extension}`) }
    }),
  )
  const usdz = files.find(({ id }) => id === 'usdz')!
  const { about, bodies, labels, triangles, unlettered } = baked
  const address = URL.createObjectURL(usdz.blob)
  // a model stands where its file says, and the person stands at its origin: on the page it is turned about its own middle
  const shown = standsModels() ? URL.createObjectURL(new Blob([(await usdzExporter.write(ahead(baked))) as BlobPart], { type: usdzExporter.mediaType })) : address
  return { title: about.title, supposed: about.supposed, synthetic: about.synthetic, bodies, labels, triangles, unlettered, files, address, shown }
}

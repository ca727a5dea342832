import { useEffect, useState } from 'react'
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
    let address = ''
    let open = true
    const show = async (): Promise<void> => {
      try {
        const done = await make(session, picture)
        address = done.address
        if (open) setMade(done)
      } catch (error) {
        setFailed(error instanceof Error ? error.message : String(error))
      }
    }
    const shown = show()
    return () => {
      open = false
      // a download that has just begun still reads it
      void shown.finally(() => setTimeout(() => URL.revokeObjectURL(address), 60_000))
    }
  }, [session, picture])
  return <HandOutDialog made={made} failed={failed} own={picture.ecosystem.id !== 'bundled'} can={{ model: 'HTMLModelElement' in window, ar: document.createElement('a').relList.supports('ar') }} onClose={onClose} />
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
  return { title: about.title, supposed: about.supposed, synthetic: about.synthetic, bodies, labels, triangles, unlettered, files, address: URL.createObjectURL(usdz.blob) }
}

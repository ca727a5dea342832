import type { SolidShape } from '#xr/inputs/controller-shape.ts'

/** Whose shapes lie in public/xr-profiles. */
const known: ReadonlySet<string> = new Set(['meta-quest-touch-plus', 'meta-quest-touch-pro', 'samsung-galaxyxr', 'generic-trigger-squeeze-thumbstick'])
const generic = 'generic-trigger-squeeze-thumbstick'

/** Address of the shape, relative to the page. @param profiles what the browser says of the source, the best fitting one first */
export function profileFile(profiles: readonly string[], side: 'left' | 'right' | 'none'): string {
  return `xr-profiles/${profiles.find((id) => known.has(id)) ?? generic}/${side === 'left' ? 'left' : 'right'}.glb`
}

/** Addresses to what became of them: kept over stays, a file is asked for once. */
const asked = new Map<string, Promise<SolidShape | undefined>>()

/** @returns undefined where there is no such file: a page in one file has nothing beside it, and a network may be gone */
export function loadShape(file: string): Promise<SolidShape | undefined> {
  if (import.meta.env.MODE === 'single' || document.location.protocol === 'file:') return Promise.resolve(undefined)
  const before = asked.get(file)
  if (before !== undefined) return before
  const coming = read(new URL(file, document.baseURI)).catch(() => {
    asked.delete(file)
    return undefined
  })
  asked.set(file, coming)
  return coming
}

async function read(address: URL): Promise<SolidShape> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address.pathname} was answered with ${answer.status}`)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const [{ WebIO }, { shapeOf }] = await Promise.all([import('@gltf-transform/core'), import('#xr/inputs/controller-shape.ts')])
  return shapeOf(await new WebIO().readBinary(bytes))
}

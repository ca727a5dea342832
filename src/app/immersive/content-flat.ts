import { immersiveWords as said } from '#words/en/immersive.ts'
import { words } from '#words/index.ts'
import type { PanelBlock, PanelContent } from '#xr/panels/content.ts'
import { sheetFor } from '#app/immersive/flat-sheet.ts'
import type { Inside } from '#app/immersive/inside.ts'
import type { Picture } from '#app/picture.ts'

/** The lens's exact twin, as it was last drawn. */
export function flatPanel(picture: Picture, inside: Inside): PanelContent {
  const { lensId } = picture
  const sheet = inside.sheet?.of === sheetFor(picture) ? inside.sheet : undefined
  const name = words.interface.lenses[lensId]?.name ?? lensId
  const blocks: readonly PanelBlock[] = sheet?.blocks ?? [{ kind: 'text', text: said.drawing, quiet: true }]
  return { place: 'back', key: `flat ${lensId}`, blocks: [{ kind: 'title', text: words.interface.flat.title(name) }, ...blocks] }
}

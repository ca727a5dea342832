import { immersiveWords as said } from '#words/en/immersive.ts'
import { words } from '#words/index.ts'
import type { PanelBlock, PanelContent } from '#xr/panels/content.ts'
import type { Inside } from '#app/immersive/inside.ts'
import type { Picture } from '#app/picture.ts'

/** The lens's exact twin, as it was last drawn. */
export function flatPanel({ lensId }: Picture, { sheet }: Inside): PanelContent {
  const name = words.interface.lenses[lensId]?.name ?? lensId
  const blocks: readonly PanelBlock[] = sheet === undefined ? [{ kind: 'text', text: said.drawing, quiet: true }] : sheet.blocks.length === 0 ? [{ kind: 'text', text: said.flatEmpty, quiet: true }] : sheet.blocks
  return { place: 'back', key: `flat ${lensId}`, blocks: [{ kind: 'title', text: words.interface.flat.title(name) }, ...blocks] }
}

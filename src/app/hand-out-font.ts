import cyrillic from '@fontsource/inter/files/inter-cyrillic-500-normal.woff?url'
import greek from '@fontsource/inter/files/inter-greek-500-normal.woff?url'
import latin from '@fontsource/inter/files/inter-latin-500-normal.woff?url'
import latinExt from '@fontsource/inter/files/inter-latin-ext-500-normal.woff?url'
import type { FontSource } from '#exporters/hand-out/lettering.ts'

const addresses = { latin, 'latin-ext': latinExt, greek, cyrillic }

/** The page's own font as outlines; a subset is fetched when a text needs it. @throws when it does not come */
export const fetchFont: FontSource = async (subset) => {
  const answer = await fetch(addresses[subset])
  if (!answer.ok) throw new Error(`the font (${subset}) did not come: ${answer.status}`)
  return answer.arrayBuffer()
}

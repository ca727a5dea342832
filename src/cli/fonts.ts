import cyrillic from '@fontsource/inter/files/inter-cyrillic-500-normal.woff?inline'
import greek from '@fontsource/inter/files/inter-greek-500-normal.woff?inline'
import latin from '@fontsource/inter/files/inter-latin-500-normal.woff?inline'
import latinExt from '@fontsource/inter/files/inter-latin-ext-500-normal.woff?inline'
import type { FontSource } from '#exporters/hand-out/lettering.ts'

const inlined = { latin, 'latin-ext': latinExt, greek, cyrillic }

/** The page's font as outlines, part of the built command line: it is one file and asks nothing of its folder. */
export const ownFont: FontSource = (subset) => {
  const bytes = Uint8Array.from(atob(inlined[subset].slice(inlined[subset].indexOf(',') + 1)), (letter) => letter.charCodeAt(0))
  return Promise.resolve(bytes.buffer)
}

import type { Baked } from '#exporters/hand-out/baked.ts'
import { storedZip } from '#exporters/hand-out/stored-zip.ts'
import { usda } from '#exporters/hand-out/usda.ts'

/**
 * USD for Quick Look and the <model> element: one layer of text, stored as it is. Not by three's exporter (which would cost the first load only
 * 0.3 kB): it stamps the hour and the running numbers of its objects into the file, so that no two are alike, and has no place for what the view is of.
 */
export const writeUsdz = (baked: Baked): Uint8Array => storedZip([{ name: 'orrery.usda', bytes: new TextEncoder().encode(usda(baked)) }])

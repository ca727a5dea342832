import { glb, usdz } from '#exporters/hand-out/formats.ts'
import { json } from '#exporters/json.ts'
import { tableCsv } from '#exporters/table.ts'

/** What a view can become, by what it is made from: the whole ecosystem, the table of a lens, or its scene in three dimensions. */
export const ecosystemExporters = [json] as const
export const tableExporters = [tableCsv] as const
export const handOutExporters = [glb, usdz] as const

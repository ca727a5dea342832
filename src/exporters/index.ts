import { json } from '#exporters/json.ts'
import { tableCsv } from '#exporters/table.ts'

/** What a view can become, by what it is made from: the whole ecosystem, or the table of a lens. */
export const ecosystemExporters = [json] as const
export const tableExporters = [tableCsv] as const

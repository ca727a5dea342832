import { csv } from '#importers/csv.ts'
import type { Importer } from '#importers/importer.ts'
import { json } from '#importers/json.ts'
import { xlsx } from '#importers/xlsx.ts'

/** In the order asked; the first that accepts reads. Text comes last: anything is text to somebody. */
export const importers: readonly Importer[] = [xlsx, json, csv]

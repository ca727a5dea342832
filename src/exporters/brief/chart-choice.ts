import type { Flat } from '#model/tabular.ts'

export type Chart = Extract<Flat, { kind: 'bars' | 'steps' | 'lines' }>

const most = { rows: 14, series: 8 } as const

/** The chart of a lens that a page can draw small; of several the first such. Grids and lists are in the table, networks are the stage's. */
export function chartOf(flat: Flat): Chart | undefined {
  if (flat.kind === 'several') return flat.parts.map((part) => chartOf(part.flat)).find((chart) => chart !== undefined)
  if (flat.kind === 'bars') return flat.rows.length === 0 || flat.rows.length > most.rows ? undefined : flat
  if (flat.kind === 'steps') return flat.marks.length === 0 ? undefined : flat
  if (flat.kind === 'lines') return flat.series.length === 0 || flat.series.length > most.series ? undefined : flat
  return undefined
}

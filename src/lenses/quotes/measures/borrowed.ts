import type { Measure } from '#lenses/quotes/measures/measure.ts'

/** Marks of the US merger guidelines: no document of the data states them, so no fact stands behind them. */
const mergerMarks = { watch: 1_000, high: 1_800 } as const

export const borrowedMeasures: readonly Measure[] = [
  { id: 'merger-mark', takes: ['watch or high'], of: (_context, which) => (which === 'watch' || which === 'high' ? { value: mergerMarks[which], unit: 'index', atoms: [] } : undefined) },
]

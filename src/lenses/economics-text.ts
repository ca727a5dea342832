import type { Axis } from '#model/tabular.ts'
import { format } from '#words/index.ts'

/** A tick as the stage writes it. */
export const tickLabel = (axis: Axis, at: number): string =>
  axis.unit === 'money' ? format.money(at, axis.currency ?? '', { short: true }) : axis.unit === 'ratio' ? format.percent(at, 0) : String(at)

/** Zero to everything. */
export const shareScale = (label: string, max = 1): Axis => ({ label, unit: 'ratio', min: 0, max, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1].filter((at) => at <= max).map((at) => ({ at })) })

/** "20-30%", "100%" */
export const shareSpan = (low: number, high: number): string => (low === high ? format.percent(low) : `${format.percent(low).slice(0, -1)}-${format.percent(high)}`)

import type { Axis } from '#model/tabular.ts'
import { niceStep } from '#lenses/axes.ts'

/** A number of things from zero, with whole ticks. */
export function countAxis(label: string, end: number, parts = 5): Axis {
  const step = Math.max(1, niceStep(end / parts))
  const max = Math.ceil(end / step - 1e-9) * step || 1
  return { label, unit: 'count', min: 0, max, ticks: Array.from({ length: Math.round(max / step) + 1 }, (_, i) => ({ at: i * step })) }
}

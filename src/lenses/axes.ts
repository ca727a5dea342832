import type { Axis } from '#model/tabular.ts'
import { words } from '#words/index.ts'
import { powerOfTen } from '#lenses/wall.ts'

/** Real axes of the flat views: linear, starting at zero unless the label says otherwise. */
export function moneyAxis(label: string, end: number, currency: string, parts = 5): Axis {
  const step = niceStep(end / parts)
  const max = Math.ceil(end / step - 1e-9) * step || 1
  return { label, unit: 'money', currency, min: 0, max, ticks: Array.from({ length: Math.round(max / step) + 1 }, (_, i) => ({ at: i * step })) }
}

export function shareAxis(max = 1): Axis {
  return { label: words.legend.shareOfSigned, unit: 'ratio', min: 0, max, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1].map((at) => ({ at })) }
}

/** 1, 2 or 5 times a power of ten, at least `rough`. */
export function niceStep(rough: number): number {
  if (!(rough > 0 && rough < Infinity)) return 1
  const power = powerOfTen(rough)
  return ([1, 2, 5, 10].find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10) * power
}

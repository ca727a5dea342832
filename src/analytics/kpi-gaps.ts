import type { Known } from '#analytics/book.ts'
import type { Facts } from '#analytics/facts.ts'
import { isStated } from '#analytics/known.ts'
import { amountOf, firstKnown, ratioOf } from '#analytics/reading.ts'
import type { Unit } from '#model/figure.ts'
import type { NodeId } from '#model/ids.ts'
import type { Value } from '#model/value.ts'

export interface KpiGap {
  node: NodeId
  label: string
  unit: Extract<Unit, 'money' | 'ratio'>
  target: Known
  current: Known
  /** current - target in the unit: -0.05 is five points below */
  gap: number
  /** current / target */
  share: number
}

/** KPIs that state a target and a current value of the same kind, in stated order. */
export function kpiGaps(facts: Facts): readonly KpiGap[] {
  return facts.saying('tracks KPI').flatMap(({ object: node }) => {
    const read = (predicate: string, how: (value: Value | undefined) => number): Known => firstKnown(facts.of(node, predicate), how)
    for (const [unit, how] of readers) {
      const [target, current] = [read('target', how), read('current', how)]
      if (!isStated(target) || !isStated(current)) continue
      // Whole millionths, so that 0.9 - 0.95 is -0.05.
      const gap = Math.round((current.value - target.value) * 1e6) / 1e6
      return [{ node: facts.id(node), label: facts.label(node), unit, target, current, gap, share: current.value / target.value }]
    }
    return []
  })
}

const readers = [
  ['ratio', ratioOf],
  ['money', (value: Value | undefined) => (value?.kind === 'money' ? amountOf(value) : NaN)],
] as const

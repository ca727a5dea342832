import { factsOf } from '#analytics/facts.ts'
import { shareLines } from '#analytics/revenue-share.ts'
import { leadTimes } from '#analytics/time-to-deal.ts'
import { economicsText as text } from '#words/en/lenses/economics.ts'
import type { FlatPart } from '#lenses/economics-chart.ts'
import { shareSpan } from '#lenses/economics-text.ts'
import type { LensContext } from '#lenses/lens.ts'

/** Targets of time to first deal and onboarding; per partner nothing is stated. Empty: no target either. */
export function leadGrid({ ecosystem, programme }: LensContext): readonly FlatPart[] {
  const times = leadTimes(factsOf(ecosystem, programme))
  if (times.length === 0) return []
  return [{
    title: text.leadTitle,
    flat: {
      kind: 'grid',
      corner: text.leadCorner,
      columns: text.leadColumns.map((label) => ({ label })),
      rows: times.map((time) => ({
        label: text.leadMeasure[time.measure], node: time.node, note: time.label,
        cells: [{ text: text.leadValue(time.comparator, time.value, time.unit, time.days), node: time.node }, { text: text.unknown, mark: 'question' as const }],
      })),
    },
  }]
}

/** Every stated share of revenue with what it is a share of. */
export function shareGrid({ ecosystem, programme }: LensContext): readonly FlatPart[] {
  const lines = shareLines(factsOf(ecosystem, programme))
  if (lines.length === 0) return []
  return [{
    title: text.sharesTitle,
    flat: {
      kind: 'grid',
      corner: text.model,
      columns: text.sharesColumns.map((label) => ({ label })),
      rows: lines.map((line) => ({ label: line.of, node: line.node, note: line.line, cells: [{ text: shareSpan(line.low, line.high), ...(line.upTo && { note: text.upTo }) }, { text: line.basis === '' ? text.unknown : line.basis }] })),
    },
  }]
}

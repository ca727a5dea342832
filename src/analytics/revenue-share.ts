import type { Facts } from '#analytics/facts.ts'
import { firstRange, isRange } from '#analytics/ranges.ts'
import type { Atom } from '#model/ecosystem.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

/** One line of a model: the partner's part of revenue, 0..1, as a range; `upTo`: stated as a ceiling. */
export interface ShareLine {
  /** `<node id>|<predicate>` */
  id: string
  /** who states it: a revenue model, a tier, a partner type, a deal */
  node: NodeId
  of: string
  /** as stated: "software licenses", "revenue share" */
  line: string
  low: number
  high: number
  /** what it is a share of, as stated: "of first-year revenue" */
  basis: string
  upTo: boolean
  atoms: readonly AtomId[]
}

/** Predicates that state a partner's part outside a revenue model. */
const elsewhere = ['revenue share', 'value proposition: resale margin', 'revenue model: revenue share']

/** Every stated share, in the order of the document. Empty: none is stated. */
export function shareLines(facts: Facts): readonly ShareLine[] {
  const models = facts.all.filter((atom) => facts.ecosystem.nodes.kinds[atom.subject] === 'RevenueModel')
  return [...models, ...elsewhere.flatMap((predicate) => facts.saying(predicate))].flatMap((atom): ShareLine[] => {
    const ends = shareOf(atom)
    if (ends === undefined) return []
    const value = atom.value
    return [{
      id: `${facts.id(atom.subject)}|${atom.predicate}`,
      node: facts.id(atom.subject),
      of: facts.label(atom.subject),
      line: atom.predicate.replace(/^(?:value proposition|revenue model): /, ''),
      ...ends,
      basis: value?.kind === 'ratio' ? (value.basis ?? '') : '',
      upTo: value?.kind === 'ratio' && value.comparator === '<=',
      atoms: [atom.id],
    }]
  })
}

/** "20-30% margin" -> 0.2..0.3; "50/50 revenue split" -> half. */
function shareOf(atom: Atom): { low: number; high: number } | undefined {
  const range = firstRange([atom], 'ratio')
  if (isRange(range)) return { low: range.low, high: range.high }
  const split = /^(\d+)\/(\d+)\b/.exec(atom.text)
  if (split === null) return undefined
  const [ours, theirs] = [Number(split[1]), Number(split[2])]
  return ours + theirs === 100 ? { low: theirs / 100, high: theirs / 100 } : undefined
}

/** The partner's part and ours of `revenue` under one line: scenario revenue x share range. */
export const partnerPart = (line: ShareLine, revenue: number): { low: number; high: number; ours: { low: number; high: number } } => ({
  low: revenue * line.low,
  high: revenue * line.high,
  ours: { low: revenue * (1 - line.high), high: revenue * (1 - line.low) },
})

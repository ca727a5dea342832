import type { Book, Known } from '#analytics/book.ts'
import { factsOf, type Facts } from '#analytics/facts.ts'
import { isStated } from '#analytics/known.ts'
import { firstKnown, ratioOf } from '#analytics/reading.ts'
import { measureOf } from '#analytics/score-measures.ts'
import type { Ecosystem } from '#model/ecosystem.ts'
import { slug, type AtomId, type NodeId } from '#model/ids.ts'

export interface ScoreCriterion {
  /** slug of its name: `revenue-performance`; edits are called `weight/revenue-performance` */
  id: string
  label: string
  /** as stated, 0..1 */
  weight: Known
  /** how a mark is given, as stated: "1-10 scale"; empty = not stated */
  scale: string
  scaleAtoms: readonly AtomId[]
}

export interface ScorecardRules {
  card: NodeId
  label: string
  criteria: readonly ScoreCriterion[]
  /** the programme that states the weights */
  programme: number
  /** its name where it is another than the one shown: the weights are borrowed */
  lender?: string
}

/** The scorecard that a programme states itself; undefined = it states none. */
export function statedScorecard(facts: Facts): ScorecardRules | undefined {
  for (const node of facts.nodes('Scorecard')) {
    const criteria = facts.all.flatMap((atom): ScoreCriterion[] => {
      const label = atom.subject === node ? /^weight: (.+)$/.exec(atom.predicate)?.[1] : undefined
      if (label === undefined || atom.restates || Number.isNaN(ratioOf(atom.value))) return []
      const [scale] = facts.of(node, `scale: ${label}`)
      return [{ id: slug(label), label, weight: firstKnown([atom], ratioOf), scale: scale?.text ?? '', scaleAtoms: scale ? [scale.id] : [] }]
    })
    if (criteria.length > 0) return { card: facts.id(node), label: facts.label(node), criteria, programme: facts.programme }
  }
  return undefined
}

/**
 * Own weights, else those of the programme beside it whose criteria this book can answer best, by weight. Where it can answer none, nothing
 * is borrowed: a borrowed rule without a single mark would only decorate.
 */
export function scorecardRules(ecosystem: Ecosystem, book: Book, programme: number): ScorecardRules | undefined {
  const own = statedScorecard(factsOf(ecosystem, programme))
  if (own !== undefined) return own
  const lenders = ecosystem.programmes.flatMap((lender, index) => {
    const rules = index === programme ? undefined : statedScorecard(factsOf(ecosystem, index))
    if (rules === undefined) return []
    const answered = rules.criteria.filter((criterion) => book.partners.some((partner) => isStated(measureOf(criterion, partner, book))))
    return [{ rules: { ...rules, lender: lender.label }, weight: answered.reduce((sum, criterion) => sum + criterion.weight.value, 0) }]
  })
  const best = lenders.toSorted((a, b) => b.weight - a.weight)[0]
  return best !== undefined && best.weight > 0 ? best.rules : undefined
}

/** Weights in use, 0..1, in the order of the criteria; they sum to 1. */
export type Weights = readonly number[]

/**
 * Stated weights with some set by the reader: what is set stays, the others share the rest in their stated proportion. Where the set ones
 * alone pass 1, or nobody is left to share, all of them are scaled. Throws when there is no criterion.
 */
export function shareWeights(stated: Weights, set: ReadonlyMap<number, number>): Weights {
  if (stated.length === 0) throw new Error('weights of no criterion')
  const chosen = stated.map((_, i) => Math.max(0, set.get(i) ?? NaN))
  const fixed = chosen.reduce((sum, weight) => sum + (Number.isNaN(weight) ? 0 : weight), 0)
  const open = stated.filter((_, i) => Number.isNaN(chosen[i]!)).reduce((sum, weight) => sum + weight, 0)
  if (fixed >= 1 || open === 0) return fixed === 0 ? stated.map(() => 1 / stated.length) : chosen.map((weight) => (Number.isNaN(weight) ? 0 : weight / fixed))
  return chosen.map((weight, i) => (Number.isNaN(weight) ? (stated[i]! / open) * (1 - fixed) : weight))
}

/** What the reader set: edits of the book first, `more` (by criterion id, 0..1) over them. */
export function weightsOf(rules: ScorecardRules, book: Book, more: ReadonlyMap<string, number> = new Map()): Weights {
  const edits = new Map((book.edits ?? []).flatMap((edit) => (edit.rule.startsWith('weight/') && typeof edit.value === 'number' ? [[edit.rule.slice(7), edit.value] as const] : [])))
  const set = new Map(rules.criteria.flatMap((criterion, i) => {
    const value = more.get(criterion.id) ?? edits.get(criterion.id)
    return value === undefined || !Number.isFinite(value) ? [] : [[i, value] as const]
  }))
  return shareWeights(rules.criteria.map((criterion) => criterion.weight.value), set)
}


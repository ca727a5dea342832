import { constant, counted, formula, type Terms } from '#analytics/explain/terms.ts'
import type { ScoreCriterion, ScorecardRules } from '#analytics/score-weights.ts'
import type { Term, TermPart } from '#model/term.ts'
import type { LensContext } from '#lenses/lens.ts'
import { sliderId } from '#lenses/scorecard-standing.ts'

/**
 * The weights in use, in the order of the criteria: as stated, as set by the reader, or shared by those that nobody set, in their stated proportion
 * (`shareWeights` in analytics/score-weights.ts).
 */
export function weightTerms(context: LensContext, rules: ScorecardRules, terms: Terms): readonly Term[] {
  const { criteria } = rules
  const given = criteria.map((criterion) => givenWeight(context, criterion))
  const stated = criteria.map(({ weight }) => terms.known(weight, 'ratio', { given: 'own-rule' }))
  const part = (i: number, term: Term): TermPart => ({ name: 'scorecard-weight', of: criteria[i]!.label, term })
  const set = given.flatMap((term, i) => (term === undefined ? [] : [part(i, term)]))
  const open = stated.flatMap((term, i) => (given[i] === undefined ? [part(i, term)] : []))
  const fixed = formula('scorecard-set-weights', 'sum', set, 'ratio')
  const rest = formula('scorecard-open-weights', 'sum', open, 'ratio')
  if (fixed.value >= 1 || rest.value === 0) return given.map((term) => scaled(term, { name: 'scorecard-set', term: fixed }, criteria))
  const left = formula('scorecard-weight-left', 'difference', [{ name: 'scorecard-whole', term: constant(1, 'ratio', 'scorecard-sum-to-one') }, ...set], 'ratio')
  return criteria.map((criterion, i) => {
    const own = given[i]
    if (own !== undefined) return own
    // Weights that make a whole stay as they are stated.
    if (set.length === 0 && Math.abs(rest.value - 1) < 1e-12) return stated[i]!
    const proportion = formula('scorecard-proportion', 'quotient', [{ name: 'scorecard-weight', of: criterion.label, term: stated[i]! }, { name: 'scorecard-open', term: rest }], 'ratio')
    return formula('scorecard-shared-weight', 'product', [{ name: 'scorecard-part-of-open', term: proportion }, { name: 'scorecard-left', term: left }], 'ratio')
  })
}

/** Set ones beyond a whole are scaled to it and leave nothing for the others; set to nothing, all weigh the same. */
function scaled(term: Term | undefined, fixed: TermPart, criteria: readonly ScoreCriterion[]): Term {
  if (fixed.term.value === 0) return formula('scorecard-equal-weight', 'quotient', [{ name: 'scorecard-whole', term: constant(1, 'ratio', 'scorecard-sum-to-one') }, { name: 'scorecard-criteria', term: counted('scorecard-criteria', criteria.map(({ label, weight }) => ({ label, atoms: weight.atoms }))) }], 'ratio')
  if (term === undefined) return formula('scorecard-nothing-left', 'sum', [], 'ratio')
  return formula('scorecard-scaled-weight', 'quotient', [{ name: 'scorecard-set-weight', term }, fixed], 'ratio')
}

/** What the reader set: with a slider of the lens, else as a rule of their own. */
function givenWeight({ book, params }: LensContext, criterion: ScoreCriterion): Term | undefined {
  const slider = Number(params[sliderId(criterion)] ?? NaN)
  if (Number.isFinite(slider)) return { kind: 'given', by: 'control', value: Math.max(0, slider / 100), unit: 'ratio', text: 'chosen-here' }
  const edit = (book.edits ?? []).findLast((each) => each.rule === `weight/${criterion.id}`)?.value
  return typeof edit === 'number' && Number.isFinite(edit) ? { kind: 'given', by: 'rule', value: Math.max(0, edit), unit: 'ratio', text: 'own-rule' } : undefined
}

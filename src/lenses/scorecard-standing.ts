import { rankSensitivity, type RankSensitivity } from '#analytics/rank-sensitivity.ts'
import { isStated } from '#analytics/known.ts'
import { scorecard, unknownRule, type ScoreRow, type UnknownRule } from '#analytics/scorecard.ts'
import { shareWeights, weightsOf, type ScoreCriterion, type ScorecardRules, type Weights } from '#analytics/score-weights.ts'
import type { Tone } from '#model/scene.ts'
import { format } from '#words/index.ts'
import { scorecardWords } from '#words/en/lenses/scorecard.ts'
import type { Control, LensContext } from '#lenses/lens.ts'

export interface ScoreStanding {
  rules: ScorecardRules
  weights: Weights
  stated: Weights
  edited: boolean
  unknown: UnknownRule
  /** best first; all of them */
  rows: readonly ScoreRow[]
  /** the same partners under the weights they are compared with */
  compared: readonly ScoreRow[]
  compareWith: 'stated' | 'equal'
  sensitivity: RankSensitivity
  /** criteria that are stated for no partner */
  silent: readonly ScoreCriterion[]
}

export const sliderId = (criterion: ScoreCriterion): string => `weight:${criterion.id}`
/** One tone a criterion, in stated order. */
export const toneOf = (index: number): Tone => `category-${((index % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7}`
export const weightTexts = (weights: Weights): string[] => weights.map((weight) => format.percent(weight).replace('%', ''))

/** What the reader turned: sliders of the lens in percent, over the edits of the workspace. */
export function weightsInUse({ book, params }: LensContext, rules: ScorecardRules): Weights {
  const set = new Map(rules.criteria.flatMap((criterion) => {
    const value = Number(params[sliderId(criterion)] ?? NaN)
    return Number.isFinite(value) ? [[criterion.id, value / 100] as const] : []
  }))
  return weightsOf(rules, book, set)
}

export function scoreStanding(context: LensContext, rules: ScorecardRules): ScoreStanding {
  const { book, params } = context
  const weights = weightsInUse(context, rules)
  const stated = shareWeights(rules.criteria.map((criterion) => criterion.weight.value), new Map())
  const edited = weights.some((weight, i) => Math.abs(weight - stated[i]!) > 1e-9)
  const unknown = unknownRule(book)
  const rows = scorecard(rules, weights, book, unknown)
  const compareWith = params['compare'] === 'equal' || (params['compare'] !== 'stated' && !edited) ? 'equal' : 'stated'
  const other = compareWith === 'equal' ? stated.map(() => 1 / stated.length) : stated
  const silent = rules.criteria.filter((_, i) => rows.every((row) => !isStated(row.marks[i]!)))
  const asked = rules.criteria.findIndex((criterion) => criterion.id === params['vary'])
  // The heaviest stated weight is the one a ranking hangs on.
  const heaviest = rules.criteria.reduce((best, criterion, i) => (!silent.includes(criterion) && (best === -1 || criterion.weight.value > rules.criteria[best]!.weight.value) ? i : best), -1)
  const vary = asked !== -1 && !silent.includes(rules.criteria[asked]!) ? asked : Math.max(0, heaviest)
  return { rules, weights, stated, edited, unknown, rows, compared: scorecard(rules, other, book, unknown), compareWith, sensitivity: rankSensitivity(rows, weights, vary, unknown), silent }
}

export function weightSliders(rules: ScorecardRules, weights: Weights): Control[] {
  return rules.criteria.map((criterion, i) => ({ kind: 'slider', id: sliderId(criterion), label: scorecardWords.weight(criterion.label), value: Math.round(weights[i]! * 1000) / 10, min: 0, max: 100, step: 1, said: scorecardWords.weightSaid(weights[i]!) }))
}

export function scoreControls({ rules, weights, unknown, silent, sensitivity, compareWith, edited }: ScoreStanding): Control[] {
  const known = rules.criteria.filter((criterion) => !silent.includes(criterion))
  return [
    ...weightSliders(rules, weights),
    { kind: 'reading', id: 'unknown', label: scorecardWords.reading, options: [scorecardWords.leftOut, scorecardWords.zero], other: unknown === 'zero' },
    ...(known.length > 1 ? [{ kind: 'choice' as const, id: 'vary', label: scorecardWords.vary, value: rules.criteria[sensitivity.vary]!.id, options: known.map((criterion) => ({ id: criterion.id, label: criterion.label })) }] : []),
    ...(edited ? [{ kind: 'choice' as const, id: 'compare', label: scorecardWords.compare, value: compareWith, options: [{ id: 'stated', label: scorecardWords.compareStated }, { id: 'equal', label: scorecardWords.compareEqual }] }] : []),
  ]
}

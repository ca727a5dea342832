import { highest } from '#model/extremes.ts'
import type { Saying } from '#model/figure.ts'
import { isStated } from '#analytics/known.ts'
import { measureFor } from '#analytics/score-measures.ts'
import type { ScorecardRules } from '#analytics/score-weights.ts'
import { format } from '#words/index.ts'
import { scorecardWords } from '#words/en/lenses/scorecard.ts'
import type { LegendEntry, LensContext, LensView } from '#lenses/lens.ts'
import { referenceSizes } from '#lenses/reference-sizes.ts'
import { scorecardFlat, scorecardTable } from '#lenses/scorecard-charts.ts'
import { scoreBody, scorecardScene, shownRows } from '#lenses/scorecard-scene.ts'
import { scoreControls, scoreStanding, toneOf, weightTexts, type ScoreStanding } from '#lenses/scorecard-standing.ts'

/** Partners ranked by weighted marks, with own or borrowed weights. */
export function scorecardRanking(context: LensContext, rules: ScorecardRules): LensView {
  const standing = scoreStanding(context, rules)
  const { base } = context
  const shown = shownRows(standing, context.small)
  const scored = standing.rows.filter((row) => !Number.isNaN(row.score))
  const largest = highest([0, ...[...base.partners, ...base.deals].map((each) => (isStated(each.value) ? each.value.value : 0))])
  return {
    finding: findings(context, standing),
    missing: [
      ...(standing.silent.length > 0 ? [{ id: 'scorecard-unknown', values: { criteria: standing.silent.map((criterion) => criterion.label) } }] : []),
      ...(shown.length < scored.length ? [{ id: 'scorecard-some', values: { shown: shown.length, all: scored.length } }] : []),
    ],
    scene: scorecardScene(context, standing),
    legend: legend(standing, shown.map((row) => row.partner)),
    sizes: referenceSizes(largest, (value) => scoreBody(value, largest)),
    sizeUnit: { unit: 'money', currency: context.book.currency },
    flat: scorecardFlat(standing),
    table: scorecardTable(context, standing),
    figures: [],
    notes: [
      { id: 'wall-position', values: {} },
      { id: 'scorecard-mapping', values: { criteria: rules.criteria.map((criterion) => criterion.label), measures: rules.criteria.map((criterion) => measureFor(criterion) ?? '') } },
      ...(standing.silent.length > 0 ? [{ id: 'scorecard-range', values: {} }] : []),
      { id: 'scorecard-rank-lines', values: { with: standing.compareWith } },
    ],
    controls: scoreControls(standing),
  }
}

function findings({ book }: LensContext, standing: ScoreStanding): Saying[] {
  const { rules, weights, stated, edited, unknown, rows, silent } = standing
  const cited = rules.criteria.flatMap((criterion) => criterion.weight.atoms)
  const scored = rows.filter((row) => !Number.isNaN(row.score))
  const told = scored.slice(0, 4)
  const whose: Saying = rules.lender !== undefined
    ? { id: 'scorecard-borrowed', values: { lender: rules.lender, weights: weightTexts(stated), programme: book.label }, inputs: cited }
    : { id: 'scorecard-own', values: { card: rules.label, programme: book.label, weights: weightTexts(stated) }, inputs: cited }
  return [
    whose,
    ...(edited ? [{ id: 'scorecard-edited', values: { weights: weightTexts(weights), stated: weightTexts(stated) } }] : []),
    {
      id: 'scorecard-ranks',
      values: {
        names: told.map((row) => row.label),
        scores: told.map((row) => format.decimal(row.score, 2)),
        others: told.map((row) => format.decimal(row.other, 2)),
        unknown: silent.map((criterion) => firstWord(criterion.label)),
        zero: unknown === 'zero' ? 'yes' : 'no',
      },
      nodes: told.map((row) => row.partner),
      inputs: [...new Set(told.flatMap((row) => row.atoms))],
    },
    ...fragility(standing),
  ]
}

/** "Marketing Collaboration" is marketing in a sentence. */
const firstWord = (label: string): string => (label.split(' ')[0] ?? label).toLowerCase()

/** How far the leader leads, from today's weight downwards and upwards, exactly. */
function fragility({ rules, rows, sensitivity }: ScoreStanding): Saying[] {
  const { leaders, now, vary, crossings } = sensitivity
  if (leaders.length === 0 || Number.isNaN(now)) return []
  const label = (id: string): string => rows.find((row) => row.partner === id)?.label ?? id
  const criterion = firstWord(rules.criteria[vary]!.label)
  const inputs = [...new Set(rows.flatMap((row) => row.atoms))]
  const standing = leaders.findIndex((span) => span.from <= now && now <= span.to)
  const leader = leaders[standing]
  if (leader === undefined) return []
  const name = label(leader.partner)
  if (leaders.length === 1) return [{ id: 'scorecard-firm', values: { leader: name, criterion }, nodes: [leader.partner], inputs }]
  const sayings: Saying[] = []
  const after = leaders.slice(standing + 2, standing + 4)
  if (leader.from > 0)
    sayings.push({
      id: 'scorecard-fragile',
      values: {
        leader: name,
        criterion,
        at: format.percent(leader.from, 0),
        // Who takes the lead further down, and from whom.
        next: after.map((span) => label(span.partner)),
        below: after.map((span) => format.percent(span.to, 0)),
        passed: after.map((_, i) => label(leaders[standing + 1 + i]!.partner)),
      },
      nodes: [leader.partner, ...leaders.slice(standing + 1).map((span) => span.partner)],
      inputs,
    })
  const above = leaders[standing - 1]
  if (above !== undefined) sayings.push({ id: 'scorecard-ceiling', values: { leader: name, criterion, at: format.percent(leader.to, 0), next: label(above.partner) }, nodes: [leader.partner, above.partner], inputs })
  return crossings.length === 0 ? [] : sayings
}

function legend({ rules, rows }: ScoreStanding, shown: readonly string[]): LegendEntry[] {
  const known = (i: number, stated: boolean) => rows.filter((row) => shown.includes(row.partner) && isStated(row.marks[i]!) === stated).map((row) => row.partner)
  return rules.criteria.flatMap((criterion, i): LegendEntry[] => {
    const entries: LegendEntry[] = [
      { id: criterion.id, label: criterion.id, text: criterion.label, tone: toneOf(i), shape: 'tablet', nodes: known(i, true) },
      { id: `${criterion.id}-unknown`, label: 'not-stated', text: `${criterion.label}: ${scorecardWords.unknown.toLowerCase()}`, tone: 'unknown', shape: 'tablet', mark: 'hatched', nodes: known(i, false) },
    ]
    return entries.filter((entry) => entry.nodes.length > 0)
  })
}

import type { Cell, Flat, GridCell, Table } from '#model/tabular.ts'
import type { NodeId } from '#model/ids.ts'
import { tierByValue } from '#analytics/tier-by-value.ts'
import { tierDistances, type Gap, type TierDistance } from '#analytics/tier-distance.ts'
import { criteria, type CriterionCheck } from '#analytics/tiers.ts'
import { gapText, tiersWords } from '#words/en/lenses/tiers.ts'
import { emptyCell, moneyCell, ratioCell, textCell } from '#lenses/cells.ts'
import { bareRule, collarOf, markId, valueText, verdictTone, type Standing, type Standings } from '#lenses/tiers-standing.ts'

const marks = { meets: 'tick', misses: 'cross', 'not-stated': 'question' } as const

/** The criteria matrix: value and rule in each cell, the way to the next tier last. */
export function tiersMatrix(standing: Standings, extras: ReadonlySet<NodeId>): Flat {
  const { book, rows } = standing
  const distances = distancesOf(standing)
  const cell = (row: Standing, check: CriterionCheck): GridCell => {
    const id = markId(row.partner.id, check.criterion)
    return {
      text: `${check.boundary ? '= ' : ''}${valueText(check.criterion, check.stated, book.currency)}`,
      tone: verdictTone[check.verdict],
      mark: marks[check.verdict],
      note: bareRule(check.criterion, check.rule, book.currency),
      node: extras.has(id) ? id : row.partner.id,
    }
  }
  return {
    kind: 'grid',
    corner: tiersWords.corner,
    columns: [...criteria.map((criterion) => ({ label: tiersWords.criterion(criterion) })), { label: tiersWords.next }],
    rows: rows.map((row) => ({
      label: row.partner.label,
      node: row.partner.id,
      note: row.tier.label,
      cells: [...row.check.checks.map((check) => cell(row, check)), { text: distanceText(distances.get(row.partner.id), book.currency) }],
    })),
  }
}

export const tiersTable = (standing: Standings): Table => {
  const { book, rows } = standing
  const distances = distancesOf(standing)
  const cells = (row: Standing): Cell[] => {
    const { partner, tier, check } = row
    const earned = tierByValue(book, partner.value.value)
    return [
      textCell(partner.label, partner.atoms),
      textCell(tier.label, partner.tier?.atoms),
      { value: check.verdict, unit: 'text', state: check.verdict },
      moneyCell(partner.value, book.currency),
      ratioCell(partner.completion),
      ratioCell(partner.satisfaction),
      ratioCell(partner.service),
      moneyCell(partner.revenue, book.currency),
      textCell(collarOf(check), check.checks.flatMap((each) => each.atoms)),
      textCell(earned?.label, earned?.low.atoms),
      distances.has(partner.id) ? { ...textCell(distanceText(distances.get(partner.id), book.currency)), ...saidGaps(distances.get(partner.id)) } : emptyCell,
    ]
  }
  const at = (criterion: string): { channel?: string } => (standing.height === criterion ? { channel: 'position' } : {})
  return {
    columns: [
      { id: 'partner', heading: 'partner', numeric: false },
      { id: 'tier', heading: 'tier', numeric: false },
      { id: 'verdict', heading: 'verdict', text: tiersWords.columns.verdict, numeric: false, channel: 'color' },
      { id: 'value', heading: 'contract-value', numeric: true, channel: 'size' },
      { id: 'completion', heading: 'completion', numeric: true, ...at('completion') },
      { id: 'satisfaction', heading: 'satisfaction', numeric: true, ...at('satisfaction') },
      { id: 'service', heading: 'service', numeric: true, ...at('service') },
      { id: 'revenue', heading: 'annual-revenue', numeric: true, ...at('revenue') },
      { id: 'collar', heading: 'collar', text: tiersWords.columns.collar, numeric: false },
      { id: 'earned', heading: 'tier-by-value', text: tiersWords.columns.earned, numeric: false },
      { id: 'distance', heading: 'to-next-tier', text: tiersWords.next, numeric: false },
    ],
    rows: rows.map((row) => ({ node: row.partner.id, cells: cells(row) })),
  }
}

const distancesOf = ({ book }: Standings): ReadonlyMap<NodeId, TierDistance> => new Map(tierDistances(book).map((row) => [row.partner, row] as const))

/** "Strategic Tier: $6.5M contract value and $1.125M annual revenue"; in the highest tier what it lacks to hold it. */
export function distanceText(distance: TierDistance | undefined, currency: string): string {
  if (distance === undefined) return tiersWords.noValue
  if (distance.next === undefined) return distance.toListed.length === 0 ? tiersWords.top : tiersWords.hold(gapsText(distance.toListed, currency))
  return tiersWords.short(distance.next.label, distance.toNext.length === 0 ? tiersWords.none : gapsText(distance.toNext, currency))
}

/** What a partner lacks to the tier above, in the highest to its own: as `distanceText` says it. */
export const gapsOf = (distance: TierDistance | undefined): readonly Gap[] => (distance === undefined ? [] : distance.next === undefined ? distance.toListed : distance.toNext)

function saidGaps(distance: TierDistance | undefined): Pick<Cell, 'said' | 'atoms'> {
  const gaps = gapsOf(distance)
  return gaps.length === 0 ? {} : { said: gaps.map((gap) => gap.missing), atoms: [...new Set(gaps.flatMap((gap) => gap.check.atoms))] }
}

export const gapsText = (gaps: readonly Gap[], currency: string): string =>
  tiersWords.gaps(gaps.map((gap) => (gap.missing === 0 ? tiersWords.moreThanNothing(gap.criterion) : tiersWords.gap(gapText(gap.criterion, gap.missing, currency), gap.criterion))))

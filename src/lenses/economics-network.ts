import { highest, lowest } from '#model/extremes.ts'
import { factsOf } from '#analytics/facts.ts'
import { identifiedRevenue, regionRevenue } from '#analytics/identified-revenue.ts'
import { impliedPartnerRevenue, type ImpliedRevenue } from '#analytics/implied-revenue.ts'
import { investmentProgramme } from '#analytics/investment-programme.ts'
import { isStated } from '#analytics/known.ts'
import { partnerPart, shareLines } from '#analytics/revenue-share.ts'
import type { Saying } from '#model/figure.ts'
import type { Tone } from '#model/scene.ts'
import { format } from '#words/index.ts'
import { economicsText as text } from '#words/en/lenses/economics.ts'
import { moneyAxis } from '#lenses/axes.ts'
import { moneyCell, ratioCell, textCell } from '#lenses/cells.ts'
import { choice, slide, type Bar, type Chart, type Economics, type Row } from '#lenses/economics-chart.ts'
import { leadGrid } from '#lenses/economics-grids.ts'
import { shareScale, shareSpan } from '#lenses/economics-text.ts'
import { economicsBars } from '#lenses/economics-twins.ts'
import type { LensContext } from '#lenses/lens.ts'

const sheets = ['revenue', 'margins', 'investment'] as const
const tones: readonly Tone[] = ['category-1', 'category-2', 'category-3', 'category-4', 'category-5', 'category-6', 'category-7']
const million = 1e6

/** Revenue through partners, margin models and the investment program (Global Partnership Network). undefined: no target with its share. */
export function networkEconomics(context: LensContext): Economics | undefined {
  const facts = factsOf(context.ecosystem, context.programme)
  const implied = impliedPartnerRevenue(facts)
  if (implied === undefined) return undefined
  const { currency } = context.book
  const sheet = choice(context, 'sheet', sheets, 'revenue')
  const through = slide(context, 'revenue', 1, Math.max(1, implied.target.value / million), implied.target.value / million) * million
  const identified = identifiedRevenue(facts, implied.target.value)
  const regions = regionRevenue(facts, implied.target)
  const programme = investmentProgramme(facts)
  const lines = shareLines(facts)
  const invested = regions.reduce((sum, region) => sum + region.investment.value, 0)
  const earned = regions.reduce((sum, region) => sum + region.revenue.value, 0)
  const charts: Record<(typeof sheets)[number], Chart> = { revenue: revenueChart(context, implied), margins: marginChart(context, through), investment: investmentChart(context, implied) }
  const atoms = (rows: readonly { atoms: readonly string[] }[]) => rows.flatMap((row) => row.atoms)
  const findings: Record<(typeof sheets)[number], readonly Saying[]> = {
    revenue: [
      { id: 'economics-identified', values: { target: implied.target.value, named: identified.named.value, tier: identified.byTier.value, tierName: (identified.tiers[0]?.label ?? '').split(':')[0] ?? '', open: identified.open, currency }, inputs: [...implied.target.atoms, ...identified.named.atoms, ...identified.byTier.atoms], nodes: identified.partners.map((partner) => partner.id) },
      { id: 'economics-implied', values: { share: implied.share.value, total: implied.total.value, influenced: implied.influenced.amount.value, influencedShare: implied.influenced.share.value, currency }, inputs: [...implied.total.atoms, ...implied.influenced.share.atoms] },
      ...(Number.isFinite(implied.deals) ? [{ id: 'economics-deals', values: { size: implied.dealSize.value, target: implied.target.value, deals: implied.deals, currency }, inputs: [...implied.dealSize.atoms, ...implied.target.atoms] }] : []),
    ],
    margins: lines.length === 0 ? [] : [{ id: 'economics-margins', values: { lines: lines.length, models: new Set(lines.map((line) => line.node)).size, low: lowest(lines.map((line) => line.low)), high: highest(lines.map((line) => line.high)) }, inputs: atoms(lines) }],
    investment: [
      { id: 'economics-investment', values: { low: programme.low, high: programme.high, regions: invested, currency }, inputs: [...programme.atoms, ...regions.flatMap((region) => region.investment.atoms)] },
      { id: 'economics-regions', values: { overall: invested / earned, ratios: regions.map((region) => `${region.label} ${format.percent(region.ratio, 2)}`) }, inputs: regions.flatMap((region) => [...region.investment.atoms, ...region.share.atoms]) },
    ],
  }
  return {
    chart: charts[sheet],
    finding: findings[sheet],
    missing: [
      { id: 'needs-economics', values: { costs: 'yes' } },
      ...(sheet === 'investment' && programme.uncounted.length > 0 ? [{ id: 'needs-counted', values: { tiers: programme.tiers.filter((tier) => programme.uncounted.includes(tier.id)).map((tier) => tier.label) } }] : []),
      ...(sheet === 'revenue' ? [{ id: 'needs-first-deal', values: {} }] : []),
    ],
    notes: [{ id: 'economics-rows', values: {} }, { id: 'economics-solid', values: {} }, { id: 'economics-least', values: {} }],
    controls: [
      { kind: 'choice', id: 'sheet', label: text.sheet, value: sheet, options: sheets.map((id) => ({ id, label: text.sheets[id] })) },
      ...(sheet === 'margins' ? [{ kind: 'slider' as const, id: 'revenue', label: text.scenarioRevenue, value: through / million, min: 1, max: implied.target.value / million, step: 1, said: format.money(through, currency, { short: true }) }] : []),
    ],
    more: [...sheets.filter((each) => each !== sheet).flatMap((each) => economicsBars(charts[each])), ...leadGrid(context)],
  }
}

/** Who is to bring the target, where, and what it implies: sourced and influenced stand apart and are never stacked. */
function revenueChart(context: LensContext, implied: ImpliedRevenue): Chart {
  const facts = factsOf(context.ecosystem, context.programme)
  const { currency } = context.book
  const cash = (value: number) => format.money(value, currency, { short: true })
  const identified = identifiedRevenue(facts, implied.target.value)
  let at = 0
  const next = (bar: Omit<Bar, 'from' | 'to'>, amount: number): Bar => {
    const from = at
    at += amount
    return { ...bar, from, to: at, amount }
  }
  const rows: Row[] = [{
    id: 'identified', label: text.identified, stacked: true, end: cash(implied.target.value),
    bars: [
      ...identified.partners.map((partner) => next({ node: partner.id, label: partner.label, tone: 'category-1', standing: 'stated', atoms: partner.amount.atoms, group: 'named' }, partner.amount.value)),
      ...identified.tiers.map((tier) => next({ node: tier.id, label: tier.label, tone: 'category-2', standing: 'derived', atoms: tier.amount.atoms, group: 'tier' }, tier.amount.value)),
      ...(identified.open > 0 ? [next({ node: 'open:revenue', label: text.open, tone: 'unknown', standing: 'derived', atoms: implied.target.atoms, group: 'open', says: [text.openSays] }, identified.open)] : []),
    ],
  }]
  at = 0
  const regions = regionRevenue(facts, implied.target).filter((region) => isStated(region.revenue))
  if (regions.length > 0) rows.push({ id: 'regions', label: text.byRegion, stacked: true, end: cash(regions.reduce((sum, region) => sum + region.revenue.value, 0)), bars: regions.map((region) => next({ node: region.id, label: region.label, tone: 'category-3', standing: 'derived', atoms: region.revenue.atoms, group: 'region' }, region.revenue.value)) })
  const measure = (id: string, label: string, { node, amount }: ImpliedRevenue['sourced']): Row[] =>
    node === undefined || !isStated(amount) ? [] : [{ id, label, end: cash(amount.value), bars: [{ node, label, from: 0, to: amount.value, tone: 'category-7', standing: 'derived', atoms: amount.atoms, group: 'measure' }] }]
  rows.push(...measure('sourced', text.sourced(format.percent(implied.sourced.share.value)), implied.sourced))
  rows.push(...measure('influenced', text.influenced(format.percent(implied.influenced.share.value)), implied.influenced))
  rows.push({ id: 'all', label: text.allRevenue, end: cash(implied.total.value), bars: [{ node: implied.node, label: text.allRevenue, from: 0, to: implied.total.value, tone: 'neutral', standing: 'derived', atoms: implied.total.atoms, group: 'all' }] })
  return {
    id: 'revenue',
    title: text.sheets.revenue,
    axis: moneyAxis(text.revenueAxis, implied.total.value, currency),
    rows,
    panes: [{ at: implied.target.value, label: text.targetPerYear(cash(implied.target.value)), atoms: implied.target.atoms }],
    legend: [
      { id: 'named', text: text.named, tone: 'category-1' }, { id: 'tier', text: text.tierMean, tone: 'category-2', mark: 'dashed' }, { id: 'open', text: text.open, tone: 'unknown', mark: 'dashed' },
      { id: 'region', text: text.regions, tone: 'category-3', mark: 'dashed' }, { id: 'measure', text: text.measure, tone: 'category-7', mark: 'dashed' }, { id: 'all', text: text.allRevenue, tone: 'neutral', mark: 'dashed' },
    ],
    step: 0.18,
    rowHeading: text.row,
    amountHeading: text.money,
  }
}

/** The partner's part of revenue line by line, as floating bars from 0 to 100%. */
function marginChart({ ecosystem, programme, book }: LensContext, through: number): Chart {
  const lines = shareLines(factsOf(ecosystem, programme))
  const models = [...new Set(lines.map((line) => line.node))]
  return {
    id: `margins/${through}`,
    title: text.sheets.margins,
    axis: shareScale(text.partnerPartAxis),
    rows: lines.toReversed().map((line) => {
      const label = line.line.charAt(0).toUpperCase() + line.line.slice(1)
      const cost = partnerPart(line, through)
      return {
        id: line.id, label, end: shareSpan(line.low, line.high),
        bars: [{
          node: `share:${line.id}`, label, from: line.low === line.high ? 0 : line.low, to: line.high, tone: tones[models.indexOf(line.node)] ?? 'muted', standing: 'stated', atoms: line.atoms, group: line.node,
          says: [line.of, line.basis === '' ? shareSpan(line.low, line.high) : text.shareSays(shareSpan(line.low, line.high), line.basis)],
          cells: [textCell(line.of), moneyCell({ value: cost.low, atoms: line.atoms }, book.currency), moneyCell({ value: cost.high, atoms: line.atoms }, book.currency)],
        }],
      }
    }),
    panes: [],
    legend: models.map((node, i) => ({ id: node, text: lines.find((line) => line.node === node)?.of ?? '', tone: tones[i] ?? 'muted' })),
    step: 0.13,
    rowHeading: text.row,
    amountHeading: text.partnerPart,
    columns: [{ id: 'model', heading: 'model', text: text.model, numeric: false }, { id: 'least', heading: 'least', text: text.least, numeric: true }, { id: 'most', heading: 'most', text: text.most, numeric: true }],
  }
}

/** What the tiers' investment comes to, least and most, beside what the regions state. */
function investmentChart(context: LensContext, implied: ImpliedRevenue): Chart {
  const facts = factsOf(context.ecosystem, context.programme)
  const { currency } = context.book
  const programme = investmentProgramme(facts)
  const span = (low: number, high: number) => (low === high ? format.money(low, currency) : format.moneyRange(low, high, currency))
  let at = 0
  const regions = regionRevenue(facts, implied.target).filter((region) => isStated(region.investment))
  const regionBars = regions.map((region): Bar => {
    const from = at
    at += region.investment.value
    return { node: region.id, label: region.label, from, to: at, tone: 'category-3', standing: 'stated', atoms: region.investment.atoms, group: 'region', cells: [ratioCell({ value: region.ratio, atoms: [...region.investment.atoms, ...region.revenue.atoms] })] }
  })
  const pair = (node: string, label: string, low: number, high: number, atoms: readonly string[], tone: Tone): Bar[] => [
    { node, label, part: text.atLeast, from: 0, to: low, tone, standing: 'derived', atoms, group: 'least' },
    ...(high > low ? [{ node: `most:${node}`, label: `${label}, ${text.upToMore.toLowerCase()}`, part: text.upToMore, from: low, to: high, tone: 'category-2' as const, standing: 'derived' as const, atoms, group: 'most', says: [text.upToSays(label)] }] : []),
  ]
  const tierRows = programme.tiers.map((tier): Row => {
    const short = tier.label.split(':')[0] ?? tier.label
    return isStated(tier.count)
      ? { id: tier.id, label: short, stacked: true, end: span(tier.low, tier.high), bars: pair(tier.id, tier.label, tier.low, tier.high, tier.atoms, 'category-1') }
      : { id: tier.id, label: short, end: text.notStatedShort, bars: [{ node: tier.id, label: tier.label, from: 0, to: NaN, tone: 'unknown', standing: 'unknown', atoms: tier.atoms, group: 'unknown' }] }
  })
  return {
    id: 'investment',
    title: text.sheets.investment,
    axis: moneyAxis(text.investmentAxis, Math.max(programme.high, at), currency),
    rows: [
      { id: 'regions', label: text.regionsStated, stacked: true, end: format.money(at, currency), bars: regionBars },
      { id: 'all', label: text.allTiers, stacked: true, end: span(programme.low, programme.high), bars: pair(implied.node, text.allTiers, programme.low, programme.high, programme.atoms, 'neutral') },
      ...tierRows.toReversed(),
    ],
    panes: at > 0 ? [{ at, label: text.regionsRule(format.money(at, currency, { short: true })), atoms: regions.flatMap((region) => region.investment.atoms) }] : [],
    legend: [
      { id: 'least', text: text.atLeast, tone: 'category-1', mark: 'dashed' }, { id: 'most', text: text.upToMore, tone: 'category-2', mark: 'dashed' },
      { id: 'region', text: text.regionsStated, tone: 'category-3' }, { id: 'unknown', text: text.unknown, tone: 'unknown', mark: 'hatched' },
    ],
    step: 0.18,
    rowHeading: text.row,
    amountHeading: text.money,
    columns: [{ id: 'ratio', heading: 'ratio', text: text.returnOfRevenue, numeric: true }],
  }
}

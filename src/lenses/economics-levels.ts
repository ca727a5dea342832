import { highest } from '#model/extremes.ts'
import { factsOf } from '#analytics/facts.ts'
import { isStated } from '#analytics/known.ts'
import { levelYears, type LevelYear } from '#analytics/mdf.ts'
import { planYears, yearAtoms } from '#analytics/plan-years.ts'
import { typeReturns } from '#analytics/type-returns.ts'
import type { Saying } from '#model/figure.ts'
import { format } from '#words/index.ts'
import { economicsText as text } from '#words/en/lenses/economics.ts'
import { moneyAxis } from '#lenses/axes.ts'
import { moneyCell, ratioCell } from '#lenses/cells.ts'
import { choice, slide, type Chart, type Economics, type FlatPart } from '#lenses/economics-chart.ts'
import { leadGrid, shareGrid } from '#lenses/economics-grids.ts'
import { economicsBars } from '#lenses/economics-twins.ts'
import type { LensContext } from '#lenses/lens.ts'

const sheets = ['years', 'levels', 'types'] as const

/** Planned years, the level ladder and what partner types return (AI Agent Collaboration Platform). undefined: no planned years. */
export function levelEconomics(context: LensContext): Economics | undefined {
  const facts = factsOf(context.ecosystem, context.programme)
  const plan = planYears(facts)
  if (plan.years.length === 0) return undefined
  const years = levelYears(facts)
  const returns = typeReturns(facts)
  const offered = sheets.filter((sheet) => sheet === 'years' || (sheet === 'levels' ? years.length > 0 : returns.length > 0))
  const sheet = choice(context, 'sheet', offered, 'years')
  const index = slide(context, 'year', 1, Math.max(1, years.length), years.length)
  const year = years[index - 1]
  const { currency } = context.book
  const cash = (value: number) => format.money(value, currency)
  const charts: Record<(typeof sheets)[number], Chart | undefined> = { years: yearsChart(context), levels: year && ladderChart(context, year), types: typesChart(context) }
  const [first, last] = [plan.years[0]!, plan.years.at(-1)!]
  const final = years.at(-1)
  const findings: Record<(typeof sheets)[number], readonly Saying[]> = {
    years: [
      { id: 'economics-plan', values: { first: first.revenue.value, last: last.revenue.value, years: plan.years.length, shareFirst: first.share.value, shareLast: last.share.value, totals: plan.years.map((each) => cash(each.implied)), currency }, inputs: plan.years.flatMap(yearAtoms), nodes: plan.years.map((each) => each.id) },
      ...(isStated(plan.quarterly) ? [{ id: 'economics-plan-growth', values: { growth: plan.years.slice(1).map((each) => format.percent(each.growth, 2)), compound: plan.compound, quarterly: plan.quarterly.value, annualised: plan.annualised }, inputs: [...plan.years.flatMap((each) => each.revenue.atoms), ...plan.quarterly.atoms] }] : []),
      { id: 'economics-each', values: { each: plan.years.map((each) => format.money(each.perPartner, currency, { compact: false })) }, inputs: plan.years.flatMap((each) => [...each.revenue.atoms, ...each.partners.atoms]) },
    ],
    levels: final === undefined ? [] : [
      { id: 'economics-funds', values: { funds: years.map((each) => cash(each.funds.value)), share: final.fundsShare, year: final.label.toLowerCase() }, inputs: years.flatMap((each) => each.funds.atoms), nodes: final.rungs.map((rung) => rung.level.node) },
      { id: 'economics-commitments', values: { commitments: years.map((each) => cash(each.commitments.value)), silent: final.rungs.filter((rung) => !isStated(rung.level.commitment)).map((rung) => rung.level.label) }, inputs: years.flatMap((each) => each.commitments.atoms) },
      { id: 'economics-paid', values: { revenue: final.revenue.value, ...final.paid, currency }, inputs: [...final.revenue.atoms, ...final.rungs.flatMap((rung) => rung.level.revenueShare.atoms)] },
    ],
    types: [
      { id: 'economics-types', values: { multiples: returns.map((each) => text.times(each.multiple.low, each.multiple.high)), net: returns.map((each) => text.netSpan(each.net.low, each.net.high)) }, inputs: returns.flatMap((each) => each.atoms), nodes: returns.map((each) => each.id) },
      { id: 'economics-types-agree', values: { agree: returns.filter((each) => each.agrees).length, all: returns.length }, inputs: returns.flatMap((each) => each.atoms) },
    ],
  }
  return {
    chart: charts[sheet] ?? yearsChart(context),
    finding: findings[sheet],
    missing: [{ id: 'needs-economics', values: { costs: 'yes' } }],
    notes: [{ id: sheet === 'years' ? 'economics-years' : 'economics-rows', values: {} }, { id: 'economics-solid', values: {} }, ...(sheet === 'levels' && year?.rungs[0] ? [{ id: 'economics-even', values: { share: year.rungs[0].level.to - year.rungs[0].level.from, partners: year.partners.value, count: year.rungs[0].count } }] : [])],
    controls: [
      { kind: 'choice', id: 'sheet', label: text.sheet, value: sheet, options: offered.map((id) => ({ id, label: text.sheets[id] })) },
      ...(sheet === 'levels' ? [{ kind: 'slider' as const, id: 'year', label: text.ladderYear, value: index, min: 1, max: years.length, step: 1, said: year?.label ?? '' }] : []),
    ],
    more: [...offered.filter((each) => each !== sheet).flatMap((each) => (charts[each] === undefined ? [] : economicsBars(charts[each]))), ladderGrid(years, currency), ...shareGrid(context), ...leadGrid(context)],
  }
}

/** Partner revenue inside the total it implies, a row a year. */
function yearsChart(context: LensContext): Chart {
  const { currency } = context.book
  const { years } = planYears(factsOf(context.ecosystem, context.programme))
  const cash = (value: number) => format.money(value, currency)
  return {
    id: 'years',
    title: text.sheets.years,
    axis: moneyAxis(text.revenueAxis, highest(years.map((year) => year.implied)), currency),
    rows: years.map((year) => {
      const cells = [{ value: year.partners.value, unit: 'count' as const, atoms: year.partners.atoms }, ratioCell(year.share), Number.isNaN(year.growth) ? { value: null, state: 'not-applicable' } : ratioCell({ value: year.growth, atoms: year.revenue.atoms })]
      return {
        id: year.id, label: year.label, stacked: true, end: text.ofTotal(cash(year.revenue.value), cash(year.implied)),
        bars: [
          { node: year.id, label: text.partnerRevenue, part: text.partnerRevenue, from: 0, to: year.revenue.value, tone: 'accent', standing: 'stated', atoms: year.revenue.atoms, group: 'partner', cells },
          { node: `rest:${year.id}`, label: text.otherRevenueOf(year.label), part: text.otherRevenue, from: year.revenue.value, to: year.implied, tone: 'muted', standing: 'derived', atoms: yearAtoms(year), group: 'rest', says: [text.restSays] },
        ],
      }
    }),
    panes: [],
    legend: [{ id: 'partner', text: text.partnerRevenue, tone: 'accent' }, { id: 'rest', text: text.otherRevenue, tone: 'muted', mark: 'dashed' }],
    step: 0.2,
    rowHeading: text.year,
    amountHeading: text.money,
    columns: [{ id: 'partners', heading: 'partners', text: text.partners, numeric: true }, { id: 'share', heading: 'share', text: text.shareOfYear, numeric: true }, { id: 'growth', heading: 'growth', text: text.methodLabel, numeric: true }],
  }
}

/** Development funds by level in one year, highest level on top, and all of them. */
function ladderChart({ book }: LensContext, year: LevelYear): Chart {
  const { currency } = book
  const short = (value: number) => format.money(value, currency, { short: true })
  return {
    id: `levels/${year.id}`,
    title: `${text.sheets.levels}, ${year.label}`,
    axis: moneyAxis(text.fundsAxis, year.funds.value, currency),
    rows: [
      ...year.rungs.toReversed().map((rung) => ({
        id: rung.level.node, label: rung.level.label, end: text.fundsEnd(format.decimal(rung.count, Number.isInteger(rung.count) ? 0 : 1), short(rung.level.funds.value), short(rung.funds)),
        bars: [{
          node: rung.level.node, label: rung.level.label, from: 0, to: rung.funds, tone: 'accent' as const, standing: 'derived' as const, atoms: rung.atoms, group: 'levels',
          cells: [{ value: rung.count, unit: 'score' as const, atoms: rung.atoms }, moneyCell(rung.level.funds, currency), moneyCell({ value: rung.commitment, atoms: rung.level.commitment.atoms }, currency), ratioCell(rung.level.revenueShare)],
        }],
      })),
      { id: 'all', label: text.allLevels, end: format.money(year.funds.value, currency), bars: [{ node: year.id, label: text.allLevels, from: 0, to: year.funds.value, tone: 'neutral', standing: 'derived', atoms: year.funds.atoms, group: 'all', cells: [{ value: year.partners.value, unit: 'score', atoms: year.partners.atoms }, { value: null, state: 'not-applicable' }, moneyCell(year.commitments, currency), { value: null, state: 'not-applicable' }] }] },
    ],
    panes: [],
    legend: [{ id: 'levels', text: text.level, tone: 'accent', mark: 'dashed' }, { id: 'all', text: text.allLevels, tone: 'neutral', mark: 'dashed' }],
    step: 0.18,
    rowHeading: text.level,
    amountHeading: text.funds,
    columns: [{ id: 'count', heading: 'partners', text: text.partners, numeric: true }, { id: 'each', heading: 'funds', text: text.eachFunds, numeric: true }, { id: 'commitment', heading: 'commitment', text: text.commitment, numeric: true }, { id: 'share', heading: 'share', text: text.revenueShare, numeric: true }],
  }
}

/** Stated revenue impact a partner a year as floating bars, with investment, multiple and net return. */
function typesChart({ ecosystem, programme, book }: LensContext): Chart {
  const returns = typeReturns(factsOf(ecosystem, programme))
  const { currency } = book
  const short = (value: number) => format.money(value, currency, { short: true })
  return {
    id: 'types',
    title: text.sheets.types,
    axis: moneyAxis(text.impactAxis, highest([1, ...returns.map((each) => each.impact.high)]), currency),
    rows: returns.toReversed().map((each) => ({
      id: each.id, label: each.label, end: text.typeEnd(text.times(each.multiple.low, each.multiple.high), short(each.investment.low)),
      bars: [{
        node: each.id, label: each.label, from: each.impact.low, to: each.impact.high, tone: 'accent', standing: 'stated', atoms: each.atoms, group: 'types', note: format.moneyRange(each.impact.low, each.impact.high, currency),
        cells: [moneyCell({ value: each.investment.low, atoms: each.investment.atoms }, currency), { value: text.times(each.multiple.low, each.multiple.high), unit: 'text', atoms: each.multiple.atoms, said: [each.multiple.low, each.multiple.high] }, { value: text.netSpan(each.net.low, each.net.high), unit: 'text', atoms: each.atoms, said: [each.net.low, each.net.high] }],
      }],
    })),
    panes: [],
    legend: [{ id: 'types', text: text.impact, tone: 'accent' }],
    step: 0.22,
    rowHeading: text.partnerType,
    amountHeading: text.impact,
    columns: [{ id: 'investment', heading: 'investment', text: text.investmentEach, numeric: true }, { id: 'multiple', heading: 'multiple', text: text.multiple, numeric: false }, { id: 'net', heading: 'net', text: text.net, numeric: false }],
  }
}

function ladderGrid(years: readonly LevelYear[], currency: string): FlatPart {
  const cash = (value: number) => format.money(value, currency)
  return {
    title: text.sheets.levels,
    flat: {
      kind: 'grid',
      corner: text.level,
      columns: years.map((year) => ({ label: year.label, node: year.id })),
      rows: [
        ...(years[0]?.rungs ?? []).map((rung, i) => ({
          label: rung.level.label, node: rung.level.node,
          cells: years.map((year) => { const at = year.rungs[i]!; return { text: cash(at.funds), note: Number.isNaN(at.commitment) ? text.unknown : `${text.commitment} ${cash(at.commitment)}` } }),
        })),
        { label: text.allLevels, cells: years.map((year) => ({ text: cash(year.funds.value), note: `${text.commitment} ${cash(year.commitments.value)}` })) },
      ],
    },
  }
}

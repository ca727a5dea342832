import { highest } from '#model/extremes.ts'
import type { Deal } from '#analytics/book.ts'
import { dealTerms, payments, type DealTerms, type PaidAfter } from '#analytics/deal-terms.ts'
import { factsOf } from '#analytics/facts.ts'
import { isStated } from '#analytics/known.ts'
import { nodeIndex } from '#model/find.ts'
import { format, words } from '#words/index.ts'
import { economicsText as text } from '#words/en/lenses/economics.ts'
import { moneyAxis } from '#lenses/axes.ts'
import { moneyCell } from '#lenses/cells.ts'
import { dealNode } from '#lenses/deal-node.ts'
import type { Bar, Economics, Row } from '#lenses/economics-chart.ts'
import { leadGrid, shareGrid } from '#lenses/economics-grids.ts'
import type { Control, LensContext } from '#lenses/lens.ts'

interface Termed {
  deal: Deal
  terms: DealTerms
}

/** Deals that state a fee and a yearly minimum, each a sheet of its own. */
function termed({ ecosystem, programme, book }: LensContext): readonly Termed[] {
  const facts = factsOf(ecosystem, programme)
  return book.deals.flatMap((deal) => {
    const terms = isStated(deal.value) ? dealTerms(facts, deal) : undefined
    return terms === undefined ? [] : [{ deal, terms }]
  })
}

/** The switch between ARR by year and the terms of a deal; none where no deal states terms. */
export function sheetsOf(context: LensContext): Control[] {
  const deals = termed(context)
  if (deals.length === 0) return []
  const options = [{ id: 'projection', label: text.sheets.projection }, ...deals.map(({ deal }) => ({ id: deal.id, label: text.terms(words.shortName(deal.label)) }))]
  const chosen = context.params['sheet']
  return [{ kind: 'choice', id: 'sheet', label: text.sheet, value: options.some((option) => option.id === chosen) ? String(chosen) : 'projection', options }]
}

/** What a deal pays after n years: fee, yearly minimum, full bonus; the share of usage is unknown, not zero. undefined: not asked for. */
export function termsEconomics(context: LensContext): Economics | undefined {
  const asked = termed(context).find(({ deal }) => deal.id === context.params['sheet'])
  if (asked === undefined) return undefined
  const { deal, terms } = asked
  const { currency } = context.book
  const last = Math.max(1, Math.ceil(terms.yearsWithoutBonus))
  const paid = payments(terms, last)
  const share = basisOf(context, deal)
  const name = words.shortName(deal.label)
  const body = dealNode(context, deal)
  const rows = paid.map(({ year, fee, minimum, bonus, share: used }): Row => {
    const id = (part: string) => `terms:${deal.id}|${part}@${year}`
    const shared = used > 0 ? used : 0
    const sure = fee + minimum + shared
    const sums = [moneyCell({ value: sure, atoms: terms.atoms }, currency), moneyCell({ value: sure + bonus, atoms: terms.atoms }, currency)]
    const bars: Bar[] = [
      { node: year === 0 && body !== -1 ? (context.ecosystem.nodes.ids[body] ?? deal.partner) : id('fee'), label: text.fee, from: 0, to: fee, tone: 'category-1', standing: 'stated', atoms: terms.base.atoms, group: 'fee', cells: sums },
      ...(minimum > 0 ? [{ node: id('minimum'), label: text.minimum(year), from: fee, to: fee + minimum, tone: 'category-2' as const, standing: 'derived' as const, atoms: terms.minimumPerYear.atoms, group: 'minimum', cells: sums }] : []),
      ...(shared > 0 ? [{ node: id('share'), label: text.usageShare, from: fee + minimum, to: sure, tone: 'category-5' as const, standing: 'derived' as const, atoms: [...terms.share.atoms, ...terms.usage.atoms], group: 'share', cells: sums }] : []),
      ...(bonus > 0 ? [{ node: id('bonus'), label: text.bonus, from: sure, to: sure + bonus, tone: 'category-3' as const, standing: 'derived' as const, atoms: terms.bonus.atoms, group: 'bonus', cells: sums }] : []),
    ]
    return { id: String(year), label: text.afterYears(year), stacked: true, bars, end: text.paidEnd(format.money(sure, currency, { short: true }), Number.isNaN(bonus) ? '' : format.money(sure + bonus, currency, { short: true })) }
  })
  const unknown: Row = {
    id: 'usage', label: text.usageShare, end: text.notStatedShort,
    bars: [{ node: `terms:${deal.id}|usage`, label: text.usageShare, from: 0, to: NaN, tone: 'unknown', standing: 'unknown', atoms: terms.share.atoms, group: 'usage', says: [text.usageSays(format.percent(terms.share.value, 0), share)] }],
  }
  const most = highest([deal.value.value, ...rows.flatMap((row) => row.bars.map((bar) => bar.to))])
  return {
    chart: {
      id: `terms/${deal.id}`,
      title: text.termsTitle(name),
      axis: moneyAxis(text.dealAxis, most, currency),
      rows: isStated(terms.share) && Number.isNaN(terms.usage.value) ? [...rows, unknown] : rows,
      panes: [{ at: deal.value.value, label: text.valueOfDeal(format.money(deal.value.value, currency, { short: true })), atoms: deal.value.atoms }],
      legend: [
        { id: 'fee', text: text.fee, tone: 'category-1' }, { id: 'minimum', text: text.minimumGroup, tone: 'category-2', mark: 'dashed' },
        { id: 'share', text: text.usageShare, tone: 'category-5', mark: 'dashed' }, { id: 'bonus', text: text.bonus, tone: 'category-3', mark: 'dashed' }, { id: 'usage', text: text.usageShare, tone: 'unknown', mark: 'hatched' },
      ],
      step: 0.16,
      rowHeading: text.year,
      amountHeading: text.paid,
      columns: [{ id: 'without', heading: 'without', text: text.withoutBonus, numeric: true }, { id: 'with', heading: 'with', text: text.withBonus, numeric: true }],
    },
    finding: [
      { id: 'economics-terms', values: { value: deal.value.value, with: terms.yearsWithBonus, without: terms.yearsWithoutBonus, term: terms.term.length, currency }, inputs: terms.atoms, nodes: [deal.partner] },
      { id: 'economics-terms-parts', values: { deal: name, fee: terms.base.value, bonus: terms.bonus.value, minimum: terms.minimumPerYear.value, share: terms.share.value, basis: share, usage: terms.usage.value, currency }, inputs: [...terms.atoms, ...terms.share.atoms] },
    ],
    missing: [],
    notes: [{ id: 'economics-years', values: {} }, { id: 'economics-solid', values: {} }],
    controls: sheetsOf(context),
    instead: {
      title: text.termsTitle(name),
      flat: {
        kind: 'lines',
        x: { label: text.yearsSigned, unit: 'order', min: 0, max: last, ticks: paid.map(({ year }) => ({ at: year, label: String(year) })) },
        y: moneyAxis(text.dealAxis, most, currency),
        series: [
          ...(isStated(terms.bonus) ? [{ label: text.withBonus, tone: 'category-3' as const, style: 'dashed' as const, points: paid.map((each) => [each.year, sureOf(each) + each.bonus] as const), dots: true }] : []),
          { label: text.withoutBonus, tone: 'category-2', style: 'solid', points: paid.map((each) => [each.year, sureOf(each)] as const), dots: true },
        ],
        rules: [{ at: deal.value.value, axis: 'y', label: text.valueOfDeal(format.money(deal.value.value, currency, { short: true })), style: 'solid', tone: 'neutral' }],
      },
    },
    more: [...shareGrid(context), ...leadGrid(context)],
  }
}

/** What is paid whether or not a bonus is; an unknown share is left out here and said in its own row. */
const sureOf = ({ fee, minimum, share }: PaidAfter): number => fee + minimum + (share > 0 ? share : 0)

/** What the share is taken of, as stated: "of Azure-driven AIA usage". */
function basisOf({ ecosystem, programme }: LensContext, deal: Deal): string {
  const facts = factsOf(ecosystem, programme)
  const [said] = facts.of(nodeIndex(ecosystem, deal.id), 'revenue model: revenue share')
  return said?.value?.kind === 'ratio' ? (said.value.basis ?? '') : ''
}

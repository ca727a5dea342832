import { highest } from '#model/extremes.ts'
import { factsOf } from '#analytics/facts.ts'
import { chosen, growth, projection, type ProjectionYear } from '#analytics/growth.ts'
import { isStated } from '#analytics/known.ts'
import { partnerReturns } from '#analytics/partner-cost.ts'
import { recurringRevenue } from '#analytics/recurring-revenue.ts'
import { returnOn } from '#analytics/roi.ts'
import type { Saying } from '#model/figure.ts'
import type { NodeId } from '#model/ids.ts'
import type { Tone } from '#model/scene.ts'
import { format } from '#words/index.ts'
import { economicsText as text } from '#words/en/lenses/economics.ts'
import { moneyAxis } from '#lenses/axes.ts'
import { choice, slide, type Bar, type Chart, type Economics, type FlatPart, type Row } from '#lenses/economics-chart.ts'
import { leadGrid } from '#lenses/economics-grids.ts'
import { sheetsOf } from '#lenses/economics-terms.ts'
import type { Control, LensContext } from '#lenses/lens.ts'

const tones: readonly Tone[] = ['category-1', 'category-2', 'category-3', 'category-4', 'category-5', 'category-6', 'category-7']

export interface Outlook {
  years: readonly ProjectionYear[]
  horizon: number
  points: number
  lost: { partner: NodeId; from: number } | undefined
  /** every partner at its own rate */
  separate: boolean
}

/** ARR by year, VIEWS.md 3.5: x = ARR, one row a year. undefined: no partner states a revenue. */
export function growthEconomics(context: LensContext): Economics | undefined {
  const { book } = context
  const revenue = recurringRevenue(book)
  if (Number.isNaN(revenue.total)) return undefined
  const outlook = outlookOf(context)
  const rate = growth(book)
  const { years } = outlook
  const last = years.at(-1)
  const cost = costSentence(context)
  const leftOut = book.partners.filter((partner) => !isStated(partner.revenue) || !isStated(partner.growth)).map((partner) => partner.label)
  const finding: Saying[] =
    last === undefined
      ? [{ id: 'economics-today', values: { revenue: revenue.total, currency: book.currency, cost }, inputs: revenue.atoms }]
      : [
          {
            id: 'economics-growth',
            values: { rate: rate.weighted + outlook.points / 100, revenue: years[0]!.blended, blended: last.blended, separate: last.separate, years: last.year, doubling: doublingOf(rate.weighted + outlook.points / 100), currency: book.currency, cost },
            inputs: rate.atoms,
            nodes: book.partners.map((partner) => partner.id),
          },
          outlook.points === 0 && outlook.lost === undefined
            ? { id: 'economics-unchanged', values: {} }
            : { id: 'economics-changed', values: { points: outlook.points, lost: labelOf(context, outlook.lost?.partner), from: outlook.lost?.from ?? 0 } },
        ]
  return {
    chart: chartOf(context, outlook),
    finding,
    missing: [
      ...(cost === text.noCost ? [{ id: 'needs-cost', values: {} }] : []),
      ...(last === undefined ? [{ id: 'needs-growth', values: {} }] : leftOut.length > 0 ? [{ id: 'needs-left-out', values: { partners: leftOut } }] : []),
    ],
    notes: [{ id: 'economics-years', values: {} }, { id: 'economics-solid', values: {} }, ...(outlook.separate ? [{ id: 'economics-threads', values: {} }] : [])],
    controls: controlsOf(context, outlook),
    ...(last !== undefined && { instead: linesOf(context, outlook) }),
    more: [...(last === undefined ? [] : [gridOf(context, outlook)]), ...leadGrid(context)],
  }
}

const doublingOf = (rate: number): number => (rate > 0 ? Math.LN2 / Math.log1p(rate) : NaN)
const labelOf = ({ book }: LensContext, id: NodeId | undefined): string => book.partners.find((partner) => partner.id === id)?.label ?? ''

export function outlookOf(context: LensContext): Outlook {
  const { book } = context
  const horizon = slide(context, 'horizon', 1, 10, 5)
  const points = slide(context, 'points', -10, 10, 0)
  const gone = choice(context, 'lost', book.partners.map((partner) => partner.id), '')
  const lost = gone === '' ? undefined : { partner: gone, from: slide(context, 'lost-from', 1, horizon, 1) }
  return { years: projection(book, horizon, { points: points / 100, ...(lost && { lost }) }), horizon, points, lost, separate: book.readings?.growth === true }
}

function costSentence(context: LensContext): string {
  const rows = partnerReturns(factsOf(context.ecosystem, context.programme), context.book).filter((row) => isStated(row.cost))
  if (rows.length === 0) return text.noCost
  const cost = rows.reduce((sum, row) => sum + row.cost.value, 0)
  const earned = context.book.partners.filter((partner) => rows.some((row) => row.id === partner.id) && isStated(partner.revenue)).reduce((sum, partner) => sum + partner.revenue.value, 0)
  return text.costStated(format.money(cost, context.book.currency), text.rate(returnOn(earned, cost)))
}

/** Today split into partners as stated; later years split only where every partner goes at its own rate. */
function chartOf(context: LensContext, outlook: Outlook): Chart {
  const { book } = context
  const { currency } = book
  const ranked = book.partners.filter((partner) => isStated(partner.revenue)).toSorted((a, b) => b.revenue.value - a.revenue.value)
  const named = ranked.length <= tones.length ? ranked : ranked.slice(0, tones.length - 1)
  const toneOf = (id: NodeId): Tone => tones[named.findIndex((partner) => partner.id === id)] ?? 'muted'
  const years = outlook.years.length > 0 ? outlook.years : [{ year: 0, blended: NaN, separate: NaN, partners: ranked.map((partner) => ({ id: partner.id, value: partner.revenue.value })) }]
  const rate = format.percent(growth(book).weighted + outlook.points / 100, 2)
  const rows = years.map((row): Row => {
    const whole = row.year === 0 ? row.partners.reduce((sum, each) => sum + each.value, 0) : chosen(book, row)
    const other = row.year === 0 ? whole : outlook.separate ? row.blended : row.separate
    const cells = (value: number, atoms: Bar['atoms']) => [money(whole, currency, atoms), money(other, currency, atoms), whole > 0 ? { value: value / whole, unit: 'ratio' as const, atoms } : { value: null, state: 'not-applicable' }]
    const end = format.money(whole, currency)
    if (row.year > 0 && !outlook.separate) {
      const { atoms } = growth(book)
      return { id: `${row.year}`, label: text.yearNumber(row.year), end, bars: [{ node: `arr@${row.year}`, label: text.arrInYear(row.year), from: 0, to: whole, tone: 'neutral', standing: changed(outlook), atoms, group: 'all', says: [text.allPartners(rate)], cells: cells(whole, atoms) }] }
    }
    let at = 0
    const segment = (id: NodeId, label: string, value: number, group: string, atoms: Bar['atoms']): Bar => {
      const from = at
      at += value
      return { node: row.year === 0 && group !== 'others' ? id : `arr:${id}@${row.year}`, label: text.partnerInYear(label, row.year), from, to: at, amount: value, tone: group === 'others' ? 'muted' : toneOf(id), standing: row.year === 0 ? 'stated' : changed(outlook), atoms, group, cells: cells(value, atoms) }
    }
    const bars = named.flatMap((partner) => {
      const value = row.partners.find((each) => each.id === partner.id)?.value
      return value === undefined ? [] : [segment(partner.id, partner.label, value, partner.id, [...partner.revenue.atoms, ...(row.year === 0 ? [] : partner.growth.atoms)])]
    })
    const rest = row.partners.filter((each) => !named.some((partner) => partner.id === each.id))
    const unnamed = new Set(rest.map((each) => each.id))
    if (rest.length > 0) bars.push(segment('others', text.others(rest.length), rest.reduce((sum, each) => sum + each.value, 0), 'others', ranked.filter((partner) => unnamed.has(partner.id)).flatMap((partner) => partner.revenue.atoms)))
    return { id: `${row.year}`, label: text.yearNumber(row.year), end, stacked: true, bars }
  })
  const { value: target, atoms } = book.revenueTarget
  const most = highest([Number.isNaN(target) ? 0 : target, ...rows.flatMap((row) => row.bars.map((bar) => bar.to))])
  return {
    id: 'growth',
    title: text.sheets.projection,
    axis: moneyAxis(text.arrAxis, most, currency),
    rows,
    panes: Number.isNaN(target) ? [] : [{ at: target, label: text.arrTarget(targetText(context)), atoms, rule: text.arrTarget(targetText(context)) }],
    legend: [
      ...named.map((partner) => ({ id: partner.id, text: partner.label, tone: toneOf(partner.id) })),
      { id: 'others', text: text.others(ranked.length - named.length), tone: 'muted' as const },
      { id: 'all', text: text.allPartners(rate), tone: 'neutral' as const, mark: 'dashed' as const },
    ],
    // 28 px on the narrowest stage, beside an open chart: a line of text a year.
    step: 0.22,
    ...(outlook.separate && { threads: named.map((partner) => ({ tone: toneOf(partner.id), nodes: years.map((row) => (row.year === 0 ? partner.id : `arr:${partner.id}@${row.year}`)) })) }),
    rowHeading: text.year,
    amountHeading: text.arr,
    columns: [
      { id: 'year-total', heading: 'arr', text: text.yearTotal, numeric: true },
      { id: 'other-method', heading: 'arr', text: text.otherMethod, numeric: true },
      { id: 'share', heading: 'share', text: text.shareOfYear, numeric: true },
    ],
  }
}

const changed = (outlook: Outlook): Bar['standing'] => (outlook.points === 0 && outlook.lost === undefined ? 'derived' : 'assumed')
const money = (value: number, currency: string, atoms: Bar['atoms']) => ({ value, unit: 'money' as const, currency, atoms })
const targetText = ({ book }: LensContext): string => `${format.money(book.revenueTarget.value, book.currency, { short: true })}${book.revenueTarget.comparator === '>=' ? '+' : ''}`

/** Nobody scrolls through thousands: those that bring most revenue, in the order of the list, and whoever is chosen. */
const mostOffered = 100

function mayLeave({ partners }: LensContext['book'], chosenOne: NodeId | undefined): readonly { id: NodeId; label: string }[] {
  const growing = partners.filter((partner) => isStated(partner.growth) && isStated(partner.revenue))
  const offered = new Set(growing.toSorted((a, b) => b.revenue.value - a.revenue.value).slice(0, mostOffered))
  return partners.filter((partner) => offered.has(partner) || partner.id === chosenOne).map(({ id, label }) => ({ id, label }))
}

function controlsOf(context: LensContext, outlook: Outlook): Control[] {
  const { book } = context
  const sheets = sheetsOf(context)
  if (outlook.years.length === 0) return sheets
  return [
    { kind: 'reading', id: 'growth', label: text.methodLabel, options: text.methods, other: outlook.separate },
    ...sheets,
    { kind: 'slider', id: 'points', label: text.points, value: outlook.points, min: -10, max: 10, step: 1, said: text.pointsSaid(outlook.points) },
    { kind: 'slider', id: 'horizon', label: text.horizon, value: outlook.horizon, min: 1, max: 10, step: 1, said: text.yearsSaid(outlook.horizon) },
    { kind: 'choice', id: 'lost', label: text.lost, value: outlook.lost?.partner ?? '', options: [{ id: '', label: text.nobody }, ...mayLeave(book, outlook.lost?.partner)] },
    ...(outlook.lost === undefined ? [] : [{ kind: 'slider' as const, id: 'lost-from', label: text.lostFrom, value: outlook.lost.from, min: 1, max: outlook.horizon, step: 1, said: text.yearNumber(outlook.lost.from) }]),
  ]
}

/** Both methods and the target over the years. */
function linesOf(context: LensContext, { years, separate }: Outlook): FlatPart {
  const { book } = context
  const most = highest([Number.isNaN(book.revenueTarget.value) ? 0 : book.revenueTarget.value, ...years.map((row) => Math.max(row.blended, row.separate))])
  return {
    title: text.sheets.projection,
    flat: {
      kind: 'lines',
      x: { label: text.yearsAhead, unit: 'order', min: 0, max: years.length - 1, ticks: years.map((row) => ({ at: row.year, label: row.year === 0 ? text.today : String(row.year) })) },
      y: moneyAxis(text.arrAxis, most, book.currency),
      series: [
        { label: text.formulaMethod, tone: separate ? 'muted' : 'accent', style: 'solid', points: years.map((row) => [row.year, row.blended] as const), dots: !separate },
        { label: text.separateMethod, tone: separate ? 'accent' : 'muted', style: 'dashed', points: years.map((row) => [row.year, row.separate] as const), dots: separate },
      ],
      rules: Number.isNaN(book.revenueTarget.value) ? [] : [{ at: book.revenueTarget.value, axis: 'y', label: text.arrTarget(targetText(context)), style: 'solid', tone: 'neutral' }],
    },
  }
}

/** Columns of the grid: more than a screen holds are one column of the others. */
const mostColumns = 24

/** Every number of both methods, year by year. */
function gridOf({ book }: LensContext, { years }: Outlook): FlatPart {
  // As on the stage: the largest first. Cents would only say how exact a projection is not.
  const ranked = years[0]!.partners.toSorted((a, b) => b.value - a.value)
  const partners = ranked.slice(0, ranked.length > mostColumns ? mostColumns - 1 : mostColumns)
  const others = ranked.length - partners.length
  const named = new Set(partners.map((each) => each.id))
  const labels = new Map(book.partners.map((partner) => [partner.id, partner.label]))
  const cell = (value: number | undefined) => ({ text: format.money(Math.round(value ?? NaN), book.currency, { compact: false }) })
  return {
    title: text.gridTitle,
    flat: {
      kind: 'grid',
      corner: text.year,
      columns: [...partners.map((each) => ({ label: labels.get(each.id) ?? each.id, node: each.id })), ...(others > 0 ? [{ label: text.others(others) }] : []), { label: text.separateMethod }, { label: text.formulaMethod }],
      rows: years.map((row) => {
        const values = new Map(row.partners.map((now) => [now.id, now.value]))
        const rest = row.partners.reduce((sum, now) => (named.has(now.id) ? sum : sum + now.value), 0)
        return {
          label: text.yearNumber(row.year),
          cells: [...partners.map((each) => (values.has(each.id) ? cell(values.get(each.id)) : { text: '–' })), ...(others > 0 ? [cell(rest)] : []), cell(row.separate), cell(row.blended)],
        }
      }),
    },
  }
}

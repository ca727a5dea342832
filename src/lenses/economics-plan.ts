import { attributedRevenue } from '#analytics/attributed-revenue.ts'
import { factsOf } from '#analytics/facts.ts'
import { planRatios } from '#analytics/plan-ratios.ts'
import { partnerPart, shareLines, type ShareLine } from '#analytics/revenue-share.ts'
import { format } from '#words/index.ts'
import { economicsText as text } from '#words/en/lenses/economics.ts'
import { moneyAxis } from '#lenses/axes.ts'
import { slide, type Economics, type FlatPart, type Row } from '#lenses/economics-chart.ts'
import { leadGrid, shareGrid } from '#lenses/economics-grids.ts'
import type { LensContext } from '#lenses/lens.ts'

const million = 1e6

/** A revenue goal and the part partnerships are to bring (AIC-Platform: 20% of $2B). undefined: neither is stated. */
export function planEconomics(context: LensContext): Economics | undefined {
  const facts = factsOf(context.ecosystem, context.programme)
  const part = attributedRevenue(facts)
  if (part === undefined) return undefined
  const { currency } = context.book
  const cash = (value: number) => format.money(value, currency, { short: true })
  const lines = shareLines(facts)
  const assumed = slide(context, 'marketplace', 0, 1000, 0) * million
  const shareRow = (line: ShareLine): Row => {
    const { low } = partnerPart(line, assumed)
    const example = exampleOf(line)
    const label = example === undefined ? text.marketplaceShare : text.exampleShare(example)
    const known = assumed > 0
    return {
      id: line.id, label, end: known ? cash(low) : `${format.percent(line.low)}, ${text.notStatedShort}`,
      bars: [{ node: example === undefined ? line.node : `share:${line.id}`, label, from: 0, to: known ? low : NaN, tone: known ? 'watch' : 'unknown', standing: known ? 'assumed' : 'unknown', atoms: line.atoms, group: 'shares', says: [text.shareSays(format.percent(line.low), line.basis)] }],
    }
  }
  const ratios = planRatios(facts)
  const ratio = (id: string): number => ratios.find((each) => each.id === id)?.value ?? NaN
  const example = lines.find((line) => exampleOf(line) !== undefined)
  const standard = lines.find((line) => exampleOf(line) === undefined)
  return {
    chart: {
      id: 'plan',
      title: text.goal,
      axis: moneyAxis(text.goalAxis, part.goal.value, currency, 4),
      rows: [
        ...lines.map(shareRow),
        { id: 'part', label: text.fromPartnerships, end: `${cash(part.amount.value)}, ${format.percent(part.share.value)}`, bars: [{ node: part.shareNode, label: text.fromPartnerships, from: 0, to: part.amount.value, tone: 'accent', standing: 'derived', atoms: part.amount.atoms, group: 'part' }] },
        { id: 'goal', label: text.goal, end: cash(part.goal.value), bars: [{ node: part.goalNode, label: text.goal, from: 0, to: part.goal.value, tone: 'neutral', standing: 'stated', atoms: part.goal.atoms, group: 'goal' }] },
      ],
      panes: [],
      legend: [
        { id: 'goal', text: text.goal, tone: 'neutral' }, { id: 'part', text: text.fromPartnerships, tone: 'accent', mark: 'dashed' },
        { id: 'shares', text: text.partnerPart, tone: assumed > 0 ? 'watch' : 'unknown', mark: assumed > 0 ? 'dashed' : 'hatched' },
      ],
      step: 0.2,
      rowHeading: text.row,
      amountHeading: text.money,
    },
    finding: [
      { id: 'economics-attributed', values: { share: part.share.value, goal: part.goal.value, amount: part.amount.value, by: /\bby \S+$/.exec(part.goalText) === null ? '' : ` ${/\bby \S+$/.exec(part.goalText)![0]}`, currency }, inputs: part.amount.atoms, nodes: [part.shareNode] },
      ...(ratios.every((each) => Number.isFinite(each.value)) ? [{ id: 'economics-ratios', values: { user: ratio('revenue-per-user'), contracts: ratio('contracts-per-integrator'), integrations: ratio('integrations-per-partner'), emerging: ratio('emerging-share'), currency }, inputs: ratios.flatMap((each) => each.atoms) }] : []),
      ...(example !== undefined && standard !== undefined ? [{ id: 'economics-market', values: { share: standard.low, example: example.low, partner: exampleOf(example)! }, inputs: [...standard.atoms, ...example.atoms] }] : []),
    ],
    missing: [{ id: 'needs-economics', values: { costs: 'yes' } }],
    notes: [{ id: 'economics-rows', values: {} }, { id: 'economics-solid', values: {} }],
    controls: lines.length === 0 ? [] : [{ kind: 'slider', id: 'marketplace', label: text.marketplace, value: assumed / million, min: 0, max: 1000, step: 50, said: assumed > 0 ? cash(assumed) : text.notStatedShort }],
    more: [ratioGrid(context), ...shareGrid(context), ...leadGrid(context)],
  }
}

/** "example: AWS co-branded AI service" names whom the example is about. */
const exampleOf = (line: ShareLine): string | undefined => /^example: (\S+)/.exec(line.line)?.[1]

function ratioGrid({ ecosystem, programme, book }: LensContext): FlatPart {
  return {
    title: text.ratiosTitle,
    flat: {
      kind: 'grid',
      corner: text.what,
      columns: text.ratioColumns.map((label) => ({ label })),
      rows: planRatios(factsOf(ecosystem, programme)).map((each) => {
        const above = each.unit === 'money' ? format.money(each.above.value, book.currency, { short: true }) : format.count(each.above.value)
        const value = each.unit === 'money' ? format.money(each.value, book.currency, { compact: false }) : each.unit === 'ratio' ? format.percent(each.value, 2) : format.decimal(each.value, 2)
        return { label: text.ratioNames[each.id], cells: [{ text: above }, { text: format.count(each.below.value) }, { text: value }] }
      }),
    },
  }
}

import { factsOf, type Facts } from '#analytics/facts.ts'
import { firstRange } from '#analytics/ranges.ts'
import { allianceReturn, type AllianceReturn } from '#analytics/roi.ts'
import { format } from '#words/index.ts'
import { economicsText as text } from '#words/en/lenses/economics.ts'
import { moneyAxis } from '#lenses/axes.ts'
import { choice, slide, type Bar, type Economics, type FlatPart, type Row } from '#lenses/economics-chart.ts'
import { leadGrid } from '#lenses/economics-grids.ts'
import type { LensContext } from '#lenses/lens.ts'

/** Cost and benefit of the alliances against the stated ROI target (Technology Alliance Programme). undefined: no formula, band or benefits. */
export function returnEconomics(context: LensContext): Economics | undefined {
  const facts = factsOf(context.ecosystem, context.programme)
  const stated = allianceReturn(facts)
  if (stated === undefined) return undefined
  const wanted = slide(context, 'partners', 1, 20, stated.partners.value)
  const plan = wanted === stated.partners.value ? stated : (allianceReturn(facts, wanted) ?? stated)
  const end = choice(context, 'spend', ['least', 'most'] as const, 'least')
  const at = plan[end]
  const { currency } = context.book
  const cash = (value: number) => format.money(value, currency)
  const short = (value: number) => format.money(value, currency, { short: true })
  const standing = plan === stated ? 'derived' : 'assumed'
  const yearly = plan.benefits.value * plan.years.value
  const row = (id: string, label: string, says: string, bar: Pick<Bar, 'node' | 'to' | 'tone' | 'standing' | 'atoms' | 'group' | 'says'>): Row => ({ id, label, end: says, bars: [{ label, from: 0, ...bar }] })
  return {
    chart: {
      id: `return/${end}/${wanted}`,
      title: text.overYears(plan.years.value),
      axis: moneyAxis(text.overYears(plan.years.value), Math.max(at.needed, at.costs, yearly), currency),
      rows: [
        row('allowed', text.costsAllowed, cash(plan.allowed), { node: 'return:allowed', to: plan.allowed, tone: 'category-1', standing: 'derived', atoms: [...plan.benefits.atoms, ...plan.target.atoms], group: 'costs', says: [text.allowedSays] }),
        row('needed', text.benefitsNeeded(format.percent(plan.target.value)), cash(at.needed), { node: plan.formula, to: at.needed, tone: 'category-2', standing, atoms: plan.atoms, group: 'benefits' }),
        row('yearly', text.benefitsYearly, text.returned(short(yearly), text.rate(at.yearly)), { node: 'return:yearly', to: yearly, tone: 'category-2', standing: 'derived', atoms: plan.benefits.atoms, group: 'benefits', says: [text.yearlySays] }),
        row('once', text.benefits, text.returned(short(plan.benefits.value), text.rate(at.once)), { node: plan.benefitsNode, to: plan.benefits.value, tone: 'category-2', standing: 'stated', atoms: plan.benefits.atoms, group: 'benefits' }),
        row('costs', text.costs, cash(at.costs), { node: plan.tier, to: at.costs, tone: 'category-1', standing, atoms: plan.atoms, group: 'costs', says: [text.costSays(plan.partners.value, short(at.each), plan.years.value)] }),
      ],
      panes: [],
      legend: [{ id: 'costs', text: text.costs, tone: 'category-1' }, { id: 'benefits', text: text.benefitsGroup, tone: 'category-2' }],
      step: 0.18,
      rowHeading: text.row,
      amountHeading: text.overYears(plan.years.value),
    },
    finding: [
      {
        id: 'economics-return',
        values: { partners: plan.partners.value, kind: `${(plan.tierLabel.split(' ')[0] ?? '').toLowerCase()} partners`, each: at.each, end: text.spendEnd[end], costs: at.costs, years: plan.years.value, benefits: plan.benefits.value, once: at.once, target: plan.target.value, currency },
        inputs: plan.atoms,
        nodes: [plan.tier, plan.benefitsNode, plan.formula],
      },
      { id: 'economics-return-needs', values: { benefits: plan.benefits.value, yearly: at.yearly, target: plan.target.value, needed: at.needed, allowed: plan.allowed, currency }, inputs: plan.atoms },
      { id: 'economics-return-open', values: { costs: facts.saying('cost category').length, benefits: facts.saying('benefit category').length }, inputs: [...facts.saying('cost category'), ...facts.saying('benefit category')].map((atom) => atom.id) },
    ],
    missing: [{ id: 'needs-economics', values: { costs: 'yes' } }],
    notes: [{ id: 'economics-rows', values: {} }, { id: 'economics-solid', values: {} }],
    controls: [
      { kind: 'choice', id: 'spend', label: text.spend, value: end, options: [{ id: 'least', label: text.spends.least }, { id: 'most', label: text.spends.most }] },
      { kind: 'slider', id: 'partners', label: text.partnersCounted, value: wanted, min: 1, max: 20, step: 1, said: text.partnersSaid(wanted, plan === stated) },
    ],
    more: [casesGrid(plan, currency), bandGrid(facts, currency), ...leadGrid(context)],
  }
}

function casesGrid(plan: AllianceReturn, currency: string): FlatPart {
  return {
    title: text.cases,
    flat: {
      kind: 'grid',
      corner: text.spend,
      columns: text.caseNames.map((label) => ({ label })),
      rows: (['least', 'most'] as const).map((end) => ({
        label: text.spends[end], node: plan.tier, note: format.money(plan[end].each, currency, { short: true }),
        cells: [{ text: format.money(plan[end].costs, currency) }, { text: text.rate(plan[end].once) }, { text: text.rate(plan[end].yearly) }, { text: format.money(plan[end].needed, currency) }],
      })),
    },
  }
}

/** Bands of every category; only one of them has a stated number of partners. */
function bandGrid(facts: Facts, currency: string): FlatPart {
  return {
    title: text.bands,
    flat: {
      kind: 'grid',
      corner: text.bandCorner,
      columns: [{ label: text.bands }],
      rows: facts.saying('investment level').map((atom) => {
        const { low, high } = firstRange([atom], 'money')
        return { label: facts.label(atom.subject), node: facts.id(atom.subject), cells: [{ text: format.moneyRange(low, high, currency) }] }
      }),
    },
  }
}

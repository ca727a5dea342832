import type { Known } from '#analytics/book.ts'
import { formula, type Terms } from '#analytics/explain/terms.ts'
import { factsOf } from '#analytics/facts.ts'
import { identifiedRevenue, regionRevenue } from '#analytics/identified-revenue.ts'
import { impliedPartnerRevenue, type ImpliedRevenue } from '#analytics/implied-revenue.ts'
import { investmentProgramme, type TierInvestment } from '#analytics/investment-programme.ts'
import { isStated } from '#analytics/known.ts'
import { shareLines } from '#analytics/revenue-share.ts'
import type { Term, TermPart } from '#model/term.ts'
import { slide } from '#lenses/economics-chart.ts'
import { barPart, chosen, type ExplainChart } from '#lenses/explain/economics-bars.ts'
import type { LensContext } from '#lenses/lens.ts'

const money = (known: Known, { book }: LensContext, terms: Terms): Term => terms.known(known, 'money', { currency: book.currency })
const target = (implied: ImpliedRevenue, context: LensContext, terms: Terms): TermPart => ({ name: 'revenue-target', node: implied.node, term: money(implied.target, context, terms) })

/** Who is to bring the target, where, and the revenue it implies. */
export const revenueBars: ExplainChart = (context, chart, terms) => {
  const { currency } = context.book
  const facts = factsOf(context.ecosystem, context.programme)
  const implied = impliedPartnerRevenue(facts)
  if (implied === undefined) return {}
  const identified = identifiedRevenue(facts, implied.target.value)
  const regions = regionRevenue(facts, implied.target)
  const wanted = target(implied, context, terms)
  const total = (): Term => formula('economics-implied-total', 'quotient', [wanted, { name: 'economics-share-of-all', node: implied.node, term: terms.known(implied.share, 'ratio') }], 'money', currency)
  const named = (node: string): Term | undefined => {
    const partner = identified.partners.find((each) => each.id === node)
    if (partner !== undefined) return money(partner.amount, context, terms)
    const tier = identified.tiers.find((each) => each.id === node)
    return tier && formula('economics-tier-mean', 'product', [{ name: 'partners', node, term: terms.known(tier.count, 'count') }, { name: 'economics-mean', node, term: money(tier.mean, context, terms) }], 'money', currency)
  }
  const share = (node: string, of: Known, whole: TermPart, key: string): Term => formula(key, 'product', [{ name: 'economics-share', node, term: terms.known(of, 'ratio') }, whole], 'money', currency)
  return {
    amount: (bar, row) => {
      if (row.id === 'all') return total()
      if (row.id === 'sourced' || row.id === 'influenced') return share(bar.node, implied[row.id].share, { name: 'economics-all-revenue', term: total() }, 'economics-measure')
      if (row.id === 'regions') {
        const region = regions.find((each) => each.id === bar.node)
        return region && share(bar.node, region.share, wanted, 'economics-region-revenue')
      }
      if (bar.group !== 'open') return named(bar.node)
      const bars = chart.rows.find((each) => each.id === 'identified')?.bars ?? []
      const known = bars.flatMap((each) => { const term = named(each.node); return term === undefined ? [] : [barPart(context.ecosystem, each, term)] })
      return formula('economics-open', 'difference', [wanted, ...known], 'money', currency)
    },
  }
}

/** The partner's part line by line, and what it is of the revenue that the reader supposes: at first the target. */
export const marginBars: ExplainChart = (context, _, terms) => {
  const { currency } = context.book
  const facts = factsOf(context.ecosystem, context.programme)
  const implied = impliedPartnerRevenue(facts)
  const lines = shareLines(facts)
  if (implied === undefined) return {}
  const most = implied.target.value / 1e6
  const through = slide(context, 'revenue', 1, Math.max(1, most), most) * 1e6
  const revenue: TermPart = through === implied.target.value ? target(implied, context, terms) : { name: 'economics-supposed-revenue', term: chosen(through, 'money', 'chosen-here', currency) }
  const end = (row: string, which: 'low' | 'high'): TermPart | undefined => {
    const line = lines.find((each) => each.id === row)
    return line && { name: 'economics-share-paid', node: line.node, term: terms.known({ value: line[which], atoms: line.atoms }, 'ratio') }
  }
  return {
    ends: (bar, row) => {
      const [low, high] = [end(row.id, 'low'), end(row.id, 'high')]
      return low && high && { from: bar.from === 0 ? formula('economics-begins', 'sum', [], 'ratio') : low.term, to: high.term }
    },
    amount: (bar, row) => (bar.from === 0 ? end(row.id, 'high')?.term : undefined),
    column: (_bar, row, id) => {
      const share = id === 'least' ? end(row.id, 'low') : id === 'most' ? end(row.id, 'high') : undefined
      return share && formula('economics-part-of-revenue', 'product', [revenue, share], 'money', currency)
    },
  }
}

/** What the tiers' investment comes to, least and most, beside what the regions state. */
export const investmentBars: ExplainChart = (context, _, terms) => {
  const { currency } = context.book
  const facts = factsOf(context.ecosystem, context.programme)
  const implied = impliedPartnerRevenue(facts)
  const { tiers } = investmentProgramme(facts)
  const counted = tiers.filter((tier) => isStated(tier.count))
  const invested = (tier: TierInvestment, which: 'low' | 'high'): Term =>
    formula(`economics-invested-${which}`, 'product', [{ name: 'partners', node: tier.id, term: terms.known(tier.count, 'count') }, { name: 'economics-each-invests', node: tier.id, term: money({ value: tier.each[which], atoms: tier.each.atoms }, context, terms) }], 'money', currency)
  const upTo = (row: string, which: 'low' | 'high'): Term | undefined => {
    if (row === 'all') return formula('economics-all-tiers', 'sum', counted.map((tier) => ({ name: tier.label, node: tier.id, term: invested(tier, which) })), 'money', currency)
    const tier = counted.find((each) => each.id === row)
    return tier && invested(tier, which)
  }
  const regions = regionRevenue(facts, implied?.target ?? { value: NaN, atoms: [] })
  return {
    ends: (bar, row) => {
      const [low, high] = [upTo(row.id, 'low'), upTo(row.id, 'high')]
      if (low === undefined || high === undefined) return undefined
      return bar.group === 'most' ? { from: low, to: high } : { from: formula('economics-begins', 'sum', [], 'money', currency), to: low }
    },
    amount: (bar, row) => {
      if (row.id !== 'regions') return bar.group === 'least' ? upTo(row.id, 'low') : undefined
      const region = regions.find((each) => each.id === bar.node)
      return region && money(region.investment, context, terms)
    },
    column: (bar, row, id) => {
      const region = regions.find((each) => each.id === bar.node)
      if (id !== 'ratio' || row.id !== 'regions' || region === undefined || implied === undefined) return undefined
      const revenue = formula('economics-region-revenue', 'product', [{ name: 'economics-share', node: region.id, term: terms.known(region.share, 'ratio') }, target(implied, context, terms)], 'money', currency)
      return formula('economics-investment-ratio', 'quotient', [{ name: 'investment', node: region.id, term: money(region.investment, context, terms) }, { name: 'economics-region-part', term: revenue }], 'ratio')
    },
  }
}

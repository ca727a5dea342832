import type { Known } from '#analytics/book.ts'
import { constant, formula, type Terms } from '#analytics/explain/terms.ts'
import { factsOf } from '#analytics/facts.ts'
import { isStated } from '#analytics/known.ts'
import { levels, type Level } from '#analytics/levels.ts'
import { levelYears } from '#analytics/mdf.ts'
import { planYears } from '#analytics/plan-years.ts'
import { typeReturns } from '#analytics/type-returns.ts'
import type { Term, TermPart } from '#model/term.ts'
import { peopleOnLevel } from '#lenses/explain/tiers.ts'
import type { ExplainChart } from '#lenses/explain/economics-bars.ts'

const moneyOf = (terms: Terms, currency: string) => (known: Known): Term => terms.known(known, 'money', { currency })

/** Partner revenue inside the total it implies, a row a year. */
export const yearBars: ExplainChart = ({ ecosystem, programme, book }, _, terms) => {
  const { years } = planYears(factsOf(ecosystem, programme))
  const money = moneyOf(terms, book.currency)
  const at = (id: string) => years.findIndex((year) => year.id === id)
  const revenue = (i: number): TermPart => ({ name: 'economics-partner-revenue', node: years[i]!.id, term: money(years[i]!.revenue) })
  const share = (i: number): Term => terms.known(years[i]!.share, 'ratio')
  const implied = (i: number): Term => formula('economics-implied', 'quotient', [revenue(i), { name: 'economics-share-of-all', node: years[i]!.id, term: share(i) }], 'money', book.currency)
  return {
    ends: (bar, row) => (bar.group === 'rest' && at(row.id) !== -1 ? { from: revenue(at(row.id)).term, to: implied(at(row.id)) } : undefined),
    amount: (bar, row) => (bar.group === 'partner' && at(row.id) !== -1 ? revenue(at(row.id)).term : undefined),
    column: (_bar, row, id) => {
      const i = at(row.id)
      if (i === -1) return undefined
      if (id === 'partners') return terms.known(years[i]!.partners, 'count')
      if (id === 'share') return share(i)
      if (id !== 'growth' || i === 0) return undefined
      const times = formula('economics-times-before', 'quotient', [revenue(i), revenue(i - 1)], 'ratio')
      return formula('economics-year-growth', 'difference', [{ name: 'economics-times', term: times }, { name: 'economics-year-before', term: constant(1, 'ratio', 'economics-year-before-once') }], 'ratio')
    },
  }
}

/** Development funds and commitments by level in one year: partners on the level times what one of them may draw or commits. */
export const fundsBars: ExplainChart = ({ ecosystem, programme, book }, chart, terms) => {
  const facts = factsOf(ecosystem, programme)
  const ladder = levels(facts)
  const year = levelYears(facts).find((each) => chart.id === `levels/${each.id}`)
  if (year === undefined) return {}
  const money = moneyOf(terms, book.currency)
  const everybody = terms.known(year.partners, 'count')
  const people = (level: Level): TermPart => ({ name: 'partners', node: level.node, term: peopleOnLevel(ladder, level, { node: year.id, term: everybody }, terms) })
  const times = (level: Level, what: 'funds' | 'commitment'): Term => formula(`economics-level-${what}`, 'product', [people(level), { name: `economics-${what}-each`, node: level.node, term: money(level[what]) }], 'money', book.currency)
  const all = (what: 'funds' | 'commitment'): Term => formula(`economics-all-${what}`, 'sum', ladder.filter((level) => isStated(level[what])).map((level) => ({ name: level.label, node: level.node, term: times(level, what) })), 'money', book.currency)
  const of = (id: string): Level | undefined => ladder.find((level) => level.node === id)
  return {
    amount: (_bar, row) => { const level = of(row.id); return row.id === 'all' ? all('funds') : level && times(level, 'funds') },
    column: (_bar, row, id) => {
      const level = of(row.id)
      if (row.id === 'all') return id === 'count' ? everybody : id === 'commitment' ? all('commitment') : undefined
      if (level === undefined) return undefined
      if (id === 'count') return people(level).term
      if (id === 'each') return money(level.funds)
      if (id === 'commitment') return times(level, 'commitment')
      return id === 'share' ? terms.known(level.revenueShare, 'ratio') : undefined
    },
  }
}

/** What comes back beyond the investment, for each unit of it. */
function netReturn(invested: TermPart, multiple: TermPart, currency: string): Term {
  const back = formula('economics-back', 'product', [invested, multiple], 'money', currency)
  const beyond = formula('economics-beyond', 'difference', [{ name: 'economics-back-part', term: back }, invested], 'money', currency)
  return formula('economics-net-return', 'quotient', [{ name: 'economics-beyond-part', term: beyond }, invested], 'ratio')
}

/** Stated revenue impact of a partner type, least and most. */
export const typeBars: ExplainChart = ({ ecosystem, programme, book }, _, terms) => {
  const returns = typeReturns(factsOf(ecosystem, programme))
  const money = moneyOf(terms, book.currency)
  const of = (id: string) => returns.find((each) => each.id === id)
  return {
    ends: (bar) => {
      const impact = of(bar.node)?.impact
      return impact && { from: money({ value: impact.low, atoms: impact.atoms }), to: money({ value: impact.high, atoms: impact.atoms }) }
    },
    column: (bar, _row, id) => {
      const type = of(bar.node)
      if (type === undefined) return undefined
      const invested: TermPart = { name: 'investment', node: bar.node, term: money({ value: type.investment.low, atoms: type.investment.atoms }) }
      const times = (end: 'low' | 'high'): TermPart => ({ name: `economics-multiple-${end}`, node: bar.node, term: terms.known({ value: type.multiple[end], atoms: type.multiple.atoms }, 'score') })
      if (id === 'investment') return invested.term
      if (id === 'multiple') return formula('economics-multiples', 'several', [times('low'), times('high')], 'text')
      return id === 'net' ? formula('economics-net', 'several', (['low', 'high'] as const).map((end) => ({ name: `economics-net-${end}`, term: netReturn(invested, times(end), book.currency) })), 'text') : undefined
    },
  }
}

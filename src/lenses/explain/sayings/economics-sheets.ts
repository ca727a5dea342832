import { counted, formula } from '#analytics/explain/terms.ts'
import { regionRevenue } from '#analytics/identified-revenue.ts'
import { impliedPartnerRevenue } from '#analytics/implied-revenue.ts'
import { investmentProgramme } from '#analytics/investment-programme.ts'
import { isStated } from '#analytics/known.ts'
import { levels, populations, type Level, type Population } from '#analytics/levels.ts'
import { levelYears } from '#analytics/mdf.ts'
import { shareLines } from '#analytics/revenue-share.ts'
import { typeReturns } from '#analytics/type-returns.ts'
import type { Term, TermPart } from '#model/term.ts'
import { peopleOnLevel } from '#lenses/explain/tiers.ts'
import type { AskedSaying, SaidTerms, SayingExplainers } from '#lenses/explain/sayings/asked.ts'
import { outlookOf } from '#lenses/economics-growth.ts'

const control = (value: number, unit: Term['unit'], text: string): Term => ({ kind: 'given', by: 'control', value, unit, text })

/** Partners of a year on a level. */
const people = (asked: AskedSaying, ladder: readonly Level[], level: Level, year: Population): TermPart => ({ name: 'partners', node: level.node, term: peopleOnLevel(ladder, level, { node: year.node, term: asked.terms.known(year.partners, 'count') }, asked.terms) })

/** What every partner of a year draws or commits, level by level. */
export function acrossLevels(asked: AskedSaying, ladder: readonly Level[], year: Population, what: 'funds' | 'commitment'): Term {
  const { currency } = asked.context.book
  const level = (each: Level): Term => formula(`economics-level-${what}`, 'product', [people(asked, ladder, each, year), { name: `economics-${what}-each`, node: each.node, term: asked.terms.known(each[what], 'money', { currency }) }], 'money', currency)
  return formula(`economics-all-${what}`, 'sum', ladder.filter((each) => isStated(each[what])).map((each) => ({ name: each.label, node: each.node, term: level(each) })), 'money', currency)
}

/** Development funds of the last year, and what is paid to partners of its revenue at the least, the most and evenly spread. */
function lastYear(asked: AskedSaying): SaidTerms {
  const { facts, terms, context: { book: { currency } } } = asked
  const ladder = levels(facts)
  const year = populations(facts).find(({ node }) => node === levelYears(facts).at(-1)?.id)
  if (year === undefined) return {}
  const revenue: TermPart = { name: 'economics-partner-revenue', node: year.node, term: terms.known(year.revenue, 'money', { currency }) }
  const paying = ladder.filter((level) => isStated(level.revenueShare))
  const share = (level: Level): TermPart => ({ name: 'economics-share-paid', node: level.node, term: terms.known(level.revenueShare, 'ratio') })
  const end = (key: string, operation: 'minimum' | 'maximum'): Term => formula(`economics-paid-${key}`, 'product', [revenue, { name: `economics-${key}-share`, term: formula(`economics-${key}-share`, operation, paying.map(share), 'ratio') }], 'money', currency)
  const each = formula('economics-per-partner', 'quotient', [revenue, { name: 'partners', node: year.node, term: terms.known(year.partners, 'count') }], 'money', currency)
  const even = (level: Level): Term => formula('economics-paid-level', 'product', [people(asked, ladder, level, year), { name: 'economics-per-partner', term: each }, share(level)], 'money', currency)
  return {
    share: formula('economics-funds-share', 'quotient', [{ name: 'economics-all-funds', term: acrossLevels(asked, ladder, year, 'funds') }, revenue], 'ratio'),
    revenue: revenue.term,
    least: end('least', 'minimum'),
    most: end('most', 'maximum'),
    even: formula('economics-paid-even', 'sum', paying.map((level) => ({ name: level.label, node: level.node, term: even(level) })), 'money', currency),
  }
}

/** Shares paid, line by line. */
function margins({ facts, terms, nodes }: AskedSaying): SaidTerms {
  const lines = shareLines(facts)
  const ends = (which: 'low' | 'high'): readonly TermPart[] => lines.map((line) => ({ name: 'economics-share-paid', node: line.node, term: terms.known({ value: line[which], atoms: line.atoms }, 'ratio') }))
  return {
    lines: counted('economics-lines', lines.map(({ of, line, node, atoms }) => ({ label: `${of}: ${line}`, node, atoms }))),
    models: nodes('economics-models', [...new Set(lines.map(({ node }) => node))].map((id) => ({ id, atoms: lines.filter(({ node }) => node === id).flatMap(({ atoms }) => atoms) }))),
    low: formula('economics-lowest-share', 'minimum', ends('low'), 'ratio'),
    high: formula('economics-highest-share', 'maximum', ends('high'), 'ratio'),
  }
}

/** What the tiers ask to be invested beside what the regions state, and that over their revenue. */
function investment({ facts, terms, context: { book: { currency } } }: AskedSaying): SaidTerms {
  const money = (value: number, atoms: readonly string[]): Term => terms.known({ value, atoms }, 'money', { currency })
  const tiers = investmentProgramme(facts).tiers.filter((tier) => isStated(tier.count))
  const invested = (which: 'low' | 'high'): Term =>
    formula('economics-all-tiers', 'sum', tiers.map(({ id, label, count, each }) => ({ name: label, node: id, term: formula(`economics-invested-${which}`, 'product', [{ name: 'partners', node: id, term: terms.known(count, 'count') }, { name: 'economics-each-invests', node: id, term: money(each[which], each.atoms) }], 'money', currency) })), 'money', currency)
  const target = impliedPartnerRevenue(facts)?.target ?? { value: NaN, atoms: [] }
  const rows = regionRevenue(facts, target)
  const regions = formula('economics-all-regions', 'sum', rows.map((row) => ({ name: 'investment', node: row.id, term: money(row.investment.value, row.investment.atoms) })), 'money', currency)
  const earned = formula('economics-all-region-revenue', 'sum', rows.map((row) => ({ name: 'economics-region-part', node: row.id, term: formula('economics-region-revenue', 'product', [{ name: 'economics-share', node: row.id, term: terms.known(row.share, 'ratio') }, { name: 'revenue-target', term: money(target.value, target.atoms) }], 'money', currency) })), 'money', currency)
  return { low: invested('low'), high: invested('high'), regions, overall: formula('economics-region-ratio', 'quotient', [{ name: 'economics-all-regions', term: regions }, { name: 'economics-all-region-revenue', term: earned }], 'ratio') }
}

export const sheetSayings: SayingExplainers = {
  'economics-funds': lastYear,
  'economics-paid': lastYear,
  'economics-margins': margins,
  'economics-investment': investment,
  'economics-regions': investment,
  'economics-types-agree': ({ facts, nodes }) => {
    const returns = typeReturns(facts)
    return { agree: nodes('economics-types-agreeing', returns.filter((each) => each.agrees)), all: nodes('economics-types-all', returns) }
  },
  'economics-changed': ({ context }) => {
    const { points, lost } = outlookOf(context)
    return { points: control(points, 'points', 'economics-points'), from: control(lost?.from ?? 0, 'years', 'economics-lost-from') }
  },
}

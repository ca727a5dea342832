import { certification } from '#analytics/certification.ts'
import { explainFigure, revenueTerm } from '#analytics/explain/figure-terms.ts'
import { constant, counted, formula } from '#analytics/explain/terms.ts'
import { isStated } from '#analytics/known.ts'
import { leads } from '#analytics/leads.ts'
import { levels, populations, type Population } from '#analytics/levels.ts'
import { satisfactionByPartner } from '#analytics/satisfaction-goal.ts'
import { bandOverlaps, tierBands } from '#analytics/tier-bands.ts'
import { tierCounts, type TierCount } from '#analytics/tier-counts.ts'
import { misplaced, type CriterionCheck } from '#analytics/tiers.ts'
import type { Term } from '#model/term.ts'
import type { AskedSaying, SayingExplainers } from '#lenses/explain/sayings/asked.ts'
import { acrossLevels } from '#lenses/explain/sayings/economics-sheets.ts'
import { standings } from '#lenses/tiers-standing.ts'
import { tiersWords } from '#words/en/lenses/tiers.ts'

const money = ({ context, terms }: AskedSaying, value: number, atoms: readonly string[]): Term => terms.known({ value, atoms }, 'money', { currency: context.book.currency })
const criteriaTerm = (key: string, checks: readonly CriterionCheck[]): Term => counted(key, checks.map((check) => ({ label: tiersWords.criterion(check.criterion), atoms: check.atoms })))
const named = (key: string, groups: readonly TierCount[]): Term => counted(key, groups.flatMap((group) => group.named.map(({ id, label, atoms }) => ({ label, node: id, atoms }))))

function counts(asked: AskedSaying): Record<string, Term> {
  const { groups, goal } = tierCounts(asked.facts)
  const sized = groups.filter((group) => isStated(group.stated))
  const placed = formula('tiers-placed', 'sum', sized.map((group) => ({ name: 'tiers-stated', node: group.node, term: asked.terms.known(group.stated, 'count') })), 'count')
  return {
    placed,
    groups: asked.nodes('tiers-groups', sized.map((group) => ({ id: group.node, atoms: group.stated.atoms }))),
    named: asked.saying.id === 'tiers-outside' ? named('tiers-named', groups.filter((group) => !isStated(group.stated))) : named('tiers-named', sized),
    unplaced: formula('tiers-unplaced', 'difference', [{ name: 'portfolio-goal', term: asked.terms.known(goal, 'count', { missing: 'not-stated' }) }, { name: 'tiers-placed', term: placed }], 'count'),
  }
}

function yearOf({ context: { params }, facts }: AskedSaying): Population | undefined {
  const years = populations(facts).filter((year) => isStated(year.partners))
  return years.find((year) => year.node === params['year']) ?? years.at(-1)
}

export const tiersSayings: SayingExplainers = {
  'tiers-verified': ({ context, nodes }) => ({ partners: nodes('tiers-listed', standings(context).rows.map(({ partner }) => ({ id: partner.id, atoms: partner.tier?.atoms ?? [] }))) }),
  'tiers-misplaced': ({ context, saying, own }) => {
    const one = misplaced(context.book).find(({ partner }) => partner.id === saying.nodes?.[0])
    return one && { value: own.partner(one.partner, 'value'), met: criteriaTerm('tiers-criteria-met', one.check.checks.filter((check) => check.verdict === 'meets')), known: criteriaTerm('tiers-criteria-known', one.check.checks.filter((check) => check.verdict !== 'not-stated')) }
  },
  'tiers-boundary': ({ context, own }) => {
    const below = explainFigure('revenue-below-integration', { ...context, checks: [] })
    const share = (part: Term): Term => formula('tiers-share-below', 'quotient', [{ name: 'tiers-revenue-below', term: part }, { name: 'recurring-revenue', term: revenueTerm(context.book, own) }], 'ratio')
    return { revenue: below?.value, share: below && share(below.value), other: below?.toggle, otherShare: below?.toggle && share(below.toggle) }
  },
  'tiers-satisfaction': ({ context, facts, own }) => {
    const [best] = satisfactionByPartner(facts, context.book).filter((row) => isStated(row.satisfaction)).toSorted((a, b) => b.satisfaction.value - a.satisfaction.value)
    const partner = context.book.partners.find((each) => each.id === best?.partner)
    return { at: partner && own.partner(partner, 'satisfaction') }
  },
  'tiers-counts': counts, 'tiers-unplaced': counts, 'tiers-outside': counts,
  'tiers-certification': ({ facts, context, nodes }) => ({ levels: nodes('tiers-certification-levels', certification(facts, [], context.book.asOf).levels.map(({ node }) => ({ id: node }))) }),
  'tiers-ladder': (asked) => { const year = yearOf(asked); return { partners: year && asked.terms.known(year.partners, 'count') } },
  'tiers-leads': ({ facts, terms }) => ({ goal: terms.known(leads(facts).goal, 'count') }),
  'tiers-funds': (asked) => {
    const [ladder, year] = [levels(asked.facts), yearOf(asked)]
    return year && { funds: acrossLevels(asked, ladder, year, 'funds'), commitment: acrossLevels(asked, ladder, year, 'commitment') }
  },
  'tiers-overlap': (asked) => {
    const one = bandOverlaps(tierBands(asked.facts)).find(({ lower, upper }) => asked.saying.nodes?.[0] === lower.node && asked.saying.nodes[1] === upper.node)
    return one && { low: money(asked, one.low, one.atoms), high: money(asked, one.high, one.atoms) }
  },
  'tiers-overlaps': ({ facts }) => {
    const all = counted('tiers-overlaps', bandOverlaps(tierBands(facts)).map(({ lower, upper, atoms }) => ({ label: `${lower.label}, ${upper.label}`, atoms })))
    return { more: formula('tiers-more-overlaps', 'difference', [{ name: 'tiers-overlaps', term: all }, { name: 'tiers-overlaps-said', term: constant(3, 'count', 'tiers-overlaps-said') }], 'count') }
  },
  'tiers-bands': (asked) => {
    const bands = tierBands(asked.facts)
    const ends = bands.flatMap((band) => [{ node: band.node, name: 'tiers-band-low', value: band.low, atoms: band.atoms }, { node: band.node, name: 'tiers-band-high', value: band.high, atoms: band.atoms }]).filter(({ value }) => Number.isFinite(value))
    const parts = ends.map(({ node, name, value, atoms }) => ({ name, node, term: money(asked, value, atoms) }))
    return { tiers: asked.nodes('tiers-with-bands', bands.map(({ node, atoms }) => ({ id: node, atoms }))), low: formula('tiers-lowest', 'minimum', parts, 'money', asked.context.book.currency), high: formula('tiers-highest', 'maximum', parts, 'money', asked.context.book.currency) }
  },
}

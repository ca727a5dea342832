import { bookTerms } from '#analytics/explain/book-terms.ts'
import { constant, counted, formula, type Terms } from '#analytics/explain/terms.ts'
import { factsOf } from '#analytics/facts.ts'
import { isStated } from '#analytics/known.ts'
import { levels, populations, type Level } from '#analytics/levels.ts'
import { bandOverlaps, tierBands, type BandOverlap, type TierBand } from '#analytics/tier-bands.ts'
import { tierCounts, type TierCount } from '#analytics/tier-counts.ts'
import { tierDistances } from '#analytics/tier-distance.ts'
import type { AtomId } from '#model/ids.ts'
import type { Term, TermPart } from '#model/term.ts'
import { partnerNumbers } from '#lenses/explain/book-parts.ts'
import { saysNumbers, type AskedCell, type CellExplainer } from '#lenses/explain/explainer.ts'
import type { LensContext } from '#lenses/lens.ts'
import { overlapsSaid } from '#lenses/tiers-bands.ts'
import { gapsOf } from '#lenses/tiers-matrix.ts'
import { isMoney, standings } from '#lenses/tiers-standing.ts'

/** Partners against their tier, levels by rank, bands, or tiers with places: the table says which by its columns. */
export const explainTiers: CellExplainer = (context, asked, terms) => {
  if (!saysNumbers(asked.cell)) return undefined
  const { row } = asked
  if (row['partner'] !== undefined) return ofPartner(context, asked)
  if (row['level'] !== undefined) return ofLevel(context, asked, terms)
  return row['low'] === undefined ? ofGroup(context, asked, terms) : ofBand(context, asked, terms)
}

function ofPartner(context: LensContext, { node, column }: AskedCell): Term | undefined {
  if (column.id === 'distance') return toNext(context, node)
  const partner = context.book.partners.find((each) => each.id === node)
  const number = partnerNumbers.find((each) => each === column.id)
  return partner === undefined || number === undefined ? undefined : bookTerms(context).partner(partner, number)
}

/** What is missing to each threshold, as the table says it; a tier that the reader tries counts. */
function toNext(context: LensContext, node: string): Term | undefined {
  const { book } = standings(context)
  const own = bookTerms({ ...context, book })
  const partner = book.partners.find((each) => each.id === node)
  const distance = tierDistances(book).find((each) => each.partner === node)
  const gaps = gapsOf(distance)
  const tier = distance?.next ?? distance?.listed
  if (partner === undefined || tier === undefined || gaps.length === 0) return undefined
  return formula('tiers-distance', 'several', gaps.map(({ criterion, check }): TermPart => {
    const unit = isMoney(criterion) ? 'money' : 'ratio'
    const rule: TermPart = { name: check.rule.comparator === '>' ? 'needs-more-than' : 'needs-at-least', node: tier.id, term: own.rule(check.rule, unit) }
    return { name: `tiers-missing-${criterion}`, node, term: formula('tiers-gap', 'difference', [rule, { name: criterion, node, term: own.partner(partner, criterion) }], unit, isMoney(criterion) ? book.currency : undefined) }
  }), 'text')
}

/** Where two bands claim the same money: from the start of the higher one to the end that comes first. */
function overlapping(band: TierBand, bands: readonly TierBand[], currency: string, terms: Terms): Term | undefined {
  const shared = overlapsSaid(bandOverlaps(bands).filter(({ lower, upper }) => lower.node === band.node || upper.node === band.node))
  const end = (name: string, node: string, value: number, atoms: readonly AtomId[]): TermPart => ({ name, node, term: terms.known({ value, atoms }, 'money', { currency }) })
  const ending = ({ lower, upper, high }: BandOverlap): TierBand => (lower.high === high ? lower : upper)
  return shared.length === 0 ? undefined : formula('tiers-overlap', 'several', shared.flatMap((overlap) => [
    end('tiers-overlap-from', overlap.upper.node, overlap.low, overlap.upper.atoms),
    end('tiers-overlap-to', ending(overlap).node, overlap.high, ending(overlap).atoms),
  ]), 'text')
}

function ofLevel({ ecosystem, programme, book }: LensContext, { node, column }: AskedCell, terms: Terms): Term | undefined {
  const facts = factsOf(ecosystem, programme)
  const ladder = levels(facts)
  const level = ladder.find((each) => each.node === node)
  if (level === undefined) return undefined
  switch (column.id) {
    case 'share': return levelShare(ladder, level, terms)
    case 'leads': return terms.known(level.leads, 'count')
    case 'commitment': return terms.known(level.commitment, 'money', { currency: book.currency })
    case 'funds': return terms.known(level.funds, 'money', { currency: book.currency })
    case 'revenue-share': return terms.known(level.revenueShare, 'ratio')
    default: {
      const year = populations(facts).find((each) => each.node === column.id)
      return year && peopleOnLevel(ladder, level, { node: year.node, term: terms.known(year.partners, 'count') }, terms)
    }
  }
}

/** "Top 20%" under "Top 5%" holds 15%; the last level has no percentile and takes whoever is left. */
export function levelShare(ladder: readonly Level[], level: Level, terms: Terms): Term {
  const above = ladder[level.order - 1]
  const top = (each: Level) => ({ name: 'tiers-percentile', node: each.node, term: terms.known(each.top, 'ratio') })
  const upTo = isStated(level.top) ? top(level) : { name: 'everybody', term: constant(1, 'ratio', 'tiers-last-level') }
  return above === undefined ? upTo.term : formula('tiers-level-share', 'difference', [upTo, top(above)], 'ratio')
}

/** Partners of a year that stand on a level when ranked by its percentile. */
export const peopleOnLevel = (ladder: readonly Level[], level: Level, year: { node: string; term: Term }, terms: Terms): Term =>
  formula('tiers-level-people', 'product', [{ name: 'partners', node: year.node, term: year.term }, { name: 'tiers-share', node: level.node, term: levelShare(ladder, level, terms) }], 'score')

function ofBand({ ecosystem, programme, book }: LensContext, { node, column }: AskedCell, terms: Terms): Term | undefined {
  const facts = factsOf(ecosystem, programme)
  const band = tierBands(facts).find((each) => each.node === node)
  if (band === undefined) return undefined
  if (column.id === 'low') return terms.known({ value: band.low, atoms: band.atoms }, 'money', { currency: book.currency })
  if (column.id === 'high') return terms.known({ value: band.high, atoms: band.atoms }, 'money', { currency: book.currency })
  if (column.id === 'overlap') return overlapping(band, tierBands(facts), book.currency, terms)
  const group = tierCounts(facts).groups.find((each) => each.node === node)
  return column.id === 'named' ? namedIn(group) : undefined
}

function ofGroup({ ecosystem, programme }: LensContext, { node, column }: AskedCell, terms: Terms): Term | undefined {
  const group = tierCounts(factsOf(ecosystem, programme)).groups.find((each) => each.node === node)
  if (group === undefined) return undefined
  const stated = (): Term => terms.known(group.stated, 'count')
  switch (column.id) {
    case 'stated': return stated()
    case 'named': return namedIn(group)
    case 'open': {
      const left = formula('tiers-open', 'difference', [{ name: 'tiers-stated', node, term: stated() }, { name: 'tiers-named', node, term: namedIn(group) }], 'count')
      // More names than places leave none open.
      return left.value >= 0 ? left : formula('tiers-none-open', 'maximum', [{ name: 'tiers-places-left', term: left }, { name: 'tiers-least-open', term: constant(0, 'count', 'tiers-never-less') }], 'count')
    }
    default: return undefined
  }
}

/** Each partner with the facts that put it there. */
const namedIn = (group: TierCount | undefined): Term => counted('tiers-named', (group?.named ?? []).map(({ id, label, atoms }) => ({ label, node: id, atoms })))

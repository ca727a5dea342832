import type { Book, Deal } from '#analytics/book.ts'
import { isOverdue } from '#analytics/pipeline.ts'
import type { RequiredSet } from '#analytics/required-sets.ts'
import { simulationSeed } from '#analytics/simulation.ts'
import { ways, type Ways, type WaysQuestion } from '#analytics/ways.ts'
import type { NodeId } from '#model/ids.ts'
import { factLines } from '#ui/facts/fact-line.ts'
import type { SetSaid, WaysSaid } from '#ui/ways/ways-said.ts'
import { dueText } from '#lenses/due-text.ts'
import { waysWords as say } from '#words/en/ways.ts'
import { format, words } from '#words/index.ts'
import type { Picture } from '#app/picture.ts'

/** The ways of a book in words. */
export function waysSaid({ book, ecosystem }: Pick<Picture, 'book' | 'ecosystem'>, question: Required<WaysQuestion>): WaysSaid {
  const found = ways(book, question)
  const deals = new Map(book.deals.map((deal) => [deal.id, deal] as const))
  const nameOf = (set: RequiredSet): string => say.set.name(set.deals.map((id) => label(deals, id)))
  const { chance, error, draws } = found.any
  return {
    headline: headlineOf(found, book),
    notes: notesOf(found, question),
    ...(found.state === 'open' && {
      chance: {
        label: found.sets.length === 1 && found.complete ? say.chanceOfOnly : say.chance,
        said: format.percent(chance),
        share: chance,
        method: Number.isNaN(chance) ? say.notKnown : draws === 0 ? say.exact : say.simulated(draws, error, simulationSeed),
      },
    }),
    sets: found.sets.map((set) => setSaid(set, found, book, deals)),
    runnerUp: found.sets.length === 0 ? [] : runnerUp(found, nameOf),
    adds: found.adds.map((each) => ({
      deal: each.deal, label: words.shortName(each.label), expected: format.money(each.expected, book.currency), won: format.percent(each.won), lost: format.percent(each.lost), adds: each.adds, addsSaid: say.adds.points(each.adds),
    })),
    ...(found.adds.some((each) => each.error > 0) && { addsNote: say.adds.simulated(found.adds.reduce((most, each) => Math.max(most, each.error), 0)) }),
    leftOut: found.leftOut.map(({ deal, why }) => ({ label: label(deals, deal), why: why === 'later' ? say.leftOut.later(dueText(deals.get(deal)!)) : say.leftOut[why] })),
    facts: found.state === 'open' ? factLines(ecosystem, found.atoms) : [],
  }
}

const label = (deals: ReadonlyMap<NodeId, Deal>, id: NodeId): string => words.shortName(deals.get(id)?.label ?? id)

function headlineOf({ state, sets, complete, target, by, most, signed }: Ways, { currency, label: program }: Book): string {
  switch (state) {
    case 'open': return say.headline.open(sets.length, complete, target, currency, by)
    case 'met': return say.headline.met(target, currency, signed)
    case 'out-of-reach': return say.headline['out-of-reach'](target, currency, by, most)
    default: return say.headline[state](program)
  }
}

function notesOf({ state, reachableFrom }: Ways, { by }: Required<WaysQuestion>): readonly string[] {
  if (state === 'open') return [say.explain]
  if (state === 'out-of-reach') return by === Infinity ? [] : [say.reachableFrom(reachableFrom)]
  const needs = say.completes[state]
  return needs === undefined ? [] : [needs]
}

function setSaid(set: RequiredSet, { need, likeliest, fewest, sets }: Ways, book: Book, deals: ReadonlyMap<NodeId, Deal>): SetSaid {
  const { set: text } = say
  const is = (other: RequiredSet | undefined): boolean => other?.deals.join() === set.deals.join()
  return {
    id: set.deals.join(' '),
    deals: set.deals,
    members: set.deals.map((id) => ({ label: label(deals, id), ...(isOverdue(book, deals.get(id)!) && { note: text.overdue }) })),
    name: text.name(set.deals.map((id) => label(deals, id))),
    total: text.brings(set.total, set.total - need, book.currency),
    chance: set.chance,
    chanceSaid: text.chance(set.chance),
    // Of one there is nothing to compare.
    badges: sets.length < 2 ? [] : [...(is(likeliest[0]) && !Number.isNaN(set.chance) ? [text.likeliest] : []), ...(set.deals.length === fewest[0]?.deals.length && sets.some((each) => each.deals.length > set.deals.length) ? [text.fewest] : [])],
  }
}

/** The next best, which may be another one by chance than by the number of deals. */
function runnerUp({ likeliest, fewest, complete, sets }: Ways, nameOf: (set: RequiredSet) => string): readonly string[] {
  if (complete && sets.length === 1) return [say.runnerUp.only]
  const [best, byChance] = likeliest
  const byFewest = fewest[1]
  if (byChance !== undefined && byFewest?.deals.join() === byChance.deals.join() && !Number.isNaN(byChance.chance)) return [say.runnerUp.same(nameOf(byChance), byChance.chance, byChance.deals.length)]
  return [
    ...(best !== undefined && byChance !== undefined ? [say.runnerUp.chance(nameOf(byChance), byChance.chance, best.chance - byChance.chance)] : []),
    ...(byFewest === undefined ? [] : [say.runnerUp.fewest(nameOf(byFewest), byFewest.deals.length)]),
  ].filter((line) => line !== '')
}

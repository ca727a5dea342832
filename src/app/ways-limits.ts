import type { Book } from '#analytics/book.ts'
import { bestPortfolio, type BestPortfolio, type LimitFound } from '#analytics/best-portfolio.ts'
import { engineersNeed } from '#analytics/engineers.ts'
import { factsOf, type Facts } from '#analytics/facts.ts'
import { statedInvestments, usesOf, type RangeEnd } from '#analytics/limits.ts'
import { openDeals } from '#analytics/pipeline.ts'
import type { WaysQuestion } from '#analytics/ways.ts'
import type { NodeId } from '#model/ids.ts'
import type { BestSaid, LimitsSaid } from '#ui/ways/ways-said.ts'
import { waysWords as say } from '#words/en/ways.ts'
import { format, words } from '#words/index.ts'
import type { Picture } from '#app/picture.ts'

/** The limits section in words: what is stated, what was entered, and the best under it at both ends of the tier rules. */
export function limitsSaid({ book, ecosystem, programme }: Pick<Picture, 'book' | 'ecosystem' | 'programme'>, entered: Readonly<Record<string, number>>, question: Required<WaysQuestion>): LimitsSaid {
  const facts = factsOf(ecosystem, programme)
  const open = openDeals(book)
  const aim = entered['aim-chance'] === 1 ? 'chance' : 'expected'
  const giveUp = entered['give-up'] === 1
  // Without a day every open deal counts.
  const by = Number.isNaN(question.by) ? Infinity : question.by
  const best = (end: RangeEnd): BestPortfolio => bestPortfolio(facts, book, { aim, by, target: question.target, entered, end, mayGiveUp: giveUp })
  const said = (id: string, title: string, found: BestPortfolio): BestSaid => bestSaid(id, title, found, book, { aim, by })
  const [low, high] = [best('low'), best('high')]
  // Where no rule is a range, both ends are the same question.
  const same = JSON.stringify(low) === JSON.stringify(high)
  return {
    stated: statedLines(facts, book, open.length > 0),
    entered,
    currency: book.currency,
    aim,
    giveUp,
    deals: open.map((deal) => {
      const [from, to] = [usesOf(facts, book, deal, {}, 'low'), usesOf(facts, book, deal, {}, 'high')]
      return { deal: deal.id, label: words.shortName(deal.label), engineers: say.range(from.engineers, to.engineers), cost: Number.isNaN(from.budget) ? say.limits.notStated : format.moneyRange(from.budget / 100, to.budget / 100, book.currency) }
    }),
    best: low.state === 'no-limits' ? [] : same ? [said('both', say.best.both, low)] : [said('low', say.best.low, low), said('high', say.best.high, high)],
  }
}

function statedLines(facts: Facts, book: Book, choices: boolean): readonly string[] {
  const { today, whole } = engineersNeed(facts, book)
  const range = ({ low, high }: { low: number; high: number }): string => say.range(low, high)
  const invested = statedInvestments(facts)
  return [
    ...(Number.isNaN(whole.low) ? [] : [say.limits.staff(range(today), range(whole))]),
    ...(invested.length === 0 ? [] : [`${say.limits.stated}: ${invested.map((each) => say.limits.investments(each.label, each.low === each.high ? say.short(each.low, book.currency) : format.moneyRange(each.low, each.high, book.currency), say.limits.kinds[each.kind] ?? each.kind)).join('; ')}.${choices ? '' : ` ${say.limits.unused}`}`]),
  ]
}

function bestSaid(id: string, title: string, found: BestPortfolio, book: Book, { aim, by }: { aim: 'expected' | 'chance'; by: number }): BestSaid {
  const { best: text } = say
  const { currency } = book
  const names = (ids: readonly NodeId[]): string[] => ids.map((node) => words.shortName([...book.deals, ...book.partners].find((each) => each.id === node)?.label ?? node))
  const usedText = (limit: LimitFound): string => text.limit[limit.id](limit.used, limit.capacity, currency)
  const used = found.limits.map((limit) => ({ id: limit.id, said: usedText(limit), share: limit.capacity > 0 ? limit.used / limit.capacity : 1, binding: limit.id === found.binding }))
  const unknown = [...(found.unknown.length > 0 ? [text.unknown(names(found.unknown))] : []), ...(found.unstaffed.length > 0 ? [text.unstaffed(names(found.unstaffed))] : [])]
  if (found.state === 'partners-alone-exceed') return { id, title, used, notes: [text.exceed(found.limits.filter((limit) => limit.used > limit.capacity).map(usedText).join('; ')), ...unknown] }
  if (found.state !== 'found') return { id, title, used, notes: [text.states[found.state] ?? '', ...unknown] }
  const gain = (amount: number): string => (aim === 'expected' ? text.money(amount, currency) : text.share(amount))
  const looser = (what: string, amount: number): string => (Number.isNaN(amount) ? text.unproven(what) : amount > 1e-9 ? text.gain(what, gain(amount)) : text.noGain(what))
  return {
    id,
    title,
    answer: {
      deals: found.deals,
      partners: found.givenUp,
      name: found.deals.length === 0 ? text.none : format.list(names(found.deals)),
      sums: [[text.expected(found.expected, currency), text.chance(found.chance, by)].filter((part) => part !== '').join('; ')],
    },
    used,
    notes: [
      ...(aim === 'chance' && found.chance === 0 ? [text.unreachable] : []),
      ...(found.left.length > 0 ? [text.left(names(found.left))] : []),
      ...(found.givenUp.length > 0 ? [text.givenUp(names(found.givenUp))] : []),
      found.binding === undefined ? (found.limits.some((limit) => Number.isNaN(limit.removed)) ? '' : text.free) : text.binding[found.binding],
      ...found.limits.flatMap((limit) =>
        limit.id === found.binding || limit.oneMore > 1e-9 || limit.removed > 1e-9 || Number.isNaN(limit.removed) ? [[looser(text.unit[limit.id](limit.unit, currency), limit.oneMore), ...(limit.least === undefined ? [] : [looser(text.more[limit.id](limit.least.amount, currency), limit.least.gain)]), looser(text.without[limit.id], limit.removed)].join(' ')] : [],
      ),
      ...unknown,
    ].filter((note) => note !== ''),
  }
}

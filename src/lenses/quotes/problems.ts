import { fill, textOf } from '#lenses/quotes/fill.ts'
import type { QuoteContext } from '#lenses/quotes/quote.ts'
import { readTemplate } from '#lenses/quotes/reference.ts'
import { standsAs } from '#analytics/names/resolve.ts'
import type { Ecosystem } from '#model/ecosystem.ts'
import type { Saying } from '#model/figure.ts'
import { nodeIndex } from '#model/find.ts'
import type { Beat, Story } from '#model/story.ts'

/** What an audience reads while somebody speaks. */
export const mostWords = 40

/**
 * What would be wrong if the story were told on this data, beat by beat (`words/en/quotes.ts` says it): digits outside references, references that cannot
 * be filled or are not stated, more words than can be read, entities the data does not have.
 */
export const problemsOf = (story: Story, ecosystem: Ecosystem, contextOf: (view: Beat['view']) => QuoteContext): readonly Saying[] =>
  story.beats.flatMap((beat, at) => problemsIn(beat, ecosystem, contextOf(beat.view)).map(({ id, values }): Saying => ({ id, values: { beat: at + 1, title: beat.title, ...values } })))

function problemsIn(beat: Beat, ecosystem: Ecosystem, context: QuoteContext): Saying[] {
  const problems: Saying[] = []
  const say = (id: string, values: Saying['values']): void => void problems.push({ id, values })
  for (const [where, template] of [['words', beat.words], ['notes', beat.notes]] as const) {
    const loose = readTemplate(template).filter((part) => typeof part === 'string').join(' ')
    const [digits] = /\S*\d\S*/.exec(loose) ?? []
    if (digits !== undefined) say('loose-digits', { where, digits })
    const pieces = fill(template, context)
    for (const piece of pieces) {
      if ('problem' in piece) say('unfilled', { where, reference: piece.reference, why: piece.problem })
      else if ('quote' in piece && typeof piece.quote.value === 'number' && Number.isNaN(piece.quote.value)) say('not-stated', { where, reference: piece.reference })
    }
    const count = where === 'words' ? wordsIn(textOf(pieces)) : 0
    if (count > mostWords) say('too-many-words', { count, most: mostWords })
  }
  for (const id of namedIn(beat)) if (!known(ecosystem, beat, id)) say('unknown-node', { node: id })
  for (const { id, values } of context.refused) say('refused', { ...values, why: id })
  return problems
}

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** Entities that the view and what the beat asks for speak of. */
function namedIn({ view, ask }: Beat): readonly string[] {
  const supposed = (view.scenario ?? []).flatMap((operation) => ('node' in operation && operation.op !== 'add-partner' ? [operation.node] : []))
  return [...new Set([...view.selection, ...(view.focus === undefined ? [] : [view.focus.node]), ...(view.route === undefined ? [] : [view.route.from, view.route.to]), ...supposed, ...(ask?.kind === 'select' ? [ask.node] : [])])]
}

/** Facts stand on the stage as points of their own; who is supposed is known to the view that supposes. */
const known = (ecosystem: Ecosystem, { view }: Beat, id: string): boolean =>
  nodeIndex(ecosystem, standsAs(ecosystem, id)) !== -1 || (id.startsWith('fact:') && ecosystem.atoms.some((atom) => `fact:${atom.id}` === id)) || (view.scenario ?? []).some((operation) => operation.op === 'add-partner' && operation.node === id)

import { lensView } from '#lenses/quotes/lens-tables.ts'
import type { Source } from '#lenses/quotes/source.ts'
import { words } from '#words/index.ts'
import { quoteProblems } from '#words/en/quotes.ts'

/** What the beat's own lens answers: its headline, `{answer:2}` the sentence after it. */
export const answerSource: Source = {
  id: 'answer',
  quote(context, argument) {
    const place = argument === '' ? 1 : Number(argument)
    const view = lensView(context)
    if (view === undefined) return quoteProblems.lens(context.lens)
    const saying = Number.isInteger(place) ? view.finding[place - 1] : undefined
    if (saying === undefined) return quoteProblems.argument('answer', argument)
    const own = context.lenses.find((lens) => lens.id === context.lens)?.says?.findings[saying.id]
    const text = (own ?? words.findings[saying.id])?.(saying.values)
    // a sentence without facts of its own rests on those of the answer
    const atoms = saying.inputs ?? [...new Set(view.finding.flatMap((each) => each.inputs ?? []))]
    return text === undefined ? quoteProblems.silent() : { value: text, unit: 'text', atoms }
  },
}

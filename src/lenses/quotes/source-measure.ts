import { standsAs } from '#analytics/names/resolve.ts'
import { measures } from '#lenses/quotes/measures/index.ts'
import type { Source } from '#lenses/quotes/source.ts'
import { quoteProblems } from '#words/en/quotes.ts'

const byId = new Map(measures.map((measure) => [measure.id, measure]))

/** `share/partner:ey-global`: a number of a kernel that has no tile (`measures/index.ts`). */
export const measureSource: Source = {
  id: 'measure',
  quote(context, argument) {
    const [id = '', ...given] = argument.split('/')
    const measure = byId.get(id)
    const unknown = quoteProblems.argument('measure', argument)
    if (measure === undefined) return unknown
    const most = measure.takes.length
    // ids of nodes may hold slashes: the last argument takes what is left
    const all = given.length > most && most > 0 ? [...given.slice(0, most - 1), given.slice(most - 1).join('/')] : given
    // who was joined to another is found under the name that stayed
    return all.length > most ? unknown : (measure.of(context, ...all.map((each) => standsAs(context.ecosystem, each))) ?? unknown)
  },
}

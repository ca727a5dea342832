import { withAddedPartners } from '#analytics/added-partners.ts'
import type { Book } from '#analytics/book.ts'
import { allCheckRules } from '#analytics/checks/all.ts'
import { checks } from '#analytics/checks/index.ts'
import type { Check } from '#analytics/checks/check.ts'
import { applyEdits } from '#analytics/edits.ts'
import { firstDay } from '#analytics/first-day.ts'
import { gather } from '#analytics/gather.ts'
import { resolved, standsAs } from '#analytics/names/resolve.ts'
import { applyScenario, type ScenarioResult } from '#analytics/scenario.ts'
import { lenses } from '#lenses/index.ts'
import type { QuoteContext } from '#lenses/quotes/quote.ts'
import type { Ecosystem } from '#model/ecosystem.ts'
import type { ScenarioOp, ViewState } from '#model/view-state.ts'
import { dayNumber } from '#words/format.ts'

/** One program as a view reads it, before any supposition. `checks` are worked out when somebody asks. */
interface Ground {
  ecosystem: Ecosystem
  programme: number
  base: Book
  checks(): readonly Check[]
  supposed: Map<string, ScenarioResult>
}

const grounds = new WeakMap<Ecosystem, Map<string, Ground>>()
/** Views of one telling differ little; more than these are made anew. */
const mostKept = 64

/**
 * What the references of a view are filled from: the same book, rules and suppositions that its picture shows (`app/picture.ts`), without any picture.
 * Nothing but the book is worked out before it is quoted, and that once for all views that read the program alike.
 */
export function quoteContextOf(asRead: Ecosystem, view: ViewState): QuoteContext {
  const ecosystem = resolved(asRead, view.names)
  const focus = view.focus === undefined ? view.selection : [view.focus.node, ...view.selection]
  return contextOn(groundOf(ecosystem, view), view.scenario ?? [], { lens: view.lens, params: view.params ?? {}, focus: focus.map((id) => standsAs(ecosystem, id)) })
}

function contextOn(ground: Ground, asked: readonly ScenarioOp[], own: Pick<QuoteContext, 'lens' | 'params' | 'focus'>): QuoteContext {
  const { programme, base } = ground
  // who was joined to another is supposed about under the name that stayed
  const operations = asked.map((each) => ('node' in each ? { ...each, node: standsAs(ground.ecosystem, each.node) } : each))
  const { book, refused } = kept(ground.supposed, JSON.stringify(operations), () =>
    operations.length === 0 ? { book: base, refused: [] } : applyScenario(base, operations, firstDay(ground.ecosystem, programme)))
  return {
    ...own,
    lenses,
    programme,
    base,
    book,
    refused,
    get ecosystem() { return withAddedPartners(ground.ecosystem, programme, book) },
    get checks() { return ground.checks() },
    suppose: (others) => contextOn(ground, others, own),
  }
}

function groundOf(ecosystem: Ecosystem, { data, asOf, readings = {}, edits = [] }: ViewState): Ground {
  const programme = Math.max(0, ecosystem.programmes.findIndex(({ id }) => id === data.programmes?.[0]))
  const known = grounds.get(ecosystem) ?? new Map<string, Ground>()
  grounds.set(ecosystem, known)
  return kept(known, JSON.stringify([programme, asOf, readings, edits]), () => {
    const gathered = gather(ecosystem, programme)
    const plain = asOf === undefined ? gathered : { ...gathered, asOf: dayNumber(asOf) }
    const { book } = applyEdits(plain, edits)
    // What is to be checked stands in the document: the reader's rules and readings change none of it.
    let found: readonly Check[] | undefined
    return {
      ecosystem,
      programme,
      base: Object.keys(readings).length === 0 ? book : { ...book, readings },
      checks: () => (found ??= ecosystem.synthetic ? [] : checks(ecosystem, programme, plain, allCheckRules)),
      supposed: new Map(),
    }
  })
}

function kept<Made>(known: Map<string, Made>, key: string, make: () => Made): Made {
  const found = known.get(key)
  if (found !== undefined) return found
  const [oldest] = known.keys()
  if (known.size >= mostKept && oldest !== undefined) known.delete(oldest)
  const made = make()
  known.set(key, made)
  return made
}

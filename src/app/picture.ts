import type { Ecosystem } from '#model/ecosystem.ts'
import type { NodeId } from '#model/ids.ts'
import type { LensId, ViewState } from '#model/view-state.ts'
import type { Figure, Saying } from '#model/figure.ts'
import { nodeIndex } from '#model/find.ts'
import type { Book } from '#analytics/book.ts'
import { checks, type Check } from '#analytics/checks/index.ts'
import { applyEdits } from '#analytics/edits.ts'
import { kpis } from '#analytics/figures.ts'
import { factsOf } from '#analytics/facts.ts'
import { statesActuals } from '#analytics/known.ts'
import { gather } from '#analytics/gather.ts'
import type { FormerSnapshot, Lens, LensView } from '#lenses/lens.ts'
import { dayNumber } from '#words/format.ts'
import type { Formers } from '#app/compared-with.ts'
import { litBy } from '#app/lit.ts'
import { lensFrom, type Shelf } from '#app/shelf.ts'

/** Everything a view state shows, derived from data and view alone: the same state gives the same picture. */
export interface Picture {
  /** with the partners that the scenario adds */
  ecosystem: Ecosystem
  programme: number
  /** as the document states it, at the as-of date: before edits, readings and scenario */
  plain: Book
  base: Book
  book: Book
  checks: readonly Check[]
  kpis: readonly Figure[]
  /** before the scenario; the same array where there is none */
  baseKpis: readonly Figure[]
  /** the lens shown: for a moment not the one asked for, while it is on its way */
  lensId: LensId
  lens: LensView
  /** how the open lens words its sayings */
  says: Lens['says']
  /** suppositions and their words; undefined until they are here */
  whatIf: Shelf['whatIf']
  /** what the open list was before, in the lens that compares them */
  former?: FormerSnapshot
  /** joined names; undefined until they are here */
  names: Shelf['names']
  /** what stays bright; null = everything */
  lit: ReadonlySet<NodeId> | null
  /** scenario operations that could not be done */
  refused: readonly Saying[]
  /** ids the view speaks of that this data does not have */
  gone: readonly NodeId[]
}

interface Business { plain: Book; base: Book; checks: readonly Check[]; baseKpis: readonly Figure[]; refused: readonly Saying[]; /** the strip says what the plan states, whatever the scenario */ planned: boolean }
const businesses = new WeakMap<Ecosystem, Map<string, Business>>()

interface AsStated { plain: Book; list: readonly Check[] }
const documents = new WeakMap<Ecosystem, Map<string, AsStated>>()

/** What the document says and what is to be checked in it: the reader's rules and readings change neither. */
function statedOf(ecosystem: Ecosystem, programme: number, asOf: string | undefined, shelf: Shelf): AsStated {
  const kept = documents.get(ecosystem) ?? new Map<string, AsStated>()
  documents.set(ecosystem, kept)
  const key = JSON.stringify([programme, asOf, shelf.rules.length])
  const found = kept.get(key)
  if (found !== undefined) return found
  const gathered = gather(ecosystem, programme)
  const plain = asOf === undefined ? gathered : { ...gathered, asOf: dayNumber(asOf) }
  const stated = { plain, list: ecosystem.synthetic ? [] : checks(ecosystem, programme, plain, shelf.rules) }
  kept.set(key, stated)
  return stated
}

/** Facts to book, once per programme, as-of date, readings and edits. Checks speak of the document, before the reader's rules and readings. */
function businessOf(ecosystem: Ecosystem, programme: number, view: ViewState, shelf: Shelf): Business {
  const kept = businesses.get(ecosystem) ?? new Map<string, Business>()
  businesses.set(ecosystem, kept)
  const { asOf, readings = {}, edits = [] } = view
  const key = JSON.stringify([programme, asOf, readings, edits, shelf.rules.length])
  const found = kept.get(key)
  if (found !== undefined) return found
  const { plain, list } = statedOf(ecosystem, programme, asOf, shelf)
  const { book, refused } = applyEdits(plain, edits)
  const base = Object.keys(readings).length === 0 ? book : { ...book, readings }
  // A plan without actuals shows what it states.
  const planned = statesActuals(plain) || ecosystem.id !== 'bundled' ? undefined : shelf.planFigures?.(factsOf(ecosystem, programme), list)
  const business = { plain, base, checks: list, baseKpis: planned ?? kpis(base, base, list), refused, planned: planned !== undefined }
  kept.set(key, business)
  return business
}

export function programmeOf(ecosystem: Ecosystem, view: ViewState): number {
  const wanted = view.data.programmes?.[0]
  return Math.max(0, ecosystem.programmes.findIndex((programme) => programme.id === wanted))
}

/** The book that the suppositions of a view are tried on. */
export const baseOf = (ecosystem: Ecosystem, view: ViewState, shelf: Shelf): Book => businessOf(ecosystem, programmeOf(ecosystem, view), view, shelf).base

export function pictureOf(asRead: Ecosystem, asked: ViewState, small: boolean, shelf: Shelf, formers?: Formers): Picture {
  const ecosystem = shelf.names?.resolved(asRead, asked.names) ?? asRead
  const view = shelf.names?.seen(ecosystem, asked) ?? asked
  const programme = programmeOf(ecosystem, view)
  const { plain, base, checks: list, baseKpis, refused: refusedEdits, planned } = businessOf(ecosystem, programme, view, shelf)
  const operations = view.scenario ?? []
  const { book, refused } = operations.length === 0 || shelf.whatIf === undefined ? { book: base, refused: [] } : shelf.whatIf.apply(base, operations, shelf.whatIf.firstDay(ecosystem, programme))
  const today = shelf.whatIf?.drawn(ecosystem, programme, book) ?? ecosystem
  const former = shelf.compared?.(today, programme, view, formers)
  const drawn = former?.ecosystem ?? today
  const focus = view.focus === undefined ? view.selection : [view.focus.node, ...view.selection]
  const context = { ecosystem: drawn, programme, book, base, layout: view.layout, params: view.params ?? {}, focus, atoms: view.show.atoms, small, ...(former !== undefined && { former: former.former }) }
  const opened = lensFrom(shelf, view.lens)
  const composed = opened.view(context)
  const { layout } = view
  const layouts = layout === 'composed' ? undefined : shelf.layouts
  const plainLens = layouts?.laidOut(composed, layout, context, view.focus?.node) ?? composed
  const bright = litBy(drawn, programme, view, plainLens)
  const { lens, lit, ends } = shelf.routes?.shown(view, drawn, programme, plainLens, bright) ?? { lens: plainLens, lit: bright, ends: [] }
  const named = [...view.selection, ...(view.focus === undefined ? [] : [view.focus.node]), ...ends, ...operations.flatMap((operation) => (operation.op === 'set-rule' || operation.op === 'add-partner' ? [] : [operation.node]))]
  return {
    ecosystem: drawn,
    programme,
    plain,
    base,
    book,
    checks: list,
    kpis: operations.length === 0 || planned ? baseKpis : kpis(book, base, list),
    baseKpis,
    lensId: opened.id,
    lens,
    says: layouts === undefined ? opened.says : layouts.says(opened.says),
    whatIf: shelf.whatIf,
    names: shelf.names,
    ...(former !== undefined && { former: former.former }),
    lit,
    refused: [...refusedEdits, ...refused],
    gone: [...new Set(named)].filter((id) => nodeIndex(drawn, id) === -1 && !id.startsWith('fact:') && !composed.extras?.some((extra) => extra.id === id)),
  }
}

/** Whose card stands beside the stage; undefined where this data has no such entity and the lens no such extra. */
export const titleOf = ({ ecosystem, lens }: Picture, id: NodeId): string | undefined => ecosystem.nodes.labels[nodeIndex(ecosystem, id)] ?? lens.extras?.find((extra) => extra.id === id)?.title

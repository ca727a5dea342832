import { describe, expect, test } from 'vitest'
import { allCheckRules } from '#analytics/checks/all.ts'
import { factsUnder, recompute } from '#analytics/explain/recompute.ts'
import { gather } from '#analytics/gather.ts'
import type { Book } from '#analytics/book.ts'
import { explainSaying } from '#lenses/explain/saying.ts'
import { lenses } from '#lenses/index.ts'
import type { Lens, LensContext } from '#lenses/lens.ts'
import { atomIndex } from '#model/find.ts'
import type { Term } from '#model/term.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'
import { unworded } from '#test/support/explained.ts'

const ecosystem = bundled()
const atomOf = (id: string) => ecosystem.atoms[atomIndex(ecosystem, id)]

/** A switch of the wording, no number that is said. */
const switches = new Set(['yearly'])

interface Said { place: string; value: number; term: Term | undefined }

function numbersOf(context: LensContext, shown: readonly Lens[] = lenses): Said[] {
  return shown.flatMap((lens) => {
    const view = lens.view(context)
    return view.finding.flatMap((saying, index) => {
      const terms = explainSaying(lens.id, context, view, index)
      return Object.entries(saying.values).flatMap(([key, value]) => (typeof value !== 'number' || Number.isNaN(value) || switches.has(key) ? [] : [{ place: `${lens.id} ${saying.id} ${key}`, value, term: terms.find((each) => each.key === key)?.term }]))
    })
  })
}

const programmes = [...ecosystem.programmes.keys()]
const economics = lenses.filter(({ id }) => id === 'economics')
const deals = gather(ecosystem, 0).deals.map(({ id }) => id)
const read = (more: Partial<Book>): LensContext => { const book = { ...gather(ecosystem, 0), ...more }; return lensContext(0, [], { book, base: book }) }
/** Every document as it is, every sheet of Economics, and the first document supposed otherwise, read on another day and in other ways. */
const said: readonly Said[] = [
  ...programmes.flatMap((programme) => numbersOf(lensContext(programme))),
  ...programmes.flatMap((programme) => ['levels', 'types', 'margins', 'investment', 'terms'].flatMap((sheet) => numbersOf(lensContext(programme, [], { params: { sheet, points: 2, spend: 'most', partners: 7, horizon: 3 } }), economics))),
  ...numbersOf(lensContext(0, deals.map((node) => ({ op: 'win-deal', node })))),
  ...numbersOf(lensContext(0, deals.map((node) => ({ op: 'lose-deal', node })))),
  ...numbersOf(lensContext(0, [{ op: 'remove-partner', node: 'partner:ey-global' }, { op: 'set-rule', rule: 'target', value: 3e7 }])),
  ...numbersOf(read({ asOf: 20_000 })),
  ...numbersOf(read({ readings: { 'boundary': true, 'overdue': true, 'growth': true, 'bi-weekly': true } })),
]

/** Numbers of a method, by their words: no other number may come in as a constant. */
const ofTheMethod = new Map<string, readonly number[]>([
  ['data-quality-rules', [allCheckRules.length]], ['concentration-most', [0.8]], ['tiers-overlaps-said', [3]], ['tiers-last-level', [1]], ['integration-year-hours', [8760]],
  ['stakeholders-times-a-year', [365, 52, 12, 4, 1]], ['stakeholders-every-two-weeks', [26]],
  ['economics-row-year', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]], ['economics-outlay-once', [1]], ['economics-first-year', [1]], ['economics-whole', [1]], ['economics-quarter-before', [1]], ['economics-year-before', [1]], ['economics-quarters-a-year', [4]],
])
function* constantsUnder(term: Term): Generator<Extract<Term, { kind: 'constant' }>> {
  if (term.kind === 'constant') yield term
  if (term.kind === 'formula') for (const part of term.parts) yield* constantsUnder(part.term)
}

/** Numbers in sentences that nobody explains yet. This list may only become shorter. */
const open = new Set<string>([])

describe('numbers in the sentences of findings', () => {
  test('each ends in facts that give it again, but for those that are listed', () => {
    expect([...new Set(said.filter(({ term }) => term === undefined).map(({ place }) => place))].filter((place) => !open.has(place)).toSorted()).toEqual([])
    expect(said.flatMap(({ place, value, term }) => (term === undefined || Math.abs(recompute(term, atomOf) - value) <= 1e-9 * Math.max(1, Math.abs(value)) ? [] : [place]))).toEqual([])
  })

  test('what is listed as open is still open', () => {
    const explained = new Set(said.filter(({ term }) => term !== undefined).map(({ place }) => place))
    expect([...open].filter((place) => explained.has(place) || !said.some((each) => each.place === place))).toEqual([])
  })

  test('each number but zero has facts below it, and its formulas have words', () => {
    expect(said.filter(({ value, term }) => term !== undefined && value !== 0 && term.kind !== 'constant' && term.kind !== 'given' && factsUnder(term).length === 0).map(({ place }) => place)).toEqual([])
    const labels = new Set(ecosystem.nodes.labels)
    expect([...new Set(said.flatMap(({ term }) => (term === undefined ? [] : unworded(term, labels))))]).toEqual([])
  })

  test('no number comes in as a constant but those of a method', () => {
    const constants = said.flatMap(({ place, term }) => (term === undefined ? [] : [...constantsUnder(term)].map(({ text, value }) => ({ place, text, value }))))
    expect(constants.length).toBeGreaterThan(0)
    expect(constants.filter(({ text, value }) => ofTheMethod.get(text)?.includes(value) !== true)).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { factsUnder, recompute } from '#analytics/explain/recompute.ts'
import { gather } from '#analytics/gather.ts'
import type { Book } from '#analytics/book.ts'
import { explainSaying } from '#lenses/explain/saying.ts'
import { lenses } from '#lenses/index.ts'
import type { Lens, LensContext } from '#lenses/lens.ts'
import { atomIndex } from '#model/find.ts'
import type { Term } from '#model/term.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'
import { explained as words } from '#words/en/explain.ts'

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

/** What must have words: formulas, leaves that are no stated fact, and names that look like keys. */
function* keysUnder(term: Term): Generator<string> {
  if (term.kind === 'formula') yield term.formula
  else if (term.kind !== 'fact') yield term.text
  if (term.kind === 'formula')
    for (const { name, term: each } of term.parts) {
      if (/^[a-z]+(-[a-z]+)*$/.test(name)) yield name
      yield* keysUnder(each)
    }
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
    expect([...new Set(said.flatMap(({ term }) => (term === undefined ? [] : [...keysUnder(term)])))].filter((key) => words[key] === undefined)).toEqual([])
  })
})

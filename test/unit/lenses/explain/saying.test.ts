import { describe, expect, test } from 'vitest'
import { factsUnder, recompute } from '#analytics/explain/recompute.ts'
import { explainSaying } from '#lenses/explain/saying.ts'
import { lenses } from '#lenses/index.ts'
import { atomIndex } from '#model/find.ts'
import type { Term } from '#model/term.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'
import { explained as words } from '#words/en/explain.ts'

const ecosystem = bundled()
const atomOf = (id: string) => ecosystem.atoms[atomIndex(ecosystem, id)]

/** A switch of the wording, no number that is said. */
const switches = new Set(['yearly'])

const said = ecosystem.programmes.flatMap((_, programme) =>
  lenses.flatMap((lens) => {
    const context = lensContext(programme)
    const view = lens.view(context)
    return view.finding.flatMap((saying, index) => {
      const terms = explainSaying(lens.id, context, view, index)
      return Object.entries(saying.values).flatMap(([key, value]) => (typeof value !== 'number' || Number.isNaN(value) || switches.has(key) ? [] : [{ place: `${lens.id} ${saying.id} ${key}`, value, term: terms.find((each) => each.key === key)?.term }]))
    })
  }),
)

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

import { describe, expect, test } from 'vitest'
import { allCheckRules } from '#analytics/checks/all.ts'
import { factsUnder, recompute } from '#analytics/explain/recompute.ts'
import { overlaps, presence } from '#analytics/network/presence.ts'
import { compareProgrammes } from '#analytics/programme-comparison.ts'
import { explainCompared, explainNamed, explainOverlap } from '#lenses/explain/comparison.ts'
import { atomIndex } from '#model/find.ts'
import { bundled } from '#test/support/bundled.ts'

const ecosystem = bundled()
const atomOf = (id: string) => ecosystem.atoms[atomIndex(ecosystem, id)]

describe('programs side by side', () => {
  test.each(compareProgrammes(ecosystem, allCheckRules).map((measure) => ({ id: measure.id, cells: measure.cells })))('every number of $id ends in facts that give it again', ({ id, cells }) => {
    const terms = cells.map((_, programme) => explainCompared(ecosystem, allCheckRules, id, programme)!)
    const again = terms.map((term) => recompute(term, atomOf))
    expect(again.map(Math.round)).toEqual(cells.map(({ value }) => Math.round(value)))
    // What is not none has facts, and only those of its own program.
    cells.forEach(({ value }, programme) => {
      const facts = factsUnder(terms[programme]!)
      expect(facts.length > 0).toBe(value > 0)
      expect(facts.every((fact) => atomOf(fact)!.programme === programme)).toBe(true)
    })
  })

  test('partners of each program and of each pair are counted one by one', () => {
    const partners = presence(ecosystem)
    for (const [programme] of ecosystem.programmes.entries()) expect(recompute(explainNamed(ecosystem, programme), atomOf)).toBe(partners.filter(({ programmes }) => programmes.includes(programme)).length)
    for (const { a, b, shared, jaccard } of overlaps(ecosystem)) {
      const terms = explainOverlap(ecosystem, a, b)
      expect([recompute(terms.shared, atomOf), recompute(terms.jaccard, atomOf)]).toEqual([shared, jaccard])
    }
  })

  test('each partner that two programs share has facts of both', () => {
    for (const { a, b } of overlaps(ecosystem)) {
      const { shared } = explainOverlap(ecosystem, a, b)
      for (const thing of shared.kind === 'count' ? shared.things : []) expect([...new Set(thing.atoms.map((id) => atomOf(id)!.programme))].toSorted()).toEqual([a, b].toSorted())
    }
  })

  test('what nobody compares has no explanation', () => {
    expect(explainCompared(ecosystem, allCheckRules, 'total', 0)).toBeUndefined()
  })
})

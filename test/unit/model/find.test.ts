import { describe, expect, it } from 'vitest'
import { atomIndex, factsOf, nodeIndex, programmeNodes, sourceOf } from '#model/find.ts'
import { bundled } from '#test/support/bundled.ts'

const ecosystem = bundled()

describe('finding', () => {
  it('turns ids into numbers and back, and says -1 for nobody', () => {
    expect(ecosystem.nodes.labels[nodeIndex(ecosystem, 'partner:ey-global')]).toBe('EY Global')
    expect(nodeIndex(ecosystem, 'partner:nobody')).toBe(-1)
    expect(ecosystem.atoms[atomIndex(ecosystem, '000-0247')]?.text).toBe('$6.25M')
    expect(atomIndex(ecosystem, '999-0001')).toBe(-1)
  })

  it('lists the facts that name a node as subject or as object', () => {
    const node = nodeIndex(ecosystem, 'partner:jpmorgan-chase')
    const facts = factsOf(ecosystem, node)
    const expected = ecosystem.atoms.flatMap((atom, index) => (atom.subject === node || atom.object === node ? [index] : []))
    expect(facts).toEqual(expected)
    expect(facts.length).toBeGreaterThan(10)
    expect(factsOf(ecosystem, 99_999)).toEqual([])
  })

  it('masks the nodes of a program', () => {
    const mask = programmeNodes(ecosystem, 1)
    expect(mask[nodeIndex(ecosystem, 'programme:aic-platform')]).toBe(1)
    expect(mask[nodeIndex(ecosystem, 'programme:aia')]).toBe(0)
  })

  it('says in which document, section and line a fact stands', () => {
    const atom = ecosystem.atoms[atomIndex(ecosystem, '000-0003')]
    if (atom === undefined) throw new Error('fact missing')
    const { document, section, line } = sourceOf(ecosystem, atom)
    expect([document.file, section, line]).toEqual(['000_c72b426cb9c36cf2.txt', 'Header and footer', 5])
  })
})

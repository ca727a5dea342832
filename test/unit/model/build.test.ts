import { describe, expect, it } from 'vitest'
import { EcosystemBuilder } from '#model/build.ts'

function started(): { builder: EcosystemBuilder; a: number; b: number } {
  const builder = new EcosystemBuilder('test', 'Test')
  const document = builder.document({ id: 'd', title: 'D', file: 'd.csv', lines: 9 })
  return { builder, a: builder.programme({ id: 'a', label: 'A', document }), b: builder.programme({ id: 'b', label: 'B', document }) }
}
const source = { document: 0, section: '', line: 1 }

describe('the builder', () => {
  it('makes one node of a partner that two programs name, and two of a tier', () => {
    const { builder, a, b } = started()
    expect(builder.node('Partner', 'Partner', 'IBM', a)).toBe(builder.node('Partner', 'Partner', 'IBM', b))
    expect(builder.node('Tier', 'Tier', 'Gold', a)).not.toBe(builder.node('Tier', 'Tier', 'Gold', b))
    const { nodes } = builder.finish()
    expect(nodes.ids).toEqual(['programme:a', 'programme:b', 'partner:ibm', 'a/tier:gold', 'b/tier:gold'])
    expect([...nodes.programmes]).toEqual([1, 2, 3, 1, 2])
  })

  it('gives the program its own node, whoever names it', () => {
    const { builder, b } = started()
    expect(builder.finish().programmes[b]?.node).toBe(builder.node('Programme', 'Programme', 'B', b))
  })

  it('keeps names apart that shorten to the same id', () => {
    const { builder, a } = started()
    builder.node('Partner', 'Partner', 'A & B', a)
    builder.node('Partner', 'Partner', 'A-B', a)
    expect(builder.finish().nodes.ids.slice(2)).toEqual(['partner:a-b', 'partner:a-b-2'])
  })

  it('joins two facts about the same pair and predicate in one edge', () => {
    const { builder, a, b } = started()
    const root = builder.node('Programme', 'Programme', 'A', a)
    const partner = builder.node('Partner', 'Partner', 'IBM', a)
    builder.relation(a, root, 'has partner', partner, source)
    builder.relation(a, root, 'has partner', partner, { ...source, line: 2 }, { restates: true })
    builder.relation(b, root, 'has partner', partner, source)
    const { edges } = builder.finish()
    expect(edges.ids).toEqual(['a/has-partner:programme:a>partner:ibm', 'b/has-partner:programme:a>partner:ibm'])
    expect(edges.atoms).toEqual([[0, 1], [2]])
  })

  it('types a stated text, unless told the value', () => {
    const { builder, a } = started()
    builder.fact(a, 0, 'target', '$50M+', source)
    builder.fact(a, 0, 'target', 'fifty', source, { value: { kind: 'count', value: 50, comparator: '=' } })
    expect(builder.finish().atoms.map(({ value }) => value?.kind)).toEqual(['money', 'count'])
  })

  it('marks every fact of a synthetic ecosystem', () => {
    const builder = new EcosystemBuilder('s', 'S', { synthetic: true })
    builder.document({ id: 'd', title: 'D', file: '', lines: 0 })
    const programme = builder.programme({ id: 's', label: 'S', document: 0 })
    builder.fact(programme, 0, 'size', '3', source)
    expect(builder.finish().atoms[0]?.basis).toBe('synthetic')
  })

  it('refuses numbers that it never handed out and a 33rd program', () => {
    const { builder, a } = started()
    expect(() => builder.relation(a, 0, 'has', 99, source)).toThrow('no node 99')
    expect(() => builder.fact(a, 99, 'has', '', source)).toThrow('no node 99')
    expect(() => builder.fact(7, 0, 'has', '', source)).toThrow('no programme 7')
    expect(() => builder.node('Tier', 'Tier', 'Gold', 7)).toThrow('no programme 7')
    for (let number = 2; number < 32; number += 1) builder.programme({ id: `p${number}`, label: `P${number}`, document: 0 })
    expect(builder.node('Partner', 'Partner', 'IBM', 31)).toBe(32)
    expect(builder.finish().nodes.programmes[32]).toBe(2 ** 31)
    expect(() => builder.programme({ id: 'p33', label: 'P33', document: 0 })).toThrow('at most 32')
  })
})

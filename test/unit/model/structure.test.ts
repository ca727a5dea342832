import { UndirectedGraph } from 'graphology'
import { connectedComponents } from 'graphology-components'
import { describe, expect, it } from 'vitest'
import { programmeNodes, simplePairs } from '#model/find.ts'
import { nodeTypes } from '#model/ecosystem.ts'
import { bundled } from '#test/support/bundled.ts'

const ecosystem = bundled()
const { nodes, edges, atoms, programmes } = ecosystem

describe('the bundled facts', () => {
  it('are 1,860: 444, 269, 510, 323 and 314 by document', () => {
    expect(atoms.length).toBe(1860)
    expect(programmes.map((_, programme) => atoms.filter((atom) => atom.programme === programme).length)).toEqual([444, 269, 510, 323, 314])
  })

  it('are 832 relations and 1,028 values, 33 of them stated again', () => {
    expect(atoms.filter(({ object }) => object >= 0).length).toBe(832)
    expect(atoms.filter(({ value }) => value !== undefined).length).toBe(1028)
    expect(atoms.filter(({ restates }) => restates).length).toBe(33)
  })

  it('are all stated, once each, within the lines of their document', () => {
    expect(new Set(atoms.map(({ id }) => id)).size).toBe(1860)
    expect(atoms.every(({ basis }) => basis === 'stated')).toBe(true)
    expect(atoms.filter(({ source }) => source.line < 1 || source.line > (ecosystem.documents[source.document]?.lines ?? 0))).toEqual([])
  })

  it('claim 2,472 atoms in exactly two places and hold none of them as a count of their own', () => {
    expect(atoms.filter(({ text }) => text.includes('2,472')).map(({ id }) => id)).toEqual(['000-0087', '000-0443'])
  })
})

describe('the merged graph', () => {
  it('has 702 nodes, 832 edges and 826 simple edges', () => {
    expect([nodes.count, edges.count, simplePairs(ecosystem).length / 2]).toEqual([702, 832, 826])
  })

  it('falls into 7 components of 686, 9, 2, 2, 1, 1 and 1 nodes', () => {
    const graph = new UndirectedGraph()
    for (const id of nodes.ids) graph.addNode(id)
    const pairs = simplePairs(ecosystem)
    for (let pair = 0; pair < pairs.length; pair += 2) graph.addEdge(nodes.ids[pairs[pair] ?? -1], nodes.ids[pairs[pair + 1] ?? -1])
    expect(
      connectedComponents(graph)
        .map((component) => component.length)
        .toSorted((a, b) => b - a),
    ).toEqual([686, 9, 2, 2, 1, 1, 1])
  })

  it('draws no edge without a fact, and every relation on exactly one edge', () => {
    expect(edges.atoms.every((stating) => stating.length > 0)).toBe(true)
    expect(edges.atoms.flat().toSorted((a, b) => a - b)).toEqual(atoms.flatMap(({ object }, atom) => (object >= 0 ? [atom] : [])))
  })

  it('gives every node and edge a name of its own', () => {
    expect(new Set(nodes.ids).size).toBe(702)
    expect(new Set(edges.ids).size).toBe(832)
    expect(edges.ids).toContain('aia/has-partner:programme:aia>partner:ey-global')
  })
})

/** DOMAIN B.2: distinct entities by document, then merged. */
const byType: Record<(typeof nodeTypes)[number], readonly number[]> = {
  Programme: [1, 1, 1, 1, 1, 5],
  Partner: [9, 13, 11, 30, 36, 72],
  PartnerClass: [0, 2, 8, 9, 2, 21],
  PartnerType: [0, 6, 4, 15, 6, 31],
  Tier: [3, 0, 3, 4, 4, 14],
  Opportunity: [5, 0, 0, 0, 0, 5],
  Capability: [28, 19, 96, 0, 0, 143],
  Place: [0, 2, 0, 0, 13, 15],
  Solution: [0, 0, 0, 0, 14, 14],
  Risk: [4, 4, 15, 4, 0, 27],
  Mitigation: [16, 5, 12, 4, 0, 37],
  KPI: [10, 12, 17, 18, 12, 69],
  Milestone: [31, 4, 20, 12, 12, 79],
  Phase: [9, 3, 16, 3, 3, 34],
  Standard: [7, 28, 2, 0, 0, 35],
  Stakeholder: [13, 3, 0, 0, 0, 16],
  CommercialModel: [0, 4, 12, 0, 3, 19],
  Enablement: [0, 0, 0, 14, 8, 22],
  Governance: [0, 0, 4, 3, 0, 7],
  Scorecard: [1, 0, 2, 0, 1, 4],
  SuccessStory: [0, 0, 0, 3, 0, 3],
  Document: [1, 26, 1, 1, 1, 30],
}

describe('the 22 canonical types', () => {
  const masks = programmes.map((_, programme) => programmeNodes(ecosystem, programme))
  it.each(nodeTypes.map((name, type) => [name, type] as const))(
    '%s: as many by document and in all as the inventory says',
    (name, type) => {
      const all = [...nodes.types].flatMap((own, node) => (own === type ? [node] : []))
      expect([...masks.map((mask) => all.filter((node) => mask[node] === 1).length), all.length]).toEqual(byType[name])
    },
  )

  it('sum to 138, 132, 224, 121 and 116 entities by document: 731', () => {
    const sums = masks.map((mask) => mask.reduce((sum, named) => sum + named, 0))
    expect(sums).toEqual([138, 132, 224, 121, 116])
    expect(sums.reduce((a, b) => a + b)).toBe(731)
  })
})

describe('AIA alone', () => {
  it('has 138 entities and 166 relations', () => {
    expect(programmeNodes(ecosystem, 0).reduce((sum, named) => sum + named, 0)).toBe(138)
    expect(edges.programme.filter((programme) => programme === 0).length).toBe(166)
  })
})

describe('what documents share', () => {
  it('is 15 entities: 13 partners, GDPR and CCPA', () => {
    const shared = nodes.ids.filter((_, node) => ((nodes.programmes[node] ?? 0) & ((nodes.programmes[node] ?? 0) - 1)) !== 0)
    expect(shared.length).toBe(15)
    expect(shared.filter((id) => id.startsWith('partner:')).length).toBe(13)
    expect(shared.filter((id) => !id.startsWith('partner:')).toSorted()).toEqual(['standard:ccpa', 'standard:gdpr'])
  })
})

describe('dates', () => {
  it('are stated for AIA (3 Oct 2025) and the technology alliance (4 Nov 2025) and for nobody else', () => {
    expect(programmes.map(({ id, asOf }) => [id, asOf])).toEqual([
      ['aia', Date.UTC(2025, 9, 3) / 86_400_000],
      ['aic-platform', undefined],
      ['technology-alliance', Date.UTC(2025, 10, 4) / 86_400_000],
      ['agent-collaboration', undefined],
      ['global-network', undefined],
    ])
  })
})

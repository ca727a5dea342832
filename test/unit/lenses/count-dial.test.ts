import { describe, expect, test } from 'vitest'
import { flag, palette } from '#model/scene.ts'
import type { LensView } from '#lenses/lens.ts'
import { planCounts } from '#lenses/count-plan.ts'
import { portfolioLens } from '#lenses/portfolio.ts'
import { portfolioSays } from '#words/en/lenses/portfolio.ts'
import { lensContext } from '#test/support/bundled.ts'

const said = (view: LensView) => view.finding.map((saying) => (portfolioSays.findings as Record<string, (values: (typeof saying)['values']) => string>)[saying.id]!(saying.values))
const degrees = (radians: number) => Math.round((radians / Math.PI) * 1800) / 10
const counts = (view: LensView) => view.legend.map((entry) => [entry.id, entry.nodes.length])
const view = (programme: number) => portfolioLens.view(lensContext(programme))

test('AIA keeps its money dial', () => {
  expect(planCounts(lensContext(0))).toBeUndefined()
})
test('each says in plain words how many are wanted and how many have a name', () => {
  expect([1, 2, 3, 4].map((programme) => said(view(programme)))).toEqual([
    [
      'AIC-Platform wants 100 strategic partnerships: 48 have a type, 10 of them a name, and 52 have no type.',
      'Named are 3 of 3 cloud providers, 3 of 5 hardware vendors, 2 of 10 academic institutions, 0 of 20 regional partners and 2 of 10 system integrators.',
      'CNCF, IEEE and NIST (Standards Bodies) stand outside the count.',
    ],
    ['Technology Alliance Programme names 11 partners, all of them Strategic Technology Partners; its other two categories list eight classes and name nobody. No number of partners is set.'],
    [
      'AI Agent Collaboration Platform names 30 of the 300 partners projected for Year 3; 50 in Year 1 and 150 in Year 2 come before.',
      '15 Technology Partners, 8 Channel Partners and 6 Solution Partners are named, beside 9 classes without a name.',
      'Healthcare AI Consultancy is named, but in no type.',
    ],
    [
      'Global Partnership Network wants 500+ strategic partners: its three tiers hold 85, 33 of them named, and 415 are in no tier.',
      'Named are 4 of 10 in Tier 1, 23 of 25 in Tier 2 and 6 of 50+ in Tier 3.',
      'IBM, Microsoft and IBM Watson are named, but in no tier.',
    ],
  ])
})
test('legend: named, without a name, outside', () => {
  expect([1, 2, 3, 4].map((programme) => counts(view(programme)))).toEqual([
    [['named', 10], ['empty', 38], ['outside', 3]],
    [['named', 11], ['class', 8]],
    [['named', 29], ['class', 9], ['outside', 1]],
    [['named', 33], ['empty', 52], ['outside', 3]],
  ])
})
test('one turn of AIC-Platform is 100: 10.8, 18, 36, 72 and 36 degrees, 187.2 without a type', () => {
  const plan = planCounts(lensContext(1))!
  expect(plan.groups.map((group) => degrees(group.to - group.from))).toEqual([10.8, 18, 36, 72, 36])
  const open = view(1).scene.guides.findLast((guide) => guide.kind === 'arc' && guide.flat === true)
  expect(open?.kind === 'arc' && degrees(open.to - open.from)).toBe(187.2)
})
test('three tiers of Global Partnership Network: 7.2, 18 and 36 degrees of one turn', () => {
  expect(planCounts(lensContext(4))!.groups.map((group) => degrees(group.to - group.from))).toEqual([7.2, 18, 36])
})

describe.each([1, 2, 3, 4])('program %i', (programme) => {
  const shown = view(programme)
  const { nodes, anchors } = shown.scene
  test('every table row is drawn as its state says', () => {
    for (const row of shown.table.rows) {
      const node = nodes.ids.indexOf(row.node)
      const state = row.cells[2]!.state ?? row.cells[2]!.value
      expect(nodes.size[node], row.node).toBeGreaterThan(0)
      if (state === 'filled') expect([palette[nodes.color[node]!], nodes.flags[node]! & flag.hatched], row.node).toEqual(['accent', flag.hatched])
      if (state === 'empty') expect(nodes.flags[node]! & flag.dashed, row.node).toBe(flag.dashed)
    }
    expect(shown.table.rows).toHaveLength(shown.legend.reduce((sum, entry) => sum + entry.nodes.length, 0))
  })
  test('no two places cover each other', () => {
    const standing = shown.table.rows.map((row) => nodes.ids.indexOf(row.node))
    for (const [i, a] of standing.entries())
      for (const b of standing.slice(i + 1)) {
        const apart = Math.hypot(...[0, 1, 2].map((axis) => anchors.position[3 * a + axis]! - anchors.position[3 * b + axis]!))
        expect(apart, `${nodes.ids[a]} - ${nodes.ids[b]}`).toBeGreaterThan(0.8 * (nodes.size[a]! + nodes.size[b]!))
      }
  })
})

test('a partner taken away leaves an empty place and a ghost', () => {
  const without = portfolioLens.view(lensContext(4, [{ op: 'remove-partner', node: 'partner:accenture' }]))
  expect(counts(without)).toEqual([['named', 32], ['empty', 53], ['outside', 3], ['removed', 1]])
  expect(without.scene.nodes.flags[without.scene.nodes.ids.indexOf('partner:accenture')]! & flag.ghost).toBe(flag.ghost)
})

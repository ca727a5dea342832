import { describe, expect, test } from 'vitest'
import { nodeIndex } from '#model/find.ts'
import { flag, palette } from '#model/scene.ts'
import { portfolioLens } from '#lenses/portfolio.ts'
import { planDial } from '#lenses/portfolio-plan.ts'
import { words } from '#words/index.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'

const degrees = (radians: number) => Math.round((radians / Math.PI) * 1800) / 10

describe('AIA on the dial (VIEWS.md 1.3)', () => {
  const plan = planDial(lensContext())
  test('arcs run from zero by falling value, 7.2 degrees per $1M', () => {
    expect(plan.partners.map(({ partner, from, to, angle, radius }) => [partner.label, degrees(from), degrees(to), degrees(angle), Number(radius.toFixed(6))])).toEqual([
      ['JPMorgan Chase', 0, 86.4, 43.2, 0.5],
      ['EY Global', 86.4, 147.6, 117, 0.5],
      ['Google Cloud', 147.6, 172.8, 160.2, 0.68],
      ['Apple Vision Pro', 172.8, 180, 176.4, 0.86],
    ])
  })
  test('deals follow in order of quarter and run into a second lap', () => {
    expect(plan.deals.map(({ deal, angle, laps }) => [deal.label, degrees(angle), laps.map((lap) => [lap.lap, degrees(lap.from), degrees(lap.to)])])).toEqual([
      ['Microsoft Azure', 234, [[0, 180, 288]]],
      ['Deloitte', 309.6, [[0, 288, 331.2]]],
      ['Salesforce', 345.6, [[0, 331.2, 360]]],
      ['IBM', 28.8, [[1, 0, 57.6]]],
      ['SAP', 75.6, [[1, 57.6, 93.6]]],
    ])
  })
  test('what is expected by the end of 2025 is a tick at 309.24 degrees', () => {
    expect(plan.expected?.amount).toBe(42_950_000)
    expect(((plan.expected?.angle ?? 0) / Math.PI) * 180).toBeCloseTo(309.24, 6)
  })
})

describe('the portfolio lens of AIA', () => {
  const view = portfolioLens.view(lensContext())
  const { nodes, ids } = { nodes: view.scene.nodes, ids: view.scene.nodes.ids }
  const at = (id: string) => nodeIndex(bundled(), id)
  test('says the words of the opening view', () => {
    expect(view.finding.map((saying) => words.findings[saying.id]!(saying.values)).join(' ')).toBe(
      'AIA holds half of its $50M+ target. Closing it by the end of 2025 takes Azure, Deloitte and Salesforce together: 34.1% at the stated probabilities, and two of the three are past their quarter.',
    )
  })
  test('body radii follow the cube root of value (VIEWS.md 1.3)', () => {
    const radii = Object.fromEntries(['microsoft-azure', 'jpmorgan-chase', 'ey-global', 'ibm', 'deloitte', 'sap', 'salesforce', 'google-cloud', 'apple-vision-pro'].map((name) => [name, Number(nodes.size[at(`partner:${name}`)]!.toFixed(3))]))
    expect(radii).toEqual({ 'microsoft-azure': 0.17, 'jpmorgan-chase': 0.158, 'ey-global': 0.141, ibm: 0.138, deloitte: 0.125, sap: 0.118, salesforce: 0.109, 'google-cloud': 0.105, 'apple-vision-pro': 0.069 })
  })
  test('one body misses its satisfaction threshold, and it is the largest partner', () => {
    const tones = view.legend.map((entry) => [entry.label, entry.nodes.length])
    expect(tones).toEqual([['meets', 3], ['misses', 1], ['planned', 5], ['overdue', 2]])
    expect(palette[nodes.color[at('partner:jpmorgan-chase')]!]).toBe('bad')
  })
  test('deals are dashed, overdue ones carry a clock', () => {
    expect(nodes.flags[at('partner:microsoft-azure')]).toBe(flag.dashed | flag.clock)
    expect(nodes.flags[at('partner:salesforce')]).toBe(flag.dashed)
  })
  test('of 138 entities 55 make the dial and 83 are the halo', () => {
    const standing = ids.filter((_, node) => nodes.size[node]! > 0 && (nodes.flags[node]! & flag.quiet) === 0)
    const halo = ids.filter((_, node) => (nodes.flags[node]! & flag.quiet) !== 0)
    // 55 less the three tiers, the objective, the measure and the three marks that the dial itself draws, less the five opportunities drawn as their partners.
    expect([standing.length, halo.length]).toEqual([42, 83])
  })
  test('32 moons stand round their bodies', () => {
    const moons = ids.filter((_, node) => nodes.size[node]! > 0 && nodes.size[node]! < 0.02 && (nodes.flags[node]! & flag.quiet) === 0)
    expect(moons).toHaveLength(32)
  })
  test('a won deal becomes a solid body on the orbit its value earns', () => {
    const won = portfolioLens.view(lensContext(0, [{ op: 'win-deal', node: 'partner:microsoft-azure' }]))
    expect(won.scene.nodes.flags[at('partner:microsoft-azure')]! & flag.dashed).toBe(0)
    expect(planDial(lensContext(0, [{ op: 'win-deal', node: 'partner:microsoft-azure' }])).partners[0]).toMatchObject({ radius: 0.5, partner: { label: 'Microsoft Azure' } })
  })
})

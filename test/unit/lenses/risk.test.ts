import { describe, expect, test } from 'vitest'
import { flag, palette } from '#model/scene.ts'
import type { ScenarioOp } from '#model/view-state.ts'
import type { LensView } from '#lenses/lens.ts'
import { planDial } from '#lenses/portfolio-plan.ts'
import { riskLens } from '#lenses/risk.ts'
import { riskSize } from '#lenses/risk-scene.ts'
import { riskSays } from '#words/en/lenses/risk.ts'
import { lensContext } from '#test/support/bundled.ts'
import { statedContext } from '#test/support/stated.ts'

const view = (programme: number, scenario: readonly ScenarioOp[] = []): LensView => riskLens.view(lensContext(programme, scenario))
const said = ({ finding }: LensView): readonly string[] => finding.map((saying) => (riskSays.findings as Readonly<Record<string, (values: typeof saying.values) => string>>)[saying.id]!(saying.values))
const counts = (of: LensView) => Object.fromEntries(of.legend.map((entry) => [entry.id, entry.nodes.length]))
const standing = (of: LensView, id: string): number => of.scene.nodes.ids.indexOf(id)
/** degrees from the front, clockwise from above, and distance from the hub */
function polar(of: LensView, id: string): { angle: number; radius: number } {
  const [x, , z] = of.scene.anchors.position.slice(3 * standing(of, id), 3 * standing(of, id) + 3) as unknown as [number, number, number]
  return { angle: Math.round((((Math.atan2(-x, z) / Math.PI) * 180 + 360) % 360) * 100) / 100, radius: Math.round(Math.hypot(x, z) * 1000) / 1000 }
}
const lines = (of: LensView) => Array.from({ length: of.scene.links.count }, (_, link) => [of.scene.nodes.ids[of.scene.links.from[link]!]!, of.scene.nodes.ids[of.scene.links.to[link]!]!] as const)
const risk = (slug: string) => `aia/risk:${slug}`
const words = (of: LensView, id: string) => of.scene.labels.find((label) => label.node === id)?.lines.map((line) => line.text)

describe('risk of AIA', () => {
  const aia = view(0)
  test('the finding is worded as composed', () => {
    expect(said(aia).slice(0, 2).join(' ')).toBe('One risk touches 82% of ARR ($5.125M). Sixteen mitigations are listed; none has an owner or a status.')
    expect(said(aia).slice(2)).toEqual(['What the other three risks would cost is not stated.'])
  })
  test('the legend counts 1 risk with exposure, 3 without, 4 partners and 16 mitigations nobody owns', () => expect(counts(aia)).toEqual({ exposing: 1, unknown: 3, partner: 4, unowned: 16 }))
  test('the dependency risk stands over the middle of what it exposes, at 73.8°; the others in the empty half', () => {
    expect(polar(aia, risk('partnership-dependency-risk'))).toEqual({ angle: 73.8, radius: 1.3 })
    expect(['integration-complexity-risk', 'compliance-risk', 'competitive-risk'].map((slug) => polar(aia, risk(slug)))).toEqual([220, 270, 320].map((angle) => ({ angle, radius: 1.3 })))
  })
  test('partners stand at their places of the portfolio', () => {
    for (const { partner, angle, radius } of planDial(lensContext(0)).partners) {
      expect(polar(aia, partner.id).radius).toBeCloseTo(radius, 3)
      expect(polar(aia, partner.id).angle).toBeCloseTo((angle * 180) / Math.PI, 1)
    }
  })
  test('mitigations stand in an arc of four inside their risk', () => {
    const own = lines(aia).filter(([from]) => from === risk('compliance-risk')).map(([, to]) => polar(aia, to))
    expect(own).toEqual([258, 266, 274, 282].map((angle) => ({ angle, radius: 1.1 })))
  })
  test('two lines expose, sixteen mitigate, and no other line is drawn', () => {
    expect(lines(aia)).toHaveLength(18)
    expect(lines(aia).filter(([, to]) => to.startsWith('partner:'))).toEqual(['partner:ey-global', 'partner:jpmorgan-chase'].map((partner) => [risk('partnership-dependency-risk'), partner]))
  })
  test('a risk without stated exposure is hatched and says so', () => {
    const { nodes } = aia.scene
    expect(words(aia, risk('compliance-risk'))?.at(-1)).toBe('exposed revenue not stated')
    expect(words(aia, risk('partnership-dependency-risk'))?.at(-1)).toBe('$5.125M ARR, 82%')
    expect(nodes.flags[standing(aia, risk('compliance-risk'))]! & flag.hatched).not.toBe(0)
    expect(nodes.flags[standing(aia, risk('partnership-dependency-risk'))]! & flag.hatched).toBe(0)
  })
  test('size and color say what the table says', () => {
    const { nodes } = aia.scene
    expect(aia.table.rows).toHaveLength(20)
    for (const row of aia.table.rows) {
      const node = standing(aia, row.node)
      if (row.cells[1]!.value === 'Risk') expect(nodes.size[node]).toBeCloseTo(riskSize((row.cells[4]!.value as number | null) ?? NaN, 5_125_000), 6)
      else expect([row.cells[8]!.value, palette[nodes.color[node]!]]).toEqual(['unowned', 'unknown'])
    }
  })
  test('the register has a row per risk with its statement, exposure, mitigations and owners', () => {
    expect(aia.flat.kind).toBe('grid')
    if (aia.flat.kind !== 'grid') return
    expect(aia.flat.columns.map((column) => column.label)).toEqual(['Exposed ARR', 'Mitigations', 'Owners'])
    expect(aia.flat.rows.map((row) => row.label)).toEqual(['Partnership Dependency Risk', 'Integration Complexity Risk', 'Compliance Risk', 'Competitive Risk'])
    expect(aia.flat.rows[0]!.note).toBe('High dependency on strategic partners')
    expect(aia.flat.rows[0]!.cells.map((cell) => cell.text)).toEqual(['$5.125M, 82%', 'Diversify partnership portfolio, Establish backup partnerships, Develop proprietary capabilities, Create multi-vendor strategies', '0 of 4'])
    expect(aia.flat.rows[1]!.cells[0]).toMatchObject({ text: 'not stated', mark: 'hatched' })
  })
  test('without JPMorgan Chase the risk touches 65.4% of what is left and moves over EY Global alone', () => {
    const without = view(0, [{ op: 'remove-partner', node: 'partner:jpmorgan-chase' }])
    expect(said(without)[0]).toBe('One risk touches 65.4% of ARR ($2.125M).')
    expect(polar(without, risk('partnership-dependency-risk')).angle).toBe(30.6)
    expect(lines(without).filter(([, to]) => to.startsWith('partner:')).map(([, to]) => to)).toEqual(['partner:ey-global'])
    expect(without.scene.nodes.flags[standing(without, 'partner:jpmorgan-chase')]! & flag.ghost).not.toBe(0)
  })
  test('without both no exposure is left to state', () => {
    const without = view(0, [{ op: 'remove-partner', node: 'partner:jpmorgan-chase' }, { op: 'remove-partner', node: 'partner:ey-global' }])
    expect(said(without)).toEqual(['Four risks are stated.', 'Sixteen mitigations are listed; none has an owner or a status.', 'What the four risks would cost is not stated.'])
    expect(counts(without)).toEqual({ unknown: 4, partner: 2, unowned: 16 })
  })
})

describe('risk of the other programs', () => {
  test('AIC-Platform: 4 risks and 5 mitigations, each joined to its risk', () => {
    const view1 = view(1)
    expect(said(view1)).toEqual(['Four risks are stated.', 'Five mitigations are listed; none has an owner or a status.', 'What the four risks would cost is not stated.'])
    expect(lines(view1)).toHaveLength(5)
  })
  test('Technology Alliance: mitigations hang on the group, as stated', () => {
    const view2 = view(2)
    expect(said(view2).slice(0, 2)).toEqual(['Twelve risks in three groups: mitigations are stated for the group, not for the risk.', 'Twelve mitigations are listed; none has an owner or a status.'])
    expect(counts(view2)).toEqual({ unknown: 12, group: 3, 'partner-unknown': 11, unowned: 12 })
    expect(lines(view2)).toHaveLength(24)
    expect(lines(view2).every(([from, to]) => [from, to].some((id) => id.includes('/risk-category:')))).toBe(true)
  })
  test('Technology Alliance: the register gives each group its mitigations once, and none to a risk', () => {
    const { flat } = view(2)
    expect(flat.kind === 'grid' && flat.rows.length).toBe(15)
    if (flat.kind !== 'grid') return
    expect(flat.rows.slice(0, 2).map((row) => [row.label, row.note, ...row.cells.map((cell) => cell.text)])).toEqual([
      ['Strategic Risks', 'Group of four risks', '–', 'Portfolio Diversification, Technology Roadmapping, Competitive Intelligence, Flexibility Mechanisms', '0 of 4'],
      ['Partner Dependency', 'Over-reliance on single technology', 'not stated', 'stated for the group', '–'],
    ])
  })
  test('AI Agent Collaboration: two lists and not one line between them', () => {
    const view3 = view(3)
    expect(said(view3)[0]).toBe('Four risks and four mitigations stand in two lists; none is linked to another.')
    expect(lines(view3)).toEqual([])
    expect(view3.flat.kind === 'several' && view3.flat.parts.map((part) => part.flat.kind === 'grid' && part.flat.rows.length)).toEqual([4, 4])
    expect(view3.missing.map((saying) => saying.id)).toContain('risk-needs-links')
  })
  test('Global Network states none and says what it needs', () => {
    expect(said(view(4))).toEqual(['Global Partnership Network states no risk.'])
    expect(view(4).missing.map((saying) => saying.id)).toEqual(['risk-needs-risks'])
  })
})

describe('risks of one\'s own', () => {
  const own = riskLens.view(statedContext([
    ['Programme:Own', 'has risk', 'Risk:Fire'], ['Risk:Fire', 'mitigated by', 'Mitigation:Hose'], ['Mitigation:Hose', 'owner', 'Ada'], ['Risk:Fire', 'mitigated by', 'Mitigation:Alarm'],
    ['Mitigation:Alarm', 'status', 'done'], ['Risk:Fire', 'likelihood', 'High'], ['Programme:Own', 'has risk', 'Risk:Flood'],
  ]))
  test('owned and done shields have their own color, word and count', () => {
    expect(counts(own)).toEqual({ unknown: 2, done: 1, owned: 1 })
    const tones = own.table.rows.filter((row) => row.cells[1]!.value === 'Mitigation').map((row) => [row.cells[8]!.value, row.cells[9]!.value, palette[own.scene.nodes.color[standing(own, row.node)]!]])
    expect(tones).toEqual([['owned', 'Ada', 'accent'], ['done', null, 'good']])
  })
  test('a risk without a mitigation is named', () => {
    expect(said(own)).toEqual(['Two risks are stated.', 'Two mitigations are listed; 1 has an owner and 1 is done.', 'What the two risks would cost is not stated.', 'Flood has no mitigation.'])
    expect(own.flat.kind === 'grid' && own.flat.rows[1]!.cells.map((cell) => [cell.text, cell.mark])).toEqual([['not stated', 'hatched'], ['not stated', 'hatched'], ['not stated', 'hatched'], ['0', 'cross'], ['not stated', 'hatched']])
  })
  test('likelihood gets a column once it is stated', () => expect(own.table.columns.map((column) => column.id)).toContain('likelihood'))
})

import { describe, expect, test } from 'vitest'
import { atomIndex, nodeIndex } from '#model/find.ts'
import { palette, shapes } from '#model/scene.ts'
import type { Flat } from '#model/tabular.ts'
import { dataQualityLens } from '#lenses/data-quality.ts'
import { findingOfFlag } from '#lenses/data-quality-findings.ts'
import { flagLength } from '#lenses/data-quality-scene.ts'
import type { LensContext, LensView } from '#lenses/lens.ts'
import { dataQualitySays } from '#words/en/lenses/data-quality.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'

const ecosystem = bundled()
const viewOf = (programme: number, more: Partial<LensContext> = {}): LensView => dataQualityLens.view(lensContext(programme, [], more))
const said = (view: LensView, i = 0): string => {
  const saying = view.finding[i]!
  return (dataQualitySays.findings as Record<string, (values: typeof saying.values) => string>)[saying.id]!(saying.values)
}
const list = (view: LensView): Extract<Flat, { kind: 'list' }> => view.flat as Extract<Flat, { kind: 'list' }>
const columnOf = (view: LensView, id: string) => view.scene.nodes.ids.indexOf(id)

test('the finding counts what the AIA guide gets wrong, word for word', () => {
  expect(said(viewOf(0))).toBe('18 findings in the AIA guide, 6 of them high; 3 more concern all five documents.')
  expect(said(viewOf(0), 1)).toBe('Check first: Listed in a tier its value does not reach, roadmap without a status and overdue deals keep their probability.')
})

test('the other documents are counted alike: AIC-Platform 9, Technology Alliance Programme 7', () => {
  expect(said(viewOf(1))).toMatch(/^9 findings in the AIC-Platform document, /)
  expect(said(viewOf(2))).toMatch(/^7 findings in the Technology Alliance Programme strategy, /)
})

test('AI Agent Collaboration has 9 findings; Global Partnership Network 5 by rule and one that only its source file shows', () => {
  expect(said(viewOf(3))).toBe('9 findings in the AI Agent Collaboration Platform strategy, 2 of them high; 3 more concern all five documents.')
  expect(said(viewOf(4))).toBe('5 findings in the Global Partnership Network strategy, 2 of them high; 3 more concern all five documents.')
  const left = list(viewOf(4)).sections.find((section) => section.label === 'Not computed, and why')!
  expect(left.items.map((item) => item.title)).toContain('Text of the source file is mis-decoded')
})

describe.each(ecosystem.programmes.map((programme, i) => [programme.id, i] as const))('%s', (_id, programme) => {
  const view = viewOf(programme)
  const { nodes, links, guides } = view.scene

  test('has a row, a flag, a list entry and a card for every finding', () => {
    const rows = view.table.rows.map((row) => row.node)
    expect(new Set(rows).size).toBe(rows.length)
    const listed = list(view).sections.flatMap((section) => section.items.filter((item) => item.nodes.length > 0).map((item) => item.id))
    expect(listed.toSorted()).toEqual(rows.toSorted())
    const cards = new Set(view.extras!.map((extra) => extra.id))
    for (const row of rows) expect([cards.has(row), columnOf(view, row) >= ecosystem.nodes.count]).toEqual([true, true])
  })

  test('color and shape of a flag are the severity in its row', () => {
    const look = { high: ['bad', 'cube'], medium: ['watch', 'octahedron'], low: ['accent', 'sphere'] } as const
    for (const row of view.table.rows) {
      const node = columnOf(view, row.node)
      expect([palette[nodes.color[node]!], shapes[nodes.shape[node]!]]).toEqual(look[row.cells[0]!.value as keyof typeof look])
    }
  })

  test('the legend counts the findings of each severity, and they add up', () => {
    for (const entry of view.legend) {
      expect(entry.count).toBe(view.table.rows.filter((row) => row.cells[0]!.value === entry.id).length)
      for (const id of entry.nodes) expect(nodes.size[columnOf(view, id)]).toBeGreaterThan(0)
    }
    expect(view.legend.reduce((sum, entry) => sum + entry.count!, 0)).toBe(view.table.rows.length)
  })

  test('all flags are one length', () => {
    const poles = guides.flatMap((guide) => (guide.kind === 'line' && guide.node?.startsWith('check:') ? [guide.b[1] - guide.a[1]] : []))
    expect(poles.length).toBeGreaterThanOrEqual(view.table.rows.length)
    for (const pole of poles) expect(pole).toBeCloseTo(flagLength, 12)
  })

  test('every line has a fact, every card quotes facts that exist', () => {
    for (const atoms of links.atoms) expect(atoms.length).toBeGreaterThan(0)
    for (const card of view.extras!) {
      expect(`${card.title} ${card.subtitle} ${card.sentences.join(' ')}`).not.toMatch(/undefined|NaN|check:/)
      expect(card.atoms.filter((atom) => atomIndex(ecosystem, atom) === -1)).toEqual([])
    }
    for (const label of view.scene.labels) for (const line of label.lines) expect(line.text).not.toMatch(/undefined|NaN|^$/)
  })

  test('severities come in order, what concerns all documents last', () => {
    const own = view.table.rows.slice(0, -3).map((row) => ['high', 'medium', 'low'].indexOf(String(row.cells[0]!.value)))
    expect(own).toEqual(own.toSorted((a, b) => a - b))
    expect(view.table.rows.slice(-3).map((row) => row.node)).toEqual(['check:roles-across', 'check:measure-scales', 'check:no-history'])
  })
})

test('a finding about EY Global stands on EY Global; one about the program stands in the center', () => {
  const view = viewOf(0)
  const place = (id: string): Float32Array => view.scene.anchors.position.slice(3 * columnOf(view, id), 3 * columnOf(view, id) + 3)
  const ey = place('partner:ey-global')
  const flag = place('check:tier-band')
  expect(flag[2]).toBeCloseTo(ey[2]!, 6)
  expect(Math.abs(flag[0]! - ey[0]!)).toBeLessThan(0.2)
  const claimed = place('check:claimed-count')
  expect(Math.sqrt(claimed[0]! ** 2 + claimed[2]! ** 2)).toBeLessThan(0.3)
})

test('a selected finding joins its two statements by a double line, one fact each', () => {
  const view = viewOf(0, { focus: ['check:conflicting-dates'] })
  const [a, b] = ['statement:first', 'statement:second'].map((id) => columnOf(view, id))
  const { links } = view.scene
  const between = Array.from({ length: links.count }, (_, i) => i).filter((i) => links.from[i] === a && links.to[i] === b)
  expect(between.map((i) => links.atoms[i])).toEqual([['000-0038'], ['000-0422']])
  const texts = view.scene.labels.flatMap((label) => label.lines.map((line) => line.text))
  expect(texts).toEqual(expect.arrayContaining(['due: Q2 2025', 'line 23', 'milestone: Deploy Microsoft Azure integration', 'line 475', 'Two dates for one thing']))
  expect(view.scene.grownFrom).toBe(viewOf(0).scene.layoutKey)
})

test('without a selection no statement and no double line stands on the stage, and the picture has the same nodes', () => {
  const view = viewOf(0)
  for (const id of ['statement:first', 'statement:second']) expect(view.scene.nodes.size[columnOf(view, id)]).toBe(0)
  expect(viewOf(0, { focus: ['check:conflicting-dates'] }).scene.nodes.ids).toEqual(view.scene.nodes.ids)
})

test('every flag of a finding opens the same finding', () => {
  const view = viewOf(0)
  const second = view.scene.nodes.ids.find((id) => id === 'check:overdue-deals/2')!
  expect(findingOfFlag(second)).toBe('check:overdue-deals')
  expect(viewOf(0, { focus: [second] }).scene.labels.map((label) => label.lines[0]!.text)).toContain('Overdue deals keep their probability')
})

test('a finding marked as known is muted, says so in its row and leaves its severity in the legend', () => {
  const view = viewOf(0, { params: { known: 'tier-band,no-slack' } })
  const row = view.table.rows.find((each) => each.node === 'check:tier-band')!
  expect(row.cells[5]).toMatchObject({ value: 'Known', state: 'known-issue' })
  expect(palette[view.scene.nodes.color[columnOf(view, 'check:tier-band')]!]).toBe('muted')
  expect(view.legend.map((entry) => [entry.id, entry.count])).toEqual([['high', 5], ['medium', 11], ['low', 3], ['known-issue', 2]])
  expect(said(view)).toBe('18 findings in the AIA guide, 6 of them high; 3 more concern all five documents.')
  expect(said(view, 2)).toBe('2 findings are marked as known.')
})

test('known findings can be hidden, and one of a list can be taken back', () => {
  const hidden = viewOf(0, { params: { known: 'tier-band', 'hide-known': true } })
  expect(hidden.table.rows).toHaveLength(20)
  expect(columnOf(hidden, 'check:tier-band')).toBe(-1)
  expect(viewOf(0, { params: { known: 'tier-band', 'known:tier-band': false, 'hide-known': true } }).table.rows).toHaveLength(21)
})

test('the finding in focus can be marked as known', () => {
  const control = viewOf(0, { focus: ['check:tier-band'] }).controls!.find((each) => each.id === 'known:tier-band')
  expect(control).toMatchObject({ kind: 'switch', value: false, label: 'Known: Listed in a tier its value does not reach' })
  expect(viewOf(0).controls!.map((each) => each.id)).toEqual(['hide-known'])
})

test('the card of a finding quotes both source lines and what it changes', () => {
  const card = viewOf(0).extras!.find((each) => each.id === 'check:conflicting-dates')!
  expect(card.sentences.slice(1)).toEqual([
    'Which date is promised is open, and onboarding may not fit before it.',
    'Line 23: Complete Microsoft Azure integration, due: Q2 2025.',
    'Line 475: Q3 2025, milestone: Deploy Microsoft Azure integration.',
  ])
})

test('bodies stand where Portfolio has them and keep one neutral color', () => {
  const view = viewOf(0)
  for (const partner of lensContext(0).book.partners) {
    const node = nodeIndex(ecosystem, partner.id)
    expect(palette[view.scene.nodes.color[node]!]).toBe('neutral')
    expect(view.scene.nodes.size[node]).toBeGreaterThan(0)
  }
})

test('what a scenario does to the book changes no finding about the document', () => {
  const scenario = dataQualityLens.view(lensContext(0, [{ op: 'remove-partner', node: 'partner:ey-global' }]))
  expect(said(scenario)).toBe(said(viewOf(0)))
})

test('where no partner has a value, all stand on one ring at even distances', () => {
  const view = viewOf(3)
  const places = lensContext(3).book.partners.map((partner) => {
    const node = 3 * nodeIndex(ecosystem, partner.id)
    return [view.scene.anchors.position[node]!, view.scene.anchors.position[node + 2]!] as const
  })
  expect(places).toHaveLength(30)
  for (const [x, z] of places) expect(Math.hypot(x, z)).toBeCloseTo(0.92, 6)
  const gaps = places.map(([x, z], i) => Math.hypot(x - places[(i + 1) % 30]![0], z - places[(i + 1) % 30]![1]))
  for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0]!, 5)
})

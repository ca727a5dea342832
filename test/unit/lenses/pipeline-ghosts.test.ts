import { describe, expect, test } from 'vitest'
import type { ScenarioOp } from '#model/view-state.ts'
import { flag, palette } from '#model/scene.ts'
import { pipelineLens } from '#lenses/pipeline.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'

const azure = 'partner:microsoft-azure'
const deloitte = 'partner:deloitte'
const dealOf = (partner: string) => lensContext().base.deals.find((deal) => deal.partner === partner)!.id
const seen = (scenario: readonly ScenarioOp[], params = {}) => {
  const view = pipelineLens.view(lensContext(0, scenario, { params }))
  const { scene } = view
  const at = (id: string) => {
    const node = scene.nodes.ids.indexOf(id)
    const [x, y] = scene.anchors.position.subarray(3 * node, 3 * node + 2)
    return { x: Number(x!.toFixed(4)), ground: Number((y! - scene.nodes.size[node]! - 0.02).toFixed(4)), size: scene.nodes.size[node]!, flags: scene.nodes.flags[node]!, tone: palette[scene.nodes.color[node]!] }
  }
  const counts = Object.fromEntries(view.legend.map((entry) => [entry.id, entry.nodes.length]))
  return { view, scene, at, counts }
}

describe('what stood on the wall before a scenario', () => {
  test('without one there is nothing beside the data', () => {
    const { scene, view } = seen([])
    expect(scene.nodes.count).toBe(bundled().nodes.count)
    expect(view.extras).toBeUndefined()
    expect(view.legend.map((entry) => entry.id)).not.toContain('moved')
  })
  test('a re-dated deal stands at its new height, its outline at the former place, and a dashed line joins them', () => {
    const before = seen([]).at(azure)
    const { at, scene, counts, view } = seen([{ op: 'set-due', node: dealOf(azure), day: '2026-03-31' }])
    expect(at(azure).ground).toBe(0.72)
    expect(at(`former:${azure}`)).toMatchObject({ x: before.x, ground: 0.18, size: before.size, flags: flag.ghost | flag.quiet })
    const joined = scene.guides.filter((guide) => guide.kind === 'line' && guide.style === 'dashed' && guide.tone === 'accent' && guide.a[0] !== guide.b[0] && guide.a[1] !== guide.b[1])
    expect(joined).toHaveLength(1)
    expect(scene.labels.some((label) => label.lines[0]?.text === 'was due Q2 2025')).toBe(true)
    expect(counts).toMatchObject({ moved: 1, due: 1, later: 3, overdue: 1 })
    const status = view.table.columns.findIndex((column) => column.id === 'status')
    expect(view.table.rows.find((row) => row.node === azure)?.cells[status]?.value).toBe('moved')
  })
  test('a lost deal is a ghost where its step was; what stays keeps the money axis', () => {
    const before = seen([])
    const { at, counts, scene } = seen([{ op: 'lose-deal', node: dealOf(deloitte) }])
    expect(at(deloitte)).toMatchObject({ x: before.at(deloitte).x, ground: 0.36, flags: flag.ghost, tone: 'bad' })
    expect(at('partner:jpmorgan-chase')).toEqual(before.at('partner:jpmorgan-chase'))
    expect(counts).toMatchObject({ lost: 1, overdue: 1 })
    expect(scene.labels.filter((label) => label.node === deloitte)).toHaveLength(1)
  })
  test('the chart has the former steps too', () => {
    const { view } = seen([{ op: 'set-due', node: dealOf(azure), day: '2026-03-31' }, { op: 'lose-deal', node: dealOf(deloitte) }])
    const former = view.flat.kind === 'steps' ? view.flat.marks.filter((mark) => mark.style === 'ghost') : []
    expect(former.map(({ label, from, to, note }) => [label, from / 1e6, to / 1e6, note])).toEqual([['Microsoft Azure', 25, 40, 'was due Q2 2025'], ['Deloitte', 40, 46, 'lost']])
  })
  test('a revalued partner and deal keep an outline of their former size', () => {
    const before = seen([])
    const { at, counts } = seen([{ op: 'set-value', node: 'partner:jpmorgan-chase', value: 4_000_000 }, { op: 'set-value', node: dealOf(azure), value: 5_000_000 }])
    for (const id of ['partner:jpmorgan-chase', azure]) {
      expect(at(`former:${id}`).size).toBeCloseTo(before.at(id).size, 6)
      expect(at(id).size).toBeLessThan(before.at(id).size)
    }
    expect(counts).toMatchObject({ supposed: 2, signed: 4 })
  })
  test('a removed partner stands left of the rail, and takes no money of it', () => {
    const { at, counts } = seen([{ op: 'remove-partner', node: 'partner:jpmorgan-chase' }])
    expect(at('partner:jpmorgan-chase').x).toBeLessThan(-1.3)
    expect(at('partner:jpmorgan-chase').flags).toBe(flag.ghost)
    expect(counts).toMatchObject({ removed: 1, signed: 3 })
  })
})

describe('the outcomes on the stage (VIEWS.md 3.3)', () => {
  const { view, scene } = seen([], { outcomes: true })
  const marks = scene.nodes.ids.slice(bundled().nodes.count)
  test('eight marks on the line of Q4 2025, along the money axis, with their chances', () => {
    const said = scene.labels.filter((label) => label.node?.startsWith('outcome:')).map((label) => label.lines.map((line) => line.text))
    expect(said).toEqual([['2.6%', '$25M'], ['6.1%', '$29M'], ['4.9%', '$31M'], ['11.4%', '$35M'], ['7.9%', '$40M'], ['18.4%', '$44M'], ['14.6%', '$46M'], ['34.1%', '$50M']])
    const places = marks.map((id) => [...scene.anchors.position.subarray(3 * scene.nodes.ids.indexOf(id), 3 * scene.nodes.ids.indexOf(id) + 2)].map((each) => Number(each.toFixed(4))))
    expect(places.map(([x]) => x)).toEqual([25, 29, 31, 35, 40, 44, 46, 50].map((money) => Number((-1.3 + (money / 65) * 2.6).toFixed(4))))
    expect(new Set(places.map(([, y]) => y))).toEqual(new Set([0.54]))
  })
  test('radius goes with the cube root of the chance', () => {
    const size = (money: number) => scene.nodes.size[scene.nodes.ids.indexOf(`outcome:${money * 1e8}`)]!
    const chance = view.flat.kind === 'steps' ? new Map(view.flat.outcomes?.map((each) => [each.amount / 1e6, each.chance])) : new Map<number, number>()
    expect((size(29) / size(50)) ** 3).toBeCloseTo(chance.get(29)! / chance.get(50)!, 5)
  })
  test('the target opens them, a switch too, and each has a card with facts', () => {
    expect(view.opener?.control).toBe('outcomes')
    expect(view.controls?.[0]).toMatchObject({ kind: 'switch', id: 'outcomes', value: true, label: 'Outcomes by the end of 2025' })
    expect(view.extras?.map((card) => card.id)).toEqual(marks)
    for (const card of view.extras ?? []) expect(card.atoms.length).toBeGreaterThan(0)
    expect(view.extras?.at(-1)).toMatchObject({ title: 'Portfolio at $50M', sentences: ['Chance 34.1% by the end of 2025, at the stated probabilities of deals that do not hang on each other; the target is reached.'] })
  })
})

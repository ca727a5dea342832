import { describe, expect, test } from 'vitest'
import { palette, shapes, flag } from '#model/scene.ts'
import { geographyLens } from '#lenses/geography.ts'
import type { LensView } from '#lenses/lens.ts'
import { geographySays } from '#words/en/lenses/geography.ts'
import { lensContext } from '#test/support/bundled.ts'

const said = (view: LensView) => view.finding.map((saying) => (geographySays.findings as Record<string, (values: (typeof saying)['values']) => string>)[saying.id]!(saying.values))
const degrees = (radians: number) => Math.round((radians / Math.PI) * 1800) / 10
const node = (view: LensView, id: string) => view.scene.nodes.ids.indexOf(id)

describe('Global Partnership Network', () => {
  const view = geographyLens.view(lensContext(4))
  const { nodes } = view.scene
  test('says the finding of VIEWS.md 3.10 and where nobody is', () => {
    expect(said(view).slice(0, 3).join(' ')).toBe('Three regions make up 100% of partner revenue, yet 50+ countries are claimed. Europe names 8 of its 10 partners. Investment is 2.40% of revenue: 2.50, 2.29, 2.40%.')
    expect(said(view)[3]).toBe('No partner and no revenue is stated for Latin America, Middle East and Africa.')
  })
  test('outer ring 144, 126 and 90 degrees, inner ring 150, 120 and 90', () => {
    const arcs = (radius: number) => view.scene.guides.flatMap((guide) => (guide.kind === 'arc' && guide.radius === radius && guide.style === 'solid' ? [degrees(guide.to - guide.from + 0.012)] : []))
    expect([arcs(1), arcs(0.925)]).toEqual([[144, 126, 90], [150, 120, 90]])
  })
  test('color is investment share less revenue share, for every body in the table', () => {
    const tones: Record<string, string> = { '+1.67 points': 'accent', '−1.67 points': 'watch', '0 points': 'neutral' }
    const column = view.table.columns.findIndex((each) => each.channel === 'color')
    const rows = view.table.rows.filter((row) => typeof row.cells[column]!.value === 'string')
    expect(rows.length).toBe(3 + 29 + 2)
    for (const row of rows) expect(palette[nodes.color[node(view, row.node)]!], row.node).toBe(tones[String(row.cells[column]!.value)])
  })
  test('all partners are one size, key partners are diamonds, two places in Europe are empty', () => {
    const partners = view.table.rows.filter((row) => row.node.startsWith('partner:'))
    expect(new Set(partners.map((row) => nodes.size[node(view, row.node)])).size).toBe(1)
    const roles = partners.map((row) => [String(row.cells[2]!.value), shapes[nodes.shape[node(view, row.node)]!]] as const)
    for (const [role, shape] of roles) expect(shape, role).toBe(/key/i.test(role) ? 'diamond' : 'sphere')
    const empty = view.table.rows.filter((row) => row.node.startsWith('socket:'))
    expect(empty.map((row) => [row.cells[1]!.value, nodes.flags[node(view, row.node)]! & flag.dashed])).toEqual([['Europe', flag.dashed], ['Europe', flag.dashed]])
  })
  test('legend counts add up to the bodies on the plates', () => {
    const length = (id: string) => view.legend.find((entry) => entry.id === id)?.nodes.length ?? 0
    expect(length('over') + length('under') + length('even')).toBe(29)
    expect([length('key'), length('empty'), length('missing'), length('wide')]).toEqual([10, 2, 3, 1])
  })
  test('the flat view holds the same shares and places', () => {
    const parts = view.flat.kind === 'several' ? view.flat.parts : []
    const bars = parts.flatMap(({ flat }) => (flat.kind === 'bars' ? flat.rows.map((row) => [row.label, Math.round(row.marks[0]!.to * 1e4) / 100]) : []))
    expect(bars).toEqual([['North America', 40], ['invested there', 41.67], ['Europe', 35], ['invested there', 33.33], ['Asia-Pacific', 25], ['invested there', 25]])
    const grid = parts.map(({ flat }) => flat).find((flat) => flat.kind === 'grid')
    expect(grid?.kind === 'grid' && grid.rows.map((row) => row.cells.filter((cell) => cell.node !== undefined && cell.mark === undefined).length)).toEqual([8, 8, 7])
  })
  test('moving a million from North America to Europe turns the two round', () => {
    const moved = geographyLens.view(lensContext(4, [], { params: { move: 1e6 } }))
    expect(said(moved)[3]).toBe('With $1.0M a year moved from North America to Europe, investment would be 2.00, 2.86, 2.40% of revenue.')
    expect(['slalom', 'atos'].map((name) => palette[moved.scene.nodes.color[node(moved, `partner:${name}`)]!])).toEqual(['watch', 'accent'])
    expect(moved.controls?.map((control) => control.id)).toEqual(['from', 'to', 'move'])
  })
  test('who states no region is named as missing', () => {
    expect(view.missing.map((saying) => saying.values['partners'])).toEqual([['Google Cloud', 'Microsoft Azure', 'Salesforce', 'AWS', 'ServiceNow', 'IBM Watson']])
  })
})

test('the other four say what they state, and what would complete it', () => {
  const views = [0, 1, 2, 3].map((programme) => geographyLens.view(lensContext(programme)))
  expect(views.map((view) => said(view)[0])).toEqual([
    'AIA states no region.',
    'AIC-Platform aims at Africa and Southeast Asia with 20 regional partnerships; no partner and no share is stated for either.',
    'Technology Alliance Programme states no region.',
    'AI Agent Collaboration Platform wants partners in more than 15 countries; it names no country and no region.',
  ])
  for (const view of views) expect(view.missing.length).toBeGreaterThan(0)
  expect(views[1]!.extras?.filter((extra) => extra.id.startsWith('socket:'))).toHaveLength(20)
  expect(views[1]!.scene.guides.some((guide) => guide.kind === 'arc' && guide.style === 'solid' && guide.radius >= 0.9)).toBe(false)
})

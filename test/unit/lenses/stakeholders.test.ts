import { describe, expect, test } from 'vitest'
import { nodeIndex } from '#model/find.ts'
import { palette, shapes } from '#model/scene.ts'
import type { LensView } from '#lenses/lens.ts'
import { planDial } from '#lenses/portfolio-plan.ts'
import { stakeholdersLens } from '#lenses/stakeholders.ts'
import { stakeholdersSays } from '#words/en/lenses/stakeholders.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'

const said = (view: LensView) => view.finding.map((saying) => (stakeholdersSays.findings as Record<string, (values: (typeof saying)['values']) => string>)[saying.id]!(saying.values))
const at = (id: string) => nodeIndex(bundled(), id)
const place = (view: LensView, id: string) => [0, 1, 2].map((axis) => view.scene.anchors.position[3 * at(id) + axis]!)
const beadsOf = (view: LensView, id: string) => view.scene.nodes.ids.filter((each) => each.startsWith(`bead:${id}-`)).length

describe('AIA', () => {
  const view = stakeholdersLens.view(lensContext())
  test('says the findings of VIEWS.md 3.11', () => {
    expect(said(view)).toEqual([
      '200 contacts a year: 80 with executives, 120 with partners if bi-weekly means every two weeks (276 if twice a week).',
      'A Strategic partner needs a C-suite sponsor; none is named.',
      'The Chief Partnership Officer approves the guide but has no row in the plan.',
    ])
  })
  test('one bead is one contact a year, for every row of the table', () => {
    const column = view.table.columns.findIndex((each) => each.channel === 'beads')
    const rows = view.table.rows.filter((row) => row.cells[column]!.value !== null)
    expect(rows).toHaveLength(8)
    for (const row of rows) expect(beadsOf(view, row.node), row.node).toBe(row.cells[column]!.value)
  })
  test('the switch turns 120 into 276, beads and months with it', () => {
    const context = lensContext()
    const twice = stakeholdersLens.view({ ...context, book: { ...context.book, readings: { 'bi-weekly': true } } })
    expect(said(twice)[0]).toBe('356 contacts a year: 80 with executives, 276 with partners if bi-weekly means twice a week (120 if every two weeks).')
    expect([beadsOf(view, 'partner:jpmorgan-chase'), beadsOf(twice, 'partner:jpmorgan-chase')]).toEqual([26, 104])
    expect(view.controls).toEqual([{ kind: 'reading', id: 'bi-weekly', label: '“Bi-weekly” means', options: ['every two weeks', 'twice a week'], other: false }])
  })
  test('executives stand at 0.5 u in the right half, partners where Portfolio has them', () => {
    for (const id of ['ceo', 'cto', 'cfo', 'cco']) {
      const [x, , z] = place(view, `aia/stakeholder:${id}`)
      expect(x).toBeGreaterThan(0)
      expect(Math.hypot(x!, z!)).toBeCloseTo(0.5, 6)
    }
    for (const { partner, angle, radius } of planDial(lensContext()).partners) {
      const [x, , z] = place(view, partner.id)
      expect(x).toBeCloseTo(-Math.sin(angle) * radius, 5)
      expect(z).toBeCloseTo(Math.cos(angle) * radius, 5)
    }
  })
  test('each partner has its contact on the spoke, and no line joins an executive and a partner', () => {
    const { links, nodes } = view.scene
    const drawn = Array.from({ length: links.count }, (_, link) => [nodes.ids[links.from[link]!]!, nodes.ids[links.to[link]!]!] as const)
    expect(drawn.filter(([from, to]) => from.startsWith('partner:') && to.startsWith('aia/contact:'))).toHaveLength(4)
    expect(drawn.filter(([from, to]) => /stakeholder:/.test(from + to) && /partner:/.test(from + to))).toEqual([])
    expect(shapes[nodes.shape[at('aia/contact:managing-partner')]!]).toBe('capsule')
  })
  test('color is the format, as legend and table say', () => {
    const tones = Object.fromEntries(view.legend.map((entry) => [entry.text, entry.tone]))
    const column = view.table.columns.findIndex((each) => each.channel === 'color')
    const rows = view.table.rows.filter((row) => row.cells[column]!.value !== null)
    for (const row of rows) expect(palette[view.scene.nodes.color[at(row.node)]!], row.node).toBe(tones[String(row.cells[column]!.value)])
    expect(view.legend.map((entry) => [entry.id, entry.nodes.length])).toEqual([['dashboard', 3], ['report', 3], ['review', 1], ['meeting', 1], ['contact', 4], ['silent', 1]])
  })
  test('CCO is written as the one for compliance', () => {
    expect(view.table.rows.map((row) => row.cells[0]!.value)).toContain('CCO (compliance)')
  })
  test('the calendar strip adds up to the year of every row', () => {
    const grid = view.flat.kind === 'several' ? view.flat.parts[0]!.flat : undefined
    if (grid?.kind !== 'grid') throw new Error('no strip')
    expect(grid.columns).toHaveLength(13)
    for (const row of grid.rows) expect(row.cells.slice(0, 12).reduce((sum, cell) => sum + Number(cell.text || 0), 0), row.label).toBe(Number(row.cells[12]!.text))
  })
})

test('the other four show audiences, bodies, reviews, or say that nothing is stated', () => {
  const views = [1, 2, 3, 4].map((programme) => stakeholdersLens.view(lensContext(programme)))
  expect(views.map((view) => said(view)[0])).toEqual([
    'The document speaks to three audiences: partnership managers, business development teams and technical teams.',
    'Four bodies govern Technology Alliance Programme; the document states four decisions each for Technology Alliance Board, Technical Council and Operations.',
    'Three reviews are planned: Monthly Reviews, Quarterly Business Reviews and Annual Planning, with twelve agenda items in all.',
    'Global Partnership Network states no contact, no format and no cadence.',
  ])
  expect(views[1]!.legend.map((entry) => [entry.id, entry.nodes.length])).toEqual([['body', 4], ['decision', 12], ['duty', 9]])
  expect(said(views[2]!).slice(1)).toEqual(['Strategic Partner needs active participation in a partner council; what the council does is not stated.', 'Premier Partner and Select Partner need quarterly business reviews.'])
  for (const view of views) expect(view.missing.map((saying) => saying.id)).toEqual(['needs-cadence'])
})

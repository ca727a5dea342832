import { describe, expect, test } from 'vitest'
import { atomIndex, nodeIndex } from '#model/find.ts'
import { flag } from '#model/scene.ts'
import { lenses } from '#lenses/index.ts'
import { words } from '#words/index.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'

const ecosystem = bundled()
const cases = lenses.flatMap((lens) => ecosystem.programmes.map((programme, index) => [lens.id, programme.label, lens, index] as const))

describe.each(cases)('%s of %s', (_id, _label, lens, programme) => {
  const context = lensContext(programme)
  const view = lens.view(context)
  const { nodes, links, anchors } = view.scene

  test('opens with a finding that has words', () => {
    expect(view.finding.length).toBeGreaterThan(0)
    for (const saying of view.finding) expect(words.findings[saying.id]!(saying.values)).not.toMatch(/undefined|NaN|null/)
    for (const saying of view.missing) expect(words.needs[saying.id]!(saying.values)).not.toMatch(/undefined|NaN/)
    for (const saying of view.notes) expect(words.notes[saying.id]!(saying.values)).not.toMatch(/undefined|NaN/)
  })
  test('draws no line without a fact', () => {
    links.atoms.forEach((atoms, link) => {
      expect(atoms.length, `${nodes.ids[links.from[link]!]} - ${nodes.ids[links.to[link]!]}`).toBeGreaterThan(0)
      for (const atom of atoms) expect(atomIndex(ecosystem, atom)).not.toBe(-1)
    })
  })
  test('joins only what stands on the stage', () => {
    for (let link = 0; link < links.count; link++) {
      if (links.opacity[link] === 0) continue
      expect(nodes.size[links.from[link]!], nodes.ids[links.from[link]!]).toBeGreaterThan(0)
      expect(nodes.size[links.to[link]!], nodes.ids[links.to[link]!]).toBeGreaterThan(0)
    }
  })
  test('columns hold finite numbers; only a completion may be unknown', () => {
    for (const column of [nodes.size, nodes.opacity, anchors.position, anchors.strength, anchors.charge]) expect(column.every(Number.isFinite)).toBe(true)
  })
  test('the legend counts nodes that stand there', () => {
    for (const entry of view.legend) for (const id of entry.nodes) expect(nodes.size[nodeIndex(ecosystem, id)], `${entry.id}: ${id}`).toBeGreaterThan(0)
    expect(new Set(view.legend.map((entry) => entry.id)).size).toBe(view.legend.length)
  })
  test('every table row is an entity and has a cell per column, none of them empty', () => {
    for (const row of view.table.rows) {
      expect(nodeIndex(ecosystem, row.node), row.node).not.toBe(-1)
      expect(row.cells).toHaveLength(view.table.columns.length)
      for (const cell of row.cells) expect(cell.value !== null || cell.state !== undefined).toBe(true)
    }
  })
  test('labels speak of something', () => {
    for (const label of view.scene.labels) for (const line of label.lines) expect(line.text).not.toMatch(/undefined|NaN|^$/)
  })
  test('an unknown value is hatched, never zero', () => {
    if (lens.id !== 'portfolio') return
    for (const partner of context.book.partners) {
      const node = nodeIndex(ecosystem, partner.id)
      expect((nodes.flags[node]! & flag.hatched) !== 0, partner.label).toBe(Number.isNaN(partner.value.value))
      if (Number.isNaN(partner.value.value)) expect(nodes.size[node]).toBeCloseTo(0.05)
    }
  })
})

import { describe, expect, test } from 'vitest'
import type { ScenarioOp } from '#model/view-state.ts'
import { flag } from '#model/scene.ts'
import { withAddedPartners } from '#analytics/added-partners.ts'
import { concentrationLens } from '#lenses/concentration.ts'
import type { Lens } from '#lenses/lens.ts'
import { portfolioLens } from '#lenses/portfolio.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'

const jpmorgan = 'partner:jpmorgan-chase'
const azure = 'partner:microsoft-azure'
const deal = lensContext().base.deals.find((each) => each.partner === azure)!.id
const acme = { op: 'add-partner', node: 'added:acme', label: 'Acme', value: 5_000_000 } as const

function seen(lens: Lens, scenario: readonly ScenarioOp[], programme = 0) {
  const context = lensContext(programme, scenario)
  const view = lens.view({ ...context, ecosystem: withAddedPartners(context.ecosystem, programme, context.book) })
  const { scene } = view
  const at = (id: string) => {
    const node = scene.nodes.ids.indexOf(id)
    const [x, y, z] = scene.anchors.position.subarray(3 * node, 3 * node + 3)
    return { distance: Math.round(Math.hypot(x!, z!) * 1000) / 1000, y: y!, size: scene.nodes.size[node]!, flags: scene.nodes.flags[node]! }
  }
  const status = view.table.columns.findIndex((column) => column.id === 'status')
  return { view, scene, at, counts: Object.fromEntries(view.legend.map((entry) => [entry.id, entry.nodes.length])), status: (id: string) => view.table.rows.find((row) => row.node === id)?.cells[status]?.value }
}

describe('Portfolio under suppositions', () => {
  test('a lost deal stands outside as a ghost and is a row of the table', () => {
    const { at, counts, status } = seen(portfolioLens, [{ op: 'lose-deal', node: deal }])
    expect(at(azure)).toMatchObject({ distance: 1.46, flags: flag.ghost })
    expect(counts).toMatchObject({ planned: 4, lost: 1 })
    expect(status(azure)).toBe('lost')
  })
  test('a won deal is counted among those who have signed', () => {
    const { counts, status } = seen(portfolioLens, [{ op: 'win-deal', node: deal }])
    expect(counts).toMatchObject({ meets: 3, misses: 1, 'satisfaction-unknown': 1, won: 1, planned: 4 })
    expect(status(azure)).toBe('won')
  })
  test('a partner worth less keeps an outline of its former size round it, one worth more has it in front of it', () => {
    const before = seen(portfolioLens, []).at(jpmorgan)
    const less = seen(portfolioLens, [{ op: 'set-value', node: jpmorgan, value: 4_000_000 }])
    expect(less.at(`former:${jpmorgan}`)).toMatchObject({ distance: less.at(jpmorgan).distance, y: 0, flags: flag.ghost | flag.quiet })
    expect(less.at(`former:${jpmorgan}`).size).toBeCloseTo(before.size, 6)
    const more = seen(portfolioLens, [{ op: 'set-value', node: jpmorgan, value: 15_000_000 }])
    expect(more.at(`former:${jpmorgan}`).y).toBeGreaterThan(0.1)
    expect(more.counts).toMatchObject({ supposed: 1 })
  })
  test('a change that cannot be seen draws no outline, and is still named', () => {
    const { scene, counts } = seen(portfolioLens, [{ op: 'set-value', node: jpmorgan, value: 12_100_000 }])
    expect(scene.nodes.ids).not.toContain(`former:${jpmorgan}`)
    expect(counts).toMatchObject({ supposed: 1 })
  })
  test('no supposed value makes a body larger than the largest of the dial', () => {
    expect(seen(portfolioLens, [{ op: 'set-value', node: jpmorgan, value: 9e14 }]).at(jpmorgan).size).toBeCloseTo(0.17, 6)
  })
  test('a partner that nobody has is dashed and says so; where partners are counted it stands outside the count', () => {
    const { at, view, status } = seen(portfolioLens, [acme])
    expect(at(acme.node).flags & flag.dashed).not.toBe(0)
    expect(view.scene.labels.find((label) => label.node === acme.node)?.lines.map((line) => line.text)).toEqual(['Acme', '$5.0M, supposed'])
    expect(status(acme.node)).toBe('supposed')
    expect(view.scene.guides.find((guide) => guide.node === acme.node)?.style).toBe('dashed')
    const counted = seen(portfolioLens, [{ op: 'add-partner', node: acme.node, label: 'Acme' }], 1)
    expect(counted.at(acme.node)).toMatchObject({ distance: 1.4, flags: flag.dashed | flag.hatched })
  })
  test('without a scenario nothing is added', () => {
    expect(seen(portfolioLens, []).scene.nodes.ids).toBe(bundled().nodes.ids)
  })
})

test('Concentration marks who is added, won and revalued', () => {
  const { at, counts, status, scene } = seen(concentrationLens, [acme, { op: 'win-deal', node: deal }, { op: 'set-value', node: jpmorgan, value: 4_000_000 }])
  expect(at(acme.node).flags & flag.dashed).not.toBe(0)
  expect(counts).toMatchObject({ supposed: 2 })
  expect([status(acme.node), status(azure), status(jpmorgan)]).toEqual(['supposed', 'won', 'signed'])
  expect(scene.nodes.ids).toContain(`former:${jpmorgan}`)
})

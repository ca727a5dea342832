import { describe, expect, test } from 'vitest'
import { nodeIndex } from '#model/find.ts'
import { flag, palette } from '#model/scene.ts'
import { cellTones } from '#lenses/compliance-plan.ts'
import { complianceLens } from '#lenses/compliance.ts'
import { complianceSays } from '#words/en/lenses/compliance.ts'
import type { Saying } from '#model/figure.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'
import { day } from '#test/support/books.ts'

const ecosystem = bundled()
const view = (programme = 0, more = {}) => complianceLens.view(lensContext(programme, [], more))
const said = (sayings: readonly Saying[]) => sayings.map((saying) => (complianceSays.findings as Record<string, (v: Saying['values']) => string>)[saying.id]!(saying.values))
const later = () => {
  const context = lensContext()
  return complianceLens.view({ ...context, book: { ...context.book, asOf: day('2026-01-01') } })
}

describe('AIA', () => {
  const { scene, table, legend, flat, finding, extras } = view()
  const standing = (id: string) => scene.nodes.ids.indexOf(id)

  test('says four of 28, no certificate, and that 67 % cannot be', () => {
    expect(said(finding).slice(0, 2).join(' ')).toBe(
      'Four of 28 partner-standard pairs are named in the document (14.29%); no certificate is shown. The stated rate of 67% cannot come from four partners or seven standards.',
    )
    expect(said(finding)[2]).toBe('Certification of all partnerships is planned for Q4 2025.')
  })
  test('never calls a named pair certified or evidenced', () => {
    const texts = [...said(finding), ...extras!.flatMap((extra) => [extra.subtitle, ...extra.sentences]), ...scene.labels.flatMap((label) => label.lines.map((line) => line.text))]
    expect(texts.filter((text) => /\bcertified\b|\bevidenced?\b/i.test(text))).toEqual([])
  })
  test('the table is the 28 pairs, and each stands there in the tone of its state', () => {
    expect(table.rows).toHaveLength(28)
    for (const row of table.rows) {
      const node = standing(row.node)
      const state = row.cells[2]!.value as keyof typeof cellTones
      expect(palette[scene.nodes.color[node]!], row.node).toBe(cellTones[state])
      expect((scene.nodes.flags[node]! & flag.hatched) !== 0, row.node).toBe(state === 'not-stated')
    }
  })
  test('the legend counts 0 certificates, 4 named, 24 not stated; one plan for 28; seven claims', () => {
    expect(legend.map((entry) => [entry.id, entry.count ?? entry.nodes.length])).toEqual([['certificate', 0], ['named', 4], ['not-stated', 24], ['plan', 28], ['says', 7]])
  })
  test('only stated chains are lines: seven to endpoints, four on to pairs', () => {
    const { links, nodes } = scene
    const ends = Array.from({ length: links.count }, (_, link) => [nodes.ids[links.from[link]!]!, nodes.ids[links.to[link]!]!] as const)
    expect(ends.filter(([from]) => from.startsWith('partner:'))).toHaveLength(7)
    expect(ends.filter(([, to]) => to.startsWith('cell:')).map(([from, to]) => `${from.split('-').slice(-2).join('-')} ${to}`)).toEqual([
      'audit-trail cell:partner:ey-global|standard:soc-2',
      'audit-trail cell:partner:ey-global|standard:iso-27001',
      'audit-trail cell:partner:ey-global|standard:gdpr',
      'risk-metrics cell:partner:jpmorgan-chase|standard:basel-iii',
    ])
    expect(links.atoms.flat().toSorted()).toEqual(['000-0098', '000-0099', '000-0102', '000-0103', '000-0104', '000-0108', '000-0109', '000-0116', '000-0118', '000-0119', '000-0127'])
  })
  test('pairs stand on the wall, endpoints at 0.2 u, partners at 0.45 u before it', () => {
    const depth = (id: string) => Number(scene.anchors.position[3 * standing(id) + 2]!.toFixed(3))
    expect(table.rows.map((row) => depth(row.node)).filter((z) => z !== 0)).toEqual([])
    expect(depth('aia/endpoint:api-enterprise-ey-audit-trail')).toBe(0.2)
    expect(depth('partner:ey-global')).toBe(0.45)
  })
  test('the card of a pair walks from partner over endpoint to standard', () => {
    const card = extras!.find((extra) => extra.id === 'cell:partner:jpmorgan-chase|standard:basel-iii')!
    expect([card.title, card.subtitle, ...card.sentences]).toEqual([
      'JPMorgan Chase, Basel III',
      'Named in the document',
      'JPMorgan Chase has the endpoint /api/enterprise/jpmorgan/risk-metrics.',
      '/api/enterprise/jpmorgan/risk-metrics reports against Basel III.',
      'No certificate is shown.',
      'The roadmap plans for Q4 2025: Complete compliance certifications across all partnerships.',
      'AIA says that it complies with Basel III itself.',
    ])
    expect(card.atoms).toEqual(expect.arrayContaining(['000-0109', '000-0116', '000-0433', '000-0203']))
  })
  test('the chart has counts by row and by column', () => {
    if (flat.kind !== 'grid') throw new Error(flat.kind)
    expect(flat.columns.map((column) => column.note)).toEqual(['3 of 7 named', '1 of 7 named', '0 of 7 named', '0 of 7 named', '7 of 7'])
    expect(flat.rows.map((row) => row.note)).toEqual(['1 of 4 named', '1 of 4 named', '1 of 4 named', '0 of 4 named', '1 of 4 named', '0 of 4 named', '0 of 4 named'])
  })
  test('the chart and the table tell the same states', () => {
    if (flat.kind !== 'grid') throw new Error(flat.kind)
    expect(flat.rows.flatMap((row) => row.cells.slice(0, 4).map((cell) => [cell.node, cell.tone]))).toEqual(table.rows.map((row) => [row.node, cellTones[row.cells[2]!.value as keyof typeof cellTones]]))
  })
  test('seven rows say that AIA says it complies, apart from the pairs', () => {
    expect(scene.labels.filter((label) => label.lines.some((line) => line.text === 'AIA says it complies')).map((label) => label.node?.split(':')[0])).toEqual(Array.from({ length: 7 }, () => 'standard'))
  })
  test('one dashed frame, overdue from the day after Q4 2025', () => {
    expect(scene.guides.map((guide) => [guide.style, guide.tone])).toEqual(Array.from({ length: 4 }, () => ['dashed', 'neutral']))
    const past = later()
    expect(past.scene.guides.map((guide) => guide.tone)).toEqual(Array.from({ length: 4 }, () => 'watch'))
    expect(said(past.finding)[2]).toBe('Certification of all partnerships was due in Q4 2025 and carries no status.')
    expect(past.legend.find((entry) => entry.id === 'plan')?.mark).toBe('clock')
  })
  test('a partner removed in a scenario takes its column along', () => {
    const without = complianceLens.view(lensContext(0, [{ op: 'remove-partner', node: 'partner:ey-global' }]))
    expect([without.table.rows.length, said(without.finding)[0]]).toEqual([21, 'One of 21 partner-standard pairs is named in the document (4.76%); no certificate is shown.'])
  })
})

test('AIC-Platform: 28 hollow tiles, 28 codes cited, none defined', () => {
  const { scene, table, finding, legend } = view(1)
  expect(said(finding)[0]).toBe('28 codes cited, none defined.')
  expect(table.rows).toHaveLength(28)
  expect(table.rows.filter((row) => scene.nodes.flags[nodeIndex(ecosystem, row.node)] === flag.ghost)).toHaveLength(28)
  expect(legend.map((entry) => entry.nodes.length)).toEqual([28])
  expect(scene.links.count).toBe(0)
})
test('Technology Alliance Programme: two standards in one control, and no partner joined to one', () => {
  const { finding, table, scene } = view(2)
  expect(said(finding)).toEqual(['Two standards are named, GDPR and CCPA, in one place: Privacy compliance.', 'None of 11 named partners is joined to a standard, and no certificate is shown.'])
  expect(table.rows.map((row) => row.cells.map((cell) => cell.value))).toEqual([
    ['GDPR', 'named', 'Privacy compliance', 'Data Protection', null],
    ['CCPA', 'named', 'Privacy compliance', 'Data Protection', null],
  ])
  expect(scene.links.atoms.flat()).toEqual(['002-0180', '002-0181', '002-0178'])
})
test('the other two documents name no standard, and the lens says so', () => {
  expect([3, 4].map((programme) => said(view(programme).finding))).toEqual([['AI Agent Collaboration Platform names no compliance standard.'], ['Global Partnership Network names no compliance standard.']])
})

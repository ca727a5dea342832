import { expect, test } from 'vitest'
import { tiersLens } from '#lenses/tiers.ts'
import type { LensView } from '#lenses/lens.ts'
import { tiersSays } from '#words/en/lenses/tiers.ts'
import type { Said } from '#words/en/said.ts'
import { lensContext } from '#test/support/bundled.ts'

const said = (view: LensView): string[] => view.finding.map((saying) => (tiersSays.findings as Record<string, (v: Said) => string>)[saying.id]!(saying.values))
const needs = (view: LensView): string[] => view.missing.map((saying) => (tiersSays.needs as Record<string, (v: Said) => string>)[saying.id]!(saying.values))
const aia = tiersLens.view(lensContext())
const where = (view: LensView, id: string): number => view.scene.nodes.ids.indexOf(id)
const height = (view: LensView, id: string): number => Number(view.scene.anchors.position[3 * where(view, id) + 1]!.toFixed(4))
const texts = (view: LensView): string[] => view.scene.labels.flatMap((label) => label.lines.map((line) => line.text))

test('AIA: the finding says who meets what can be checked, and that nobody is fully verified', () => {
  expect(said(aia)).toEqual([
    'No partner is fully verified: SLA is not stated for any. Google Cloud meets all four criteria that can be checked, Apple Vision Pro three, EY Global and JPMorgan Chase two.',
    'EY Global is listed in Strategic Tier ($10M+) at $8.5M. By value it is Platform Tier, where it meets all four criteria that can be checked.',
    "$5.375M of ARR (86%) sits with partners below their tier's completion threshold; $3.25M (52%) if equal counted as met.",
    'Closest to the next tier: Google Cloud, $6.5M contract value and $1.125M annual revenue short of Strategic Tier.',
    'No partner reaches the satisfaction goal of 95%+ across all partnerships; Google Cloud is closest at 94%.',
  ])
})
test('equal counted as met turns 86% into 52% and says the strict number beside it', () => {
  const context = lensContext()
  const view = tiersLens.view({ ...context, book: { ...context.book, readings: { boundary: true } } })
  expect(said(view)).toContain("$3.25M of ARR (52%) sits with partners below their tier's completion threshold; $5.375M (86%) under the strict rule.")
  expect(view.controls?.find((control) => control.kind === 'reading')).toMatchObject({ id: 'boundary', other: true })
})
test('height is completion from 60%: 0.92 u for 40 points', () => {
  expect(['jpmorgan-chase', 'ey-global', 'google-cloud', 'apple-vision-pro'].map((name) => height(aia, `partner:${name}`))).toEqual([0.414, 0.575, 0.736, 0.115])
  expect(texts(aia)).toEqual(expect.arrayContaining(['78%, 7 points below', '85%, on the bar (=)', '92%, 12 points above', '65%, 10 points below', 'needs more than 85%', 'needs more than 80%', 'needs more than 75%']))
})
test('satisfaction and revenue can be the height instead', () => {
  const bySatisfaction = tiersLens.view(lensContext(0, [], { params: { height: 'satisfaction' } }))
  expect(texts(bySatisfaction)).toContain('89%, 1 point below')
  const byRevenue = tiersLens.view(lensContext(0, [], { params: { height: 'revenue' } }))
  expect(texts(byRevenue)).toContain('$250K, on the bar (=)')
  expect(aia.controls?.flatMap((control) => (control.kind === 'choice' && control.id === 'height' ? control.options.map((option) => option.id) : []))).toEqual(['completion', 'satisfaction', 'revenue'])
})
test('five marks stand beside each partner in fixed order, their tones equal to the table and the matrix', () => {
  const { nodes } = aia.scene
  expect(texts(aia).filter((text) => /[✓✕?]{3}/.test(text))).toEqual(expect.arrayContaining(['✓✕✕?✓', '✕✕=✓?✓', '✓✓✓?✓', '✓=✕✓?✓=']))
  if (aia.flat.kind !== 'grid') throw new Error('the flat view of tiers is a grid')
  expect(aia.flat.columns.map((column) => column.label)).toEqual(['Contract value', 'Integration completion', 'Satisfaction', 'SLA', 'Annual revenue', 'To the next tier'])
  for (const row of aia.flat.rows)
    for (const cell of row.cells.slice(0, 5)) {
      const tone = { tick: 2, cross: 4, question: 5 }[cell.mark as 'tick']
      expect(nodes.color[where(aia, cell.node!)], `${row.label} ${cell.text}`).toBe(tone)
    }
})
test('the matrix holds value, rule and what is missing to the next tier', () => {
  if (aia.flat.kind !== 'grid') throw new Error('the flat view of tiers is a grid')
  expect(aia.flat.rows.map((row) => [row.label, ...row.cells.map((cell) => cell.text)])).toEqual([
    ['JPMorgan Chase', '$12.0M', '78%', '89%', 'not stated', '$3.0M', 'Highest tier; to hold it: 7 points integration completion and 1 point satisfaction'],
    ['EY Global', '$8.5M', '= 85%', '92%', 'not stated', '$2.125M', 'Highest tier; to hold it: $1.5M contract value and any more integration completion'],
    ['Google Cloud', '$3.5M', '92%', '94%', 'not stated', '$875K', 'Strategic Tier: $6.5M contract value and $1.125M annual revenue'],
    ['Apple Vision Pro', '= $1.0M', '65%', '86%', 'not stated', '= $250K', 'Platform Tier: $2.0M contract value, $250K annual revenue and 15 points integration completion'],
  ])
  expect(aia.flat.rows[0]!.cells.map((cell) => cell.note)).toEqual(['$10M or more', 'more than 85%', 'more than 90%', 'more than 95%', '$2M or more', undefined])
})
test('table cells equal what is drawn, row by row', () => {
  const { nodes } = aia.scene
  const tones = { meets: 2, misses: 4, 'not-stated': 5 }
  const column = (id: string) => aia.table.columns.findIndex((each) => each.id === id)
  for (const row of aia.table.rows) {
    const node = where(aia, row.node)
    expect(nodes.color[node]).toBe(tones[row.cells[column('verdict')]!.state as 'meets'])
    expect(nodes.size[node]).toBeCloseTo(0.55 * 0.17 * Math.cbrt(Number(row.cells[column('value')]!.value) / 15e6), 6)
    expect(height(aia, row.node)).toBeCloseTo(((Number(row.cells[column('completion')]!.value) - 0.6) / 0.4) * 0.92, 4)
  }
})
test('legend counts: one meets, three miss, two on a threshold, one ghost', () => {
  expect(aia.legend.map((entry) => [entry.id, entry.nodes.length])).toEqual([['meets', 1], ['misses', 3], ['boundary', 2], ['ghost', 1]])
})
test('EY Global stands a second time in outline on Platform, joined by a dashed guide and no line', () => {
  const ghost = where(aia, 'ghost:partner:ey-global')
  expect(aia.scene.nodes.flags[ghost]! & 8).toBe(8)
  expect(aia.scene.anchors.position[3 * ghost]!).toBeGreaterThan(aia.scene.anchors.position[3 * where(aia, 'partner:ey-global')]!)
  expect(aia.scene.links.count).toBe(0)
  expect(aia.scene.guides.filter((guide) => guide.kind === 'line' && guide.style === 'dashed')).toHaveLength(1)
})
test('a partner can be tried in another tier, and the finding says that it is not stated', () => {
  const view = tiersLens.view(lensContext(0, [], { params: { move: 'partner:ey-global>aia/tier:platform-tier' } }))
  expect(said(view)[1]).toBe('Tried, not stated: EY Global in Platform Tier, where it meets all four criteria that can be checked.')
  expect(view.legend.some((entry) => entry.id === 'ghost')).toBe(false)
})
test('AIA says what is missing: SLA and the onboarding phase of each partner', () => {
  expect(needs(aia)).toEqual(['SLA is not stated for any partner. Add a column to complete the check.', 'Four onboarding phases are stated (weeks 1-2, 3-6, 7-18 and Ongoing); which partner is in which is not stated.'])
})
test('001: five sized types, 48 places, 10 named, 52 of 100 in none, three standards bodies outside', () => {
  const view = tiersLens.view(lensContext(1))
  expect(said(view)).toEqual(['AIC-Platform states 48 places in 5 partner types and names 10 partners for them.', '52 of 100 partners are in no partner type.', 'Standards Bodies states no size: 3 named partners outside the count.'])
  expect(view.table.rows.map((row) => row.cells.slice(1, 4).map((cell) => cell.value))).toEqual([[3, 3, 0], [5, 3, 2], [10, 2, 8], [20, 0, 20], [null, 3, null], [10, 2, 8]])
  expect(view.legend.map((entry) => [entry.id, entry.nodes.length])).toEqual([['named', 10], ['socket', 38], ['outside', 3]])
})
test('002: $500K to $1M is claimed by two tiers, and five lifecycle stages hold nobody', () => {
  const view = tiersLens.view(lensContext(2))
  expect(said(view)).toEqual([
    '$500K to $1M a year is claimed by two tiers: Platform Integration Partners and Technology Innovation Partners.',
    `${lensContext(2).book.label} states three tiers by yearly investment, $100K to $50M.`,
  ])
  expect(needs(view)).toContain('Five lifecycle stages are stated (months 0-3, 3-6, 6-9, 9-12 and 12+); which partner is in which is not stated.')
  expect(texts(view)).toContain('$500K-1M is claimed twice')
})
test('003: four levels by rank; leads, funds and commitments of the chosen year', () => {
  const view = tiersLens.view(lensContext(3))
  expect(said(view).slice(0, 3)).toEqual([
    'By rank, the 300 partners of Year 3 are 15 Strategic Partner, 45 Premier Partner, 90 Select Partner and 150 Registered.',
    "At each level's minimum partners bring 92.5, 277.5 and 555 qualified leads a month in Year 1, Year 2 and Year 3; the goal of more than 100 is missed in Year 1.",
    'Year 3: up to $2.175M of development funds against $3.525M of commitments a year.',
  ])
  const first = tiersLens.view(lensContext(3, [], { params: { year: lensContext(3).ecosystem.nodes.ids.find((id) => id.endsWith('projection:year-1'))! } }))
  expect(said(first)[0]).toContain('the 50 partners of Year 1 are 2.5 Strategic Partner')
})
test('004: 85 places in three tiers, 33 named, 415 of 500+ in none', () => {
  const view = tiersLens.view(lensContext(4))
  expect(said(view)).toEqual(['Global Partnership Network states 85 places in 3 tiers and names 33 partners for them.', '415 of 500+ partners are in no tier.', 'Three certification levels of 2, 5 and 10+ days; more than 80% are to complete. Who holds one is not stated.'])
  expect(view.table.rows.map((row) => row.cells.slice(1, 4).map((cell) => cell.value))).toEqual([[10, 4, 6], [25, 23, 2], [50, 6, 44]])
})

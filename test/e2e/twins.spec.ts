import { expect, test } from '#test/e2e/support/test.ts'
import { openPage } from '#test/e2e/support/page.ts'
import { numberOf, tellsTheSame } from '#test/e2e/support/told-alike.ts'
import { readTable, stand, viewFor, type Row } from '#test/e2e/support/twins.ts'
import { words } from '#words/index.ts'

test.describe.configure({ mode: 'parallel' })
test.use({ viewport: { width: 900, height: 560 } })
test.setTimeout(400_000)

// the other programs: whole/twins.spec.ts
test('in every lens of AIA scene, table, flat view and legend tell the same', ({ page }) => tellsTheSame(page, 0))

const largestIn = (rows: readonly Row[], title: string): number => Math.max(...rows.map((row) => numberOf(row.cells[title]!)).filter((value) => !Number.isNaN(value)))
const radius = (value: number, largest: number): number => Math.max(0.03, 0.17 * Math.cbrt(value / largest))

test('a partner’s radius is the cube root of its contract value, its arc the completion, and the rule of its tier the color', async ({ page }) => {
  await openPage(page, '/?table=1')
  const rows = await readTable(page)
  const largest = largestIn(rows, 'Contract value')
  /** More than this is asked of satisfaction in the tiers of AIA (facts 000-0053, 000-0065, 000-0077). */
  const rules: Record<string, number> = { 'Strategic Tier': 0.9, 'Platform Tier': 0.85, 'Integration Tier': 0.8 }
  expect(rows).toHaveLength(9)
  for (const { node, cells, drawn } of rows) {
    const signed = cells['Status'] === words.states['signed']
    expect(drawn.size, node).toBeCloseTo(radius(numberOf(cells['Contract value']!), largest), 5)
    expect(drawn.flags.includes('dashed'), node).toBe(!signed)
    if (signed) expect(drawn.ring, node).toBeCloseTo(numberOf(cells['Integration']!), 5)
    else expect(drawn.ring, node).toBe('none')
    expect(drawn.color, node).toBe(!signed ? 'neutral' : numberOf(cells['Satisfaction']!) > rules[cells['Tier']!]! ? 'good' : 'bad')
  }
})

test('in a what-if table and stage change together: a removed partner is a ghost of its size', async ({ page }) => {
  await openPage(page, '/?lens=concentration')
  await stand(page, viewFor('aia', 'concentration', { table: true }, { scenario: [{ op: 'remove-partner', node: 'partner:jpmorgan-chase' }] }))
  const rows = await readTable(page)
  expect(rows.map((row) => [row.node, row.cells['Status'], row.drawn.flags])).toEqual(
    expect.arrayContaining([
      ['partner:jpmorgan-chase', words.states['removed'], ['ghost']],
      ['partner:ey-global', words.states['signed'], []],
    ]),
  )
  for (const { node, cells, drawn } of rows) expect(drawn.size, node).toBeCloseTo(radius(numberOf(cells['Contract value']!), 12e6), 5)
})

test('every deal of Pipeline stands at the height of its quarter, dashed, with a clock when its days are counted', async ({ page }) => {
  await openPage(page, '/?lens=pipeline&table=1')
  const rows = await readTable(page)
  expect(rows).toHaveLength(5)
  const quarter = (row: Row) => Number(row.cells['Due']!.slice(3)) * 4 + Number(row.cells['Due']![1])
  const first = Math.min(...rows.map(quarter))
  for (const row of rows) {
    expect(row.drawn.position[1]! - row.drawn.size - 0.02, row.node).toBeCloseTo(0.18 * (quarter(row) - first + 1), 2)
    expect(row.drawn.flags, row.node).toEqual(/\d/.test(row.cells['Days overdue']!) ? ['dashed', 'clock'] : ['dashed'])
  }
})

import type { Page } from '@playwright/test'
import { expect, test } from '#test/e2e/support/test.ts'
import { openPage, resting, show } from '#test/e2e/support/page.ts'
import type { LensId, ScenarioOp } from '#model/view-state.ts'
import { words } from '#words/index.ts'
import { bundled } from '#test/support/bundled.ts'

test.use({ viewport: { width: 900, height: 600 } })

interface Row {
  node: string
  cells: Record<string, string>
  drawn: { size: number; color: string; shape: string; ring: string | number; flags: string[]; position: number[] }
}

/** Rows of the open table as a person reads them, by heading, each with what the stage really draws for it. */
async function twinRows(page: Page): Promise<Row[]> {
  const all = page.locator('.table-foot button')
  if (await all.isVisible()) await all.click()
  return page.evaluate(() => {
    const headings = [...document.querySelectorAll('.table-scroll thead th')].map((cell) => cell.textContent.trim())
    return [...document.querySelectorAll<HTMLElement>('.table-scroll tbody tr')].map((row) => ({
      node: row.dataset['node'] ?? '',
      cells: Object.fromEntries([...row.children].map((cell, i) => [headings[i] ?? '', cell.textContent.trim()])),
      drawn: window.orrery.channels(row.dataset['node'] ?? '') as unknown as Row['drawn'],
    }))
  })
}

async function rowsOf(page: Page, lens: LensId, programme: string, scenario?: ScenarioOp[]): Promise<Row[]> {
  await show(page, {
    lens,
    camera: null,
    data: { id: 'bundled', programmes: [programme] },
    ...(scenario !== undefined && { scenario }),
    show: { labels: 'none', atoms: false, flat: false, table: true },
  })
  await resting(page)
  const rows = await twinRows(page)
  for (const { node, drawn } of rows) expect(drawn.size, `${node} stands on the stage`).toBeGreaterThan(0)
  return rows
}

const unknown = 'Not stated'
const said = (state: string) => words.states[state] ?? state
/** "$12,000,000" and "92%" as numbers; NaN for words. */
const numberOf = (text: string | undefined): number =>
  text === undefined || !/\d/.test(text) ? NaN : Number(text.replace(/[$,%]/g, '')) / (text.endsWith('%') ? 100 : 1)
const largestOf = (rows: readonly Row[], heading: string) =>
  Math.max(0, ...rows.map((row) => numberOf(row.cells[heading])).filter((value) => !Number.isNaN(value)))
const sizeOf = (value: number, largest: number) => (Number.isNaN(value) ? 0.05 : Math.max(0.03, 0.17 * Math.cbrt(value / largest)))
const statusFlags: Record<string, string[]> = {
  [said('signed')]: [],
  [said('planned')]: ['dashed'],
  [said('overdue')]: ['dashed', 'clock'],
  [said('removed')]: ['ghost'],
}
const flagsOf = (row: Row) =>
  [
    ...(statusFlags[row.cells['Status'] ?? ''] ?? ['status not known']),
    ...(row.cells['Contract value'] === unknown ? ['hatched'] : []),
  ].toSorted()
/** More than this is asked of satisfaction in the tiers of AIA (facts 000-0053, 000-0065, 000-0077). */
const rules: Record<string, number> = { 'Strategic Tier': 0.9, 'Platform Tier': 0.85, 'Integration Tier': 0.8 }

test('every row of Portfolio and Concentration of every program is drawn as its cells say, unknown included', async ({ page }) => {
  await openPage(page, '/?lens=portfolio')
  for (const { id: programme } of bundled().programmes) {
    const rows = await rowsOf(page, 'portfolio', programme)
    expect(rows.length).toBeGreaterThan(0)
    const largest = largestOf(rows, 'Contract value')
    const anyCompletion = rows.some((row) => !Number.isNaN(numberOf(row.cells['Integration'])))
    for (const row of rows) {
      const { node, cells, drawn } = row
      const signed = cells['Status'] === 'Signed'
      expect(drawn.size, node).toBeCloseTo(sizeOf(numberOf(cells['Contract value']), largest), 5)
      expect(drawn.flags.toSorted(), node).toEqual(flagsOf(row))
      const completion = numberOf(cells['Integration'])
      if (!signed || !anyCompletion) expect(drawn.ring, node).toBe('none')
      else if (Number.isNaN(completion)) expect(drawn.ring, node).toBe('not stated')
      else expect(drawn.ring, node).toBeCloseTo(completion, 5)
      const rule = rules[cells['Tier'] ?? '']
      if (programme === 'aia')
        expect(drawn.color, node).toBe(
          !signed ? 'neutral' : rule === undefined ? 'unknown' : numberOf(cells['Satisfaction']) > rule ? 'good' : 'bad',
        )
    }

    const shares = await rowsOf(page, 'concentration', programme)
    const largestSigned = largestOf(shares, 'Contract value')
    for (const row of shares) {
      const { node, cells, drawn } = row
      const value = numberOf(cells['Contract value'])
      expect(drawn.size, node).toBeCloseTo(sizeOf(value, largestSigned), 5)
      expect(drawn.flags.toSorted(), node).toEqual(flagsOf(row))
      const before = numberOf(cells['Running share']) - numberOf(cells['Share'])
      expect(drawn.color, node).toBe(Number.isNaN(value) ? 'unknown' : before < 0.8 ? 'accent' : 'muted')
    }
  }
})

test('in a what-if the table and the stage change together: a removed partner is a ghost of its size', async ({ page }) => {
  await openPage(page, '/?lens=concentration')
  const rows = await rowsOf(page, 'concentration', 'aia', [{ op: 'remove-partner', node: 'partner:jpmorgan-chase' }])
  const removed = rows.find((row) => row.node === 'partner:jpmorgan-chase')
  expect(removed?.cells['Status']).toBe('Removed')
  for (const row of rows) {
    expect(row.drawn.flags, row.node).toEqual(flagsOf(row))
    expect(row.drawn.size, row.node).toBeCloseTo(sizeOf(numberOf(row.cells['Contract value']), 12e6), 5)
  }
})

test('every deal of Pipeline is drawn as its row says: size, status, overdue, and its quarter as height', async ({ page }) => {
  await openPage(page, '/?lens=pipeline')
  const rows = await rowsOf(page, 'pipeline', 'aia')
  expect(rows).toHaveLength(5)
  const largest = largestOf(rows, 'Deal value')
  const tones: Record<string, string> = {
    [said('planned')]: 'neutral',
    [said('overdue')]: 'watch',
    [said('won')]: 'good',
    [said('lost')]: 'bad',
  }
  const quarterOf = (text = '') => Number(text.slice(3)) * 4 + Number(text[1])
  const first = Math.min(...rows.map((row) => quarterOf(row.cells['Due'])))
  for (const { node, cells, drawn } of rows) {
    expect(drawn.size, node).toBeCloseTo(Math.max(0.03, 0.45 * sizeOf(numberOf(cells['Deal value']), largest)), 5)
    expect(drawn.color, node).toBe(tones[cells['Status'] ?? ''])
    expect(drawn.flags.includes('clock'), node).toBe(!Number.isNaN(numberOf(cells['Days overdue'])))
    expect(drawn.flags, node).toContain('dashed')
    expect(drawn.position[1]! - drawn.size - 0.02, node).toBeCloseTo(0.18 * (quarterOf(cells['Due']) - first + 1), 2)
  }
})

test('in Ecosystem each type has one tone and each type and kind one shape; the program itself stands out', async ({ page }) => {
  await openPage(page, '/?lens=ecosystem')
  for (const { id } of bundled().programmes) {
    const rows = (await rowsOf(page, 'ecosystem', id)).filter((row) => row.node !== `programme:${id}`)
    const tones = new Map<string, string>()
    const shapes = new Map<string, string>()
    for (const { node, cells, drawn } of rows) {
      const type = cells['Type'] ?? ''
      const kind = `${type}/${cells['Kind'] ?? ''}`
      expect(drawn.color, node).toBe(tones.get(type) ?? drawn.color)
      expect(drawn.shape, node).toBe(shapes.get(kind) ?? drawn.shape)
      expect(drawn.flags, node).toEqual([])
      tones.set(type, drawn.color)
      shapes.set(kind, drawn.shape)
    }
    expect(new Set(tones.values()).size).toBeGreaterThan(3)
    expect(new Set(tones.values()).size).toBeLessThanOrEqual(8)
  }
})

test('in Knowledge each program has its tone, and what several name is shared and says how many name it', async ({ page }) => {
  await openPage(page, '/?lens=knowledge')
  const rows = await rowsOf(page, 'knowledge', 'aia')
  expect(rows).toHaveLength(702)
  const tones = new Map<string, string>()
  let shared = 0
  for (const { node, cells, drawn } of rows) {
    const named = numberOf(cells['Named in'])
    if (named === 1) {
      expect(drawn.ring, node).toBe('none')
      expect(drawn.color, node).toBe(tones.get(cells['Programs'] ?? '') ?? drawn.color)
      tones.set(cells['Programs'] ?? '', drawn.color)
    } else {
      shared++
      expect(drawn.ring, node).toBeCloseTo(named / 5, 5)
      expect(drawn.color, node).toBe('shared')
      expect(drawn.shape, node).toBe('sphere')
    }
  }
  expect(shared).toBe(15)
  expect(new Set(tones.values()).size).toBe(5)
})

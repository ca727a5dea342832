import type { Page } from '@playwright/test'
import { expect } from '#test/e2e/support/test.ts'
import { inspect, openPage, sentences } from '#test/e2e/support/page.ts'
import { numbersIn, readFlat, readLegend, readTable, stand, tellSame, viewFor, type FlatRead, type Row } from '#test/e2e/support/twins.ts'
import { flag, palette, shapes } from '#model/scene.ts'
import type { TableColumn } from '#model/tabular.ts'
import { documentLenses, splitLenses, type DocumentLensId, type LensId } from '#model/view-state.ts'
import { lenses } from '#lenses/index.ts'
import type { LensView } from '#lenses/lens.ts'
import { cellText } from '#ui/table/cell-text.ts'
import { heading } from '#words/en/legend.ts'
import { words } from '#words/index.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'

/** README: whatever a lens shows, at rest and without facts as points. */
const mostDrawsAtRest = 6

const viewIn = (lens: LensId, programme: number): LensView => lenses.find(({ id }) => id === lens)!.view(lensContext(programme))
const headingOf = (column: TableColumn): string => column.text ?? heading(column.heading)

/**
 * Columns whose numbers the flat view shows as well, by lens; a heading that a program's table does not have is passed over. What is not
 * named here is what the chart has no axis for: the table is the whole, the chart one question of it.
 */
const inFlat: Readonly<Record<DocumentLensId, readonly string[]>> = {
  portfolio: ['Contract value', 'Due'],
  ecosystem: [],
  concentration: ['Share', 'Potential a year'],
  pipeline: ['Deal value', 'Probability', 'Due'],
  tiers: ['Contract value', 'Integration', 'Satisfaction', 'Annual revenue', 'Stated size', 'Named', 'To', 'Share of partners', 'Year 1', 'Year 2', 'Year 3', 'Commitment a year, each', 'Development funds, each', 'Revenue share'],
  economics: ['ARR', 'ARR of the year', 'By the other method', 'Share of the year', 'Money a year', 'Money over 3 years'],
  scorecard: ['Rank', 'Score', 'Weight'],
  compliance: ['Citations'],
  risk: ['Exposed ARR', 'Share of ARR'],
  roadmap: ['Due', 'Stated completion', 'Promised completion', 'Portfolio value', 'From (month)', 'To (month)', 'From (year)', 'To (year)'],
  integration: ['Completion', 'Engineers, at least', 'Engineers, at most', 'Named partners'],
  geography: ['Share of revenue', 'Share of investment', 'Investment a year'],
  stakeholders: ['Contacts a year'],
  knowledge: [],
  'data-quality': [],
}

/** The bands of 002 have an axis of money only, the projections of 003 bars of money and no parts. */
const notInFlat: Readonly<Record<string, readonly string[]>> = { 'technology-alliance/tiers': ['Named'], 'agent-collaboration/economics': ['Share of the year'] }

/** Two bodies that must be drawn alike, or not: by what one cell says. */
const looks = { color: (row: Row) => row.drawn.color, shape: (row: Row) => row.drawn.shape, flags: (row: Row) => row.drawn.flags.join(' ') }
export const numberOf = (text: string): number => numbersIn(text)[0]?.value ?? NaN

function followsItsCells(rows: readonly Row[], columns: readonly TableColumn[], where: string): void {
  for (const column of columns) {
    const title = headingOf(column)
    const of = `${where}, ${title}`
    if (column.channel === 'size') {
      const known = rows.filter((row) => column.numeric && !Number.isNaN(numberOf(row.cells[title]!))).toSorted((a, b) => numberOf(a.cells[title]!) - numberOf(b.cells[title]!))
      known.forEach((row, i) => {
        if (i > 0) expect(row.drawn.size, `${of}: ${known[i - 1]!.node} is drawn larger than ${row.node}`).toBeGreaterThanOrEqual(known[i - 1]!.drawn.size - 1e-6)
      })
    }
    if (column.channel === 'ring')
      for (const { node, cells, drawn } of rows) {
        if (cells[title] === words.states['not-applicable']) continue
        if (!cells[title]!.endsWith('%')) expect(['none', 'not stated', drawn.ring], `${of}: ${node}`).toContain(drawn.ring)
        else if (drawn.ring !== 'none') expect(drawn.ring, `${of}: ${node}`).toBeCloseTo(numberOf(cells[title]!), 4)
      }
    const look = looks[column.channel as keyof typeof looks]
    if (look === undefined || column.numeric) continue
    const seen = new Map<string, Row>()
    for (const row of rows) {
      const said = row.cells[title]!
      const before = seen.get(said)
      if (before !== undefined && said !== words.states['not-applicable']) expect(look(row), `${of} “${said}”: ${before.node} and ${row.node}`).toBe(look(before))
      seen.set(said, row)
    }
  }
}

/** The page's table and stage against the lens: no cell, no channel is lost or changed on the way to the eye. */
function isWhatTheLensSays(rows: readonly Row[], view: LensView, where: string): void {
  const { nodes, anchors } = view.scene
  const numbers = new Map(nodes.ids.map((id, node) => [id, node]))
  expect(rows.map((row) => [row.node, ...Object.values(row.cells)]), where).toEqual(view.table.rows.map((row) => [row.node, ...row.cells.map(cellText)]))
  for (const { node: id, drawn } of rows) {
    const node = numbers.get(id)!
    const ring = nodes.ring[node]!
    const of = `${where}: ${id}`
    expect(drawn.size, of).toBeCloseTo(nodes.size[node]!, 6)
    expect(drawn, of).toMatchObject({
      color: palette[nodes.color[node]!],
      shape: shapes[nodes.shape[node]!],
      flags: Object.entries(flag).flatMap(([name, bit]) => ((nodes.flags[node]! & bit) === 0 ? [] : [name])),
    })
    if (Number.isNaN(ring)) expect(drawn.ring, of).toBe('not stated')
    else if (ring < 0) expect(drawn.ring, of).toBe('none')
    else expect(drawn.ring, of).toBeCloseTo(ring, 5)
    if (anchors.strength[node] === 1) drawn.position.forEach((at, axis) => expect(at, `${of}, axis ${axis}`).toBeCloseTo(anchors.position[3 * node + axis]!, 4))
  }
}

/** A chart of days says "30 Sep 2025" where the table says "Q3 2025". */
const withQuarters = (text: string): string =>
  text.replace(/\b\d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4})/g, (date, month: string, year: string) => `${date}, Q${1 + Math.floor('JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(month) / 9)} ${year}`)

function isToldByTheFlatView(rows: readonly Row[], flat: FlatRead, shown: readonly string[], where: string): void {
  const everywhere = flat.texts.flatMap(numbersIn)
  for (const { node, cells } of rows) {
    const own = (flat.byNode[node] ?? []).map(withQuarters).flatMap(numbersIn)
    for (const title of shown) {
      const text = cells[title]
      if (text === undefined || !/\d/.test(text)) continue
      // A mark of its own tells the number itself; what has none (a year of a series) is told somewhere.
      for (const told of numbersIn(text))
        expect.soft((own.length > 0 ? own : everywhere).some((each) => tellSame(each, told)), `${where}: the flat view does not tell “${text}” (${title}) of ${node}`).toBe(true)
    }
  }
}

/** In every lens of a program scene, table, flat view and legend tell the same. @param programme its number in the bundled data */
export async function tellsTheSame(page: Page, programme: number): Promise<void> {
  const { id, label } = bundled().programmes[programme]!
  await openPage(page, `/?data=${id}&lens=portfolio`)
  for (const lens of documentLenses) {
    const where = `${lens} of ${label}`
    const view = viewIn(lens, programme)
    await stand(page, viewFor(id, lens, { table: true }))
    const rows = await readTable(page)
    expect(rows.length, where).toBeGreaterThan(0)
    isWhatTheLensSays(rows, view, where)
    followsItsCells(rows.filter((row) => row.drawn.size > 0), view.table.columns, where)

    const said = (await sentences(page)).join(' ')
    expect(said, where).not.toMatch(/undefined|NaN|null/)
    expect(said.length, where).toBeGreaterThan(10)
    // What the document does not state is named, with what would complete it (VIEWS.md 4, the dashes).
    await expect(page.locator('.finding-missing'), where).toHaveCount(view.missing.length > 0 ? 1 : 0)
    if (view.notStated === true) expect(await page.locator('.finding-missing').textContent(), where).toMatch(/needs? /)

    const legend = await readLegend(page)
    expect(legend.map(({ entry, count }) => [entry, count]), where).toEqual(
      view.legend.map((entry) => [entry.id, entry.count ?? entry.nodes.length] as const).filter(([, count]) => count > 0),
    )
    expect(Number((await inspect(page))['drawCalls']), where).toBeLessThanOrEqual(mostDrawsAtRest)

    await stand(page, viewFor(id, lens, { flat: true }))
    // A chart with nothing to show leaves the stage whole where it would open by itself.
    if (view.notStated === true && splitLenses.includes(lens)) await expect(page.locator('.flat-room'), where).toHaveCount(0)
    else isToldByTheFlatView(rows, await readFlat(page), inFlat[lens].filter((title) => notInFlat[`${id}/${lens}`]?.includes(title) !== true), where)
  }
}

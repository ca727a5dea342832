import type { Page } from '@playwright/test'
import type { LensId, ViewState } from '#model/view-state.ts'
import { defaultView } from '#state/view.ts'

/** What the stage really draws for a node, as `channels(id)` gives it. */
export interface Drawn {
  size: number
  opacity: number
  color: string
  shape: string
  ring: string | number
  flags: string[]
  state: string[]
  position: number[]
}
export interface Row {
  node: string
  /** as a person reads them, by heading */
  cells: Record<string, string>
  drawn: Drawn
}
export interface LegendLine {
  entry: string
  text: string
  count: number
}
export interface FlatRead {
  kind: string
  /** every text of the flat view, leaf by leaf */
  texts: string[]
  /** texts of the marks, rows and cells that speak of one node */
  byNode: Record<string, string[]>
}

/** A whole view of one lens of one program, without leftovers of the former one. */
export const viewFor = (programme: string, lens: LensId, shown: Partial<ViewState['show']> = {}, more: Partial<ViewState> = {}): ViewState => ({
  ...defaultView,
  data: { id: 'bundled', programmes: [programme] },
  lens,
  show: { labels: 'none', atoms: false, flat: false, table: false, ...shown },
  ...more,
})

/** Sets a whole view and waits until its positions stand. What is drawn may still be on its way: only texts and channels are read after it. */
export async function stand(page: Page, view: ViewState): Promise<void> {
  await page.evaluate(async (next) => {
    await window.orrery.state.set(next)
    const stands = () => window.orrery.inspect()['lens'] === next.lens && (window.orrery.inspect()['layout'] as { settled: boolean }).settled
    while (!stands()) await new Promise((resolve) => requestAnimationFrame(resolve))
  }, view)
}

/** Rows of the open table, all of them. */
export async function readTable(page: Page): Promise<Row[]> {
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

export const readLegend = (page: Page): Promise<LegendLine[]> =>
  page.locator('.legend-entry').evaluateAll((entries) =>
    entries.map((entry) => ({
      entry: (entry as HTMLElement).dataset['entry'] ?? '',
      text: entry.querySelector('.legend-label')?.textContent ?? '',
      count: Number(entry.querySelector('.legend-count')?.textContent.replaceAll(',', '')),
    })),
  )

/** The open flat view as read: its texts, and whose they are. Names given to a mark count as its text. */
export const readFlat = (page: Page): Promise<FlatRead> =>
  page.locator('.flat-room').evaluate((room) => {
    const leaves = (element: Element): string[] => {
      const name = element.getAttribute('aria-label')
      const inside =
        element.childElementCount === 0
          ? [element.textContent]
          : [...element.childNodes].flatMap((node) => (node instanceof Element ? leaves(node) : [node.textContent ?? '']))
      return [...(name === null ? [] : [name]), ...inside].map((text) => text.trim()).filter((text) => text !== '')
    }
    const byNode: Record<string, string[]> = {}
    for (const element of room.querySelectorAll<HTMLElement>('[data-node]')) (byNode[element.dataset['node'] ?? ''] ??= []).push(...leaves(element))
    return { kind: room.getAttribute('data-kind') ?? '', texts: leaves(room), byNode }
  })

/** Nodes of a scene, entities and extras, that stand there: how many are dimmed, how many are not. */
export const litNodes = (page: Page, ids: readonly string[]): Promise<{ dimmed: number; bright: number }> =>
  page.evaluate(
    (all) => {
      const standing = all.map((id) => window.orrery.channels(id)).filter((drawn) => Number(drawn['size']) > 0)
      const dimmed = standing.filter((drawn) => (drawn['state'] as string[]).includes('dimmed'))
      return { dimmed: dimmed.length, bright: standing.length - dimmed.length }
    },
    [...ids],
  )

/** A number as read, and how far it may be off because of the places that were printed. */
interface Told {
  value: number
  within: number
}

const scales: Readonly<Record<string, number>> = { '%': 0.01, K: 1e3, M: 1e6, B: 1e9 }
/** A number that stands by itself: "$12.0M", "34.1%", "5,059", "Q2", "2025"; not the 2 of "SOC2". */
const number = /(?<![\w.])[−-]?(?:Q(?=\d))?\$?(\d[\d,]*(?:\.\d+)?)\s?([%KMB])?(?!\w)/g

/** All numbers of a text, in plain units: "$12.0M" is 12,000,000 to the nearest 50,000. */
export function numbersIn(text: string): Told[] {
  return [...text.matchAll(number)].map(([whole, digits = '', scale = '']) => {
    const factor = (whole.startsWith('−') || whole.startsWith('-') ? -1 : 1) * (scales[scale] ?? 1)
    return { value: Number(digits.replaceAll(',', '')) * factor, within: 0.5 * 10 ** -(digits.split('.')[1]?.length ?? 0) * Math.abs(factor) * 1.0001 }
  })
}

/** Do two texts tell the same number? The coarser one decides how near they have to be. */
export const tellSame = (a: Told, b: Told): boolean => Math.abs(a.value - b.value) <= Math.max(a.within, b.within)

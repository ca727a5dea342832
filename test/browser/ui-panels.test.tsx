import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { AppFrame } from '#ui/frame/AppFrame.tsx'
import type { Insets } from '#ui/frame/use-insets.ts'
import { ExplainedStrip } from '#test/support/ExplainedStrip.tsx'
import { Omnibox } from '#ui/search/Omnibox.tsx'
import type { SearchItem } from '#ui/search/search.ts'
import { TableView } from '#ui/table/TableView.tsx'
import { facts, figures, items, table } from '#test/support/ui-page/props.ts'
import '#ui/style/base.css'

let root: Root | undefined
let host: HTMLElement | undefined
afterEach(() => {
  root?.unmount()
  host?.remove()
})
function mount(node: ReactNode): HTMLElement {
  host ??= document.createElement('div')
  document.body.append(host)
  root = createRoot(host)
  flushSync(() => root?.render(node))
  return host
}
const find = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector)
  if (found === null) throw new Error(`nothing is ${selector}`)
  return found
}

describe('a key figure', () => {
  test('opens its formula and its facts, and gives the focus back when closed', async () => {
    mount(<ExplainedStrip figures={figures(false)} facts={(ids) => facts.filter((fact) => ids.includes(fact.id))} />)
    const tile = find('[data-figure=portfolio-total]')
    tile.focus()
    await userEvent.keyboard('{Enter}')
    const dialog = find('dialog[open]')
    expect(dialog.textContent).toContain('Sum of the contract values')
    expect([...dialog.querySelectorAll('[data-fact]')].map((row) => row.getAttribute('data-fact'))).toEqual(facts.map((fact) => fact.id))
    await userEvent.keyboard('{Escape}')
    expect(document.querySelector('dialog')).toBeNull()
    expect(document.activeElement).toBe(tile)
  })
  test('shows what it was before a what-if', () => {
    mount(<ExplainedStrip figures={figures(true)} base={figures(false)} facts={() => []} />)
    expect(find('[data-figure=portfolio-total]').textContent).toContain('$13.0Mwas $25.0M')
    expect(find('[data-figure=to-check]').textContent).not.toContain('was')
  })
})

test('the omnibox is worked by keyboard alone', async () => {
  const chosen: SearchItem[] = []
  mount(<Omnibox items={items} onChoose={(item) => chosen.push(item)} onClose={() => {}} />)
  expect(document.activeElement).toBe(find('[role=combobox]'))
  await userEvent.keyboard('google')
  await expect.poll(() => find('[aria-selected=true]').textContent).toContain('Google Cloud')
  expect(find('[role=combobox]').getAttribute('aria-activedescendant')).toBe(find('[aria-selected=true]').id)
  await userEvent.keyboard('{Enter}')
  expect(chosen.map((item) => item.label)).toEqual(['Google Cloud'])
})

test('a table sorts exact values with unknown last, and selects by its row heading', async () => {
  const selected: string[] = []
  mount(<TableView table={table} title="Portfolio" selection={[]} onSelect={(node) => selected.push(node)} onCopy={() => {}} onCsv={() => {}} />)
  const names = () => [...document.querySelectorAll('tbody th')].map((cell) => cell.textContent)
  await userEvent.click(find('thead th:nth-child(7) button'))
  expect(names().slice(0, 4)).toEqual(['Apple Vision Pro', 'JPMorgan Chase', 'EY Global', 'Google Cloud'])
  expect(find('thead th:nth-child(7)').getAttribute('aria-sort')).toBe('descending')
  await userEvent.click(find('tbody tr:nth-child(2) th button'))
  expect(selected).toEqual(['partner:jpmorgan-chase'])
})

describe('the frame', () => {
  const panels = { top: null, figures: null, lenses: null, stage: null, finding: <h1>Answer</h1>, legend: null, tools: null, bottom: null }
  test('tells how much of the stage is free, and less of it once a card is open', async () => {
    await page.viewport(1280, 720)
    const told: Insets[] = []
    mount(<AppFrame {...panels} onInsets={(insets) => told.push(insets)} />)
    await expect.poll(() => told.length).toBeGreaterThan(0)
    const before = told.at(-1)
    flushSync(() => root?.render(<AppFrame {...panels} card={<p>Card</p>} onInsets={(insets) => told.push(insets)} />))
    await expect.poll(() => (told.at(-1)?.right ?? 0) - (before?.right ?? 0)).toBe(320)
    expect(told.at(-1)?.left).toBe(before?.left)
  })
  test('splits stage and chart only where both have room', async () => {
    await page.viewport(1440, 900)
    mount(<AppFrame {...panels} panel={<p>Chart</p>} panelMode="split" />)
    expect(find('.frame').dataset['panel']).toBe('split')
    await page.viewport(1000, 720)
    await expect.poll(() => find('.frame').dataset['panel']).toBe('cover')
  })
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Flat } from '#model/tabular.ts'
import { FlatView } from '#ui/flat/FlatView.tsx'
import { Patterns } from '#ui/legend/Swatch.tsx'
import { panelWords } from '#ui/panel-words.ts'
import { accessibilityFaults } from '#test/support/axe.ts'
import { all, find, stand, type Stand } from '#test/support/mount.ts'
import { charts } from '#test/support/panels-page/charts.ts'
import { facts } from '#test/support/ui-page/props.ts'
import '#ui/style/base.css'

let place: Stand
let selected: string[][] = []
beforeEach(async () => {
  await page.viewport(900, 700)
  selected = []
})
afterEach(() => place.end())

const chart = (name: string): Flat => {
  const flat = charts[name]
  if (flat === undefined) throw new Error(`no chart is called ${name}`)
  return flat
}
const show = (flat: Flat, theme: 'dark' | 'light' = 'light', selection: string[] = []) => {
  place = stand(theme)
  return place.show(
    <>
      <Patterns />
      <FlatView flat={flat} title="Tiers" selection={selection} onSelect={(node) => selected.push([node])} onSelectAll={(nodes) => selected.push([...nodes])} facts={(ids) => facts.filter((fact) => ids.includes(fact.id))} />
    </>,
  )
}
const name = (element: Element) => element.getAttribute('aria-label') ?? ''

describe('a line chart', () => {
  test('says every series point by point, and names each in the head', () => {
    show(chart('lines'))
    const formula = name(find('.lines [role=img]'))
    expect(formula).toContain('By the document’s formula, now: $6.25M, year 1: $7.276M')
    expect(all('.panel-head .line-key').map((key) => key.textContent)).toEqual(['By the document’s formula', 'Partner by partner', 'JPMorgan Chase', 'EY Global'])
  })
  test('draws a dot on each point of its own axes', () => {
    show(chart('lines'))
    const dots = all('[data-node="partner:ey-global"] .series-dot').map((dot) => Number(dot.getAttribute('cx')))
    const ticks = all('.axis')[0]?.querySelectorAll('line') ?? []
    expect(dots).toEqual([...ticks].map((line) => Number(line.getAttribute('x1'))))
  })
  test('a series of a partner is a button for the keyboard', async () => {
    show(chart('lines'))
    find('[data-node="partner:ey-global"]').focus()
    await userEvent.keyboard('{Enter}')
    expect(selected).toEqual([['partner:ey-global']])
  })
  test('values at the ends never lie on one another', () => {
    show(chart('lines'))
    const tops = all('.lines .value-label').map((label) => label.getBoundingClientRect().top).toSorted((a, b) => a - b)
    const gaps = tops.slice(1).map((top, i) => top - (tops[i] ?? 0))
    expect(gaps).toHaveLength(3)
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(14)
  })
})

describe('a grid', () => {
  test('a cell that stands for something selects it; the others are text', async () => {
    show(chart('grid'))
    await userEvent.click(find('button[data-node="cell:1|completion"]'))
    await userEvent.click(find('tbody tr:nth-child(3) th button'))
    expect(selected).toEqual([['cell:1|completion'], ['partner:google-cloud']])
    expect(find('button[data-node="cell:1|completion"]').textContent).toBe('85%needs more than 85%')
  })
  test('what is selected says so', () => {
    show(chart('grid'), 'light', ['cell:1|completion'])
    expect(find('button[data-node="cell:1|completion"]').getAttribute('aria-pressed')).toBe('true')
    expect(all('button.grid-cell[aria-pressed=true]')).toHaveLength(1)
  })
  test.each(['grid-wide', 'grid-tall'])('%s keeps its headings in sight while it scrolls', (kind) => {
    const host = show(chart(kind))
    const room = find('.flat-room', host)
    room.scrollTo(300, 600)
    const around = room.getBoundingClientRect()
    const corner = find('thead th', host).getBoundingClientRect()
    expect([corner.left, corner.top]).toEqual([around.left, around.top])
    const row = all('tbody th', host).map((heading) => heading.getBoundingClientRect().left)
    expect(new Set(row)).toEqual(new Set([around.left]))
  })
  test('twelve months on a phone scroll inside the view, and the page does not', async () => {
    await page.viewport(390, 844)
    const host = show(chart('grid-wide'))
    const room = find('.flat-room', host)
    expect(room.scrollWidth).toBeGreaterThan(room.clientWidth)
    expect(document.documentElement.scrollWidth).toBe(390)
    const heading = find('tbody th', host).getBoundingClientRect()
    expect(heading.width).toBeLessThanOrEqual(130)
  })
  test('an empty cell is said to be not stated', () => {
    show(chart('grid-wide'))
    expect(find('tbody tr:nth-child(1) td:nth-child(4)').textContent).toBe('not stated')
  })
})

describe('a list', () => {
  test('an entry selects everything it speaks of', async () => {
    show(chart('list'))
    await userEvent.click(find('[data-item=ey] button'))
    await userEvent.click(find('[data-item=rate] button'))
    expect(selected).toEqual([['partner:ey-global', 'partner:google-cloud'], ['partner:jpmorgan-chase']])
  })
  test('its facts unfold below it, those and no others', async () => {
    show(chart('list'))
    expect(all('[data-fact]')).toHaveLength(0)
    await userEvent.click(find('[data-item=rate] summary'))
    await expect.poll(() => all('[data-fact]').map((row) => row.dataset['fact'])).toEqual(['000-0021', '000-0023'])
  })
  test('an entry that speaks of nobody is no button', () => {
    show(chart('list'))
    expect(find('[data-item=azure]').querySelector('button')).toBeNull()
  })
  test('a list without entries says so', () => {
    show(chart('nothing'))
    expect(find('.flat-room').textContent).toBe(panelWords.flat.nothing)
  })
})

describe('bars', () => {
  test('a row names its own threshold, and the value keeps clear of its tick', () => {
    show(chart('bullets'))
    const bar = find('[role=button][data-node="partner:jpmorgan-chase"]')
    expect(name(bar)).toBe('JPMorgan Chase, 78%, threshold more than 85%')
    const tick = find('.row-tick line').getBoundingClientRect()
    const value = all('.value-label').find((label) => label.textContent === '78%')!.getBoundingClientRect()
    expect(value.left > tick.right || value.right < tick.left).toBe(true)
  })
  test('on a calendar a stretch is said by its ends, and a moment by its day', () => {
    show(chart('calendar'))
    expect(name(find('[data-node="milestone:01"]'))).toBe('JPMorgan Chase, Discovery, 1 Jan 2025 to 15 Feb 2025, done')
    expect(name(find('[data-node="milestone:02"]'))).toBe('JPMorgan Chase, Certification complete, 31 Mar 2025, no status')
  })
  test('the ticks of a calendar are the ones of its axis', () => {
    show(chart('calendar'))
    expect(all('.axis text').map((text) => text.textContent)).toEqual(['start of 2025', 'Q1', 'Q2', 'Q3', 'Q4', '2025'])
  })
  test('parts that come back in every row are named once, in the head', () => {
    show(chart('stack'))
    expect(all('.panel-head .line-key').map((key) => key.textContent)).toEqual(['Revenue', 'Satisfaction', 'Marketing', 'Technical'])
    expect(all('.row-label').map((label) => label.textContent.slice(0, 9))).toEqual(['JPMorgan ', 'EY Global', 'Google Cl', 'Apple Vis'])
  })
  test.each([900, 480])('marks of their own carry their text beside them at %i px, and none lies on another', async (width) => {
    await page.viewport(width, 700)
    show(chart('plan'))
    expect(all('.gantt [role=button]')).toHaveLength(12)
    const boxes = all('.gantt-text, .gantt .row-label, .gantt .chart-mark').map((each) => each.getBoundingClientRect())
    const overlapping = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4))
    expect(overlapping).toEqual([])
    expect(name(find('[data-node="plan:02"]'))).toBe('JPMorgan Chase, Complete JPMorgan Chase integration to 90%+, 1 Apr 2025 to 30 Jun 2025, no status')
  })
  test.each(['bullets', 'calendar', 'plan', 'stack'])('%s on a phone: no text leaves the chart', async (kind) => {
    await page.viewport(390, 844)
    const host = show(chart(kind))
    const out = all('svg.chart text', host).filter((text) => text.getBoundingClientRect().left < 0 || text.getBoundingClientRect().right > 390)
    expect(out.map((text) => text.textContent)).toEqual([])
  })
})

test('several charts stand below one another, each under its title', () => {
  show(chart('several'))
  expect(all('.several-head h3').map((title) => title.textContent)).toEqual(['Projection', 'Completion against the threshold', 'By month', 'To check'])
  const tops = all('.several-part').map((part) => part.getBoundingClientRect())
  for (const [i, part] of tops.entries()) if (i > 0) expect(part.top).toBeGreaterThanOrEqual((tops[i - 1]?.bottom ?? 0) - 1)
})

describe.each(['light', 'dark'] as const)('in the %s theme axe finds nothing', (theme) => {
  test.each(['lines', 'grid', 'grid-wide', 'list', 'nothing', 'bullets', 'calendar', 'plan', 'stack', 'several'])('in %s', async (kind) => {
    expect(await accessibilityFaults(show(chart(kind), theme))).toEqual([])
  })
})

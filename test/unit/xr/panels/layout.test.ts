import { describe, expect, test } from 'vitest'
import type { PanelBlock } from '#xr/panels/content.ts'
import type { Laid } from '#xr/panels/laid.ts'
import { layOut } from '#xr/panels/layout.ts'
import { gap, pad, sizesFor } from '#xr/panels/sizes.ts'
import type { Measure } from '#xr/panels/wrap.ts'

const measure: Measure = (text, { size }) => (Array.from(text).length * size) / 2
const sheet = { wide: 500, high: 700, sizes: sizesFor(1, 1), measure, centered: false }
const texts = (laid: Laid): string[] => laid.texts.map(({ text }) => text)
const button = (id: string, label = id) => ({ id, label })

/** Every page, from the first to the last. */
function everyPage(blocks: readonly PanelBlock[], at = sheet): Laid[] {
  const first = layOut(blocks, at, 0)
  return [first, ...Array.from({ length: first.pages - 1 }, (_, page) => layOut(blocks, at, page + 1))]
}

/** Names of what reaches over the edge. */
function outsideOf(laid: Laid): string[] {
  const outside = ({ left, right, top, bottom }: Record<'left' | 'right' | 'top' | 'bottom', number>) => left < pad - 1e-6 || right > laid.wide - pad + 1e-6 || top < pad - 1e-6 || bottom > laid.high - pad + 1e-6
  const boxed = laid.texts.map(({ text, x, y, align, font }) => {
    const wide = measure(text, font)
    const left = align === 'left' ? x : align === 'right' ? x - wide : x - wide / 2
    return { name: text, left, right: left + wide, top: y - font.size * 0.75, bottom: y + font.size * 0.25 }
  })
  const plates = laid.buttons.map(({ id, x, y, wide, high }) => ({ name: id, left: x, right: x + wide, top: y, bottom: y + high }))
  return [...boxed, ...plates].filter(outside).map(({ name }) => name)
}

test('body text is 1.5 degrees high and quiet text 1.2, whatever is chosen as smaller', () => {
  const degrees = (mm: number): number => (2 * Math.atan(mm / 2 / 1300) * 180) / Math.PI
  const { body, quiet, label, button: least } = sizesFor(1, 1)
  expect(degrees(body)).toBeGreaterThanOrEqual(1.5)
  expect(degrees(0.727 * body)).toBeGreaterThan(1)
  expect(degrees(Math.min(quiet, label))).toBeGreaterThanOrEqual(1.2)
  expect(least / 1300).toBeGreaterThanOrEqual(0.048)
  expect(degrees(Math.min(sizesFor(0.8, 1).quiet, sizesFor(0.8, 1).label, sizesFor(0.8, 1).body))).toBeGreaterThanOrEqual(1.2 - 1e-9)
  expect(sizesFor(1.6, 1).body).toBeCloseTo(1.6 * body, 9)
})

test('a short panel is as high as what it says', () => {
  const { body } = sheet.sizes
  const laid = layOut([{ kind: 'text', text: 'Signed' }, { kind: 'buttons', buttons: [button('a')] }], sheet, 0)
  expect(laid.high).toBeCloseTo(2 * pad + body * 1.26 + 1.5 * gap + sheet.sizes.button, 9)
  expect(laid.pages).toBe(1)
})

test('a figure stands beside its name, and under it where both do not fit', () => {
  const beside = layOut([{ kind: 'figures', rows: [{ label: 'ARR', value: '$6.25M' }] }], sheet, 0)
  expect(beside.texts[0]!.y).toBeLessThan(beside.texts[1]!.y + 5)
  expect(beside.texts[1]).toMatchObject({ text: '$6.25M', align: 'right', x: sheet.wide - pad })
  const below = layOut([{ kind: 'figures', rows: [{ label: 'Annual recurring revenue', value: '$6.25M of $12.5M' }] }], sheet, 0)
  expect(below.texts[1]!.y - below.texts[0]!.y).toBeGreaterThan(sheet.sizes.quiet)
})

test('what a figure was stands before what it is', () => {
  const laid = layOut([{ kind: 'figures', rows: [{ label: 'ARR', value: '$3M', was: '$6M' }] }], sheet, 0)
  const [was, now] = ['$6M →', '$3M'].map((text) => laid.texts.find((each) => each.text === text)!)
  expect(was!.x).toBeLessThan(now!.x - measure('$3M', now!.font))
})

test('buttons keep a gap and are never smaller than a target', () => {
  const { buttons } = layOut([{ kind: 'buttons', buttons: ['a', 'Recenter', 'Closer', 'Farther', 'What is left out'].map((label) => button(label)) }], sheet, 0)
  expect(Math.min(...buttons.flatMap(({ wide, high }) => [wide, high]))).toBeGreaterThanOrEqual(sheet.sizes.button)
  const apart = buttons.flatMap((one) => buttons.filter((other) => other !== one).map((other) => Math.max(other.x - one.x - one.wide, one.x - other.x - other.wide, other.y - one.y - one.high, one.y - other.y - other.high)))
  expect(Math.min(...apart)).toBeGreaterThanOrEqual(gap - 1e-6)
})

describe('more than fits', () => {
  const rows = Array.from({ length: 24 }, (_, row) => ({ text: `Fact ${row + 1} of many`, value: `${row}` }))
  const blocks: PanelBlock[] = [{ kind: 'title', text: 'JPMorgan Chase' }, { kind: 'list', rows }, { kind: 'buttons', buttons: [button('close', 'Close')] }]

  test('has pages that together say everything once', () => {
    const pages = everyPage(blocks)
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.flatMap(texts).filter((text) => text.startsWith('Fact'))).toEqual(rows.map(({ text }) => text))
  })

  test('keeps its title and its buttons on every page, on the same spot', () => {
    for (const page of everyPage(blocks)) {
      expect(texts(page)[0]).toBe('JPMorgan Chase')
      expect(page.high).toBe(sheet.high)
      expect(page.buttons.map(({ id }) => id)).toEqual(['close', 'page:back', 'page:on'])
      expect(page.buttons[0]).toEqual(layOut(blocks, sheet, 0).buttons[0])
      expect(outsideOf(page)).toEqual([])
    }
  })

  test('has no way back on the first page and no way on on the last', () => {
    const pages = everyPage(blocks)
    expect(pages[0]!.buttons.filter(({ disabled }) => disabled).map(({ id }) => id)).toEqual(['page:back'])
    expect(pages.at(-1)!.buttons.filter(({ disabled }) => disabled).map(({ id }) => id)).toEqual(['page:on'])
  })

  test('a page that is not there any more is the last one', () => {
    expect(layOut(blocks, sheet, 99).page).toBe(layOut(blocks, sheet, 0).pages - 1)
  })

  test('titles in between and more buttons than a panel holds are paged through in their order', () => {
    const many: PanelBlock[] = [
      { kind: 'title', text: 'Choose a lens' }, { kind: 'buttons', buttons: Array.from({ length: 30 }, (_, at) => button(`lens:${at}`, `A lens of mine ${at}`)) },
      { kind: 'title', text: 'The others' }, { kind: 'text', text: 'Last words' },
    ]
    const pages = everyPage(many)
    expect(pages.flatMap(({ buttons }) => buttons.map(({ id }) => id)).filter((id) => id.startsWith('lens'))).toEqual(Array.from({ length: 30 }, (_, at) => `lens:${at}`))
    expect(pages.flatMap(texts)).toContain('The others')
    expect(pages.flatMap(texts)).toContain('Last words')
    for (const page of pages) expect(outsideOf(page)).toEqual([])
  })

  test.each([0.8, 1, 1.6])('everything is inside its panel at a text scale of %d', (scale) => {
    const mixed: PanelBlock[] = [
      ...blocks.slice(0, 2), { kind: 'text', text: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft in a line' },
      { kind: 'figures', rows: [{ label: 'Concentration of the portfolio (HHI)', value: '3,672', was: '3,100' }] },
      { kind: 'list', rows: [{ text: 'Signed with JPMorgan Chase', value: 'organization', button: 'select:a' }] }, { kind: 'buttons', buttons: [button('a', 'Suppose that it is lost'), button('b', 'Close')] },
    ]
    expect(everyPage(mixed, { ...sheet, sizes: sizesFor(scale, 1.05) }).flatMap(outsideOf)).toEqual([])
  })
})

test('groups of buttons in the dock share their rows, in the middle', () => {
  const laid = layOut([{ kind: 'buttons', buttons: [button('a')] }, { kind: 'buttons', buttons: [button('b')] }], { ...sheet, centered: true }, 0)
  const [a, b] = laid.buttons
  expect(a!.y).toBe(b!.y)
  expect(a!.x + b!.x + b!.wide).toBeCloseTo(sheet.wide, 6)
})

test('a row of a list that can be pressed is one wide target', () => {
  const { buttons } = layOut([{ kind: 'list', rows: [{ text: 'Salesforce', value: 'partner', button: 'select:partner:salesforce' }] }], sheet, 0)
  expect(buttons).toEqual([expect.objectContaining({ id: 'select:partner:salesforce', wide: sheet.wide - 2 * pad, label: 'Salesforce' })])
})

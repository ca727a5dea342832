import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { lensIds } from '#model/view-state.ts'
import { LensPicker } from '#ui/lens/LensPicker.tsx'
import { isIcon } from '#ui/icon/Icon.tsx'
import { accessibilityFaults } from '#test/support/axe.ts'
import { all, find, smallTargets, stand, type Stand } from '#test/support/mount.ts'
import { financeLenses, ownLenses } from '#test/support/panels-page/props.ts'
import '#ui/style/base.css'

let place: Stand
let opened: string[] = []
beforeEach(() => {
  opened = []
  place = stand()
})
afterEach(() => place.end())

/** The rail as the page has it: 56 px wide and what the other bars leave of the height, or a bar at the foot. */
const show = (current: string, height: number | 'auto' = 560): HTMLElement =>
  place.show(
    <nav aria-label="Lenses" style={{ width: height === 'auto' ? '100%' : 56, height, minHeight: 0 }}>
      <LensPicker lenses={financeLenses} own={ownLenses} current={current} onLens={(id) => opened.push(id)} />
    </nav>,
  )

test('each lens has an icon of its own', () => {
  expect(lensIds.filter((id) => !isIcon(id))).toEqual([])
  show('risk')
  const drawings = all('.lens path').map((path) => path.getAttribute('d'))
  expect(new Set(drawings).size).toBe(financeLenses.length)
})

test('the order is the one given, with one line after the role’s own', () => {
  show('risk')
  expect(all('.lens').map((lens) => lens.dataset['lens'])).toEqual(financeLenses)
  expect(all('li[data-parted] .lens').map((lens) => lens.dataset['lens'])).toEqual([financeLenses[ownLenses]])
})

test('all fifteen are in sight at 1280 x 720', async () => {
  await page.viewport(1280, 720)
  show('risk')
  const list = find('.lenses')
  expect(list.scrollHeight).toBeLessThanOrEqual(list.clientHeight)
})

test('a lower window scrolls without a bar, and brings the current one in sight', async () => {
  await page.viewport(1280, 600)
  show('knowledge', 400)
  const list = find('.lenses')
  expect(list.offsetWidth - list.clientWidth).toBe(0)
  const at = find('[aria-current]').getBoundingClientRect()
  expect(at.top).toBeGreaterThanOrEqual(list.getBoundingClientRect().top)
  expect(at.bottom).toBeLessThanOrEqual(list.getBoundingClientRect().bottom)
  await expect.poll(() => list.dataset['before']).toBe('true')
})

describe('the tip', () => {
  test('says the question beside the rail, and goes with the click until the pointer comes back', async () => {
    await page.viewport(1280, 720)
    show('risk')
    const lens = find('[data-lens=economics]')
    await userEvent.hover(lens)
    await expect.poll(() => document.querySelector('[role=tooltip]')?.textContent).toContain('What does it earn')
    expect(find('.lens-tip-body').getBoundingClientRect().left).toBeGreaterThanOrEqual(56)
    await userEvent.click(lens)
    expect(document.querySelector('[role=tooltip]')).toBeNull()
    expect(opened).toEqual(['economics'])
    await userEvent.hover(find('[data-lens=pipeline]'))
    await userEvent.hover(lens)
    await expect.poll(() => document.querySelector('[role=tooltip]')?.textContent).toContain('What does it earn')
  })
  test('comes with the focus of the keyboard and goes with Escape', async () => {
    await page.viewport(1280, 720)
    show('risk')
    await userEvent.keyboard('{Tab}')
    await expect.poll(() => document.querySelector('[role=tooltip]')?.textContent).toContain('What does it earn')
    await userEvent.keyboard('{Escape}')
    expect(document.querySelector('[role=tooltip]')).toBeNull()
    expect(document.activeElement).toBe(find('[data-lens=economics]'))
  })
})

test('on a phone the bar scrolls sideways with the current one in sight, at 44 px a target', async () => {
  await page.viewport(390, 844)
  const host = show('roadmap', 'auto')
  const list = find('.lenses')
  expect(list.scrollWidth).toBeGreaterThan(list.clientWidth)
  const at = find('[aria-current]').getBoundingClientRect()
  expect(at.left).toBeGreaterThanOrEqual(0)
  expect(at.right).toBeLessThanOrEqual(390)
  expect(smallTargets(host, 44)).toEqual([])
  show('economics', 'auto')
  await expect.poll(() => find('[aria-current]').getBoundingClientRect().left).toBeGreaterThanOrEqual(0)
  expect(document.documentElement.scrollWidth).toBe(390)
})

test('axe finds nothing', async () => {
  await page.viewport(1280, 720)
  expect(await accessibilityFaults(show('risk'))).toEqual([])
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Controls } from '#ui/controls/Controls.tsx'
import { accessibilityFaults } from '#test/support/axe.ts'
import { all, find, smallTargets, stand, type Stand } from '#test/support/mount.ts'
import { controls } from '#test/support/panels-page/controls.ts'
import '#ui/style/base.css'

let place: Stand
let heard: unknown[][] = []
beforeEach(async () => {
  await page.viewport(1280, 720)
  heard = []
})
afterEach(() => place.end())

const show = (theme: 'dark' | 'light' = 'light') => {
  place = stand(theme)
  return place.show(
    <div style={{ width: 320 }}>
      <Controls controls={controls} onChange={(...told) => heard.push(['change', ...told])} onReading={(...told) => heard.push(['reading', ...told])} />
    </div>,
  )
}

test('readings stand first: they change what the numbers mean', () => {
  show()
  expect(all('[data-control]').map((row) => row.dataset['control'])).toEqual(['boundary', 'overdue', 'by', 'sort', 'weight', 'planned'])
})

test('a short choice is worked by the arrow keys, a long one is a list', async () => {
  show()
  find('[data-control=by] input:checked').focus()
  await userEvent.keyboard('{ArrowRight}')
  expect(heard).toEqual([['change', 'by', 'region', true]])
  await userEvent.selectOptions(find('[data-control=sort] select'), 'name')
  expect(heard[1]).toEqual(['change', 'sort', 'name', true])
})

test('a slider says its value in words, and tells when it is let go', async () => {
  show()
  const range = find('[data-control=weight] input')
  expect(range.getAttribute('aria-valuetext')).toBe('40%')
  range.focus()
  await userEvent.keyboard('{ArrowRight}')
  expect(heard[0]).toEqual(['change', 'weight', 0.41, false])
  expect(heard.at(-1)?.[3]).toBe(true)
})

test('a switch turns with the space bar', async () => {
  show()
  find('[role=switch]').focus()
  await userEvent.keyboard(' ')
  expect(heard).toEqual([['change', 'planned', false, true]])
})

describe('a reading', () => {
  test('marks the one that holds, names the default, and says what it is about', () => {
    show()
    const overdue = find('[data-control=overdue]')
    expect(overdue.querySelector('input:checked')?.closest('label')?.textContent).toBe('count as lost')
    expect(overdue.querySelector('label')?.textContent).toBe('count at their stated probability (default)')
    expect(find(`#${CSS.escape(overdue.getAttribute('aria-describedby') ?? '')}`).textContent).toBe('Whether deals past their date still count at their stated probability.')
  })
  test('tells which one is chosen', async () => {
    show()
    await userEvent.click(find('[data-control=boundary] label:last-of-type input'))
    await userEvent.click(find('[data-control=overdue] label:first-of-type input'))
    expect(heard).toEqual([['reading', 'boundary', true], ['reading', 'overdue', false]])
  })
})

test('on a phone they are folded, and unfold to targets of 44 px', async () => {
  await page.viewport(390, 844)
  const host = show()
  expect(find('[data-control=by]').checkVisibility()).toBe(false)
  await userEvent.click(find('summary'))
  expect(find('[data-control=by]').checkVisibility()).toBe(true)
  expect(smallTargets(host, 44)).toEqual([])
  expect(all('.segment, .reading, .control-switch').filter((label) => label.getBoundingClientRect().height < 44)).toEqual([])
})

test('without controls nothing stands there', () => {
  place = stand()
  expect(place.show(<Controls controls={[]} onChange={() => {}} onReading={() => {}} />).textContent).toBe('')
})

test.each(['light', 'dark'] as const)('axe finds nothing in the %s theme, and would', async (theme) => {
  const host = show(theme)
  expect(await accessibilityFaults(host)).toEqual([])
  host.append(document.createElement('button'))
  expect((await accessibilityFaults(host)).map((fault) => fault.split(':')[0])).toEqual(['button-name'])
})

import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { Story } from '#model/story.ts'
import type { ViewState } from '#model/view-state.ts'
import { quoteContextOf } from '#lenses/quotes/context.ts'
import { fill, textOf } from '#lenses/quotes/fill.ts'
import { wholeStory } from '#state/whole-story.ts'
import { bundled } from '#test/support/bundled.ts'
import { clickBody, inspect, openPage, resting, viewOf } from '#test/e2e/support/page.ts'
import { expect, test } from '#test/e2e/support/test.ts'

const folder = new URL('../../scenes/stories/', import.meta.url)
const stories = readdirSync(folder).map((name) => wholeStory(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))))
const board = stories.find(({ id }) => id === 'aia-board')!

const wordsOf = ({ beats }: Story): readonly string[] => beats.map(({ words, view }) => textOf(fill(words, quoteContextOf(bundled(), view))))
/** A beat without a place for the camera stands where home is at this window size. */
const told = ({ camera, ...rest }: ViewState, beat: ViewState) => (beat.camera === null ? rest : { ...rest, camera })

const title = (page: Page) => page.locator('.told h1, .tour h2')
const words = (page: Page) => page.locator('.told-words')
const off = (page: Page) => page.locator('.told[data-off]')
/** What the address says, once it says it: it is written a moment later. */
const address = (page: Page) => expect.poll(() => new URL(page.url()).search + (new URL(page.url()).hash === '' ? '' : '#'))

/** The beat's own view, its words and its title, on its path; positions on their places. */
async function standsOn(page: Page, story: Story, at: number, said: readonly string[]): Promise<void> {
  const beat = story.beats[at]!
  const seen = async () => ({
    title: await title(page).textContent(),
    words: await words(page).textContent(),
    view: told(await viewOf(page), beat.view),
    lens: (await inspect(page))['lens'],
    settled: ((await inspect(page))['layout'] as { settled: boolean }).settled,
    off: await off(page).count(),
  })
  const wanted = { title: beat.title, words: said[at], view: told(beat.view, beat.view), lens: beat.view.lens, settled: true, off: 0 }
  await expect.poll(seen, { message: `${story.id}, beat ${at + 1}`, intervals: [50, 100, 200] }).toEqual(wanted)
}

/** Fewer pixels, the same telling. */
const small = { width: 760, height: 430 }

/** Through the search field, as a person finds it; also while another one plays. */
async function play(page: Page, { title: name }: Story): Promise<void> {
  await page.keyboard.press('/')
  await page.getByRole('combobox', { name: 'Partner, entity or command' }).fill(`Play: ${name}`)
  await page.getByRole('option', { name: `Play: ${name}` }).first().click()
}

test('every story that comes with Orrery plays: each beat its own view, its words with the kernels’ numbers', async ({ page }) => {
  test.setTimeout(300_000)
  await page.setViewportSize(small)
  await openPage(page, '/?lens=risk')
  await page.keyboard.press('+')
  await resting(page)
  const before = await viewOf(page)
  for (const story of stories) {
    await play(page, story)
    const said = wordsOf(story)
    for (const at of story.beats.keys()) {
      if (at > 0) await page.keyboard.press('PageDown')
      await standsOn(page, story, at, said)
      const supposed = story.beats[at]!.view.scenario?.length ?? 0
      if (story.kind === 'briefing') expect(await page.locator('.told-chip[data-changed]').count(), `${story.id}, beat ${at + 1}: what is supposed stands on screen`).toBeGreaterThanOrEqual(supposed)
    }
    await address(page).toBe(`?story=${story.id}&beat=${story.beats.length}`)
  }
  await page.keyboard.press('Escape')
  await expect(title(page)).toHaveCount(0)
  await resting(page)
  const after = await viewOf(page)
  expect(told(after, before)).toEqual(told(before, before))
})

test('a briefing leaves its path and comes back exactly; keys, blackout, spot, the page before it', async ({ page }) => {
  await page.setViewportSize(small)
  await openPage(page, '/?lens=risk')
  const said = wordsOf(board)
  await play(page, board)
  await standsOn(page, board, 0, said)
  await resting(page)
  const home = (await viewOf(page)).camera!

  await test.step('a digit goes to its beat; what is supposed and the date stand on screen', async () => {
    await page.keyboard.press('3')
    await standsOn(page, board, 2, said)
    await expect(page.locator('.told-chip[data-changed]')).toHaveText('JPMorgan Chase removed')
    await expect(page.locator('.told-chips')).toContainText('3 Oct 2025')
  })
  await test.step('a selection, another lens, a turn: off the path, said, in the address; Home restores view and camera', async () => {
    await page.keyboard.press('1')
    await standsOn(page, board, 0, said)
    await resting(page)
    await clickBody(page, 'partner:ey-global')
    await expect(off(page)).toBeVisible()
    await page.keyboard.press(']')
    await page.keyboard.press('t')
    await address(page).toBe('?story=aia-board&beat=1#')
    expect((await viewOf(page)).lens).not.toBe('portfolio')
    await page.reload()
    await page.waitForFunction(() => 'orrery' in window)
    await expect(off(page)).toBeVisible()
    await page.keyboard.press('Home')
    await standsOn(page, board, 0, said)
    await address(page).toBe('?story=aia-board&beat=1')
    await page.keyboard.press('+')
    await page.keyboard.press('+')
    await expect(off(page)).toBeVisible()
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Home')
    await standsOn(page, board, 0, said)
    await resting(page)
    expect(await off(page).count()).toBe(0)
    const back = (await viewOf(page)).camera!
    for (const part of ['azimuth', 'polar', 'distance'] as const) expect(back[part]).toBeCloseTo(home[part], 2)
  })
  await test.step('a reload in the middle comes back to the same beat', async () => {
    await page.keyboard.press('5')
    await standsOn(page, board, 4, said)
    await address(page).toBe('?story=aia-board&beat=5')
    await page.reload()
    await page.waitForFunction(() => 'orrery' in window)
    await standsOn(page, board, 4, said)
  })
  await test.step('B is black until the next step, which only brings the picture back; S held is a spot', async () => {
    await page.keyboard.press('b')
    const black = page.locator('.blackout')
    await expect(black).toHaveCSS('background-color', 'rgb(0, 0, 0)')
    await expect(black).toHaveCSS('cursor', 'none')
    expect(await page.evaluate(() => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.className)).toBe('blackout')
    await page.keyboard.press('PageDown')
    await expect(black).toHaveCount(0)
    await expect(title(page)).toHaveText(board.beats[4]!.title)
    await page.keyboard.down('s')
    await expect(page.locator('.spot')).toHaveAttribute('data-on')
    await page.keyboard.up('s')
    await expect(page.locator('.spot')).not.toHaveAttribute('data-on')
  })
  await test.step('a number opens its facts; keys wait while it is open; a focused button keeps its own keys', async () => {
    await words(page).locator('.number').last().click()
    await expect(page.getByRole('dialog')).toContainText('59.4%')
    await page.keyboard.press('PageDown')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(title(page)).toHaveText(board.beats[4]!.title)
    await page.getByRole('button', { name: 'Beat 7: Delivery' }).focus()
    await page.keyboard.press('Space')
    await standsOn(page, board, 6, said)
    await expect(page.getByRole('button', { name: 'Beat 7: Delivery' })).toHaveAttribute('aria-current', 'step')
  })
  await test.step('Escape leaves; a link leaves the beat’s own view behind', async () => {
    await page.keyboard.press('Escape')
    await expect(title(page)).toHaveCount(0)
    await expect(page.locator('.frame')).toHaveAttribute('data-mode', 'page')
    expect((await viewOf(page)).lens).toBe('roadmap')
  })
})

test('it plays by itself for the beat’s seconds, waits behind a dialog, stops off the path and at the end', async ({ page }) => {
  await page.clock.install()
  await page.setViewportSize(small)
  await openPage(page, '/?story=aia-board&beat=7')
  await expect(title(page)).toHaveText('Delivery')
  await page.getByRole('button', { name: 'Play by itself' }).click()
  await expect(page.locator('.told-line')).toHaveAttribute('data-ticking')
  await words(page).locator('.number').first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.clock.runFor(1000)
  await page.clock.fastForward(60_000)
  await expect(title(page)).toHaveText('Delivery')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.clock.runFor(1000)
  await page.clock.fastForward(27_000)
  await expect(title(page)).toHaveText('Four questions for today')
  await page.clock.fastForward(60_000)
  await expect(page.getByRole('button', { name: 'Play by itself' })).toBeVisible()
  await expect(title(page)).toHaveText('Four questions for today')
})

test('the two-minute tour waits for what it asks for, and is left at any moment', async ({ page }) => {
  await openPage(page, '/')
  await page.getByRole('button', { name: 'Two-minute tour' }).click()
  await expect(title(page)).toHaveText('The ring is a target')
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await resting(page)
  await clickBody(page, 'partner:jpmorgan-chase')
  await expect(title(page)).toHaveText('Every number has a line')
  await expect(page.locator('.frame-card')).toContainText('89%')
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await expect(title(page)).toHaveText('What if?')
  await page.keyboard.press('x')
  await expect(page.locator('.frame-figures')).toContainText('$13.0M')
  await page.keyboard.press('Control+z')
  await expect(title(page)).toHaveText('Look from every side')
  await page.getByRole('button', { name: /^Flat V/ }).click()
  expect((await viewOf(page)).show.flat).toBe(true)
  await expect(page.getByRole('button', { name: 'Flat, tried' })).toBeVisible()
  await page.getByRole('button', { name: 'Leave the tour' }).click()
  await expect(title(page)).toHaveCount(0)
  await address(page).not.toContain('story')
})

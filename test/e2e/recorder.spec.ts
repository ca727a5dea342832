import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from '#test/e2e/support/test.ts'
import { dropFile } from '#test/e2e/support/own-data.ts'
import { openPage, resting, show, viewOf } from '#test/e2e/support/page.ts'

test.use({ viewport: { width: 1280, height: 800 } })

const panel = (page: Page) => page.locator('.side-panel.stories')
const own = (page: Page) => panel(page).locator('[data-stories=own] [data-story]')
const beats = (page: Page) => panel(page).locator('[data-beat]')
const titles = (page: Page) => beats(page).locator('.beat-title')
const words = (page: Page) => panel(page).locator('textarea[name=words]')
const preview = (page: Page) => panel(page).locator('[data-preview=words]')
/** What this browser keeps of one's own stories. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('orrery-stories')
      request.onsuccess = () => resolve(request.result)
    })
    const stories = await new Promise<{ title: string; story: { beats: { title: string; poster?: string; view: { lens: string; show: { panel?: string } } }[] } }[]>((resolve) => {
      const request = database.transaction('stories').objectStore('stories').getAll()
      request.onsuccess = () => resolve(request.result as never)
    })
    database.close()
    return stories.map(({ title, story }) => ({ title, beats: story.beats.map(({ title: name, poster = '', view }) => ({ name, lens: view.lens, panel: view.show.panel ?? '', poster: poster.slice(0, 16), small: poster.length < 20_000 })) }))
  })

test('a story from two presses: numbers in its words, another order, played, still there after a reload', async ({ page }) => {
  await openPage(page, '/?lens=concentration')
  await page.keyboard.press('r')
  await expect(page.locator('.toasts')).toContainText('Recorded as the first beat of “My story”.')
  await show(page, { lens: 'pipeline' })
  await resting(page)
  await page.getByRole('button', { name: 'Stories', exact: true }).click()
  await panel(page).getByRole('button', { name: 'Record this view' }).click()
  await expect(titles(page)).toHaveText(['Concentration', 'Pipeline'])
  expect(await kept(page)).toEqual([{ title: 'My story', beats: [{ name: 'Concentration', lens: 'concentration', panel: '', poster: 'data:image/webp;', small: true }, { name: 'Pipeline', lens: 'pipeline', panel: '', poster: 'data:image/webp;', small: true }] }])

  // Words follow the data; what is written as digits is said to be put right.
  await expect(words(page)).toHaveValue('{answer} {answer:2} {answer:3}')
  await expect(preview(page)).toContainText('34.1% at the stated probabilities')
  await words(page).fill('Signed so far: $25M of ')
  await expect(panel(page).locator('[data-field=words] .story-problem')).toContainText('“$25M” is written as digits')
  await words(page).fill('Signed so far: ')
  await panel(page).getByRole('button', { name: 'Insert a number into the words' }).click()
  await page.getByRole('textbox', { name: 'Search numbers' }).fill('signed contract')
  await page.locator('[data-reference="{figure:portfolio-total}"]').click()
  await expect(words(page)).toHaveValue('Signed so far: {figure:portfolio-total}')
  await expect(words(page)).toBeFocused()
  await expect(preview(page)).toContainText('Signed so far: $25.0M')
  await expect(panel(page).locator('[data-field=words] .story-problem')).toHaveCount(0)

  // Another order by the keyboard, by the hand, and back by undo.
  await beats(page).nth(1).locator('.beat-handle').focus()
  await page.keyboard.press('ArrowUp')
  await expect(titles(page)).toHaveText(['Pipeline', 'Concentration'])
  await panel(page).getByRole('button', { name: 'Undo the last edit of this story' }).click()
  await expect(titles(page)).toHaveText(['Concentration', 'Pipeline'])
  const [handle, first] = [await beats(page).nth(1).locator('.beat-handle').boundingBox(), await beats(page).nth(0).boundingBox()]
  await page.mouse.move(handle!.x + 10, handle!.y + 10)
  await page.mouse.down()
  await page.mouse.move(first!.x + 20, first!.y + 4, { steps: 4 })
  await page.mouse.up()
  await expect(titles(page)).toHaveText(['Pipeline', 'Concentration'])
  await panel(page).getByLabel('Title of the story').fill('Board day')

  // Played: the beat as it was recorded, its words filled; left again the panel stands as before.
  await panel(page).getByRole('button', { name: 'Play Board day' }).click()
  await expect(page.locator('.frame[data-mode=play]')).toBeVisible()
  await expect(page.getByText('Signed so far: $25.0M').first()).toBeVisible()
  await page.keyboard.press('PageDown')
  await expect.poll(async () => (await viewOf(page)).lens).toBe('concentration')
  await page.keyboard.press('Escape')
  await expect(titles(page)).toHaveText(['Pipeline', 'Concentration'])

  await page.reload()
  await page.waitForFunction(() => 'orrery' in window)
  await page.evaluate(() => window.orrery.ready)
  if (!(await panel(page).isVisible())) await page.getByRole('button', { name: 'Stories', exact: true }).click()
  await expect(own(page)).toHaveCount(1)
  await expect(own(page)).toContainText('Board day')
  await expect(own(page)).toContainText('2 beats')
  // the tab still records into it
  await expect(panel(page).getByText('becomes the next beat of “Board day”')).toBeVisible()
})

test('as a file, deleted, brought back, and opened again; a broken file is refused and nothing is lost', async ({ page }) => {
  await openPage(page, '/?panel=stories')
  await panel(page).getByRole('button', { name: 'Record this view' }).click()
  await expect(beats(page)).toHaveCount(1)
  await panel(page).getByLabel('Title of the story').fill('Board day')
  await panel(page).getByRole('button', { name: 'All stories' }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), panel(page).getByRole('button', { name: 'Save Board day as a file' }).click()])
  expect(download.suggestedFilename()).toBe('board-day.orrery-story.json')
  const text = readFileSync(await download.path(), 'utf8')
  await panel(page).getByRole('button', { name: 'Delete Board day' }).click()
  await expect(own(page)).toHaveCount(0)
  await panel(page).getByRole('button', { name: 'Bring “Board day” back' }).click()
  await expect(own(page)).toHaveCount(1)
  await panel(page).getByRole('button', { name: 'Delete Board day' }).click()
  await expect(own(page)).toHaveCount(0)

  // A broken file is refused in words, and nothing is lost; the good one opens by a drop.
  await panel(page).locator('input[type=file]').setInputFiles({ name: 'broken.orrery-story.json', mimeType: 'application/json', buffer: Buffer.from(text.replace('"seconds"', '"secondz"')) })
  await expect(panel(page).locator('[data-refused]')).toContainText('“broken.orrery-story.json” is not opened; nothing of yours has changed:')
  await expect(panel(page).locator('[data-refused]')).toContainText('Beat 1')
  await dropFile(page, 'board-day.orrery-story.json', text)
  await expect(titles(page)).toHaveText(['Portfolio'])
  await expect(preview(page)).toHaveCount(0)
  await panel(page).getByRole('button', { name: 'All stories' }).click()
  await expect(own(page)).toContainText('Board day')
  await expect.poll(() => kept(page)).toMatchObject([{ title: 'Board day', beats: [{ name: 'Portfolio', panel: '' }] }])
})

test('a story that comes with Orrery becomes one’s own; a browser that keeps nothing says so', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { get: () => undefined }))
  await openPage(page, '/?panel=stories')
  await expect(panel(page).getByText('This browser keeps nothing')).toBeVisible()
  const groups = panel(page).locator('.story-group h4')
  await expect(groups.first()).toHaveText('AIA open now')
  const board = panel(page).locator('[data-story=aia-board]')
  await expect(board).toContainText('8 beats')
  await board.getByRole('button', { name: /Make a copy/ }).click()
  await expect(beats(page)).toHaveCount(8)
  await expect(beats(page).locator('.beat-wrong')).toHaveCount(0)
  await panel(page).getByRole('button', { name: 'All stories' }).click()
  await expect(own(page)).toHaveCount(1)
  await own(page).locator('select').selectOption('3')
  await own(page).locator('[data-do=play]').click()
  await expect(page.locator('.frame[data-mode=play]')).toBeVisible()
  await expect.poll(async () => (await viewOf(page)).lens).toBe('pipeline')
})

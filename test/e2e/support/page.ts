import { expect, type Page } from '@playwright/test'

import type { LensId, ViewState } from '#model/view-state.ts'

/** Waits until positions are settled and nothing is drawn: five display frames and 150 ms in a row without a drawn one. */
export async function resting(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const displayed = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const drawn = () => window.orrery.inspect()['frames']
    for (let still = 0, before = drawn(), since = performance.now(); still < 5 || performance.now() - since < 150; still++) {
      await displayed()
      const { settled } = window.orrery.inspect()['layout'] as { settled: boolean }
      if (settled && drawn() === before) continue
      still = -1
      before = drawn()
      since = performance.now()
    }
  })
}

/** Opens an address without flights and openings (reduced motion), and waits until the picture stands. */
export async function openPage(page: Page, address = '/', options: { motion?: boolean } = {}): Promise<void> {
  if (options.motion !== true) await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(address)
  await page.waitForFunction(() => 'orrery' in window)
  await page.evaluate(() => window.orrery.ready)
  await resting(page)
}

/** What the page fetches by itself once its picture stands has come: from now on it needs no network. */
export async function fetchedAhead(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => /\/(Checking|Brief)-/.test(name)))).toBe(true)
  await page.waitForLoadState('networkidle')
}

export interface Place {
  x: number
  y: number
  radius: number
  visible: boolean
  occluded: boolean
}

/** Where a body stands on the page, CSS px. Throws when it is not on the stage. */
export async function where(page: Page, id: string): Promise<Place> {
  const place = await page.evaluate((node) => window.orrery.where(node), id)
  if (place === null) throw new Error(`${id} is not on the stage`)
  return place
}

export const channels = (page: Page, id: string) => page.evaluate((node) => window.orrery.channels(node), id)
export const inspect = (page: Page) => page.evaluate(() => window.orrery.inspect())
export const viewOf = (page: Page): Promise<ViewState> => page.evaluate(() => window.orrery.state.get())

/** Clicks a body where it is drawn. */
export async function clickBody(page: Page, id: string, options: { modifiers?: 'Shift'[] } = {}): Promise<void> {
  const { x, y } = await where(page, id)
  for (const key of options.modifiers ?? []) await page.keyboard.down(key)
  await page.mouse.click(x, y)
  for (const key of options.modifiers ?? []) await page.keyboard.up(key)
}

/** A spot of the stage where neither a body nor a guide answers the pointer; the cursor says so. */
export async function emptySpot(page: Page): Promise<{ x: number; y: number }> {
  const spots = await page.evaluate(() => {
    const canvas = document.querySelector('canvas')
    if (canvas === null) return []
    const box = canvas.getBoundingClientRect()
    const found: { x: number; y: number }[] = []
    for (let y = box.top + 20; y < box.bottom; y += 40)
      for (let x = box.right - 20; x > box.left; x -= 40) if (document.elementFromPoint(x, y) === canvas) found.push({ x, y })
    return found
  })
  for (const { x, y } of spots) {
    await page.mouse.move(x, y)
    if (
      (await page
        .locator('canvas')
        .first()
        .evaluate((canvas) => canvas.style.cursor)) !== 'pointer'
    )
      return { x, y }
  }
  throw new Error('no empty spot on the stage')
}

/** Sets a view and waits until it stands. */
export async function show(page: Page, change: Partial<ViewState>): Promise<void> {
  await page.evaluate(async (next) => window.orrery.state.set({ ...window.orrery.state.get(), ...next }), change)
  await resting(page)
}

/** A lens through its button, as a person does it; its texts are there, its picture may still be on its way. */
export async function pressLens(page: Page, lens: LensId): Promise<void> {
  await page.locator(`[data-lens=${lens}]`).click()
  await page.waitForFunction((id) => window.orrery.inspect()['lens'] === id, lens)
}

/** The same, and waits until its picture stands. */
export async function pickLens(page: Page, lens: LensId): Promise<void> {
  await pressLens(page, lens)
  await resting(page)
}

export const headline = (page: Page) => page.locator('.finding h1')
export const sentences = async (page: Page): Promise<string[]> => [
  await headline(page).innerText(),
  ...(await page.locator('.finding-rest > p').allInnerTexts()),
]

import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { expect, test } from '#test/e2e/support/test.ts'
import { channels, inspect, openPage, resting, viewOf, where } from '#test/e2e/support/page.ts'
import { stand, viewFor } from '#test/e2e/support/twins.ts'
import { layoutIds, type LayoutId, type LensId } from '#model/view-state.ts'
import { layoutWords } from '#words/en/layouts.ts'

test.use({ viewport: { width: 1000, height: 640 } })

type Places = Record<string, number[]>
/** a dial, a wall and a cloud */
const kinds: readonly LensId[] = ['portfolio', 'compliance', 'ecosystem']
/** What the legend says of position, beyond what the lens's own scene says. */
const meanings: Readonly<Record<Exclude<LayoutId, 'composed'>, string>> = {
  force: 'Position has no meaning here.',
  communities: 'Together means linked more among themselves than with the rest',
  radial: 'Distance from the middle is the number of steps from',
  layered: 'Height is the number of steps from',
  flat: 'Near means linked: settled by force in one plane',
}

/** Places by the command line, with the same engine, in u. */
async function placesInNode(lens: LensId, layout: LayoutId): Promise<Places> {
  const words = ['layout', 'data/ecosystem.json', '--program', 'aia', '--lens', lens, '--layout', layout, '--out', '-']
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/orrery.mjs', ...words], { maxBuffer: 64 * 2 ** 20 })
  const { nodes } = JSON.parse(stdout) as { nodes: { id: string; x: number; y: number; z: number }[] }
  return Object.fromEntries(nodes.map(({ id, x, y, z }) => [id, [x, y, z].map((each) => Math.fround(each) + 0)]))
}

/** Of bodies that the stage has, by id, u. */
const placesOnStage = (page: Page, ids: readonly string[]): Promise<Places> =>
  page.evaluate(
    (all) => Object.fromEntries(all.map((id) => [id, (window.orrery.channels(id)['position'] as number[]).map((each) => each + 0)])),
    [...ids],
  )

async function standIn(page: Page, lens: LensId, layout: LayoutId): Promise<void> {
  await stand(page, viewFor('aia', lens, {}, { layout }))
  if (layout !== 'composed') await expect.poll(async () => (await inspect(page))['layout']).toMatchObject({ id: layout, settled: true })
}

test('the menu has six layouts, each with what position means; arrow keys walk, Enter takes, Escape changes nothing', async ({ page }) => {
  await openPage(page)
  const button = page.getByRole('button', { name: 'Layout', exact: true })
  await button.focus()
  await page.keyboard.press('Enter')
  const menu = page.getByRole('dialog', { name: 'Layout' })
  await expect(menu.locator('.layout-choice')).toHaveText(
    layoutIds.map((id) => new RegExp(`^${layoutWords.choices[id].name}.*${layoutWords.choices[id].means}$`)),
  )
  await expect(menu.locator('[data-layout=composed]')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(menu.locator('[data-layout=flat]')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(menu).toHaveCount(0)
  await expect(button).toBeFocused()
  await expect.poll(async () => (await inspect(page))['layout']).toMatchObject({ id: 'layered', settled: true })
  await page.keyboard.press('Enter')
  await expect(menu.locator('[data-layout=layered]')).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  await expect(menu).toHaveCount(0)
  expect((await viewOf(page)).layout).toBe('layered')
})

test('a dial, a wall and a cloud settle in every layout, at the places of the command line to the bit, and the legend says what position means', async ({
  page,
}) => {
  test.setTimeout(300_000)
  await openPage(page)
  for (const lens of kinds)
    for (const layout of layoutIds) {
      await standIn(page, lens, layout)
      if (layout !== 'composed') await expect(page.locator('.legend-notes'), `${lens}, ${layout}`).toContainText(meanings[layout])
      const wanted = await placesInNode(lens, layout)
      expect(Object.keys(wanted).length, `${lens}, ${layout}`).toBeGreaterThan(20)
      expect(await placesOnStage(page, Object.keys(wanted)), `${lens}, ${layout}`).toEqual(wanted)
    }
})

test('an address opens each layout as its choice on the page shows it', async ({ page }) => {
  test.setTimeout(300_000)
  for (const layout of layoutIds) {
    await openPage(page, `/?lens=ecosystem&layout=${layout}`)
    const ids = Object.keys(await placesInNode('ecosystem', layout))
    const opened = await placesOnStage(page, ids)
    for (const other of [layout === 'flat' ? 'radial' : 'flat', layout] as const) await standIn(page, 'ecosystem', other)
    expect(await placesOnStage(page, ids), layout).toEqual(opened)
  }
})

test('in the flat layout every body lies in one plane, and a hand does not lift one out of it', async ({ page }) => {
  await openPage(page, '/?lens=ecosystem&layout=flat')
  const google = 'partner:google-cloud'
  const ids = Object.keys(await placesInNode('ecosystem', 'flat'))
  const before = await placesOnStage(page, ids)
  expect(new Set(Object.values(before).map(([, , z]) => z))).toEqual(new Set([0]))
  const { x, y } = await where(page, google)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 90, y + 50, { steps: 5 })
  await expect.poll(async () => (await channels(page, google))['position']).not.toEqual(before[google])
  await page.mouse.up()
  await resting(page)
  expect(new Set(Object.values(await placesOnStage(page, ids)).map(([, , z]) => z))).toEqual(new Set([0]))
})

test('under the production policy the worker of the layout may run WebAssembly', async ({ page }) => {
  await openPage(page, '/?lens=ecosystem&layout=force')
  const workers = await Promise.all(
    page
      .workers()
      .map((worker) =>
        worker.evaluate(() => new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)) instanceof WebAssembly.Module),
      ),
  )
  expect(workers.length).toBeGreaterThan(0)
  expect(new Set(workers)).toEqual(new Set([true]))
})

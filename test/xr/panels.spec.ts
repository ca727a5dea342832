import { expect, keep, test, type Headset } from '#test/xr/support/headset.ts'
import { picture } from '#test/xr/support/eyes.ts'
import { contrastWithin } from '#test/xr/support/contrast.ts'
import { inspect, viewOf } from '#test/e2e/support/page.ts'

/** m; XR.md 4.1: 48 mm at 1 m */
const targetAtOneMetre = 0.048
const jpmorgan = 'partner:jpmorgan-chase'

async function expectReadable(headset: Headset): Promise<void> {
  const { panels } = await headset.room()
  expect(panels.length).toBeGreaterThan(0)
  for (const { place, smallestText, bodyText, buttons, x, y, z } of panels) {
    expect.soft(bodyText, `body text of ${place}, degrees`).toBeGreaterThanOrEqual(1.5)
    expect.soft(smallestText, `smallest text of ${place}, degrees`).toBeGreaterThanOrEqual(1.2)
    for (const button of buttons) {
      const away = Math.hypot(button.x, button.y - 1.2, button.z)
      expect.soft(Math.min(button.wide, button.high) / away, `${button.id} on ${place}, m at 1 m`).toBeGreaterThanOrEqual(targetAtOneMetre - 1e-4)
    }
    expect.soft(Math.hypot(x, y - 1.2, z), `${place} is not nearer than an arm`).toBeGreaterThan(0.5)
  }
}

// with gaze and pinch alone: task.spec.ts
for (const profile of ['controllers', 'hands'] as const)
  test.describe(profile, () => {
    test.use({ profile })

    test('the finding stands beside the table, and a lens is chosen from a panel without leaving', async ({ headset, page }) => {
      await headset.goIn()
      await headset.reads(/AIA holds half of its \$50M\+ target/)
      await expectReadable(headset)
      await headset.pressButton('menu:lenses')
      await expectReadable(headset)
      await headset.pressButton('lens:concentration')
      await page.waitForFunction(() => window.orrery.inspect()['lens'] === 'concentration')
      await headset.reads(/3,672/)
      expect((await inspect(page))['xr']).toBe('vr')
      await headset.leave()
      expect((await viewOf(page)).lens).toBe('concentration')
    })
  })

test('the table is turned, brought closer, made larger and put back by buttons alone', async ({ headset }) => {
  await headset.goIn()
  const standing = async () => (await headset.room()).standing
  const first = await standing()
  await headset.pressButton('place:left')
  await expect.poll(async () => Math.abs((await standing()).turn - first.turn)).toBeCloseTo(Math.PI / 6, 3)
  await headset.pressButton('place:larger')
  await expect.poll(async () => (await standing()).scale).toBeGreaterThan(first.scale)
  await headset.pressButton('place:closer')
  await expect.poll(async () => (await standing()).z).toBeGreaterThan(first.z + 0.05)
  await headset.pressButton('place:reset')
  await expect.poll(standing).toEqual(first)
})

test('a card opens for what is selected, with its facts, readable and closed again', async ({ headset, page }, info) => {
  await headset.goIn()
  await headset.pinchBody(jpmorgan)
  await headset.reads(/JPMorgan Chase/)
  expect((await headset.room()).panels.map(({ place }) => place)).toContain('right')
  await expectReadable(headset)
  await headset.pressButton('facts')
  await expectReadable(headset)
  keep(info, 'card', await picture(headset))
  await headset.pressButton('card:close')
  await page.waitForFunction(() => window.orrery.room()?.panels.every(({ place }) => place !== 'right'))
})

test('into one partner and out of it again', async ({ headset, page }) => {
  await headset.goIn()
  await headset.pinchBody(jpmorgan)
  await headset.pressButton('step-in')
  await headset.page.waitForFunction(() => window.orrery.room()?.panels.some(({ buttons }) => buttons.some(({ id }) => id === 'step-out')) === true)
  await headset.pressButton('step-out')
  await headset.reads(/AIA holds half/)
  expect((await viewOf(page)).lens).toBe('portfolio')
})

test.describe('text on its backing', () => {
  test.use({ picture: [2400, 1200] })

  test('stands out at least 4.5 to 1, on panels and on labels', async ({ headset }, info) => {
    await headset.goIn()
    await headset.pinchBody(jpmorgan)
    await headset.reads(/JPMorgan Chase/)
    await headset.frames(3)
    const { panels } = await headset.room()
    expect(panels.length).toBeGreaterThan(1)
    for (const panel of panels) {
      // as somebody who leans towards it
      const away = Math.hypot(panel.x, panel.z)
      await headset.look([panel.x * (1 - 0.6 / away), panel.y, panel.z * (1 - 0.6 / away)], [panel.x, panel.y, panel.z])
      keep(info, `panel-${panel.place}`, await picture(headset))
      expect.soft(await contrastWithin(headset, 0.2), panel.place).toBeGreaterThanOrEqual(4.5)
    }
    const { labels } = await headset.room()
    const label = labels.find(({ text }) => text.includes('JPMorgan'))!
    await headset.look([label.x, label.y + 0.1, label.z + 0.3], [label.x, label.y, label.z])
    keep(info, 'label', await picture(headset))
    expect.soft(await contrastWithin(headset, 0.3, 0.25), 'label').toBeGreaterThanOrEqual(4.5)
  })
})

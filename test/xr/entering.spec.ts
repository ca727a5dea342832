import { eyes, picture, type Eyes } from '#test/xr/support/eyes.ts'
import { expect, keep, test, type Headset } from '#test/xr/support/headset.ts'
import { countResources, living } from '#test/xr/support/resources.ts'
import { inspect, viewOf } from '#test/e2e/support/page.ts'

/** Both eyes draw, each from its own side: what is about 1.2 m away is seen with half a picture's height to the metre, from eyes 63 mm apart. */
function expectTwoEyes({ colors, differ, shift, width, height }: Eyes): void {
  expect(colors.left).toBeGreaterThan(200)
  expect(colors.right).toBeGreaterThan(200)
  expect(differ).toBeGreaterThan(0.01 * width * height)
  expect(shift).toBeGreaterThanOrEqual(2)
  expect(shift).toBeLessThanOrEqual(0.063 * (height / 2) + 2)
}

const requests = (headset: Headset) => headset.page.evaluate(() => window.rig.requests)

for (const profile of ['controllers', 'hands', 'vision-pro'] as const)
  test.describe(profile, () => {
    test.use({ profile })

    test('one click leads inside, and both eyes draw the table', async ({ headset, page }, info) => {
      await headset.goIn()
      expect((await inspect(page))['xr']).toBe('vr')
      keep(info, 'eyes', await picture(headset))
      expectTwoEyes(await eyes(headset))
      const asked = await requests(headset)
      expect(asked.map(({ mode }) => mode)).toEqual(['immersive-vr'])
      const features = profile === 'vision-pro' ? ['local-floor'] : ['local-floor', 'hand-tracking']
      expect(asked[0]?.features).toEqual(features)
    })
  })

test('passthrough shows the room behind the table, on a headset that has it', async ({ headset, page }, info) => {
  await headset.open()
  await headset.enter('ar')
  expect((await inspect(page))['xr']).toBe('ar')
  expectTwoEyes(await eyes(headset))
  keep(info, 'passthrough', await picture(headset))
  // where nothing stands nothing is drawn over the room: the emulator's canvas is opaque and shows that as black
  const [corner, clear] = await page.evaluate(() =>
    window.rig.drawn((canvas, gl) => {
      const px = new Uint8Array(4)
      gl.readPixels(4, canvas.height - 4, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, px)
      return [[...px].slice(0, 3), [...(gl.getParameter(gl.COLOR_CLEAR_VALUE) as Float32Array)]] as const
    }),
  )
  expect(corner).toEqual([0, 0, 0])
  expect(clear).toEqual([0, 0, 0, 0])
})

test('the headset takes the session away: the page is back, with its picture and its view', async ({ headset, page }) => {
  await headset.open('/?lens=tiers')
  const before = await viewOf(page)
  await headset.enter()
  await headset.takenAway()
  expect((await inspect(page))['xr']).toBe('none')
  expect(await viewOf(page)).toEqual(before)
  await expect(headset.door).toBeEnabled()
  await expect(page.locator('.stage canvas, canvas').first()).toBeVisible()
  const box = await page.locator('canvas').first().boundingBox()
  expect(box!.width).toBeGreaterThan(300)
})

test.describe('ten stays', () => {
  test.use({ picture: [160, 80] })

  test('entering ten times leaks nothing: no buffer, no texture, no listener', async ({ headset, page }) => {
    test.setTimeout(180_000)
    await countResources(page)
    await headset.open()
    const stay = async () => {
      await headset.enter()
      await headset.takenAway()
    }
    // what is made once for every stay is made by then
    await stay()
    await stay()
    // the page draws its own, larger picture again once somebody has left: what lives is read when it has
    const atRest = async () => {
      let former = ''
      await expect
        .poll(async () => {
          const now = JSON.stringify({ ...(await living(page)), listeners: 0 })
          const same = now === former
          former = now
          return same
        }, { intervals: [1000] })
        .toBe(true)
      return living(page)
    }
    const before = await atRest()
    for (let i = 0; i < 8; i++) await stay()
    await expect.poll(async () => ({ ...(await living(page)), listeners: 0 })).toEqual({ ...before, listeners: 0 })
    expect((await living(page)).listeners).toBeLessThanOrEqual(before.listeners + 2)
  })
})

test.describe('a session that is refused', () => {
  test.use({ temper: 'refuses' })

  test('is told on the page, and may be asked for again', async ({ headset, page }) => {
    await headset.open()
    await headset.door.click()
    await expect(page.getByText('This device refused the immersive view.', { exact: false })).toBeVisible()
    expect((await inspect(page))['xr']).toBe('none')
    await expect(headset.door).toBeEnabled()
    await headset.door.click()
    await expect.poll(async () => (await requests(headset)).length).toBe(2)
  })
})

test.describe('a browser that says it has passthrough and has not', () => {
  test.use({ temper: 'claims-ar', profile: 'hands' })

  test('is asked once, and then offers the immersive view alone', async ({ headset, page }) => {
    await headset.open()
    await headset.ask('ar')
    await expect(page.getByText('offered passthrough and then refused it', { exact: false })).toBeVisible()
    await headset.enter()
    expect((await inspect(page))['xr']).toBe('vr')
  })
})

test.describe('a Vision Pro whose browser claims passthrough', () => {
  test.use({ temper: 'claims-ar', profile: 'vision-pro' })

  test('is never asked for it', async ({ headset }) => {
    await headset.goIn()
    expect((await requests(headset)).map(({ mode }) => mode)).toEqual(['immersive-vr'])
  })
})

test.describe('a browser that cannot be asked what it can', () => {
  test.use({ temper: 'mute' })

  test('offers the hand-out', async ({ headset, page }) => {
    await headset.open()
    await expect(headset.door).toHaveAccessibleName(/hand-out/)
    await headset.door.click()
    await expect(page.getByRole('dialog')).toContainText('This browser has no headset')
  })
})

test('without any headset the button offers the hand-out', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'xr', { value: undefined, configurable: true }))
  await page.goto('/')
  await page.waitForFunction(() => 'orrery' in window)
  const door = page.locator('[data-tool=immersive]')
  await expect(door).toHaveAccessibleName(/hand-out/)
  await door.click()
  await expect(page.getByRole('dialog')).toContainText('This browser has no headset')
})

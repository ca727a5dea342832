import { expect, test, type Headset } from '#test/xr/support/headset.ts'
import type { Place } from '#test/xr/support/device.ts'
import { channels, viewOf } from '#test/e2e/support/page.ts'

const jpmorgan = 'partner:jpmorgan-chase'
const azure = 'partner:microsoft-azure'

const selection = async ({ page }: Headset) => (await viewOf(page)).selection
const standing = async (headset: Headset) => (await headset.room()).standing
const isSelected = async ({ page }: Headset, id: string) => ((await channels(page, id))['state'] as string[]).includes('selected')

/** Above everything, where neither a body nor a panel is. */
async function emptySpot(headset: Headset): Promise<Place> {
  const { x, y, z } = await standing(headset)
  return [x - 0.2, y + 1.5, z]
}

for (const profile of ['controllers', 'hands', 'vision-pro'] as const)
  test.describe(profile, () => {
    test.use({ profile })

    test('a body is selected while it is pressed, without a hover before; the table is turned and scaled; the page keeps what is selected', async ({
      headset,
    }) => {
      await headset.goIn()
      await headset.point(await headset.where(jpmorgan))
      await headset.press()
      expect(await isSelected(headset, jpmorgan)).toBe(true)
      await headset.release()
      expect(await selection(headset)).toEqual([jpmorgan])
      await headset.pinchBody(azure, 'left')
      expect(await selection(headset)).toEqual([azure])

      const before = await standing(headset)
      const spot = await emptySpot(headset)
      await headset.drag(spot, [0.25, 0, 0])
      const dragged = await standing(headset)
      expect(Math.hypot(dragged.x - before.x, dragged.z - before.z) + Math.abs(dragged.turn - before.turn)).toBeGreaterThan(0.1)
      expect(dragged.scale).toBe(before.scale)
      expect(await selection(headset), 'a drag selects nothing').toEqual([azure])
      if (profile !== 'vision-pro') await headset.move(spot, [-0.3, 0, 0])
      expect(await standing(headset), 'let go is let go').toEqual(dragged)

      await headset.twoPinch(spot, 0.04, 0.12)
      const grown = (await standing(headset)).scale / dragged.scale
      // two controllers are held a little wider apart than they point
      if (profile === 'controllers') expect(Math.abs(grown - 2.7)).toBeLessThan(0.1)
      else expect(grown).toBeCloseTo(3, 2)
      await headset.takenAway()
      expect(await selection(headset)).toEqual([azure])
    })
  })

for (const profile of ['hands', 'vision-pro'] as const)
  test.describe(profile, () => {
    test.use({ profile })

    test('a deal pulled through the ring is won, a partner taken off the table is removed, and both are undone', async ({ headset, page }) => {
      const scenario = async () => ((await viewOf(page)).scenario ?? []).map(({ op }) => op)
      await headset.goIn()
      await headset.pull(azure, 0.6)
      expect(await scenario(), 'not before it is let go').toEqual([])
      await headset.release()
      await expect.poll(scenario).toEqual(['win-deal'])
      await headset.reads(/\$40\.0M/)
      await headset.pull(jpmorgan, 4)
      await headset.release()
      await expect.poll(scenario).toEqual(['win-deal', 'remove-partner'])
      await headset.reads(/\$28\.0M/)
      await headset.pressButton('undo')
      await expect.poll(scenario).toEqual(['win-deal'])
      // taking JPMorgan Chase into the hand selected it: a step of its own
      await headset.pressButton('undo')
      await expect.poll(async () => (await viewOf(page)).selection).toEqual([azure])
      await headset.pressButton('undo')
      await expect.poll(scenario).toEqual([])
      await headset.reads(/\$25\.0M/)
    })
  })

for (const profile of ['controllers', 'vision-pro'] as const)
  test.describe(profile, () => {
    test.use({ profile })

    test('a hand that goes away lets go: the table stays where it is, a body returns, and nothing is supposed', async ({ headset, page }) => {
      await headset.goIn()
      const spot = await emptySpot(headset)
      await headset.point(spot)
      await headset.press()
      // to and fro: a turned table would put IBM between this hand and the body it takes next
      await headset.move(spot, [0, 0, -0.1])
      await page.evaluate(() => window.rig.vanish('right'))
      await headset.frames(3)
      const left = await standing(headset)
      await headset.frames(3)
      expect(await standing(headset)).toEqual(left)
      const home = await headset.where(jpmorgan)
      await headset.pull(jpmorgan, 1.6, 'left')
      await page.evaluate(() => window.rig.vanish('left'))
      await headset.frames(6)
      expect((await viewOf(page)).scenario).toBeUndefined()
      await expect.poll(async () => Math.max(...(await headset.where(jpmorgan)).map((at, i) => Math.abs(at - home[i]!)))).toBeLessThan(0.02)
    })
  })

for (const [profile, state] of [['controllers', 'visible-blurred'], ['vision-pro', 'hidden']] as const)
  test.describe(profile, () => {
    test.use({ profile })

    test(`a session that turns ${state} lets go, rests, and goes on when it is seen again`, async ({ headset }) => {
      await headset.goIn()
      const spot = await emptySpot(headset)
      await headset.point(spot)
      await headset.press()
      await headset.move(spot, [0.1, 0, 0])
      await headset.visibility(state)
      const asleep = await standing(headset)
      await headset.move(spot, [0.3, 0, 0])
      expect(await standing(headset), 'nothing moves').toEqual(asleep)
      await headset.release()
      await headset.visibility('visible')
      await headset.frames(2)
      expect(await standing(headset), 'nor when it is seen again').toEqual(asleep)
      await headset.pinchBody(jpmorgan)
      expect(await selection(headset)).toEqual([jpmorgan])
    })
  })

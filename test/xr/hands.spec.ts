import { expect, test, type Headset } from '#test/xr/support/headset.ts'
import type { Place } from '#test/xr/support/device.ts'
import { channels, viewOf } from '#test/e2e/support/page.ts'

const jpmorgan = 'partner:jpmorgan-chase'
const azure = 'partner:microsoft-azure'

const selection = async ({ page }: Headset) => (await viewOf(page)).selection
const standing = async (headset: Headset) => (await headset.room()).standing
const isSelected = async ({ page }: Headset, id: string) => ((await channels(page, id))['state'] as string[]).includes('selected')

/** A spot of the table where nothing lies: in front of the dial, to the left. */
async function emptySpot(headset: Headset): Promise<Place> {
  const { x, y, z } = await standing(headset)
  return [x - 0.33, y, z + 0.47]
}

for (const profile of ['controllers', 'hands', 'vision-pro'] as const)
  test.describe(profile, () => {
    test.use({ profile })

    test('a body is selected while it is pressed, and stays so; nothing needs a hover before', async ({ headset }) => {
      await headset.goIn()
      await headset.point(await headset.where(jpmorgan))
      await headset.press()
      expect(await isSelected(headset, jpmorgan)).toBe(true)
      await headset.release()
      expect(await selection(headset)).toEqual([jpmorgan])
      await headset.pinchBody(azure, 'left')
      expect(await selection(headset)).toEqual([azure])
      await headset.takenAway()
      expect(await selection(headset), 'the page has it afterwards').toEqual([azure])
    })

    test('a hand that moves beside the bodies turns or moves the table, and nothing is selected by it', async ({ headset }) => {
      await headset.goIn()
      const before = await standing(headset)
      await headset.drag(await emptySpot(headset), [0.25, 0, 0])
      const after = await standing(headset)
      expect(Math.hypot(after.x - before.x, after.z - before.z) + Math.abs(after.turn - before.turn)).toBeGreaterThan(0.1)
      expect(after.scale).toBe(before.scale)
      expect(await selection(headset)).toEqual([])
      // let go: what the hand does now is its own affair
      await headset.move(await emptySpot(headset), [-0.3, 0, 0])
      expect(await standing(headset)).toEqual(after)
    })

    test('two hands scale the table exactly as they part', async ({ headset }) => {
      await headset.goIn()
      const before = await standing(headset)
      const [x, y, z] = await emptySpot(headset)
      await headset.twoPinch([x + 0.33, y, z + 0.05], 0.04, 0.12)
      expect((await standing(headset)).scale / before.scale).toBeCloseTo(3, 2)
    })

    test('what holds the table goes away in the middle: it stays where it is, and the next hand starts anew', async ({ headset, page }) => {
      await headset.goIn()
      const spot = await emptySpot(headset)
      await headset.point(spot)
      await headset.press()
      await headset.move(spot, [0.1, 0, 0])
      await page.evaluate(() => window.rig.vanish('right'))
      await headset.frames(3)
      const left = await standing(headset)
      await headset.frames(3)
      expect(await standing(headset)).toEqual(left)
      await headset.drag(spot, [-0.2, 0, 0], 6, 'left')
      expect(await standing(headset)).not.toEqual(left)
    })

    test('a body whose hand goes away returns, and nothing is supposed', async ({ headset, page }) => {
      await headset.goIn()
      const home = await headset.where(jpmorgan)
      await headset.pull(jpmorgan, 2)
      await page.evaluate(() => window.rig.vanish('right'))
      await headset.frames(6)
      expect((await viewOf(page)).scenario).toBeUndefined()
      await expect.poll(async () => Math.max(...(await headset.where(jpmorgan)).map((at, i) => Math.abs(at - home[i]!)))).toBeLessThan(0.02)
    })

    for (const state of ['visible-blurred', 'hidden'] as const)
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
        await headset.visibility('visible')
        await headset.release()
        await headset.pinchBody(jpmorgan)
        expect(await selection(headset)).toEqual([jpmorgan])
      })

    test('a deal pulled through the ring is won, a partner taken off the table is removed, and both can be undone', async ({ headset, page }) => {
      const scenario = async () => (await viewOf(page)).scenario ?? []
      await headset.goIn()
      await headset.pull(azure, 0.6)
      expect(await scenario(), 'not before it is let go').toEqual([])
      await headset.release()
      await expect.poll(scenario).toMatchObject([{ op: 'win-deal' }])
      await headset.reads(/\$40\.0M/)
      await headset.pull(jpmorgan, 3)
      await headset.release()
      await expect.poll(async () => (await scenario()).map(({ op }) => op)).toEqual(['win-deal', 'remove-partner'])
      await headset.reads(/\$28\.0M/)
      await headset.pressButton('undo')
      await expect.poll(async () => (await scenario()).map(({ op }) => op)).toEqual(['win-deal'])
      await headset.pressButton('undo')
      await expect.poll(scenario).toEqual([])
      await headset.reads(/\$25\.0M/)
    })
  })


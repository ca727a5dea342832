import { eyes, picture } from '#test/xr/support/eyes.ts'
import { expect, keep, test } from '#test/xr/support/headset.ts'
import { inspect } from '#test/e2e/support/page.ts'

for (const profile of ['controllers', 'hands', 'vision-pro'] as const)
  test.describe(profile, () => {
    test.use({ profile })

    test('one click leads inside: both eyes draw the table, each from its own side', async ({ headset, page }, info) => {
      await headset.goIn()
      expect((await inspect(page))['xr']).toBe('vr')
      const { colors, differ, shift, width, height } = await eyes(headset)
      keep(info, 'eyes', await picture(headset))
      expect(colors.left).toBeGreaterThan(200)
      expect(colors.right).toBeGreaterThan(200)
      expect(differ).toBeGreaterThan(0.01 * width * height)
      // what is 1.2 m away, seen with half a picture's height to the metre, from eyes 63 mm apart
      expect(shift).toBeGreaterThanOrEqual(2)
      expect(shift).toBeLessThanOrEqual(0.063 * (height / 2) + 2)
    })
  })

import { expect, keep, test } from '#test/xr/support/headset.ts'
import { eyes, picture } from '#test/xr/support/eyes.ts'
import { stand, viewFor } from '#test/e2e/support/twins.ts'
import { documentLenses } from '#model/view-state.ts'

/** degrees; issue 6 */
const smallestLabel = 1.2
/** degrees to either side that somebody who sits sees without turning the whole body */
const inSight = 60

const others = [['aic-platform', 'risk'], ['technology-alliance', 'integration'], ['agent-collaboration', 'ecosystem'], ['global-network', 'geography']] as const

test('every lens stands on the table: both eyes see it, from two sides, its labels in sight and large enough', async ({ headset, page }, info) => {
  test.setTimeout(240_000)
  await headset.goIn()
  for (const [program, lens] of [...documentLenses.map((lens) => ['aia', lens] as const), ...others]) {
    await stand(page, viewFor(program, lens, { labels: 'auto' }))
    await headset.frames(6)
    const { labels, standing } = await headset.room()
    const seen = await eyes(headset)
    keep(info, `${program}-${lens}`, await picture(headset))
    const name = `${program}, ${lens}`
    expect.soft(seen.colors.left, `${name}: the left eye sees something`).toBeGreaterThan(100)
    expect.soft(seen.colors.right, `${name}: the right eye sees something`).toBeGreaterThan(100)
    expect.soft(seen.differ, `${name}: the eyes see it from two sides`).toBeGreaterThan(0.005 * seen.width * seen.height)
    expect.soft(labels.length, `${name}: labels`).toBeGreaterThan(0)
    for (const { text, degrees, x, y, z } of labels) {
      expect.soft(degrees, `${name}: “${text}”, degrees`).toBeGreaterThanOrEqual(smallestLabel - 1e-3)
      expect.soft((Math.abs(Math.atan2(x, -z)) * 180) / Math.PI, `${name}: “${text}”, degrees from straight ahead`).toBeLessThan(inSight)
      expect.soft(y, `${name}: “${text}” stands above the floor`).toBeGreaterThan(0.3)
    }
    expect.soft(Math.hypot(standing.x, standing.z), `${name}: m ahead`).toBeGreaterThan(0.5)
  }
})

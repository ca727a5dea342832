import { writeFileSync } from 'node:fs'
import type { Page, TestInfo } from '@playwright/test'
import type { PanelPlace } from '#xr/panels/content.ts'
import type { ButtonReport, RoomReport } from '#xr/report.ts'
import { openPage } from '#test/e2e/support/page.ts'
import { test as watched } from '#test/e2e/support/test.ts'
import { installDevice, type DeviceOptions, type Place, type Profile, type Side } from '#test/xr/support/device.ts'

export { expect } from '@playwright/test'

/** frames that a pose, an answer, a press need until everybody has seen them */
const settle = 3

/** Somebody who wears a headset: sees through `room()` and `inRoom()`, and acts with head and hands alone. */
export class Headset {
  readonly page: Page
  readonly profile: Profile
  #head: Place

  constructor(page: Page, profile: Profile, head: Place) {
    this.page = page
    this.profile = profile
    this.#head = head
  }

  /** Opens the page, without going inside. */
  async open(address = '/'): Promise<void> {
    await openPage(this.page, address)
    await this.door.waitFor()
    if (this.profile === 'vision-pro') return
    // in the lap, and pointing at the floor
    for (const side of ['left', 'right'] as const) {
      const [x, y, z] = this.rest(side)
      await this.page.evaluate(([hand, at, floor]) => window.rig.pose(hand, at, floor), [side, [x, y, z], [x, 0, z - 0.3]] as const)
    }
  }

  get door() {
    return this.page.locator('[data-tool=immersive]')
  }

  /** Presses the button on the page that leads inside: passthrough stands behind the options beside it. */
  async ask(mode: 'vr' | 'ar'): Promise<void> {
    if (mode === 'vr') return this.door.click()
    await this.page.locator('[data-tool=headset]').click()
    await this.page.getByRole('button', { name: 'Enter with passthrough' }).click()
  }

  /** Goes inside, and waits until the room is drawn. */
  async enter(mode: 'vr' | 'ar' = 'vr'): Promise<void> {
    await this.ask(mode)
    await this.page.waitForFunction(() => (window.orrery.room()?.frames ?? 0) > 3)
    await this.frames(settle)
  }

  /** Opens the page and goes inside. */
  async goIn(address = '/'): Promise<void> {
    await this.open(address)
    await this.enter()
  }

  frames(count: number): Promise<void> {
    return this.page.evaluate((all) => window.rig.frames(all), count)
  }

  async room(): Promise<RoomReport> {
    const room = await this.page.evaluate(() => window.orrery.room())
    if (room === null) throw new Error('nobody is inside')
    return room
  }

  /** Where a body stands. Throws when it is not on the stage. */
  async where(id: string): Promise<Place> {
    const at = await this.page.evaluate((node) => window.orrery.inRoom(node), id)
    if (at === null) throw new Error(`${id} is not in the room`)
    return [at.x, at.y, at.z]
  }

  /** Where a hand lies when nothing is done: near the body, so that nothing is touched. */
  rest(side: Side): Place {
    const [x, y, z] = this.#head
    return [x + (side === 'right' ? 0.16 : -0.16), y - 0.3, z - 0.12]
  }

  /** The head goes there and looks at a place. */
  async look(at: Place, target: Place): Promise<void> {
    this.#head = at
    await this.page.evaluate(([from, to]) => window.rig.look(from, to), [at, target] as const)
    await this.frames(settle)
  }

  /** A hand points at a place; with gaze and pinch, where the eyes will be when it pinches. */
  async point(target: Place, side: Side = 'right', at = this.rest(side)): Promise<void> {
    await this.page.evaluate(([hand, from, to]) => window.rig.pose(hand, from, to), [side, at, target] as const)
    if (this.profile !== 'vision-pro') await this.frames(settle)
  }

  async press(side: Side = 'right'): Promise<void> {
    await this.page.evaluate((hand) => window.rig.press(hand), side)
  }

  async release(side: Side = 'right'): Promise<void> {
    await this.page.evaluate((hand) => window.rig.release(hand), side)
    await this.frames(1)
  }

  /** Trigger or pinch, there and back. */
  async pinchAt(target: Place, side: Side = 'right'): Promise<void> {
    await this.point(target, side)
    await this.press(side)
    await this.release(side)
  }

  async pinchBody(id: string, side: Side = 'right'): Promise<void> {
    await this.pinchAt(await this.where(id), side)
  }

  /** The hand that is pressed moves by so many m, and what it points at with it. */
  async move(from: Place, by: Place, steps = 6, side: Side = 'right'): Promise<void> {
    const rest = this.rest(side)
    await this.page.evaluate(
      async ({ side, rest, from, by, steps }) => {
        const along = (start: Place, part: number): Place => [start[0] + part * by[0], start[1] + part * by[1], start[2] + part * by[2]]
        for (let i = 1; i <= steps; i++) {
          window.rig.pose(side, along(rest, i / steps), along(from, i / steps))
          await window.rig.frames(1)
        }
        await window.rig.frames(2)
      },
      { side, rest, from, by, steps },
    )
  }

  /** Carries what the hand holds until it stands at `to`, as somebody who looks at it: half of what is left at every step. Still held afterwards. */
  async carry(id: string, to: Place, side: Side = 'right'): Promise<void> {
    const [rest, from] = [this.rest(side), await this.where(id)]
    const left = await this.page.evaluate(
      async ({ id, side, rest, from, to }) => {
        const by: [number, number, number] = [0, 0, 0]
        const plus = ([x, y, z]: Place): Place => [x + by[0], y + by[1], z + by[2]]
        let left = Infinity
        for (let step = 0; step < 30 && left > 0.02; step++) {
          const { x, y, z } = window.orrery.inRoom(id)!
          const missing = [to[0] - x, to[1] - y, to[2] - z] as const
          left = Math.hypot(missing[0], missing[2])
          for (let axis = 0; axis < 3; axis++) by[axis]! += 0.5 * missing[axis]!
          window.rig.pose(side, plus(rest), plus(from))
          await window.rig.frames(2)
        }
        return left
      },
      { id, side, rest, from, to },
    )
    if (left > 0.02) throw new Error(`${id} did not follow the hand: ${left.toFixed(2)} m are left`)
  }

  /** Takes a body, moves it so that it stands `times` as far from the middle of the stage, and holds it. */
  async pull(id: string, times: number, side: Side = 'right'): Promise<void> {
    const [x, y, z] = await this.where(id)
    const { standing } = await this.room()
    await this.point([x, y, z], side)
    await this.press(side)
    await this.carry(id, [standing.x + (x - standing.x) * times, y, standing.z + (z - standing.z) * times], side)
  }

  async drag(from: Place, by: Place, steps = 6, side: Side = 'right'): Promise<void> {
    await this.point(from, side)
    await this.press(side)
    await this.move(from, by, steps, side)
    await this.release(side)
  }

  /** Both hands pinch and move apart (or together) along x, from one distance of the hands to another, m. */
  async twoPinch(target: Place, from: number, to: number, steps = 6): Promise<void> {
    const [x, y, z] = this.#head
    const pose = async (wide: number) => {
      await this.point([target[0] - wide / 2, target[1], target[2]], 'left', [x - wide / 2, y - 0.3, z - 0.3])
      await this.point([target[0] + wide / 2, target[1], target[2]], 'right', [x + wide / 2, y - 0.3, z - 0.3])
      await this.frames(1)
    }
    await pose(from)
    await this.press('left')
    await this.press('right')
    for (let i = 1; i <= steps; i++) await pose(from + ((to - from) * i) / steps)
    await this.frames(2)
    await this.release('left')
    await this.release('right')
  }

  /** Where a panel offers it now, if one does. */
  async button(id: string, place?: PanelPlace): Promise<ButtonReport | undefined> {
    const { panels } = await this.room()
    return panels.filter((panel) => place === undefined || panel.place === place).flatMap(({ buttons }) => [...buttons].filter((button) => button.id === id && !button.disabled))[0]
  }

  /** Waits until a panel offers it, leafing through the pages of the dock, and presses it in its middle. */
  async pressButton(id: string, side: Side = 'right'): Promise<void> {
    for (let look = 0; look < 12; look++) {
      const button = await this.button(id)
      if (button !== undefined) return this.pinchAt([button.x, button.y, button.z], side)
      const leaf = look < 2 ? undefined : ((await this.button('page:on', 'dock')) ?? (await this.button('page:back', 'dock')))
      if (leaf !== undefined) await this.pinchAt([leaf.x, leaf.y, leaf.z], side)
      await this.frames(2)
    }
    throw new Error(`no panel offers “${id}”: ${(await this.room()).panels.map(({ place, buttons }) => `${place}: ${buttons.map((button) => button.id).join(' ')}`).join('; ')}`)
  }

  /** Everything that the panels say, line by line. */
  async lines(): Promise<string[]> {
    return (await this.room()).panels.flatMap(({ lines }) => [...lines])
  }

  /** Waits until a panel says it. */
  async reads(text: string | RegExp): Promise<void> {
    const source = typeof text === 'string' ? text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : text.source
    const flags = typeof text === 'string' ? '' : text.flags
    await this.page.waitForFunction(
      ([source, flags]) => {
        const all = (window.orrery.room()?.panels ?? []).flatMap(({ lines }) => [...lines])
        return new RegExp(source, flags).test(all.join(' ').replace(/\s+/g, ' '))
      },
      [source, flags] as const,
    )
  }

  async visibility(state: 'visible' | 'visible-blurred' | 'hidden'): Promise<void> {
    await this.page.evaluate((next) => window.rig.visibility(next), state)
    await this.frames(settle)
  }

  /** The headset takes the session away: the crown, the home button. */
  async takenAway(): Promise<void> {
    await this.page.evaluate(() => window.rig.device.activeSession!.end())
    await this.outside()
  }

  /** Leaves by the button that hangs in the room. */
  async leave(): Promise<void> {
    await this.pressButton('exit')
    await this.outside()
  }

  async outside(): Promise<void> {
    await this.page.waitForFunction(() => window.orrery.room() === null && window.rig.device.activeSession === undefined)
  }
}

interface Given {
  profile: Profile
  temper: DeviceOptions['temper']
  picture: DeviceOptions['picture']
  headset: Headset
}

const seated: Place = [0, 1.2, 0]

/** Every test in a headset is made with this one: the watch over the page, and a device on the machine. */
export const test = watched.extend<Given>({
  profile: ['controllers', { option: true }],
  temper: [undefined, { option: true }],
  picture: [[320, 160], { option: true }],
  headset: async ({ page, profile, temper, picture }, give) => {
    await installDevice(page, profile, { head: seated, picture, ...(temper !== undefined && { temper }) })
    await give(new Headset(page, profile, seated))
  },
})

/** Writes a picture beside the results of the test. */
export function keep(info: TestInfo, name: string, png: Buffer): void {
  writeFileSync(info.outputPath(`${name}.png`), png)
}

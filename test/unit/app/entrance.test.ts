import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { enteringWords as words } from '#words/en/entering.ts'
import type { Door, DoorPage } from '#app/immersive/door.ts'
import { watchDevices, type Entrance, type EntrancePage } from '#app/immersive/entrance.ts'

class FakeSystem extends EventTarget {
  able: Record<string, boolean | Error> = {}
  listeners = 0
  isSessionSupported(mode: string) {
    const able = this.able[mode] ?? false
    return able instanceof Error ? Promise.reject(able) : Promise.resolve(able)
  }
  override addEventListener(...all: Parameters<EventTarget['addEventListener']>) {
    this.listeners += 1
    super.addEventListener(...all)
  }
  override removeEventListener(...all: Parameters<EventTarget['removeEventListener']>) {
    this.listeners -= 1
    super.removeEventListener(...all)
  }
}

const both = { 'immersive-vr': true, 'immersive-ar': true }
let popUp: { opener: unknown } | null
let opened: string[]
beforeEach(() => {
  popUp = { opener: 'this page' }
  opened = []
})
afterEach(() => void vi.unstubAllGlobals())

/** A page in a browser with this system; `shown` is what it shows last. */
function stand(xr: FakeSystem | undefined, change: { framed?: boolean; stage?: null; permitted?: boolean; hands?: 'auto' | 'on' | 'off'; userAgent?: string } = {}) {
  const self = {}
  vi.stubGlobal('navigator', { xr, userAgent: change.userAgent ?? 'Quest' })
  vi.stubGlobal('window', { self, top: change.framed === true ? {} : self, open: (address: string) => (opened.push(address), popUp) })
  vi.stubGlobal('document', change.permitted === undefined ? {} : { featurePolicy: { allowsFeature: () => change.permitted } })
  vi.stubGlobal('isSecureContext', true)
  const heard: string[] = []
  let shown: Entrance | undefined
  let doorPage: DoorPage | undefined
  const page: EntrancePage = { show: (entrance) => (shown = entrance), open: () => heard.push('dialog'), hands: () => change.hands ?? 'auto' }
  const door = { enter: (mode: string, hands: boolean) => (heard.push(`enter ${mode}${hands ? ' with hands' : ''}`), Promise.resolve()), leave: () => heard.push('leave') } as unknown as Door
  const session = { say: (text: string) => void heard.push(text), stage: change.stage === null ? null : {}, link: () => 'https://orrery.test/#view=x', stay: null } as unknown as Parameters<typeof watchDevices>[0]
  const close = watchDevices(session, page, (_xr, told) => {
    doorPage = told
    return Promise.resolve({ door, room: () => null })
  })
  return { heard, close, now: () => shown!, door: () => doorPage!, settled: () => vi.waitFor(() => expect(shown).toBeDefined()) }
}

test('a browser without headsets: the dialog, and nothing is loaded for one', async () => {
  const { now, heard, door, settled } = stand(undefined)
  await settled()
  expect([now().label, now().ready, now().room, door()]).toEqual([words.button['hand-out'], true, undefined, undefined])
  now().press()
  expect(heard).toEqual(['dialog'])
})

test('a headset that is plugged in later is offered, one that is pulled out is not', async () => {
  const xr = new FakeSystem()
  const { now, settled, door } = stand(xr)
  await settled()
  expect(now().offer.way).toBe('hand-out')
  xr.able = both
  xr.dispatchEvent(new Event('devicechange'))
  await vi.waitFor(() => expect(now().offer.modes).toEqual(['vr', 'ar']))
  door().stands(true)
  expect(now().label).toBe(words.button.enter)
  xr.able = {}
  xr.dispatchEvent(new Event('devicechange'))
  await vi.waitFor(() => expect(now().offer.way).toBe('hand-out'))
})

test('the button waits for the tree, and for whoever is entering', async () => {
  const xr = new FakeSystem()
  xr.able = both
  const { now, settled, door, heard } = stand(xr)
  await settled()
  expect([now().ready, now().label]).toEqual([false, words.waiting])
  now().press()
  expect(heard).toEqual([words.waiting])
  door().stands(true)
  expect([now().ready, now().label]).toEqual([true, words.button.enter])
  door().entering(true)
  expect([now().ready, now().label]).toEqual([false, words.entering])
  door().entering(false)
  door().inside('vr', true)
  expect([now().mode, now().asleep]).toEqual(['vr', true])
})

test('hands are asked for as the person says, else as the device is', async () => {
  const xr = new FakeSystem()
  xr.able = both
  const visionPro = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15'
  const pressed = async (change: Parameters<typeof stand>[1]) => {
    const { now, settled, heard, door } = stand(xr, change)
    await settled()
    door().stands(true)
    now().press()
    return heard[0]
  }
  expect(await pressed({})).toBe('enter vr with hands')
  expect(await pressed({ hands: 'off' })).toBe('enter vr')
  expect(await pressed({ userAgent: visionPro })).toBe('enter vr')
  expect(await pressed({ userAgent: visionPro, hands: 'on' })).toBe('enter vr with hands')
})

test('passthrough that turned out to be none is gone from the offer', async () => {
  const xr = new FakeSystem()
  xr.able = both
  const { now, settled, door } = stand(xr)
  await settled()
  door().noPassthrough()
  await vi.waitFor(() => expect(now().offer.modes).toEqual(['vr']))
})

test('embedded without permission: a page of its own that knows nothing of this one; where the browser blocks it, a sentence and the address', async () => {
  const xr = new FakeSystem()
  xr.able = { 'immersive-vr': Object.assign(new Error('no'), { name: 'SecurityError' }) }
  const { now, settled, heard } = stand(xr, { framed: true })
  await settled()
  expect(now().label).toBe(words.button['full-page'])
  now().press()
  expect([opened, popUp, heard]).toEqual([['https://orrery.test/#view=x'], { opener: null }, []])
  popUp = null
  now().press()
  expect(heard).toEqual([words.popUp, 'dialog'])
})

test('where the policy forbids it, the browser is not even asked', async () => {
  const xr = new FakeSystem()
  xr.able = both
  const asked = vi.spyOn(xr, 'isSessionSupported')
  const { now, settled } = stand(xr, { framed: true, permitted: false })
  await settled()
  expect([now().offer.way, asked.mock.calls.length]).toEqual(['full-page', 0])
})

test('without a stage there is nothing to enter', async () => {
  const xr = new FakeSystem()
  xr.able = both
  const { now, settled } = stand(xr, { stage: null })
  await settled()
  expect(now().offer.way).toBe('hand-out')
})

test('a page that goes leaves the headset and listens to it no more', async () => {
  const xr = new FakeSystem()
  xr.able = both
  const { close, settled, heard } = stand(xr)
  await settled()
  close()
  expect([xr.listeners, heard]).toEqual([0, ['leave']])
})

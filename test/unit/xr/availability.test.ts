import { describe, expect, test } from 'vitest'
import { ask, availabilityOf, looksLikeVisionOs, type Probes } from '#xr/availability.ts'

const quest: Probes = { secure: true, framed: false, permitted: true, system: true, vr: 'yes', ar: 'yes', visionOs: false, arRefused: false }
const offered = (change: Partial<Probes>) => {
  const { way, modes } = availabilityOf({ ...quest, ...change })
  return modes.length === 0 ? way : modes.join(' and ')
}

describe('what the button offers', () => {
  test('a headset with cameras: the immersive view, and passthrough beside it', () => expect(offered({})).toBe('vr and ar'))
  test('a headset without: the immersive view', () => expect(offered({ ar: 'no' })).toBe('vr'))
  test('a Vision Pro that says yes to AR is not believed', () => expect(offered({ visionOs: true })).toBe('vr'))
  test('passthrough that was promised and refused is not offered again', () => expect(offered({ arRefused: true })).toBe('vr'))
  test('a phone, which has AR and no immersive view: the hand-out', () => expect(offered({ vr: 'no' })).toBe('hand-out'))
  test('no headset, or a browser that knows none: the hand-out', () => {
    expect(offered({ vr: 'no', ar: 'no' })).toBe('hand-out')
    expect(offered({ system: false, vr: 'no', ar: 'no' })).toBe('hand-out')
  })
  test('inside another page that forbids it, by its policy or by the answer: a page of its own', () => {
    expect(offered({ framed: true, permitted: false, vr: 'no', ar: 'no' })).toBe('full-page')
    expect(offered({ framed: true, permitted: undefined, vr: 'forbidden', ar: 'forbidden' })).toBe('full-page')
  })
  test('inside another page that allows it: as on a page of its own', () => {
    expect(offered({ framed: true })).toBe('vr and ar')
    expect(offered({ framed: true, permitted: undefined })).toBe('vr and ar')
    expect(offered({ framed: true, vr: 'no', ar: 'no' })).toBe('hand-out')
  })
  test('a page of its own that is forbidden by its server has nowhere else to go', () => expect(offered({ permitted: false, vr: 'forbidden' })).toBe('hand-out'))
  test('an address that is not secure: says so, framed or not', () => {
    expect(offered({ secure: false, system: false, vr: 'no', ar: 'no' })).toBe('secure')
    expect(offered({ secure: false, framed: true, permitted: false, system: false, vr: 'no', ar: 'no' })).toBe('secure')
  })
  test('hands are asked for by default, except on a Vision Pro', () => {
    expect(availabilityOf(quest).hands).toBe(true)
    expect(availabilityOf({ ...quest, visionOs: true }).hands).toBe(false)
  })
})

test('a Vision Pro is known by a Macintosh that has headsets; a Mac and other browsers are not one', () => {
  const safari = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15'
  const chrome = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'
  const questBrowser = 'Mozilla/5.0 (X11; Linux x86_64; Quest 3) AppleWebKit/537.36 (KHTML, like Gecko) OculusBrowser/39.0 Chrome/136.0.0.0 VR Safari/537.36'
  expect([looksLikeVisionOs(safari, true), looksLikeVisionOs(safari, false), looksLikeVisionOs(chrome, true), looksLikeVisionOs(questBrowser, true)]).toEqual([true, false, false, false])
})

describe('asking a browser', () => {
  const system = (answer: () => Promise<boolean>) => ({ isSessionSupported: answer }) as unknown as XRSystem
  const failing = (name: string) => system(() => Promise.reject(Object.assign(new Error(name), { name })))
  test('tells yes, no, and that the page around forbids the question', async () => {
    expect(await ask(system(() => Promise.resolve(true)), 'vr')).toBe('yes')
    expect(await ask(system(() => Promise.resolve(false)), 'vr')).toBe('no')
    expect(await ask(failing('SecurityError'), 'vr')).toBe('forbidden')
    expect(await ask(failing('NotSupportedError'), 'ar')).toBe('no')
    expect(await ask(undefined, 'vr')).toBe('no')
  })
  test('asks for the kind that is meant', async () => {
    const asked: string[] = []
    const xr = { isSessionSupported: (mode: string) => (asked.push(mode), Promise.resolve(true)) } as unknown as XRSystem
    await ask(xr, 'vr')
    await ask(xr, 'ar')
    expect(asked).toEqual(['immersive-vr', 'immersive-ar'])
  })
})

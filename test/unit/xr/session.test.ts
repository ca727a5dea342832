import { describe, expect, test } from 'vitest'
import type { WebGLRenderer } from 'three'
import { askForSession, present, rateFor } from '#xr/session.ts'

class FakeSession extends EventTarget {
  ended = 0
  readonly wanted: number[] = []
  supportedFrameRates: Float32Array | undefined
  end() {
    this.ended += 1
    this.dispatchEvent(new Event('end'))
    return Promise.resolve()
  }
  updateTargetFrameRate(rate: number) {
    this.wanted.push(rate)
    return Promise.resolve()
  }
}

/** As much of three's renderer as a session touches, with what it does to the canvas. */
function renderer(fails = false) {
  const told: unknown[] = []
  const fake = {
    outputColorSpace: 'srgb-linear',
    domElement: { width: 1600, height: 1200 },
    getPixelRatio: () => 2,
    setPixelRatio: (ratio: number) => told.push(['ratio', ratio]),
    setSize: (width: number, height: number) => told.push(['size', width, height]),
    xr: {
      setReferenceSpaceType: (type: string) => told.push(['space', type]),
      setFoveation: (amount: number) => told.push(['foveation', amount]),
      setSession: () => (told.push(['session']), fails ? Promise.reject(new Error('no layer')) : Promise.resolve()),
    },
  }
  return { fake, told, as: fake as unknown as WebGLRenderer }
}
const shown = (session: FakeSession) => session as unknown as XRSession

describe('a session', () => {
  test('is asked for with the floor alone; hands only where they are wanted', () => {
    const asked: unknown[] = []
    const xr = { requestSession: (...all: unknown[]) => (asked.push(all), Promise.resolve()) } as unknown as XRSystem
    void askForSession(xr, 'vr', false)
    void askForSession(xr, 'ar', true)
    expect(asked).toEqual([
      ['immersive-vr', { requiredFeatures: ['local-floor'], optionalFeatures: [] }],
      ['immersive-ar', { requiredFeatures: ['local-floor'], optionalFeatures: ['hand-tracking'] }],
    ])
  })
  test('leaves the renderer as it was, in whatever way it ends', async () => {
    const { fake, as } = renderer()
    const session = new FakeSession()
    await present(as, shown(session))
    expect(fake.outputColorSpace).toBe('srgb')
    await session.end()
    expect(fake.outputColorSpace).toBe('srgb-linear')
  })
  test('that cannot be shown is ended, and the canvas has its size again', async () => {
    const { fake, told, as } = renderer(true)
    const session = new FakeSession()
    await expect(present(as, shown(session))).rejects.toThrow('no layer')
    expect([session.ended, fake.outputColorSpace]).toEqual([1, 'srgb-linear'])
    expect(told.slice(-2)).toEqual([['ratio', 2], ['size', 800, 600]])
  })
  test('wishes for a rate where the device lets choose, and not otherwise', async () => {
    const session = new FakeSession()
    await present(renderer().as, shown(session))
    session.supportedFrameRates = new Float32Array([72, 80, 90, 120])
    await present(renderer().as, shown(session))
    expect(session.wanted).toEqual([90])
  })
  test('the rate is the highest up to 90, else the lowest there is', () => {
    expect([rateFor([72, 80, 90, 120]), rateFor([120, 72]), rateFor([96, 100]), rateFor([]), rateFor(undefined)]).toEqual([90, 72, 96, undefined, undefined])
  })
})

import { beforeEach, expect, test } from 'vitest'
import type { Frame } from '#xr/frame.ts'
import { Sources } from '#xr/inputs/sources.ts'

/** As much of a session as sources ask for. */
class Session extends EventTarget {
  inputSources: XRInputSource[] = []
  say(type: string, inputSource?: XRInputSource): void {
    this.dispatchEvent(Object.assign(new Event(type), { inputSource }))
  }
}
const pinch = (over: Partial<XRInputSource> = {}) => ({ targetRayMode: 'transient-pointer', handedness: 'left', targetRaySpace: {}, profiles: [], ...over }) as unknown as XRInputSource
const controller = (axes?: readonly number[]) => pinch({ targetRayMode: 'tracked-pointer', handedness: 'right', ...(axes === undefined ? {} : { gamepad: { axes } as unknown as Gamepad }) })

let session: Session
let sources: Sources
const pose = { transform: { position: { x: 1, y: 2, z: 3 }, orientation: { x: 0, y: 0, z: 0, w: 1 } } }
let seen: typeof pose | undefined = pose
const frame = () => sources.read({ xr: { getPose: () => seen }, space: {} } as unknown as Frame)
const told = () => sources.samples.map(({ pressed, gone }) => (gone ? 'gone' : pressed ? 'pressed' : 'there'))

beforeEach(() => {
  session = new Session()
  seen = pose
  sources = new Sources(session as unknown as XRSession)
})

test('a pinch appears, is pressed, and goes: told once as gone', () => {
  const source = pinch()
  session.inputSources = [source]
  session.say('inputsourceschange')
  session.say('selectstart', source)
  frame()
  expect(told()).toEqual(['pressed'])
  session.say('selectend', source)
  session.inputSources = []
  session.say('inputsourceschange')
  frame()
  expect(told()).toEqual(['gone'])
  frame()
  expect(told()).toEqual([])
})

test('a press that began and ended between two frames is still told for one', () => {
  const source = controller()
  session.inputSources = [source]
  session.say('inputsourceschange')
  frame()
  session.say('selectstart', source)
  session.say('selectend', source)
  const frames = [1, 2, 3].map(() => (frame(), told()[0]))
  expect(frames).toEqual(['pressed', 'there', 'there'])
})

test('a source that is pressed before it stands in the list is kept until it is let go', () => {
  const source = pinch()
  session.say('selectstart', source)
  frame()
  frame()
  expect(told()).toEqual(['pressed'])
  session.inputSources = [source]
  frame()
  expect(sources.samples).toHaveLength(1)
  expect(told()).toEqual(['pressed'])
})

test('one that never stands in the list goes with its press', () => {
  const source = pinch()
  session.say('selectstart', source)
  frame()
  session.say('selectend', source)
  frame()
  frame()
  expect(sources.samples).toEqual([])
})

test('a list that changed without a word is noticed, an exchange at the same length too', () => {
  session.inputSources = [pinch()]
  frame()
  session.inputSources = [pinch()]
  frame()
  expect(told()).toEqual(['gone', 'there'])
  expect(sources.samples[0]!.id).not.toBe(sources.samples[1]!.id)
})

test('what was cut off while it held something says so; what was let go does not', () => {
  const [lost, done] = [pinch(), pinch({ handedness: 'right' })]
  session.inputSources = [lost, done]
  session.say('inputsourceschange')
  session.say('selectstart', lost)
  session.say('selectstart', done)
  frame()
  session.say('selectend', done)
  session.inputSources = []
  frame()
  expect(sources.samples.map(({ cut }) => cut)).toEqual([true, false])
})

test('a pose that is not known leaves the last one standing', () => {
  session.inputSources = [controller()]
  frame()
  seen = undefined
  frame()
  expect(sources.samples[0]).toMatchObject({ tracked: false })
  expect([...sources.samples[0]!.ray.at]).toEqual([1, 2, 3])
})

test('the stick is the second pair of axes; without one it is at rest', () => {
  session.inputSources = [controller([0.1, 0.2, 0.3, 0.4]), controller()]
  frame()
  expect(sources.samples.map(({ stick }) => ({ ...stick }))).toEqual([{ x: 0.3, y: 0.4 }, { x: 0, y: 0 }])
})

test('gaze alone and touch on glass are told to nobody', () => {
  session.inputSources = [pinch({ targetRayMode: 'gaze' }), pinch({ targetRayMode: 'screen' })]
  frame()
  frame()
  expect(sources.samples).toEqual([])
})

test('a session that is covered lets everything go', () => {
  const source = controller()
  session.inputSources = [source]
  session.say('selectstart', source)
  frame()
  sources.letGo()
  frame()
  expect(told()).toEqual(['there'])
})

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Calls } from '#embed/host/calls.ts'
import type { Connection } from '#embed/host/connection.ts'
import { EmbedError, NeverSent } from '#embed/host/embed-error.ts'
import type { MethodName } from '#embed/protocol/messages.ts'

/** What a frame does with a call. */
type Answer = (method: MethodName) => Promise<unknown>
const answered: Answer = (method) => Promise.resolve(`${method} done`)
const fails = (error: EmbedError): Answer => async () => {
  throw error
}
const went = new EmbedError('reloaded', 'the frame went')

/** An element whose frame, one after the other, answers as told. */
function element(...frames: Answer[]) {
  const asked: string[] = []
  const frameOf = (): Connection | null => {
    const answer = frames[0]
    if (answer === undefined) return null
    const call = (method: MethodName) => {
      asked.push(method)
      if (frames.length > 1) frames.shift()
      return answer(method)
    }
    return { call } as unknown as Connection
  }
  let destroyed = 0
  const calls = new Calls({ connection: frameOf, refusal: () => null, decide: () => undefined, destroy: () => void (destroyed += 1) })
  return { calls, asked, frameOf, frames, destroyed: () => destroyed }
}
const outcome = (asked: Promise<unknown>) => asked.catch((error: EmbedError) => error.reason)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what sets something as it shall be is asked of the next frame', async () => {
  const { calls, asked } = element(fails(went), answered)
  expect(await outcome(calls.make('setLens', { lens: 'risk' }))).toBe('setLens done')
  expect(asked).toEqual(['setLens', 'setLens'])
})

test.each(['next', 'previous'] as const)('%s may have been done by the frame that went, and is not asked twice', async (method) => {
  const { calls, asked } = element(fails(went), answered)
  expect(await outcome(calls.make(method, {}))).toBe('reloaded')
  expect(asked).toEqual([method])
})

test('a step that never left is asked of the next frame', async () => {
  const { calls } = element(fails(new NeverSent('reloaded', 'the frame went')), answered)
  expect(await outcome(calls.make('next', {}))).toBe('next done')
})

test('a frame that goes for ever does not keep a call for ever', async () => {
  const { calls } = element(fails(new NeverSent('reloaded', 'somebody took the frame')))
  expect(await outcome(calls.make('getVersion', {}))).toBe('reloaded')
  expect(calls.some).toBe(false)
})

test('destroy answers that it is done, and is done, also where the embed is too busy to', async () => {
  const busy = element(fails(new EmbedError('timeout', 'busy')))
  expect(await outcome(busy.calls.make('destroy', {}))).toEqual({ destroyed: true })
  expect([busy.asked, busy.destroyed()]).toEqual([['destroy'], 1])
  const asleep = element()
  expect(await outcome(asleep.calls.make('destroy', {}))).toEqual({ destroyed: true })
  expect(asleep.destroyed()).toBe(1)
})

test('a call waits for a frame, as long as patience goes', async () => {
  const { calls, frames, frameOf } = element()
  const [early, late] = [outcome(calls.make('pause', {})), outcome(calls.make('play', {}))]
  expect(calls.some).toBe(true)
  frames.push(answered)
  calls.settle(frameOf()!)
  expect([await early, await late]).toEqual(['pause done', 'play done'])
  frames.length = 0
  const never = outcome(calls.make('play', {}))
  await vi.advanceTimersByTimeAsync(60_001)
  expect(await never).toBe('timeout')
})

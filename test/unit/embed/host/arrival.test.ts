import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { awaitArrival } from '#embed/host/arrival.ts'

/** A frame that is waited for: `greet` and `draw` are what it says. */
function wait(begun: Promise<unknown> = Promise.resolve()) {
  const happened: string[] = []
  let greet = (): void => undefined
  let draw = (): void => undefined
  const connection = {
    greeted: new Promise<void>((resolve) => (greet = resolve)),
    on: (_name: string, hear: (data: never) => void) => {
      draw = () => hear(undefined as never)
      return () => undefined
    },
  }
  const end = awaitArrival(connection, begun, { shown: () => happened.push('shown'), silent: () => happened.push('silent') })
  return { happened, greet: () => greet(), draw: () => draw(), end }
}
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a frame that says nothing is given up; one that greets is shown, drawn or not', async () => {
  const [silent, slow, quick] = [wait(), wait(), wait()]
  slow.greet()
  quick.greet()
  await pass(100)
  quick.draw()
  await pass(100)
  expect([silent.happened, slow.happened, quick.happened]).toEqual([[], [], ['shown']])
  await pass(60_000)
  expect([silent.happened, slow.happened, quick.happened]).toEqual([['silent'], ['shown'], ['shown']])
})

test('what is drawn is shown once it was asked what it starts with', async () => {
  let done = (): void => undefined
  const frame = wait(new Promise<void>((resolve) => (done = resolve)))
  frame.greet()
  frame.draw()
  await pass(100)
  expect(frame.happened).toEqual([])
  done()
  await pass(0)
  expect(frame.happened).toEqual(['shown'])
})

test('a frame that was left behind does not end the waiting for the next one', async () => {
  const stale = wait()
  stale.greet()
  await pass(10)
  stale.end()
  const next = wait()
  stale.draw()
  await pass(60_000)
  expect([stale.happened, next.happened]).toEqual([[], ['silent']])
})

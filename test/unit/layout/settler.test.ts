import { describe, expect, it } from 'vitest'
import { fast } from '#layout/engine/fast.ts'
import type { LayoutProblem } from '#layout/engine/engine.ts'
import { settle } from '#layout/precompute.ts'
import type { FromWorker, ToWorker } from '#layout/protocol.ts'
import { createSettler } from '#layout/settler.ts'
import { bitsOf, network, placeOf, problem } from '#test/unit/layout/problems.ts'

type Picture = Extract<FromWorker, { kind: 'positions' }>

/** A world whose clock the test turns: every reading costs `perReading` ms, every wait its own length. */
function world(perReading = 1) {
  let time = 0
  const posted: FromWorker[] = []
  const waits: number[] = []
  const waiting: { at: number; callback: () => void }[] = []
  const handle = createSettler({
    engine: fast,
    post: (message) => posted.push(message),
    now: () => (time += perReading),
    later: (callback, ms) => {
      waits.push(ms)
      waiting.push({ at: time + ms, callback })
    },
  })
  const step = (): boolean => {
    const next = waiting.shift()
    if (!next) return false
    time = Math.max(time, next.at)
    next.callback()
    return true
  }
  const rest = (): void => {
    while (step());
  }
  return {
    send: (message: ToWorker) => handle(message),
    start: (given: LayoutProblem, run = 1) => handle({ kind: 'start', run, problem: given }),
    step,
    rest,
    posted,
    waits,
    time: () => time,
    pictures: () => posted.filter((message): message is Picture => message.kind === 'positions'),
  }
}
const bits = (picture: Picture | undefined, count: number): string => bitsOf(new Float32Array(picture!.buffer).subarray(0, 4 * count))

describe('while it settles', () => {
  it('shows the first places at once and the settled ones always', () => {
    const { start, rest, pictures } = world()
    start(problem(30, network(30)))
    expect(pictures().map(({ ticks, settled }) => [ticks, settled])).toEqual([[0, false]])
    rest()
    expect(pictures().at(-1)?.settled).toBe(true)
    expect(pictures().filter(({ settled }) => settled).length).toBe(1)
  })
  it('ends in the same bits whatever the clock says', () => {
    const given = problem(30, network(30))
    for (const perReading of [0.01, 1, 50]) {
      const { start, rest, pictures } = world(perReading)
      start(given)
      rest()
      expect(bits(pictures().at(-1), 30)).toBe(bitsOf(settle(given)))
    }
  })
  it('publishes about 30 pictures a second at most', () => {
    const { start, rest, pictures, time } = world(2)
    start(problem(60, network(60)))
    rest()
    expect(pictures().length).toBeGreaterThan(3)
    expect(pictures().length).toBeLessThanOrEqual(Math.ceil(time() / 33) + 2)
  })
  it('lets messages in between slices', () => {
    const { start, step, posted, send } = world()
    start(problem(60, network(60)))
    step()
    send({ kind: 'stop' })
    const before = posted.length
    while (step());
    expect(posted.length).toBe(before)
  })
  it('shows a fully anchored scene once, settled, without a tick', () => {
    const { start, rest, pictures } = world()
    start(problem(3, [], { strength: new Float32Array(3).fill(1) }))
    rest()
    expect(pictures().map(({ ticks, settled }) => [ticks, settled])).toEqual([[0, true]])
  })
})

describe('a new problem', () => {
  it('supersedes the former one: nothing of it is published any more', () => {
    const { start, step, rest, pictures } = world()
    start(problem(60, network(60)), 1)
    step()
    const seen = pictures().length
    start(problem(5, network(5)), 2)
    rest()
    expect(
      pictures()
        .slice(seen)
        .every(({ run }) => run === 2),
    ).toBe(true)
    expect(pictures().at(-1)?.settled).toBe(true)
  })
  it('ignores grabs that were meant for the former one', () => {
    const { start, rest, send, pictures } = world()
    start(problem(5, network(5)), 1)
    start(problem(5, network(5)), 2)
    rest()
    const seen = pictures().length
    send({ kind: 'grab', run: 1, node: 0, x: 1, y: 1, z: 1 })
    rest()
    expect(pictures().length).toBe(seen)
  })
  it('that is wrong is answered with a reason, and the next one runs', () => {
    const { start, rest, posted, pictures } = world()
    start(problem(2, [[0, 7]]))
    expect(posted.at(-1)).toEqual({ kind: 'failed', run: 1, reason: 'problem', message: 'link 0 ends at a node that does not exist: 7 of 2', trouble: { column: 'linkTo', link: 0, came: '7' } })
    start(problem(2), 2)
    rest()
    expect(pictures().at(-1)?.settled).toBe(true)
  })
})

describe('while something is in hand', () => {
  it('one tick makes one picture, sixty a second, until it has settled again', () => {
    const { start, rest, send, pictures, waits } = world(0.001)
    const anchor = Float32Array.of(0.5, 0, 0, 0, 0, 0.5)
    start(problem(2, [[0, 1]], { anchor, strength: Float32Array.of(1, 1) }))
    send({ kind: 'grab', run: 1, node: 0, x: 1, y: 1, z: 1 })
    rest()
    send({ kind: 'release', run: 1, node: 0 })
    rest()
    const shown = pictures()
    for (let at = 2; at < shown.length; at++) expect(shown[at]!.ticks - shown[at - 1]!.ticks).toBe(1)
    expect(waits.filter((ms) => ms > 15).length).toBeGreaterThan(10)
    const [last] = shown.slice(-1)
    expect(last?.settled).toBe(true)
    expect(placeOf(new Float32Array(last!.buffer), 0)).toEqual([0.5, 0, 0])
  })
})

describe('buffers', () => {
  it('that come back are filled again, when they fit', () => {
    const { start, rest, send, pictures } = world()
    start(problem(30, network(30)))
    const [first] = pictures()
    send({ kind: 'buffer', buffer: new ArrayBuffer(8) })
    send({ kind: 'buffer', buffer: first!.buffer })
    rest()
    expect(pictures()[1]!.buffer).toBe(first!.buffer)
    expect(pictures()[2]?.buffer).not.toBe(first!.buffer)
  })
})

import { describe, expect, it } from 'vitest'
import { ProblemError } from '#layout/engine/check-problem.ts'
import type { Engine, LayoutProblem, Running } from '#layout/engine/engine.ts'
import { fast } from '#layout/engine/fast.ts'
import { settle } from '#layout/precompute.ts'
import type { FromWorker, ToWorker } from '#layout/protocol.ts'
import { createSettler } from '#layout/settler.ts'
import { textureLength } from '#layout/texels.ts'
import { bitsOf, network, placeOf, problem } from '#test/unit/layout/problems.ts'

type Picture = Extract<FromWorker, { kind: 'positions' }>

/** Counts its ticks in x of every node, is settled after `ticks` of them, and notes what it was told. */
function counting(ticks: number, more: { onTick?: (tick: number) => void; energy?: number } = {}) {
  const told: string[] = []
  let disposed = 0
  const engine: Engine = {
    id: 'counting',
    start: ({ count }) => {
      const positions = new Float32Array(4 * count).fill(1)
      let done = 0
      let wanted = ticks
      const wake = (what: string, node: number): void => {
        if (node >= count) return
        told.push(what)
        wanted = done + ticks
      }
      return {
        positions,
        publish: (into) => into.set(positions),
        tick: () => {
          more.onTick?.(done)
          done += 1
          told.push('tick')
          for (let node = 0; node < count; node++) positions[4 * node] = done
          return more.energy ?? 0.1
        },
        get ticks() {
          return done
        },
        get settled() {
          return done >= wanted
        },
        grab: (node, x) => wake(`grab ${node} ${x}`, node),
        release: (node) => wake(`release ${node}`, node),
        pin: (node) => wake(`pin ${node}`, node),
        unpin: (node) => wake(`unpin ${node}`, node),
        reheat: () => undefined,
        dispose: () => void (disposed += 1),
      } satisfies Running
    },
  }
  return { engine, told, disposed: () => disposed }
}

/** A world whose clock the test turns: every reading costs `perReading` ms, every wait its own length. */
function world(engine: Engine, perReading = 1, late = 0, mostOut?: number) {
  let time = 0
  const posted: FromWorker[] = []
  const waits: number[] = []
  const waiting: { at: number; callback: () => void }[] = []
  const handle = createSettler({
    engine,
    post: (message) => posted.push(message),
    now: () => (time += perReading),
    later: (callback, ms) => {
      waits.push(ms)
      waiting.push({ at: time + ms + (ms > 0 ? late : 0), callback })
    },
    ...(mostOut !== undefined && { mostOut }),
  })
  const step = (): boolean => {
    const next = waiting.shift()
    if (!next) return false
    time = Math.max(time, next.at)
    next.callback()
    return true
  }
  return {
    send: (message: ToWorker) => handle(message),
    start: (given: LayoutProblem, run = 1) => handle({ kind: 'start', run, problem: given }),
    grab: (node: number, x = 1) => handle({ kind: 'grab', run: 1, node, x, y: 1, z: 1 }),
    step,
    rest: () => {
      while (step());
    },
    posted,
    waits,
    time: () => time,
    pictures: () => posted.filter((message): message is Picture => message.kind === 'positions'),
  }
}
const bits = (picture: Picture | undefined, count: number): string => bitsOf(new Float32Array(picture!.buffer).subarray(0, 4 * count))

describe('while it settles', () => {
  it('shows the first places at once and the settled ones always', () => {
    const { start, rest, pictures } = world(counting(30).engine)
    start(problem(30))
    expect(pictures().map(({ ticks, settled }) => [ticks, settled])).toEqual([[0, false]])
    rest()
    expect(pictures().at(-1)).toMatchObject({ ticks: 30, settled: true })
    expect(pictures().filter(({ settled }) => settled).length).toBe(1)
  })
  it('ends in the same bits whatever the clock says', () => {
    const given = problem(10, network(10))
    for (const perReading of [0.01, 50]) {
      const { start, rest, pictures } = world(fast, perReading)
      start(given)
      rest()
      expect(bits(pictures().at(-1), 10)).toBe(bitsOf(settle(given)))
    }
  })
  it('publishes about 30 pictures a second at most', () => {
    const { start, rest, pictures, time } = world(counting(300).engine, 2)
    start(problem(60))
    rest()
    expect(pictures().length).toBeGreaterThan(10)
    expect(pictures().length).toBeLessThanOrEqual(Math.ceil(time() / 33) + 2)
  })
  it('lets messages in between slices', () => {
    const { start, step, posted, send } = world(counting(100).engine)
    start(problem(60))
    step()
    send({ kind: 'stop' })
    const before = posted.length
    while (step());
    expect(posted.length).toBe(before)
  })
  it('shows what needs no tick once, settled', () => {
    const { start, rest, pictures } = world(counting(0).engine)
    start(problem(3))
    rest()
    expect(pictures().map(({ ticks, settled }) => [ticks, settled])).toEqual([[0, true]])
  })
  it('publishes whole textures: what is behind the last node is zero, also in a buffer that held more', () => {
    const { start, send, rest, pictures } = world(counting(1).engine)
    start(problem(5))
    const full = new Float32Array(textureLength(2)).fill(7)
    start(problem(2), 2)
    send({ kind: 'buffer', buffer: full.buffer })
    rest()
    expect(pictures().at(-1)!.buffer).toBe(full.buffer)
    expect([...full.subarray(0, 8)]).toEqual([1, 1, 1, 1, 1, 1, 1, 1])
    expect(full.subarray(8).every((value) => value === 0)).toBe(true)
  })
})

describe('a new problem', () => {
  it('supersedes the former one, which is tidied up and publishes no more', () => {
    const { engine, disposed } = counting(100)
    const { start, step, rest, pictures } = world(engine)
    start(problem(60), 1)
    step()
    const seen = pictures().length
    start(problem(5), 2)
    rest()
    expect(disposed()).toBe(1)
    const later = pictures().slice(seen)
    expect(later.every(({ run }) => run === 2)).toBe(true)
    expect(later.at(-1)?.settled).toBe(true)
  })
  it('ignores grabs that were meant for the former one', () => {
    const { engine, told } = counting(3)
    const { start, rest, grab } = world(engine)
    start(problem(5), 1)
    start(problem(5), 2)
    grab(0)
    rest()
    expect(told).toEqual(['tick', 'tick', 'tick'])
  })
})

describe('what goes wrong', () => {
  it('in the problem is told with its column, and the next problem runs', () => {
    const { start, rest, posted, pictures } = world(fast)
    start(problem(2, [[0, 7]]))
    expect(posted.at(-1)).toEqual({ kind: 'failed', run: 1, reason: 'problem', message: 'link 0 ends at a node that does not exist: 7 of 2', trouble: { column: 'linkTo', link: 0, came: '7' } })
    start(problem(2), 2)
    rest()
    expect(pictures().at(-1)?.settled).toBe(true)
  })
  it.each([
    ['crash', new TypeError('x is undefined')],
    ['memory', new RangeError('Array buffer allocation failed')],
    ['memory', new RangeError('WebAssembly.Memory.grow(): Maximum memory size exceeded')],
    ['problem', new ProblemError('no', { column: 'anchor', node: 3, came: 'NaN' })],
  ] as const)('in a tick ends the run as %s: %s', (reason, error) => {
    const { engine, disposed } = counting(100, {
      onTick: (tick) => {
        if (tick === 5) throw error
      },
    })
    const { start, rest, posted, grab } = world(engine)
    start(problem(5))
    rest()
    expect(posted.at(-1)).toMatchObject({ kind: 'failed', reason, message: error.message })
    expect(disposed()).toBe(1)
    grab(0)
    rest()
    expect(posted.at(-1)).toEqual({ kind: 'alive', run: 1, working: false })
  })
  it('a place that is no number any more is never published', () => {
    const { start, rest, posted } = world(counting(100, { energy: NaN }).engine)
    start(problem(5))
    rest()
    expect(posted.map(({ kind }) => kind)).toEqual(['alive', 'positions', 'failed'])
  })
})

describe('signs of life', () => {
  it('come before a problem is begun, which may take long', () => {
    const { start, posted } = world(counting(10).engine)
    start(problem(5))
    expect(posted[0]).toEqual({ kind: 'alive', run: 1, working: true })
  })
  it('come every second from a run whose pictures nobody takes', () => {
    const { start, rest, posted, pictures } = world(counting(400).engine, 20, 0, 3 * 4 * textureLength(2))
    start(problem(2))
    rest()
    expect(pictures().length).toBe(4)
    expect(posted.filter(({ kind }) => kind === 'alive').length).toBeGreaterThan(5)
    expect(pictures().at(-1)?.settled).toBe(true)
  })
  it('answer a touch that changes nothing', () => {
    const { start, rest, posted, send, grab } = world(counting(1).engine)
    start(problem(2))
    rest()
    grab(99)
    rest()
    expect(posted.at(-1)).toEqual({ kind: 'alive', run: 1, working: false })
    send({ kind: 'unpin', run: 1, node: 99 })
    expect(posted.slice(-2).every(({ kind }) => kind === 'alive')).toBe(true)
  })
})

describe('while something is in hand', () => {
  it('one tick makes one picture, until it has settled again', () => {
    const { start, rest, send, pictures } = world(fast, 0.001)
    const anchor = Float32Array.of(0.5, 0, 0, 0, 0, 0.5)
    start(problem(2, [[0, 1]], { anchor, strength: Float32Array.of(1, 1) }))
    send({ kind: 'grab', run: 1, node: 0, x: 1, y: 1, z: 1 })
    rest()
    send({ kind: 'release', run: 1, node: 0 })
    rest()
    const shown = pictures()
    for (let at = 2; at < shown.length; at++) expect(shown[at]!.ticks - shown[at - 1]!.ticks).toBe(1)
    const [last] = shown.slice(-1)
    expect(last?.settled).toBe(true)
    expect(placeOf(new Float32Array(last!.buffer), 0)).toEqual([0.5, 0, 0])
  })
  it.each([0, 1.5])('sixty ticks come a second, though every timer is %d ms late', (late) => {
    const { start, rest, grab, pictures, time } = world(counting(120).engine, 0.01, late)
    start(problem(2))
    rest()
    const [began, seen] = [time(), pictures().length]
    grab(0)
    rest()
    expect(pictures().length - seen).toBe(120)
    expect(120 / ((time() - began) / 1000)).toBeGreaterThan(59.5)
    expect(120 / ((time() - began) / 1000)).toBeLessThan(62)
  })
  it('a tick that takes longer is followed by the next at once', () => {
    const { start, rest, grab, waits } = world(counting(20).engine, 30)
    start(problem(2))
    rest()
    waits.length = 0
    grab(0)
    rest()
    expect(waits.every((ms) => ms === 0)).toBe(true)
  })
  it('only the newest place before a tick counts, and letting go comes after it', () => {
    const { engine, told } = counting(2)
    const { start, rest, send, grab } = world(engine)
    start(problem(3))
    rest()
    told.length = 0
    for (let x = 0; x < 50; x++) grab(1, x)
    grab(2, 7)
    rest()
    expect(told).toEqual(['grab 1 49', 'grab 2 7', 'tick', 'tick'])
    told.length = 0
    grab(1, 5)
    send({ kind: 'release', run: 1, node: 1 })
    rest()
    expect(told).toEqual(['grab 1 5', 'release 1', 'tick', 'tick'])
  })
})

describe('buffers', () => {
  it('that come back are filled again, when they fit', () => {
    const { start, rest, send, pictures } = world(counting(100).engine)
    start(problem(30))
    const [first] = pictures()
    send({ kind: 'buffer', buffer: new ArrayBuffer(8) })
    send({ kind: 'buffer', buffer: first!.buffer })
    rest()
    expect(pictures()[1]!.buffer).toBe(first!.buffer)
    expect(pictures()[2]?.buffer).not.toBe(first!.buffer)
  })
  it('two are enough for any number of pictures, when they come back', () => {
    const { start, step, send, pictures } = world(counting(800).engine, 4)
    start(problem(30))
    for (let seen = 0; step(); ) {
      const all = pictures()
      // the one before the newest is not looked at any more
      for (; seen < all.length - 1; seen++) send({ kind: 'buffer', buffer: all[seen]!.buffer })
    }
    expect(pictures().length).toBeGreaterThan(50)
    expect(new Set(pictures().map(({ buffer }) => buffer)).size).toBeLessThanOrEqual(3)
  })
})

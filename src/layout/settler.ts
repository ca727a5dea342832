import { ProblemError } from '#layout/engine/check-problem.ts'
import type { Engine, Running } from '#layout/engine/engine.ts'
import type { FromWorker, ToWorker } from '#layout/protocol.ts'
import { textureLength } from '#layout/texels.ts'

/** The world a settler lives in, handed in so that tests can be its clock. Times in ms. */
export interface Surroundings {
  engine: Engine
  post(message: FromWorker, transfer: ArrayBuffer[]): void
  now(): number
  /** calls back later: at once after waiting messages when `ms` is 0 */
  later(callback: () => void, ms: number): void
  /** bytes of pictures on their way or in use: a page too busy to take them gets fewer, not a full memory. Default 128 MiB */
  mostOut?: number
}

/** how long ticks run before messages get in */
const slice = 8
/** at most about 30 pictures a second while it settles by itself */
const betweenPictures = 33
/** after a grab one tick and one picture at a time, 60 a second: springs are seen to swing instead of being there at once */
const betweenLiveTicks = 1000 / 60
/** the page hears at least this often from a run that works */
const longestSilence = 1000
const keptBuffers = 4

/**
 * Runs one problem at a time, in slices. The clock decides when to publish and when the next tick comes, never what a tick does.
 * The settled picture is always published.
 */
export function createSettler(world: Surroundings): (message: ToWorker) => void {
  let running: Running | undefined
  let run = 0
  let live = false
  let waiting = false
  let workerMs = 0
  let energy = 0
  let shown = -Infinity
  let heard = -Infinity
  /** when the next live tick is due: counted from the former due time, so that late timers do not add up */
  let due = 0
  let size = 0
  let out = 0
  const spare: ArrayBuffer[] = []
  /** the hand's newest place of each node since the last tick */
  const grabs = new Map<number, { x: number; y: number; z: number }>()

  function publish(): void {
    if (!running) return
    const { ticks, settled } = running
    const buffer = spare.pop() ?? new ArrayBuffer(size)
    const picture = new Float32Array(buffer)
    picture.fill(0)
    running.publish(picture)
    out += 1
    shown = heard = world.now()
    world.post({ kind: 'positions', run, buffer, ticks, settled, energy, workerMs }, [buffer])
  }

  function sayAlive(working: boolean): void {
    heard = world.now()
    world.post({ kind: 'alive', run, working }, [])
  }

  function guarded(work: () => void): void {
    try {
      work()
    } catch (error) {
      end()
      const message = error instanceof Error ? error.message : String(error)
      if (error instanceof ProblemError) world.post({ kind: 'failed', run, reason: 'problem', message, trouble: error.trouble }, [])
      else world.post({ kind: 'failed', run, reason: noRoom(error) ? 'memory' : 'crash', message }, [])
    }
  }

  function end(): void {
    const ended = running
    running = undefined
    grabs.clear()
    spare.length = 0
    try {
      ended?.dispose?.()
    } catch {
      // What cannot be tidied up goes with the worker.
    }
  }

  function work(): void {
    waiting = false
    if (!running) return
    const began = world.now()
    const held = takeHold()
    if (running.settled) {
      live = false
      if (held) sayAlive(false)
      return
    }
    let now = began
    do {
      energy = running.tick()
      // one place that is no number makes the sum none: better no new picture than an empty one
      if (Number.isNaN(energy)) throw new Error('a place is no longer a number')
      now = world.now()
    } while (!live && !running.settled && now - began < slice)
    workerMs += now - began
    const room = out * size < (world.mostOut ?? 2 ** 27)
    if (running.settled) {
      live = false
      publish()
      return
    }
    if (room && (live || now - shown >= betweenPictures)) publish()
    else if (now - heard >= longestSilence) sayAlive(true)
    if (!live) return goOn(0)
    due = Math.max(due + betweenLiveTicks, now)
    goOn(due - now)
  }

  /** @returns whether anything was in hand */
  function takeHold(): boolean {
    for (const [node, { x, y, z }] of grabs) running?.grab(node, x, y, z)
    const held = grabs.size > 0
    grabs.clear()
    return held
  }

  function goOn(ms: number): void {
    if (waiting) return
    waiting = true
    world.later(() => guarded(work), ms)
  }

  function begin(message: Extract<ToWorker, { kind: 'start' }>): void {
    end()
    run = message.run
    live = false
    workerMs = energy = out = 0
    sayAlive(true)
    const began = world.now()
    running = world.engine.start(message.problem)
    size = 4 * textureLength(message.problem.count)
    workerMs = world.now() - began
    // the first picture at once: seeded places already show who belongs to whom
    publish()
    if (!running.settled) goOn(0)
  }

  function touch(message: Extract<ToWorker, { node: number }>): void {
    if (!running || message.run !== run) {
      if (message.run === run) sayAlive(false)
      return
    }
    if (message.kind === 'grab') grabs.set(message.node, message)
    else {
      takeHold()
      if (message.kind === 'pin') running.pin(message.node, message.x, message.y, message.z)
      else if (message.kind === 'release') running.release(message.node)
      else running.unpin(message.node)
      if (running.settled) return sayAlive(false)
    }
    if (!live) due = world.now()
    live = true
    goOn(0)
  }

  return (message) => {
    if (message.kind === 'buffer') {
      out = Math.max(0, out - 1)
      if (spare.length < keptBuffers && message.buffer.byteLength === size) spare.push(message.buffer)
    } else if (message.kind === 'stop') end()
    else if (message.kind === 'start') guarded(() => begin(message))
    else guarded(() => touch(message))
  }
}

/** Browsers say it each in its own words. */
function noRoom(error: unknown): boolean {
  return error instanceof RangeError && /memory|allocat|array (buffer )?(length|size)|too large/i.test(error.message)
}

import type { Engine, Running } from '#layout/engine/engine.ts'
import type { FromWorker, ToWorker } from '#layout/protocol.ts'

/** The world a settler lives in, handed in so that tests can be its clock. Times in ms. */
export interface Surroundings {
  engine: Engine
  post(message: FromWorker, transfer: ArrayBuffer[]): void
  now(): number
  /** calls back later: at once after waiting messages when `ms` is 0 */
  later(callback: () => void, ms: number): void
}

/** how long ticks run before messages get in */
const slice = 8
/** at most about 30 pictures a second while it settles by itself */
const betweenPictures = 33
/** after a grab one tick and one picture at a time: springs are seen to swing instead of being there at once */
const betweenLiveTicks = 16
const keptBuffers = 3

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
  const spare: ArrayBuffer[] = []

  function publish(): void {
    if (!running) return
    const size = running.positions.byteLength
    const found = spare.findIndex((buffer) => buffer.byteLength === size)
    const buffer = found >= 0 ? spare.splice(found, 1)[0]! : new ArrayBuffer(size)
    new Float32Array(buffer).set(running.positions)
    shown = world.now()
    world.post({ kind: 'positions', run, buffer, ticks: running.ticks, settled: running.settled, energy, workerMs }, [buffer])
  }

  function guarded(work: () => void): void {
    try {
      work()
    } catch (error) {
      running = undefined
      world.post({ kind: 'failed', run, message: error instanceof Error ? error.message : String(error) }, [])
    }
  }

  function work(): void {
    waiting = false
    if (!running || running.settled) return
    const began = world.now()
    let now = began
    do {
      energy = running.tick()
      now = world.now()
    } while (!live && !running.settled && now - began < slice)
    workerMs += now - began
    if (running.settled) {
      live = false
      publish()
      return
    }
    if (live || now - shown >= betweenPictures) publish()
    goOn(live ? Math.max(0, betweenLiveTicks - (now - began)) : 0)
  }

  function goOn(ms: number): void {
    if (waiting) return
    waiting = true
    world.later(() => guarded(work), ms)
  }

  function begin(message: Extract<ToWorker, { kind: 'start' }>): void {
    running = undefined
    run = message.run
    live = false
    workerMs = energy = 0
    spare.length = 0
    const began = world.now()
    running = world.engine.start(message.problem)
    workerMs = world.now() - began
    // the first picture at once: seeded places already show who belongs to whom
    publish()
    if (!running.settled) goOn(0)
  }

  function touch(message: Extract<ToWorker, { node: number }>): void {
    if (!running || message.run !== run) return
    if (message.kind === 'grab') running.grab(message.node, message.x, message.y, message.z)
    else if (message.kind === 'pin') running.pin(message.node, message.x, message.y, message.z)
    else if (message.kind === 'release') running.release(message.node)
    else running.unpin(message.node)
    if (running.settled) return
    live = true
    goOn(0)
  }

  return (message) => {
    if (message.kind === 'buffer') {
      if (spare.length < keptBuffers) spare.push(message.buffer)
    } else if (message.kind === 'stop') running = undefined
    else if (message.kind === 'start') guarded(() => begin(message))
    else guarded(() => touch(message))
  }
}

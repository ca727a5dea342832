import type { NodeId } from '#model/ids.ts'
import type { Session } from '#app/session.ts'

/** ms at each link of a way; a flight takes about 700 to arrive. */
const pause = 750
/** A way longer than this is shown as a whole. */
const mostStops = 8
/** Frames that positions may take to come. */
const patience = 1_800

/**
 * Once the stage shows all of these bodies at rest, the camera follows the way link by link and ends with the whole of it in view; under reduced motion it
 * cuts there. A press, a key or the wheel ends it where it is.
 * @returns what stops it
 */
export function flyAlong(session: Session, nodes: readonly NodeId[]): () => void {
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const controls = ['pointerdown', 'keydown', 'wheel'] as const
  const stop = () => {
    stopped = true
    clearTimeout(timer)
    for (const kind of controls) removeEventListener(kind, stop, true)
  }
  const fly = (stage: NonNullable<Session['stage']>) => {
    for (const kind of controls) addEventListener(kind, stop, true)
    const hops = nodes.length - 1 > mostStops || nodes.length < 3 || !stage.rig.smooth ? [] : nodes.slice(1).map((node, i) => [nodes[i]!, node])
    const next = (hop: number) => {
      const pair = hops[hop]
      stage.fit(pair ?? nodes)
      if (pair === undefined) stop()
      else timer = setTimeout(() => next(hop + 1), pause)
    }
    next(0)
  }
  const wait = (frames: number) => {
    if (stopped || frames > patience) return
    const { stage, picture, layout } = session
    const scene = picture?.lens.scene
    const there = stage !== null && scene !== undefined && layout.report.settled && nodes.every((node) => (scene.nodes.size[scene.nodes.ids.indexOf(node)] ?? 0) > 0)
    if (there) fly(stage)
    else requestAnimationFrame(() => wait(frames + 1))
  }
  // Two frames: what was just changed reaches the stage with the next one.
  requestAnimationFrame(() => requestAnimationFrame(() => wait(0)))
  return stop
}

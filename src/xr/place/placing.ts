import { state } from '#stage/node-columns.ts'
import type { Frame, Part, Pose } from '#xr/frame.ts'
import { ballOf, fitBall } from '#xr/place/fit.ts'
import { type Landing, throwTo } from '#xr/place/landing.ts'
import { StickSteps } from '#xr/place/locomotion.ts'
import { approach, resize, standInRoom, step, turnPerson, walkPerson } from '#xr/place/moves.ts'
import { aroundHead, standOnTable, type Standing } from '#xr/place/table-top.ts'
import type { Stay } from '#xr/run.ts'

/** Moving the data, not the person: the `place:` buttons, and sticks where the stage is as large as a room. */
export function placing(stay: Stay, landing: Landing): Part {
  const head: Pose = { at: new Float64Array(3), turn: Float64Array.of(0, 0, 0, 1) }
  const sticks = new Map<number, StickSteps>()
  const { standing } = stay
  const stood = (move: (standing: Standing) => void) => () => {
    move(standing)
    stay.stand()
  }
  const jumping = (move: (standing: Standing) => void) => () => stay.jump(stood(move))
  const anew = (room: boolean) => () =>
    stay.jump(() => {
      stay.roomScale = room
      stay.recenter()
    })
  const first = () => stay.setting.scale
  // what stands all around comes nearer by becoming smaller
  const nearer = (sign: 1 | -1) => (stay.setting === aroundHead ? jumping(() => resize(standing, first(), step.scale ** -sign)) : stood(() => approach(standing, head, sign * step.towards)))()
  const answers: Record<string, (() => void) | undefined> = {
    'place:recenter': () => stay.jump(() => stay.recenter()),
    'place:fit': jumping(() => fit(stay, head)),
    'place:closer': () => nearer(1),
    'place:farther': () => nearer(-1),
    'place:larger': jumping(() => resize(standing, first(), step.scale)),
    'place:smaller': jumping(() => resize(standing, first(), 1 / step.scale)),
    'place:left': jumping(() => (standing.turn += step.turn)),
    'place:right': jumping(() => (standing.turn -= step.turn)),
    'place:reset': anew(false),
    'place:room': () => anew(!stay.roomScale)(),
  }
  stay.presses.push((button) => {
    const answer = answers[button]
    answer?.()
    return answer !== undefined
  })

  const walks = () => stay.roomScale && stay.host.steppedInto() === undefined
  return {
    frame(now: Frame) {
      head.at.set(now.head.at)
      head.turn.set(now.head.turn)
      landing.shown = false
      for (let each = 0; each < now.sources.length; each++) {
        const sample = now.sources[each]!
        if (sample.kind !== 'controller') continue
        let stick = sticks.get(sample.id)
        if (sample.gone || !now.awake || !walks()) {
          stick?.forget()
          if (sample.gone) sticks.delete(sample.id)
          continue
        }
        if (stick === undefined) sticks.set(sample.id, (stick = new StickSteps()))
        const wish = stick.read(sample.stick.x, sample.stick.y)
        if (wish === 'aim') {
          throwTo(landing, sample.ray)
          landing.shown = true
        } else if (wish === 'go' && landing.allowed) {
          const { x, z } = landing
          stay.jump(stood(() => walkPerson(standing, head, x, z)))
        } else if (wish === 'turn-left' || wish === 'turn-right') {
          stay.jump(stood(() => turnPerson(standing, head, wish === 'turn-left' ? step.turn : -step.turn)))
        }
      }
    },
    recenter(now) {
      head.at.set(now.head.at)
      head.turn.set(now.head.turn)
      if (!walks()) return
      standInRoom(standing, head)
      stay.stand()
    },
    dispose: () => undefined,
  }
}

/** What is selected, else everything, at a size that is read from here. */
function fit(stay: Stay, head: Pose): void {
  const bodies = stay.stage.bodies()
  if (bodies === undefined) return
  const { scene, places, looks, marks } = bodies
  const { size } = scene.nodes
  const chosen: number[] = []
  for (let node = 0; node < scene.nodes.count; node++) if (size[node]! > 0 && ((marks[4 * node + 3]! >> 8) & state.selected) !== 0) chosen.push(node)
  stay.roomScale = false
  if (chosen.length === 0 && stay.host.steppedInto() !== undefined) return stay.recenter()
  const ball = ballOf(chosen, places, looks)
  if (ball !== undefined) fitBall(stay.standing, stay.setting, head, ball)
  else {
    const { turn } = stay.standing
    standOnTable(head, stay.standing)
    stay.standing.scale = stay.setting.scale
    stay.standing.turn = turn
  }
}

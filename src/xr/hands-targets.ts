import type { OrreryStage } from '#stage/stage.ts'
import type { Point } from '#xr/frame.ts'
import { besideGuide } from '#xr/pointing/beside-guide.ts'
import { besideLabel } from '#xr/pointing/beside-label.ts'
import { mostTests } from '#xr/pointing/find-body.ts'
import type { StageIndex } from '#xr/pointing/stage-index.ts'
import type { StageSpace } from '#xr/pointing/stage-space.ts'
import type { Pointer } from '#xr/hands-pointer.ts'

/** m beside its text or its line that a pinch still means it; nearer than the second it is meant at once, between the two when it was no drag */
const within = { tap: 0.048, press: 0.024 } as const

const anchor = new Float64Array(3)
const towards = new Float64Array(3)

/**
 * What a press means where the ray meets no body: the label it lies on, else the body beside it, else the nearest label or guide. Writes `node`
 * and `isBody`. A pointer's tests end where they end: what is left of them is shared out to labels first.
 * @returns whether it is meant already; otherwise it is when the press turns out to be a tap
 */
export function pressed(pointer: Pointer, stage: OrreryStage, index: StageIndex, space: StageSpace, head: Point): boolean {
  if (pointer.aim !== undefined || pointer.near || (pointer.node >= 0 && pointer.search.gap === 0)) return true
  const bodies = stage.bodies()
  if (bodies === undefined) return true
  const { places, looks, labels } = bodies
  const { sample, direction } = pointer
  let nearest: number = within.tap
  let onText = false
  let node = -1
  for (let each = 0; each < labels.length && pointer.tests < mostTests; each++) {
    const label = labels[each]!
    if (label.node < 0) continue
    pointer.tests++
    const from = 4 * label.node
    if (label.follows) space.pointOut(places[from]!, places[from + 1]!, places[from + 2]!, anchor)
    else space.pointOut(label.at[0], label.at[1], label.at[2], anchor)
    if (label.follows) towardsHead(anchor, head, looks[from]! * space.scale)
    const beside = besideLabel(label, anchor, head, sample.ray.at, direction)
    if (beside >= nearest) continue
    nearest = beside
    node = label.node
    onText = beside === 0
  }
  if (!onText && pointer.node >= 0) return true
  let paneNode = -1
  let onGuide = false
  for (let each = 0; each < index.guides.length && pointer.tests < mostTests && !onText; each++) {
    const { guide, node: owner } = index.guides[each]!
    pointer.tests++
    const beside = besideGuide(guide, pointer.cone.origin, pointer.cone.direction) * space.scale
    if (guide.kind === 'pane') {
      if (beside === 0) paneNode = owner
    } else if (beside < nearest) {
      nearest = beside
      node = owner
      onGuide = true
    }
  }
  pointer.node = node >= 0 ? node : paneNode
  pointer.isBody = false
  return onText || (onGuide && nearest <= within.press)
}

/** Text that follows a body stands in front of it. */
function towardsHead(at: Point, head: Point, by: number): void {
  for (let axis = 0; axis < 3; axis++) towards[axis] = head[axis]! - at[axis]!
  const away = Math.hypot(towards[0]!, towards[1]!, towards[2]!)
  if (away > 1e-6) for (let axis = 0; axis < 3; axis++) at[axis]! += (by / away) * towards[axis]!
}

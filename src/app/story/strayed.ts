import type { ViewState } from '#model/view-state.ts'
import { sameView } from '#state/store.ts'

type Camera = NonNullable<ViewState['camera']>

/** A flight ends a hair beside its end; a cloud keeps its home up to 6% (`stage/camera-rig.ts`). */
const near = { turn: 0.01, part: 0.07 }

/** Whether a view shows something else than a beat does. `home`: where the camera stands at this window size where the beat names no place; undefined = nobody knows. */
export function strayed(view: ViewState, beat: ViewState, home: Camera | undefined): boolean {
  if (!sameView(inOrder({ ...view, camera: null }), inOrder({ ...beat, camera: null }))) return true
  const wanted = beat.camera ?? home
  return view.camera !== null && wanted !== undefined && !sameCamera(view.camera, wanted)
}

export function sameCamera(one: Camera, other: Camera): boolean {
  const turn = Math.abs(one.azimuth - other.azimuth) % (2 * Math.PI)
  const reach = near.part * Math.max(one.distance, other.distance)
  return (
    Math.min(turn, 2 * Math.PI - turn) < near.turn &&
    Math.abs(one.polar - other.polar) < near.turn &&
    Math.abs(one.distance - other.distance) < reach &&
    Math.hypot(...one.target.map((place, axis) => place - other.target[axis]!)) < reach
  )
}

/** The same view, whichever of its parts was set first. */
function inOrder(view: ViewState): ViewState {
  const sorted = (part: object): object => Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return sorted({ ...view, show: sorted(view.show) }) as ViewState
}

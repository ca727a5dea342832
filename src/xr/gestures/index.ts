import { GrabTable } from '#xr/gestures/grab-table.ts'
import type { TableGesture } from '#xr/gestures/table-gesture.ts'
import { TurnTable } from '#xr/gestures/turn-table.ts'
import { TwoHands } from '#xr/gestures/two-hands.ts'

/** Every way to move the table by hand; the first that takes the hands that hold is the one. */
export const tableGestures: readonly (() => TableGesture)[] = [() => new TwoHands(), () => new GrabTable(), () => new TurnTable()]

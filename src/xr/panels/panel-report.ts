import type { Point } from '#xr/frame.ts'
import type { Panel } from '#xr/panels/panel.ts'
import type { LaidText } from '#xr/panels/laid.ts'
import type { PanelReport } from '#xr/report.ts'

/** A panel as it stands in the room, for those who measure. @param eye where it was placed from, m */
export function reportOf(panel: Panel, key: string, eye: Point): PanelReport {
  const { plane, left, bottom } = panel
  const laid = panel.laid!
  const { metresPerMm } = plane
  const at = (x: number, y: number) => plane.inRoom(left + x, bottom + laid.high - y)
  // a panel of buttons alone has nothing to read: Infinity
  const body = laid.texts.filter(({ font }) => font.quiet !== true)
  const degrees = (texts: readonly LaidText[]) => Math.min(...texts.map(({ x, y, font }) => angle(at(x, y), at(x, y - font.size), eye)))
  return {
    place: panel.place, key, ...at(laid.wide / 2, laid.high / 2), wide: laid.wide * metresPerMm, high: laid.high * metresPerMm,
    smallestText: degrees(laid.texts), bodyText: degrees(body),
    buttons: laid.buttons.map(({ id, label, x, y, wide, high, disabled }) => ({ id, label, ...at(x + wide / 2, y + high / 2), wide: wide * metresPerMm, high: high * metresPerMm, disabled })),
    lines: laid.texts.map(({ text }) => text),
  }
}

interface Place { x: number; y: number; z: number }

/** Between two points as an eye sees them. */
function angle(one: Place, other: Place, eye: Point): number {
  const a = [one.x - eye[0]!, one.y - eye[1]!, one.z - eye[2]!]
  const b = [other.x - eye[0]!, other.y - eye[1]!, other.z - eye[2]!]
  const dot = a[0]! * b[0]! + a[1]! * b[1]! + a[2]! * b[2]!
  const cross = Math.hypot(a[1]! * b[2]! - a[2]! * b[1]!, a[2]! * b[0]! - a[0]! * b[2]!, a[0]! * b[1]! - a[1]! * b[0]!)
  return (Math.atan2(cross, dot) * 180) / Math.PI
}

import { cbrt, cos, sin } from '#model/exact.ts'
import type { Guide, SceneLabel, Tone } from '#model/scene.ts'

/** The floor of VIEWS.md 1.3: radius 1 u, band 0.05 u, zero at the front (+z), money clockwise as seen from above, so the signed part lies left. */
export const dialRadius = 1
export const bandWidth = 0.05
export const secondLapRadius = 1.075
export const pipelineOrbit = 1.26
export const turn = 2 * Math.PI
export const dialHome = { target: [0, 0, 0.02] as const, radius: 1.5, azimuth: 0, elevation: (50 * Math.PI) / 180 }

/** Point at `angle` (radians, 0 at the front, clockwise from above), `radius` and height `y`. */
export function onDial(angle: number, radius: number, y = 0): [number, number, number] {
  return [-sin(angle) * radius, y, cos(angle) * radius]
}

/** Radius of a body: ∛ of its share of the largest value, never under 0.03 u; unknown is 0.05 u (VIEWS.md 1.3). */
export function bodyRadius(value: number, largest: number): number {
  if (!Number.isFinite(value) || !(largest > 0)) return 0.05
  return Math.max(0.03, 0.17 * cbrt(Math.max(0, value) / largest))
}

/** The dial itself: a muted band and a tick every tenth of a turn. */
export function dialBase(): Guide[] {
  const band: Guide = { kind: 'arc', radius: dialRadius, y: -0.002, from: 0, to: turn, tone: 'muted', opacity: 0.22, style: 'solid', width: bandWidth, flat: true }
  const ticks = Array.from({ length: 10 }, (_, tenth): Guide => {
    const angle = (tenth / 10) * turn
    const inner = tenth === 0 || tenth === 5 ? 0.91 : 0.945
    return { kind: 'line', a: onDial(angle, inner), b: onDial(angle, 0.97), tone: 'neutral', opacity: 0.55, style: 'solid', width: tenth % 5 === 0 ? 2 : 1 }
  })
  return [band, ...ticks]
}

/** Arcs narrower than one degree cannot be told apart: the tail of a long list is one arc "n others, $x" (VIEWS.md 1.4). */
export const leastArc = turn / 360

/** A label that belongs to the dial, not to a body. */
export function dialLabel(text: string, angle: number, radius: number, tone: Tone, priority: number): SceneLabel {
  return { at: onDial(angle, radius), lines: [{ text, tone }], priority, align: 'center' }
}


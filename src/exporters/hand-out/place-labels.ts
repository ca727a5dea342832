import type { Scene, SceneLabel } from '#model/scene.ts'
import { flag } from '#model/scene.ts'
import { chooseLabels, type LabelWish } from '#stage/choose-labels.ts'
import { placesFor } from '#stage/label-places.ts'
import type { Triple } from '#exporters/hand-out/baked.ts'

/** m that one px of a label is: its first line (13 px) is 29 mm high, the others 23 mm (VIEWS.md 1.4) */
export const perPx = 0.029 / 13
const strongPx = 13
const plainPx = 23 / 29 * 13
const lineHeight = 1.28
/** px round the text, on its plate */
const margin = 5
/** labels beside those that must stand */
const most = 40
/** px: longer lines end in … */
const widest = 300

type LabelLine = SceneLabel['lines'][number]
export const pxOf = (line: LabelLine): number => (line.strong === true ? strongPx : plainPx)

/** Text that stands: a plate with lines on it, m. */
export interface StandingText {
  label: SceneLabel
  lines: readonly LabelLine[]
  /** upper left corner of the plate, upright, facing the front */
  corner: Triple
  width: number
  height: number
  /** the end of a leader at the body, or none */
  leader?: readonly [Triple, Triple]
}

export interface LabelSource {
  scene: Scene
  /** body of a label; -1 = none of its own */
  numberOf(label: SceneLabel): number
  placeOf(node: number): Triple
  radiusOf(node: number): number
  shownOf(node: number): number
  place(at: Triple): Triple
  /** em that a line is wide */
  widthOf(text: string): number
}

/**
 * Which text stands and where: the stage's own choice by priority, made over the picture that somebody sees who looks down on the table from
 * the front. In that picture upright text is foreshortened; heights and steps are laid out so and stood up again.
 */
export function standingText({ scene, numberOf, placeOf, radiusOf, shownOf, place, widthOf }: LabelSource): StandingText[] {
  const elevation = scene.stage === 'wall' ? 0.17 : 0.5
  const [cos, sin, tan] = [Math.cos(elevation), Math.sin(elevation), Math.tan(elevation)]
  const project = ([x, y, z]: Triple): [number, number] => [x / perPx, -(y * cos - z * sin) / perPx]
  const discs = [...scene.nodes.size.keys()].filter((node) => radiusOf(node) / perPx >= 5 && (scene.nodes.flags[node]! & flag.dashed) === 0).map((node) => {
    const [x, y] = project(placeOf(node))
    return { x, y, radius: radiusOf(node) / perPx }
  })
  const wanted: { label: SceneLabel; lines: readonly LabelLine[]; brief: readonly LabelLine[]; anchor: Triple; node: number; wish: LabelWish }[] = []
  for (const label of scene.labels) {
    const node = numberOf(label)
    if (label.node !== undefined && node < 0) continue
    if (node >= 0 && (radiusOf(node) <= 0 || (scene.nodes.flags[node]! & flag.quiet) !== 0 || shownOf(node) < 1)) continue
    const follows = label.at === undefined
    if (follows && node < 0) continue
    const anchor = follows ? placeOf(node) : place(label.at!)
    const [x, y] = project(anchor)
    const reach = node < 0 ? 0 : (radiusOf(node) / perPx) * (scene.nodes.ring[node]! < 0 ? 1.04 : 1.24)
    const lines = label.lines.map((line) => shortened(line, widthOf))
    const sized = (text: readonly LabelLine[]) => {
      const width = Math.max(...text.map((line) => widthOf(line.text) * pxOf(line))) + 2 * margin
      const height = heightOf(text) * cos
      const first = placesFor(label, width, height, follows ? Math.max(reach, 2) : 0)
      const beside = node >= 0 && !follows && label.stays !== true ? placesFor({ align: label.align }, width, height, reach).map(([px, py]) => [px + project(placeOf(node))[0] - x, py + project(placeOf(node))[1] - y] as const) : []
      return { width, height, places: [...first, ...beside] }
    }
    const brief = lines.slice(0, 1)
    wanted.push({ label, lines, brief, anchor, node, wish: { x, y, ...sized(lines), ...(lines.length > 1 && label.whole !== true && { brief: sized(brief) }), priority: label.priority } })
  }
  const everywhere = { left: -3000, top: -3000, right: 3000, bottom: 3000 }
  // the small print of a crowd is measured by the room it has; there is only as much as the bodies take
  const [across, down] = [1, 0].map((axis) => wanted.map(({ wish }) => (axis === 1 ? wish.x : wish.y)))
  const room = wanted.length === 0 ? everywhere : { left: Math.min(...across!) - 300, right: Math.max(...across!) + 300, top: Math.min(...down!) - 150, bottom: Math.max(...down!) + 150 }
  return chooseLabels(wanted.map(({ wish }) => wish), discs, room, most).map(({ wish, dx, dy, brief }) => {
    const { label, lines, brief: name, anchor, node, wish: whole } = wanted[wish]!
    const text = brief ? name : lines
    const size = brief ? whole.brief! : whole
    // in front of its body, where the eye that looks down sees it at the same spot
    const front = node >= 0 && label.at === undefined ? radiusOf(node) : 0
    const corner: Triple = [anchor[0] + dx * perPx, anchor[1] - (dy / cos) * perPx + front * tan, anchor[2] + front]
    const standing = { label, lines: text, corner, width: size.width * perPx, height: heightOf(text) * perPx }
    const leader = node >= 0 && (label.leader === true || front === 0) ? leaderOf(standing, placeOf(node), radiusOf(node)) : undefined
    return { ...standing, ...(leader !== undefined && { leader }) }
  })
}

export const heightOf = (lines: readonly LabelLine[]): number => lines.reduce((sum, line) => sum + pxOf(line) * lineHeight, 0) + 2 * margin - 3
/** px from the upper edge of the plate to the baseline of each line */
export function baselines(lines: readonly LabelLine[]): number[] {
  let down = margin - 2
  return lines.map((line) => {
    down += pxOf(line) * lineHeight
    return down - 0.27 * pxOf(line)
  })
}
export const insetPx = margin

function shortened(line: LabelLine, widthOf: (text: string) => number): LabelLine {
  if (widthOf(line.text) * pxOf(line) <= widest) return line
  let cut = line.text
  while (cut.length > 1 && widthOf(`${cut}…`) * pxOf(line) > widest) cut = cut.slice(0, -1)
  return { ...line, text: `${cut.trimEnd()}…` }
}

/** From the edge of the plate nearest to the body to its surface; none where they touch. */
function leaderOf({ corner, width, height }: { corner: Triple; width: number; height: number }, body: Triple, radius: number): readonly [Triple, Triple] | undefined {
  const from: Triple = [Math.max(corner[0], Math.min(body[0], corner[0] + width)), Math.max(corner[1] - height, Math.min(body[1], corner[1])), corner[2]]
  const away = Math.hypot(from[0] - body[0], from[1] - body[1], from[2] - body[2])
  const reach = radius * 1.25 + 0.004
  if (away <= reach + 0.012) return undefined
  const part = reach / away
  return [from, [body[0] + (from[0] - body[0]) * part, body[1] + (from[1] - body[1]) * part, body[2] + (from[2] - body[2]) * part]]
}

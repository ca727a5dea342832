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
  /** m, of the stage */
  middle: Triple
  /** body of a label; -1 = none of its own */
  numberOf(label: SceneLabel): number
  placeOf(node: number): Triple
  radiusOf(node: number): number
  shownOf(node: number): number
  place(at: Triple): Triple
  /** em that a line is wide */
  widthOf(text: string): number
}

/** m from the eye that labels are chosen for to the middle of the stage, and how steeply it looks down, radians */
const distance = 1.3
const steepness = { dial: 0.45, cloud: 0.35, wall: 0.17 } as const
/** labels beside those that must stand */
const most = { dial: 40, cloud: 16, wall: 40 } as const

/**
 * Which text stands and where: the stage's own choice by priority, made over the picture that somebody sees who looks down on the table from
 * the front. In that picture upright text is foreshortened and what is near is larger; sizes and steps are laid out so and stood up again.
 */
export function standingText({ scene, middle, numberOf, placeOf, radiusOf, shownOf, place, widthOf }: LabelSource): StandingText[] {
  const { project, towardsEye, cos } = lookingAt(middle, steepness[scene.stage])
  const shown = [...scene.nodes.size.keys()].filter((node) => radiusOf(node) > 0 && (scene.nodes.flags[node]! & flag.quiet) === 0)
  const discs = shown.map((node) => {
    const { x, y, scale } = project(placeOf(node))
    return { x, y, radius: ((radiusOf(node) * scale) / perPx) * (scene.nodes.ring[node]! < 0 ? 1.05 : 1.2) }
  })
  // on a wall text hangs before whatever hangs there, as on a screen
  const before = scene.stage === 'wall' ? 0.004 + Math.max(0, ...shown.map(radiusOf)) : 0
  const wanted: { label: SceneLabel; lines: readonly LabelLine[]; anchor: Triple; scale: number; node: number; wish: LabelWish }[] = []
  for (const label of scene.labels) {
    const node = numberOf(label)
    if (label.node !== undefined && node < 0) continue
    if (node >= 0 && (radiusOf(node) <= 0 || (scene.nodes.flags[node]! & flag.quiet) !== 0 || shownOf(node) < 1)) continue
    const follows = label.at === undefined
    if (follows && node < 0) continue
    const anchor = follows ? towardsEye(placeOf(node), Math.max(before, 1.05 * radiusOf(node))) : towardsEye(place(label.at!), before)
    const { x, y, scale } = project(anchor)
    const lines = label.lines.map((line) => shortened(line, widthOf))
    const body = node < 0 ? undefined : project(placeOf(node))
    const reach = body === undefined ? 0 : ((radiusOf(node) * body.scale) / perPx) * (scene.nodes.ring[node]! < 0 ? 1.04 : 1.24)
    const sized = (text: readonly LabelLine[]) => {
      const { width, height } = sizeOf(text, widthOf)
      const [wide, high] = [width * scale, height * scale * cos]
      const first = placesFor(label, wide, high, follows ? Math.max(reach, 2) : 0)
      const beside = body !== undefined && !follows && label.stays !== true ? placesFor({ align: label.align }, wide, high, reach).map(([px, py]) => [px + body.x - x, py + body.y - y] as const) : []
      return { width: wide, height: high, places: [...first, ...beside] }
    }
    wanted.push({ label, lines, anchor, scale, node, wish: { x, y, ...sized(lines), ...(lines.length > 1 && label.whole !== true && { brief: sized(lines.slice(0, 1)) }), priority: label.priority } })
  }
  const wishes = wanted.map(({ wish }) => wish)
  return chooseLabels(wishes, discs, roomOf(wishes), most[scene.stage]).map(({ wish, dx, dy, brief }) => {
    const { label, lines: whole, anchor, scale, node } = wanted[wish]!
    const lines = brief ? whole.slice(0, 1) : whole
    const { width, height } = sizeOf(lines, widthOf)
    const corner: Triple = [anchor[0] + (dx * perPx) / scale, anchor[1] - (dy * perPx) / (scale * cos), anchor[2]]
    const standing = { label, lines, corner, width: width * perPx, height: height * perPx }
    const leader = node >= 0 && label.at !== undefined ? leaderOf(standing, placeOf(node), radiusOf(node)) : undefined
    return { ...standing, ...(leader !== undefined && { leader }) }
  })
}

/** px that a block of lines takes, its plate with it */
const sizeOf = (lines: readonly LabelLine[], widthOf: (text: string) => number) => ({ width: Math.max(...lines.map((line) => widthOf(line.text) * pxOf(line))) + 2 * margin, height: heightOf(lines) })

/** A picture from before the table in px of labels, those in the middle of the stage at their true size. */
function lookingAt(middle: Triple, elevation: number) {
  const [cos, sin] = [Math.cos(elevation), Math.sin(elevation)]
  const eye: Triple = [middle[0], middle[1] + distance * sin, middle[2] + distance * cos]
  return {
    cos,
    project([x, y, z]: Triple) {
      const [dx, dy, dz] = [x - eye[0], y - eye[1], z - eye[2]]
      const scale = distance / Math.max(0.2, -dy * sin - dz * cos)
      return { x: (dx * scale) / perPx, y: (-(dy * cos - dz * sin) * scale) / perPx, scale }
    },
    towardsEye(at: Triple, by: number): Triple {
      const way = eye.map((part, axis) => part - at[axis]!)
      const length = Math.hypot(...way)
      return at.map((part, axis) => part + (way[axis]! * by) / length) as unknown as Triple
    },
  }
}

/** The picture ends where the outermost text does. */
function roomOf(wishes: readonly LabelWish[]) {
  const [across, down] = [wishes.map(({ x }) => x), wishes.map(({ y }) => y)]
  return { left: Math.min(0, ...across) - widest, right: Math.max(0, ...across) + widest, top: Math.min(0, ...down) - widest / 2, bottom: Math.max(0, ...down) + widest / 2 }
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

import type { NodeId } from '#model/ids.ts'
import type { Guide, StageKind } from '#model/scene.ts'
import { lineStyles, palette } from '#model/scene.ts'

/** Instances of the guide batch, 4 numbers each; see shaders/guide.vert for what they mean by kind. */
export interface GuideSegments {
  count: number
  frame: Float32Array
  a: Float32Array
  b: Float32Array
  c: Float32Array
  look: Float32Array
  span: Float32Array
}

export const kinds = { line: 0, arc: 1, pane: 2, floor: 3 } as const
/** straight steps of one instance: a rasteriser in software pays for each instance, not for its corners */
export const stepsOfSegment = 8
/** radians: a step is three degrees */
const segmentOfArc = (stepsOfSegment * 3 * Math.PI) / 180

interface Row { frame: number[]; a: number[]; b: number[]; c: number[]; look: number[]; span: number[] }

/** Every guide as straight or bent pieces in drawing order: floor, panes, ribbons, strokes. */
export function guideSegments(guides: readonly Guide[], nodeOf: (id: NodeId) => number | undefined, floor: { y: number; extent: number } | undefined): GuideSegments {
  const rows: Row[] = []
  if (floor !== undefined) {
    rows.push({ frame: [kinds.floor, 0, 0, -1], a: [0, floor.y, 0, floor.extent], b: none, c: none, look: [palette.indexOf('muted'), 0.16, 0, floor.extent], span: always })
  }
  const ordered = guides.toSorted((one, other) => rank(one) - rank(other))
  for (const guide of ordered) {
    const node = guide.node === undefined ? -1 : (nodeOf(guide.node) ?? -1)
    if (guide.kind === 'arc') rows.push(...arcRows(guide, node))
    else if (guide.kind === 'line') rows.push(lineRow(guide, node, guide.a, guide.b))
    else rows.push(...paneRows(guide, node))
  }
  return columns(rows)
}

const none = [0, 0, 0, 0]
const always = [0, 0, 0, 0]

function rank(guide: Guide): number {
  return guide.kind === 'pane' ? 0 : guide.flat === true ? 1 : 2
}

function frameOf(kind: number, guide: Guide, node: number): number[] {
  return [kind, lineStyles.indexOf(guide.style), guide.flat === true ? 1 : 0, node]
}

function lookOf(guide: Guide, length: number): number[] {
  return [palette.indexOf(guide.tone), guide.opacity, guide.width, length]
}

function arcRows(guide: Extract<Guide, { kind: 'arc' }>, node: number): Row[] {
  const turned = guide.to - guide.from
  const pieces = Math.max(1, Math.ceil(Math.abs(turned) / segmentOfArc))
  const length = Math.abs(turned) * guide.radius
  const [start, end] = guide.reveal ?? [0, 0]
  return Array.from({ length: pieces }, (_, piece) => {
    const here = piece / pieces
    const there = (piece + 1) / pieces
    return {
      frame: frameOf(kinds.arc, guide, node),
      a: [guide.radius, guide.y, guide.from + turned * here, guide.from + turned * there],
      b: none,
      c: none,
      look: lookOf(guide, length),
      span: [here * length, there * length, start + (end - start) * here, start + (end - start) * there],
    }
  })
}

function lineRow(guide: Guide, node: number, a: readonly number[], b: readonly number[]): Row {
  const length = Math.hypot(b[0]! - a[0]!, b[1]! - a[1]!, b[2]! - a[2]!)
  return { frame: [kinds.line, lineStyles.indexOf(guide.style), guide.kind !== 'pane' && guide.flat === true ? 1 : 0, node], a: [...a, 0], b: [...b, 0], c: none, look: lookOf(guide, length), span: [0, length, ...(guide.reveal ?? [0, 0])] }
}

function paneRows(guide: Extract<Guide, { kind: 'pane' }>, node: number): Row[] {
  const { corner, wide, high } = guide
  const right = corner.map((at, axis) => at + wide[axis]!)
  const top = corner.map((at, axis) => at + high[axis]!)
  const far = right.map((at, axis) => at + high[axis]!)
  const face: Row = { frame: frameOf(kinds.pane, guide, node), a: [...corner, 0], b: [...wide, 0], c: [...high, 0], look: [palette.indexOf(guide.tone), guide.fill, 0, 1], span: [0, 1, ...(guide.reveal ?? [0, 0])] }
  if (guide.width <= 0) return [face]
  return [face, lineRow(guide, node, corner, right), lineRow(guide, node, right, far), lineRow(guide, node, far, top), lineRow(guide, node, top, corner)]
}

function columns(rows: readonly Row[]): GuideSegments {
  const column = (key: keyof Row) => Float32Array.from(rows.flatMap((row) => row[key]))
  return { count: rows.length, frame: column('frame'), a: column('a'), b: column('b'), c: column('c'), look: column('look'), span: column('span') }
}

/** Where the grid lies and how far it reaches, u. */
export function floorOf(stage: StageKind, radius: number): { y: number; extent: number } {
  if (stage === 'wall') return { y: -0.12, extent: 5 }
  return { y: stage === 'dial' ? -0.42 : -1.05 * radius, extent: stage === 'dial' ? 4.2 : 4 * radius }
}

import type { NodeChannels } from '#model/scene.ts'
import { flag, palette, shapes } from '#model/scene.ts'

/** Bits the stage itself sets on a node; the shader's SELECTED, HOVERED, DIMMED. */
export const state = { selected: 1, hovered: 2, dimmed: 4 } as const

/** `ring` in the look texture where the completion is not stated: NaN does not survive every driver. */
export const ringNotStated = 2

/** 4 numbers a node: radius u, opacity, ring (-1 none, 2 not stated), tick (-1 none). */
export function packLook(nodes: NodeChannels, into: Float32Array): void {
  into.fill(0)
  for (let node = 0; node < nodes.count; node++) {
    const ring = nodes.ring[node]!
    into[4 * node] = nodes.size[node]!
    into[4 * node + 1] = nodes.opacity[node]!
    into[4 * node + 2] = Number.isNaN(ring) ? ringNotStated : ring
    into[4 * node + 3] = nodes.tick[node]!
  }
}

/** 4 numbers a node: tone, tone it is coming from, shape, flags + 256 x state. Keeps the state that `into` holds. */
export function packMarks(nodes: NodeChannels, into: Float32Array): void {
  for (let node = 0; node < nodes.count; node++) {
    const kept = into[4 * node + 3]! >> 8
    into[4 * node + 1] = into[4 * node]!
    into[4 * node] = nodes.color[node]!
    into[4 * node + 2] = nodes.shape[node]!
    into[4 * node + 3] = nodes.flags[node]! + 256 * kept
  }
}

/** What the textures hold for a node, in words. */
export function decode(node: number, look: Float32Array, marks: Float32Array): Record<string, unknown> {
  const bits = marks[4 * node + 3]!
  const ring = look[4 * node + 2]!
  const tick = look[4 * node + 3]!
  return {
    size: look[4 * node],
    opacity: look[4 * node + 1],
    ring: ring < 0 ? 'none' : ring === ringNotStated ? 'not stated' : ring,
    tick: tick < 0 ? 'none' : tick,
    color: palette[marks[4 * node]!],
    shape: shapes[marks[4 * node + 2]!],
    flags: namesOf(flag, bits & 255),
    state: namesOf(state, bits >> 8),
  }
}

function namesOf(bits: Readonly<Record<string, number>>, held: number): string[] {
  return Object.keys(bits).filter((name) => (held & bits[name]!) !== 0)
}

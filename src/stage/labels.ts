import type { WebGLRenderer } from 'three'
import { DoubleSide, Mesh, Vector2, Vector3, Vector4 } from 'three'
import type { Scene, SceneLabel } from '#model/scene.ts'
import { flag } from '#model/scene.ts'
import type { NodeId } from '#model/ids.ts'
import { shaders } from '#shaders/index.ts'
import type { Disc, LabelWish, Room } from '#stage/choose-labels.ts'
import { chooseLabels, everyLabel } from '#stage/choose-labels.ts'
import type { FrameUniforms } from '#stage/frame-uniforms.ts'
import type { TextBlock } from '#stage/label-atlas.ts'
import { LabelAtlas, smallestOf } from '#stage/label-atlas.ts'
import { placesFor } from '#stage/label-places.ts'
import type { RoomText } from '#stage/room-text.ts'
import { fewEnough, grownAt, mostLabels, worthTrying } from '#stage/room-text.ts'
import { blendedMaterial } from '#stage/material.ts'
import { state } from '#stage/node-columns.ts'
import type { NodeTextures } from '#stage/node-textures.ts'
import type { Screen } from '#stage/screen.ts'
import { nothingSpared } from '#stage/spare.ts'
import { instanced, strip } from '#stage/strips.ts'
import type { Theme } from '#stage/theme.ts'

export type LabelMode = 'auto' | 'all' | 'none'
interface Candidate { label: number; node: number; /** its place is its body's */ follows: boolean; x: number; y: number; /** view distance of the anchor, u */ depth: number; priority: number }
interface Wanted extends LabelWish, Candidate { priority: number; x: number; y: number; block: TextBlock; briefBlock: TextBlock | undefined; grown: number }
/** Text that stands in the room: px from its anchor (y down), the anchor a node or a place in u. */
export interface StandingLabel { node: number; follows: boolean; at: readonly [number, number, number]; dx: number; dy: number; width: number; height: number; text: string; /** px of its smallest line */ smallest: number; metresPerPx: number; /** at a distance of 1 m it is never less */ least: number }

/** Text on the stage, one draw. Which labels stand is chosen when camera or scene have changed; where they stand follows the bodies in the shader. */
export class Labels extends Mesh {
  readonly #own = { uTime: { value: 0 }, uAtlas: { value: new Vector2(1, 1) }, uText: { value: undefined as unknown }, uHead: { value: new Vector3() }, uFront: { value: new Vector4() }, uLeast: { value: 0 } }
  readonly #atlas = new LabelAtlas()
  readonly #textures: NodeTextures
  readonly #renderer: WebGLRenderer
  readonly #born = new Map<number, number>()
  #labels: readonly SceneLabel[] = []
  #nodes: number[] = []
  #flags: Uint8Array = new Uint8Array(0)
  #mode: LabelMode = 'auto'
  #lastBorn = -1
  /** m that one px covers at a view distance of 1 u, turned to this head; undefined = the px of the screen */
  #room: Readonly<RoomText> | undefined
  /** what is left out where frames are short */
  spared = nothingSpared
  /** what the last choice left standing, for those who point at text */
  readonly standing: StandingLabel[] = []

  constructor(frame: FrameUniforms, textures: NodeTextures, renderer: WebGLRenderer) {
    super(strip(1))
    this.#own.uText.value = this.#atlas.texture
    this.#own.uAtlas.value.set(this.#atlas.size, this.#atlas.size)
    this.material = blendedMaterial(shaders.label, { ...frame, ...textures.uniforms, ...this.#own }, false)
    // y runs down in its quads
    this.material.side = DoubleSide
    this.#textures = textures
    this.#renderer = renderer
    this.frustumCulled = false
    this.renderOrder = 5
  }

  get drawn(): number {
    return this.#born.size
  }

  show(scene: Scene, nodeOf: (id: NodeId) => number | undefined): void {
    this.#labels = scene.labels
    this.#nodes = scene.labels.map((label) => (label.node === undefined ? -1 : (nodeOf(label.node) ?? -1)))
    this.#flags = scene.nodes.flags
    this.#born.clear()
  }

  setMode(mode: LabelMode): void {
    this.#mode = mode
  }

  reset(theme: Theme, ratio: number): void {
    this.#atlas.reset(theme, ratio)
  }

  isDrawn(node: number): boolean {
    for (const label of this.#born.keys()) if (this.#nodes[label] === node) return true
    return false
  }

  /** Text stands in the room, few of it, on plates; undefined = on the screen. Call `reset` after. */
  stand(room: Readonly<RoomText> | undefined): void {
    this.#room = room
    if (room !== undefined) {
      this.#own.uHead.value = room.head
      this.#own.uFront.value = room.front
      this.#own.uLeast.value = room.least
    }
    const { material } = this
    if (!Array.isArray(material)) material.depthTest = room !== undefined
    this.#atlas.plated = room !== undefined
  }

  /** @param now s */
  choose(screen: Screen, room: Room, now: number, atOnce: boolean): void {
    const small = room.right - room.left < 560
    const limit = this.#mode === 'none' ? 0 : this.#mode === 'all' ? everyLabel : (this.#room === undefined ? (small ? 40 : 150) : this.spared.has('labels') ? mostLabels / 2 : mostLabels)
    if (this.#room !== undefined && this.#atlas.ratio !== this.#room.texels) this.#atlas.reset(undefined, this.#room.texels)
    let wanted = limit === 0 ? [] : this.#wishes(screen, room)
    // full of text that is not shown any more: what is wanted now is set anew
    if (this.#room !== undefined && this.#atlas.full) {
      this.#atlas.reset()
      wanted = this.#wishes(screen, room)
    }
    const found = chooseLabels(wanted, discsOf(screen), room, this.#room === undefined ? limit : 2 * limit)
    const placed = this.#room === undefined || limit >= everyLabel ? found : fewEnough(found, ({ wish }) => wanted[wish]!, limit)
    const standing = new Set(placed.map((place) => wanted[place.wish]!.label))
    for (const label of this.#born.keys()) if (!standing.has(label)) this.#born.delete(label)
    for (const label of standing) {
      if (this.#born.has(label)) continue
      this.#born.set(label, atOnce ? now - 1 : now)
      if (!atOnce) this.#lastBorn = now
    }
    this.#write(placed.map(({ wish, dx, dy, brief }) => ({ wish: wanted[wish]!, block: (brief ? wanted[wish]!.briefBlock : undefined) ?? wanted[wish]!.block, dx, dy })), screen)
  }

  /** @returns whether a label is still fading in */
  frame(now: number): boolean {
    this.#own.uTime.value = now
    return now - this.#lastBorn < 0.18
  }

  override dispose(): void {
    this.#atlas.dispose()
    this.geometry.dispose()
    if (!Array.isArray(this.material)) this.material.dispose()
  }

  /** Labels whose place is in sight, before any text is set. */
  #candidates(screen: Screen, room: Room): Candidate[] {
    const found: Candidate[] = []
    const { marks } = this.#textures
    this.#labels.forEach((label, index) => {
      const node = this.#nodes[index]!
      const bits = node < 0 ? 0 : marks[4 * node + 3]! >> 8
      const near = (bits & (state.selected | state.hovered)) !== 0
      if (label.node !== undefined && node < 0) return
      if (node >= 0 && ((this.#flags[node]! & flag.quiet) !== 0 || screen.radius[node]! <= 0)) return
      if (!near && (bits & state.dimmed) !== 0) return
      const follows = node >= 0 && label.at === undefined
      if (!follows && label.at !== undefined) screen.project(label.at[0], label.at[1], label.at[2])
      const x = follows ? screen.x[node]! : screen.spot.x
      const y = follows ? screen.y[node]! : screen.spot.y
      if ((!follows && screen.spot.depth <= 0) || x < room.left - 40 || x > room.right + 40 || y < room.top - 40 || y > room.bottom + 40) return
      const priority = label.priority + ((bits & state.selected) !== 0 ? 4000 : 0) + ((bits & state.hovered) !== 0 ? 2000 : 0) + (this.#born.has(index) ? 0.5 : 0)
      found.push({ label: index, node, follows, x, y, depth: follows ? screen.depth[node]! : screen.spot.depth, priority })
    })
    return this.#room === undefined ? found : worthTrying(found)
  }

  #wishes(screen: Screen, room: Room): Wanted[] {
    const wanted: Wanted[] = []
    for (const candidate of this.#candidates(screen, room)) {
      const { node, follows, x, y } = candidate
      const label = this.#labels[candidate.label]!
      const grown = this.#room === undefined ? 1 : grownAt(this.#room, x, y)
      const set = (lines: SceneLabel['lines']): TextBlock | undefined => {
        const block = this.#atlas.block(lines, label.align, this.#renderer)
        return block === undefined || grown === 1 ? block : { ...block, width: block.width * grown, height: block.height * grown }
      }
      const lines = this.spared.has('second-lines') && label.whole !== true ? label.lines.slice(0, 1) : label.lines
      const block = set(lines)
      if (block === undefined) continue
      // where there is little room, a name alone is better than nothing
      const briefBlock = lines.length > 1 && label.whole !== true ? set(label.lines.slice(0, 1)) : undefined
      const around = node < 0 ? 0 : screen.radius[node]! * aroundOf(this.#textures.looks.to[4 * node + 2]!)
      // a fixed place that is taken: beside its body
      const beside = ({ width, height }: TextBlock) => placesFor({ align: label.align }, width, height, around).map(([px, py]) => [px + screen.x[node]! - x, py + screen.y[node]! - y] as const)
      const sized = (text: TextBlock) => ({ width: text.width, height: text.height, places: [...placesFor(label, text.width, text.height, follows ? Math.max(around, 2) : 0), ...(node >= 0 && !follows && label.stays !== true ? beside(text) : [])] })
      wanted.push({ ...candidate, ...sized(block), ...(briefBlock === undefined ? {} : { brief: sized(briefBlock) }), block, briefBlock, grown })
    }
    return wanted
  }

  #write(standing: readonly { wish: Wanted; block: TextBlock; dx: number; dy: number }[], screen: Screen): void {
    const place: number[] = []
    const box: number[] = []
    const uv: number[] = []
    const life: number[] = []
    this.standing.length = 0
    for (const { wish, block, dx, dy } of standing) {
      const label = this.#labels[wish.label]!
      const follows = wish.node >= 0 && label.at === undefined
      const at = label.at ?? [0, 0, 0]
      const anchor = follows ? [0, 0, 0, wish.node] : [...at, -1]
      const [firstX, firstY] = wish.places[0]!
      const scale = this.#room === undefined ? 0 : this.#room.metresPerPx * wish.depth
      const moved = Math.abs(dx - firstX) + Math.abs(dy - firstY) > 16 && block === wish.block
      if ((label.leader === true || moved) && wish.node >= 0 && !follows) {
        place.push(...anchor)
        box.push(...leaderOf(wish, block, dx, dy, screen))
        uv.push(0, wish.node, 0, 0)
        life.push(this.#born.get(wish.label) ?? 0, 1, scale, 0)
      }
      place.push(...anchor)
      box.push(dx, dy, block.width, block.height)
      uv.push(block.x, block.y, block.wide, block.high)
      life.push(this.#born.get(wish.label) ?? 0, 1, scale, 0)
      if (scale > 0) this.standing.push({ node: wish.node, follows, at: [at[0], at[1], at[2]], dx, dy, width: block.width, height: block.height, text: label.lines[0]?.text ?? '', smallest: wish.grown * smallestOf(block === wish.block ? label.lines : label.lines.slice(0, 1)), metresPerPx: scale, least: this.#room!.least })
    }
    const { geometry } = this
    const target = geometry as ReturnType<typeof strip>
    instanced(target, 'aPlace', Float32Array.from(place), 4)
    instanced(target, 'aBox', Float32Array.from(box), 4)
    instanced(target, 'aUv', Float32Array.from(uv), 4)
    instanced(target, 'aLife', Float32Array.from(life), 4)
    target.instanceCount = place.length / 4
    this.visible = place.length > 0
  }
}

/** A completion arc makes a body wider than its surface. */
function aroundOf(ring: number): number {
  return ring >= 0 ? 1.24 : 1.04
}

/** From the edge of the text nearest to the body to the body's surface, CSS px from the anchor; nothing when they touch. */
function leaderOf(wish: Wanted, block: TextBlock, dx: number, dy: number, screen: Screen): number[] {
  const bx = screen.x[wish.node]! - wish.x
  const by = screen.y[wish.node]! - wish.y
  const ex = Math.max(dx + 2, Math.min(bx, dx + block.width - 2))
  const ey = Math.max(dy + 2, Math.min(by, dy + block.height - 2))
  const away = Math.hypot(bx - ex, by - ey)
  const reach = screen.radius[wish.node]! * 1.3 + 3
  if (away <= reach + 6) return [0, 0, 0, 0]
  const part = (away - reach) / away
  return [ex, ey, ex + (bx - ex) * part, ey + (by - ey) * part]
}

function discsOf(screen: Screen): Disc[] {
  const discs: Disc[] = []
  for (let node = 0; node < screen.count; node++) {
    if (screen.radius[node]! >= 5 && screen.open[node] !== 0) discs.push({ x: screen.x[node]!, y: screen.y[node]!, radius: screen.radius[node]! })
  }
  return discs
}

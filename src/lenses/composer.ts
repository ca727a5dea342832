import type { Ecosystem } from '#model/ecosystem.ts'
import type { AtomId, NodeId } from '#model/ids.ts'
import type { Anchors, LineStyle, NodeChannels, SceneLinks, Shape, Tone } from '#model/scene.ts'
import { lineStyles, palette, shapes } from '#model/scene.ts'

/** What a lens says about one node; everything it does not say keeps the resting value. */
export interface Standing {
  size: number
  tone: Tone
  shape?: Shape
  /** bits of `flag` */
  flags?: number
  opacity?: number
  /** 0..1, NaN = not stated */
  ring?: number
  tick?: number
  /** where it wants to be; without it the node is free */
  at?: readonly [number, number, number]
  /** pull of `at`, 1 = stands exactly there */
  strength?: number
  charge?: number
}

export interface Tie {
  style?: LineStyle
  tone?: Tone
  width?: number
  opacity?: number
  length?: number
  stiffness?: number
  curve?: number
  atoms: readonly AtomId[]
}

export interface Extra {
  id: NodeId
}

/**
 * Writes a scene's columns. A lens places nodes and ties; `links()` gives the lines' typed arrays. Extras (facts as points, ghosts) are
 * numbered after the ecosystem's own nodes.
 */
export class Composer {
  readonly nodes: NodeChannels
  readonly anchors: Anchors
  readonly #from: number[] = []
  readonly #to: number[] = []
  readonly #ties: Tie[] = []

  constructor(ecosystem: Ecosystem, extras: readonly Extra[] = []) {
    const count = ecosystem.nodes.count + extras.length
    this.nodes = {
      count,
      ids: extras.length === 0 ? ecosystem.nodes.ids : [...ecosystem.nodes.ids, ...extras.map((extra) => extra.id)],
      size: new Float32Array(count),
      color: new Uint8Array(count),
      shape: new Uint8Array(count),
      flags: new Uint8Array(count),
      opacity: new Float32Array(count),
      ring: new Float32Array(count).fill(-1),
      tick: new Float32Array(count).fill(-1),
    }
    this.anchors = { position: new Float32Array(3 * count), strength: new Float32Array(count), charge: new Float32Array(count).fill(1) }
  }

  place(node: number, standing: Standing): void {
    const { nodes, anchors } = this
    nodes.size[node] = standing.size
    nodes.color[node] = palette.indexOf(standing.tone)
    nodes.shape[node] = shapes.indexOf(standing.shape ?? 'sphere')
    nodes.flags[node] = standing.flags ?? 0
    nodes.opacity[node] = standing.opacity ?? 1
    // An arc is full at most; a threshold beyond the circle has no place on it. NaN stays: it is drawn hatched.
    nodes.ring[node] = Math.min(1, standing.ring ?? -1)
    nodes.tick[node] = standing.tick !== undefined && standing.tick >= 0 && standing.tick <= 1 ? standing.tick : -1
    anchors.charge[node] = standing.charge ?? 1
    if (standing.at === undefined) return
    anchors.position.set(standing.at, 3 * node)
    anchors.strength[node] = standing.strength ?? 1
  }

  tie(from: number, to: number, tie: Tie): void {
    this.#from.push(from)
    this.#to.push(to)
    this.#ties.push(tie)
  }

  links(): SceneLinks {
    const ties = this.#ties
    const count = ties.length
    const links = {
      count,
      from: Uint32Array.from(this.#from),
      to: Uint32Array.from(this.#to),
      style: new Uint8Array(count),
      color: new Uint8Array(count),
      width: new Float32Array(count),
      opacity: new Float32Array(count),
      length: new Float32Array(count),
      stiffness: new Float32Array(count),
      curve: new Float32Array(count),
      atoms: ties.map((tie) => tie.atoms),
    }
    // One pass: a `from` with a callback walks all ties again for every column, 25 ms more at 25,000 of them.
    for (let link = 0; link < count; link++) {
      const tie = ties[link]!
      links.style[link] = lineStyles.indexOf(tie.style ?? 'solid')
      links.color[link] = palette.indexOf(tie.tone ?? 'muted')
      links.width[link] = tie.width ?? 1
      links.opacity[link] = tie.opacity ?? 0.5
      links.length[link] = tie.length ?? 0.12
      links.stiffness[link] = tie.stiffness ?? 0.5
      links.curve[link] = tie.curve ?? 0
    }
    return links
  }
}

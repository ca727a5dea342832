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
 * Writes a scene's columns. A lens places nodes and ties, `finish()` gives the typed arrays. Extras (facts as points, ghosts) are
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
    nodes.ring[node] = standing.ring ?? -1
    nodes.tick[node] = standing.tick ?? -1
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
    return {
      count: ties.length,
      from: Uint32Array.from(this.#from),
      to: Uint32Array.from(this.#to),
      style: Uint8Array.from(ties, (tie) => lineStyles.indexOf(tie.style ?? 'solid')),
      color: Uint8Array.from(ties, (tie) => palette.indexOf(tie.tone ?? 'muted')),
      width: Float32Array.from(ties, (tie) => tie.width ?? 1),
      opacity: Float32Array.from(ties, (tie) => tie.opacity ?? 0.5),
      length: Float32Array.from(ties, (tie) => tie.length ?? 0.12),
      stiffness: Float32Array.from(ties, (tie) => tie.stiffness ?? 0.5),
      curve: Float32Array.from(ties, (tie) => tie.curve ?? 0),
      atoms: ties.map((tie) => tie.atoms),
    }
  }
}

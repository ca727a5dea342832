import type { Guide, Scene } from '#model/scene.ts'
import { flag } from '#model/scene.ts'
import { BodyTree, type BodyColumns } from '#xr/pointing/body-tree.ts'

/** ms between two refits while the layout runs: a ray is not finer than what a body goes in that time */
const refitPace = 100
/** below this a body is not drawn */
const leastOpacity = 0.004

/** What the index reads of a stage. */
export interface Indexed {
  version: number
  hand: { held: number }
  bodies(): (BodyColumns & { scene: Scene }) | undefined
}

/** The bodies of a stage as a tree, kept up with it: nothing is done while nothing has changed, and nothing while one is in the hand. */
export class StageIndex {
  readonly tree = new BodyTree()
  /** guides that belong to a body, with its scene node */
  readonly guides: { guide: Guide; node: number }[] = []
  /** grows when the tree is another one */
  version = 0
  #version = -1
  #scene: Scene | undefined
  #places: Float32Array | undefined
  #held = false
  #stale = false
  #fittedAt = -Infinity

  /** @param time ms, of the frame @param urgent a press waits for the answer */
  follow(stage: Indexed, time: number, urgent: boolean): void {
    const held = stage.hand.held >= 0
    if (stage.version === this.#version && held === this.#held && !this.#stale) return
    this.#version = stage.version
    const bodies = stage.bodies()
    if (bodies === undefined) return
    const { scene, places } = bodies
    if (scene !== this.#scene) return this.#build(bodies, time)
    // where the hand let go of a body, it was written among the places that were known
    if (places !== this.#places || (this.#held && !held)) this.#stale = true
    this.#held = held
    if (!this.#stale || held || (!urgent && time - this.#fittedAt < refitPace)) return
    if (this.tree.refit(bodies)) this.#fitted(places, time)
    else this.#build(bodies, time)
  }

  #build(bodies: BodyColumns & { scene: Scene }, time: number): void {
    const { scene, looks, places } = bodies
    const { flags, count, ids } = scene.nodes
    this.tree.build(bodies, count, (node) => (flags[node]! & flag.quiet) === 0 && looks[4 * node + 1]! > leastOpacity)
    if (scene !== this.#scene) {
      this.guides.length = 0
      const wanted = new Set(scene.guides.map(({ node }) => node))
      const numbers = new Map<unknown, number>()
      if (wanted.size > 0) for (let node = 0; node < count; node++) if (wanted.has(ids[node])) numbers.set(ids[node], node)
      for (const guide of scene.guides) {
        const node = numbers.get(guide.node)
        if (node !== undefined) this.guides.push({ guide, node })
      }
    }
    this.#scene = scene
    this.#fitted(places, time)
  }

  #fitted(places: Float32Array, time: number): void {
    this.#places = places
    this.#fittedAt = time
    this.#stale = false
    this.version++
  }
}

import type { Scene } from '#model/scene.ts'
import type { LayoutId, ViewState } from '#model/view-state.ts'
import { layoutKey } from '#app/layout-key.ts'
import { LayoutClient } from '#layout/client.ts'
import { problemOf } from '#layout/presets/problem.ts'

export interface LayoutReport { id: string; ticks: number; settled: boolean; settledMs: number | null; workerMs: number }
/** New positions for the stage; `settled` ones are the last of their run. */
export type Place = (positions: Float32Array, settled: boolean) => void

/**
 * Asks the worker for positions when the picture needs others, and remembers what has settled: the same key has the same
 * positions, so a lens that was open before stands at once.
 */
export class LayoutSession {
  readonly #client: LayoutClient
  readonly #settled = new Map<string, Float32Array>()
  readonly #place: Place
  #key = ''
  #startedAt = 0
  report: LayoutReport = { id: '', ticks: 0, settled: false, settledMs: null, workerMs: 0 }

  constructor(place: Place, failed: (error: Error) => void) {
    this.#place = place
    this.#client = new LayoutClient((update) => {
      if (update.key !== this.#key) return this.#client.giveBack(update.positions)
      this.report = { ...this.report, ticks: update.ticks, settled: update.settled, workerMs: update.workerMs, settledMs: update.settled ? performance.now() - this.#startedAt : null }
      if (update.settled && !this.#touched) this.#settled.set(update.key, update.positions.slice())
      this.#place(update.positions, update.settled)
      this.#client.giveBack(update.positions)
    }, failed)
  }

  /** Positions known before the worker was asked: computed with the data, or settled earlier. */
  know(key: string, positions: Float32Array): void {
    this.#settled.set(key, positions)
  }

  /** The stage is new: what it should show is asked for again. */
  forget(): void {
    this.#key = ''
  }

  /** A hand moved something: what settles now is this person's picture, not the key's. */
  #touched = false

  show(scene: Scene, layout: LayoutId, pins: ViewState['pins']): void {
    const key = layoutKey(scene, layout, pins)
    if (key === this.#key) return
    this.#key = key
    this.#touched = false
    this.#resting = undefined
    this.#startedAt = performance.now()
    const known = this.#settled.get(key)
    this.report = { id: layout === 'force' ? 'force' : scene.stage, ticks: 0, settled: known !== undefined, settledMs: known === undefined ? null : 0, workerMs: 0 }
    if (known === undefined) {
      const start = scene.grownFrom === undefined ? undefined : this.#settled.get(layoutKey({ layoutKey: scene.grownFrom }, layout, pins))
      this.#client.start(key, problemOf(scene, { layout, seed: 1, ...(start !== undefined && { start: start.subarray(0, 4 * scene.nodes.count) }), ...(pins !== undefined && { pins }) }))
      return
    }
    this.#client.stop()
    this.#resting = { scene, layout, pins, known }
    this.#place(known, true)
  }

  /** A layout that was only remembered has no run to grab from: it is resumed, warm, at the first touch. */
  #resting: { scene: Scene; layout: LayoutId; pins: ViewState['pins']; known: Float32Array } | undefined

  grab(node: number, x: number, y: number, z: number): void {
    if (this.#resting !== undefined) {
      const { scene, layout, pins, known } = this.#resting
      this.#resting = undefined
      this.#client.start(this.#key, problemOf(scene, { layout, seed: 1, start: known.subarray(0, 4 * scene.nodes.count), ...(pins !== undefined && { pins }) }))
    }
    this.#touched = true
    this.#client.grab(node, x, y, z)
  }

  release(node: number): void {
    if (this.#touched) return this.#client.release(node)
    // The picture changed under the hand, and no run knows of the body in it.
    const known = this.#settled.get(this.#key)
    if (known !== undefined) this.#place(known, true)
  }

  dispose(): void {
    this.#client.dispose()
  }
}

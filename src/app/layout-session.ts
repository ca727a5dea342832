import type { LayoutProblem } from '#layout/engine/engine.ts'
import type { LayoutClient, LayoutClientOptions, LayoutUpdate } from '#layout/client.ts'
import type { FailureReason, LayoutFailure } from '#layout/failure.ts'
import type { Trouble } from '#layout/engine/check-problem.ts'
import type { Scene } from '#model/scene.ts'
import type { LayoutId, ViewState } from '#model/view-state.ts'
import { layoutKey } from '#app/layout-key.ts'
import { SettledFirst } from '#app/settled-first.ts'
import { familyOf, placesOf, warmStart, type Stood } from '#app/warm-start.ts'

export interface LayoutReport { id: string; ticks: number; settled: boolean; settledMs: number | null; workerMs: number }
/**
 * New positions for the stage. `settled` ones are the last of their run; a `journey` leads to another arrangement, else the layout
 * goes on. `done` takes the array back when it is shown no longer; without it the array stays whose it was.
 */
export type Place = (positions: Float32Array, how: { settled: boolean; journey: boolean; done?: (positions: Float32Array) => void }) => void
/** Nothing could be settled, for this scene; what stood stands. `again`: it is being tried once more. */
export interface Failed { reason: FailureReason; trouble?: Trouble | undefined; scene: Scene; detail: string; again?: true }

interface Asked { scene: Scene; layout: LayoutId; pins: ViewState['pins'] }
type Layout = Awaited<ReturnType<typeof loadLayout>>

/** The first picture's positions come with the data: the worker is fetched beside it, not before it. */
const loadLayout = () => import('#app/layout-parts.ts')

/**
 * Asks the worker for positions when the picture needs others, and remembers what has settled: the same key has the same
 * positions, so a lens that was open before stands at once.
 */
export class LayoutSession {
  readonly #settled = new Map<string, Omit<Stood, 'family'>>()
  readonly #place: SettledFirst
  readonly #failed: (failed: Failed) => void
  readonly #options: LayoutClientOptions
  #layout: Layout | undefined
  #client: LayoutClient | undefined
  #key = ''
  #asked: Asked | undefined
  /** what the stage shows now */
  #stood: (Stood & { key: string }) | undefined
  /** A hand moved something: what settles now is this person's picture, not the key's. */
  #touched = false
  /** A layout that was only remembered has no run to grab from: it is resumed, warm, at the first touch. */
  #resting: Float32Array | undefined
  #startedAt = 0
  report: LayoutReport = { id: '', ticks: 0, settled: false, settledMs: null, workerMs: 0 }

  /** @param patience ms that what has not settled stands back while something is shown */
  constructor(place: Place, failed: (failed: Failed) => void, options: LayoutClientOptions = {}, patience?: number) {
    this.#options = options
    this.#place = new SettledFirst(place, patience)
    this.#failed = failed
  }

  /** Positions known before the worker was asked: computed with the data, or settled earlier. */
  know(key: string, scene: Scene, positions: Float32Array): void {
    this.#settled.set(key, { ids: scene.nodes.ids, positions })
  }

  /** The stage is new: what it should show is asked for again. */
  forget(): void {
    this.#key = ''
  }

  show(scene: Scene, layout: LayoutId, pins: ViewState['pins']): void {
    const key = layoutKey(scene, layout, pins)
    if (key === this.#key) return
    this.#key = key
    this.#place.drop()
    this.#asked = { scene, layout, pins }
    this.#touched = false
    this.#resting = undefined
    this.#startedAt = performance.now()
    const known = this.#settled.get(key)
    this.report = { id: scene.tuning?.id ?? (layout === 'force' ? 'force' : scene.stage), ticks: 0, settled: known !== undefined, settledMs: known === undefined ? null : 0, workerMs: 0 }
    if (known === undefined) {
      this.#run(this.#startFor(this.#asked))
      return
    }
    this.#client?.stop()
    this.#resting = known.positions
    this.#stands(known.positions)
    this.#place.take(known.positions, { settled: true, journey: true }, true)
    void this.#load()
  }

  /** Nothing moves before it has settled, unless a hand moves it: for someone who stands beside it. */
  still(on: boolean): void {
    this.#place.wait(on ? Infinity : undefined)
  }

  grab(node: number, x: number, y: number, z: number): void {
    this.#place.follow()
    if (this.#resting !== undefined) {
      const start = this.#resting
      this.#resting = undefined
      this.#touched = true
      this.#run(start)
    }
    this.#touched = true
    this.#client?.grab(node, x, y, z)
  }

  release(node: number): void {
    if (this.#touched) return this.#client?.release(node)
    // The picture changed under the hand, and no run knows of the body in it.
    const known = this.#settled.get(this.#key)
    if (known !== undefined) this.#place.take(known.positions, { settled: true, journey: true }, true)
  }

  dispose(): void {
    this.#key = ''
    this.#place.drop()
    this.#client?.dispose()
    this.#client = undefined
  }

  /** From what the scene grew from, as a hand may have left it; else from what is shown now (`warm-start.ts` says when). */
  #startFor({ scene, layout, pins }: Asked): Float32Array | undefined {
    const grownKey = scene.grownFrom === undefined ? undefined : layoutKey({ layoutKey: scene.grownFrom }, layout, pins)
    const grown = grownKey === undefined ? undefined : this.#settled.get(grownKey)
    if (grown !== undefined && this.#stood?.key !== grownKey) return placesOf(grown, scene).positions
    return warmStart(this.#stood, scene, layout)
  }

  #run(start: Float32Array | undefined): void {
    const key = this.#key
    const begin = ({ problemOf }: Layout): void => {
      const asked = this.#asked
      if (asked === undefined || key !== this.#key) return
      const { scene, layout, pins } = asked
      this.#client?.start(key, problemOf(scene, { layout, seed: 1, ...(start !== undefined && { start }), ...(pins !== undefined && { pins }) }))
    }
    // at once where it can be: a grab follows on the heels of its run
    if (this.#layout !== undefined) begin(this.#layout)
    else void this.#load().then((layout) => layout && begin(layout))
  }

  async #load(): Promise<Layout | undefined> {
    try {
      this.#layout ??= await loadLayout()
    } catch (error) {
      this.#stopped({ reason: 'unavailable', detail: error instanceof Error ? error.message : String(error) })
      return undefined
    }
    this.#client ??= new this.#layout.LayoutClient((update) => this.#update(update), (error) => this.#stopped(error), {
      ...this.#options,
      again: (problem) => this.#again(problem),
      onRestart: ({ reason, detail }) => this.#asked && this.#failed({ reason, detail, scene: this.#asked.scene, again: true }),
    })
    return this.#layout
  }

  #update(update: LayoutUpdate): void {
    const { key, positions, ticks, settled, workerMs } = update
    if (key !== this.#key || this.#asked === undefined) return this.#client?.giveBack(positions)
    this.report = { ...this.report, ticks, settled, workerMs, settledMs: settled ? performance.now() - this.#startedAt : null }
    const { nodes } = this.#asked.scene
    if (settled && !this.#touched) this.#settled.set(key, { ids: nodes.ids, positions: positions.slice(0, 4 * nodes.count) })
    const shown = this.#stood !== undefined
    this.#stands(positions)
    this.#place.take(positions, { settled, journey: ticks === 0 && !this.#touched, done: (free) => this.#free(free) }, shown)
  }

  /** What stands last is kept for the next start, whatever the stage does with it. */
  #free(positions: Float32Array): void {
    if (positions !== this.#stood?.positions) this.#client?.giveBack(positions)
  }

  #stands(positions: Float32Array): void {
    const { scene, layout } = this.#asked!
    this.#stood = { key: this.#key, family: familyOf(scene, layout), ids: scene.nodes.ids, positions }
  }

  /** A worker broke down. What nobody touched is settled anew, to the same picture; what a hand has moved goes on from where it stands. */
  #again(problem: LayoutProblem): LayoutProblem {
    return this.#touched && this.#stood?.key === this.#key ? { ...problem, start: this.#stood.positions.slice(0, 4 * problem.count) } : problem
  }

  #stopped({ reason, trouble, detail }: Pick<LayoutFailure, 'reason' | 'detail'> & { trouble?: Trouble | undefined }): void {
    if (this.#asked === undefined) return
    const { scene } = this.#asked
    // a picture that got as far as being shown can be taken up again
    if (this.#stood?.key === this.#key) this.#resting = this.#stood.positions.slice(0, 4 * scene.nodes.count)
    this.#failed({ reason, trouble, scene, detail })
  }
}

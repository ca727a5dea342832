import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Ecosystem } from '#model/ecosystem.ts'
import type { NodeId } from '#model/ids.ts'
import type { Scene } from '#model/scene.ts'
import type { ViewState } from '#model/view-state.ts'
import type { CameraState } from '#stage/camera-rig.ts'
import type { OrreryStage } from '#stage/stage.ts'
import type { Run } from '#xr/run.ts'
import { storyWords, writeFragment } from '#state/url.ts'
import type { PlayerState } from '#state/player.ts'
import type { createViewStore } from '#state/store.ts'
import { setParameter } from '#state/view.ts'
import { LayoutSession, type Failed, type Place as PlaceBodies } from '#app/layout-session.ts'
import { unpackPositions, type Openings } from '#app/openings.ts'
import type { Formers } from '#app/compared-with.ts'
import type { Picture } from '#app/picture.ts'
import type { Shelf } from '#app/shelf.ts'
import type { StoryDesk } from '#app/story/desk.ts'
import type { Move, Place } from '#app/stage-drops.ts'
import { layoutKey } from '#app/layout-key.ts'

/** What the person who reads prefers, and how a change of it is kept. `textInside`: of text in a headset, 1 = as designed. */
export interface Person { reducedMotion(): boolean; textInside: number; setTextInside(scale: number): void }

/** One page's run: data, view store, stage and layout, joined. React shows it; it knows no React. */
export class Session {
  readonly store: ReturnType<typeof createViewStore>
  /** the data on the desk, and the last thing that went wrong with it */
  readonly data: StoreApi<{ ecosystem: Ecosystem; failure: string | null; shelf: Shelf; /** what the address asked for and this data cannot do */ refused?: readonly string[]; /** what the open list was before */ formers?: Formers | undefined }>
  readonly layout: LayoutSession
  #stage: OrreryStage | null = null
  picture: Picture | null = null
  hovered: NodeId | null = null
  /** how long bodies go to another arrangement, ms; 0 = everything is there at once (`app/story/desk.ts`) */
  journey = 700
  /** the story that plays, and who hears its keys before the page does; null = none plays */
  readonly telling = createStore<{ player: PlayerState | null; desk: StoryDesk | null }>(() => ({ player: null, desk: null }))
  /** set while someone is inside a headset */
  stay: Run | null = null
  /** A short message to the reader, wherever the reader is. */
  say(text: string): void {
    for (const hear of this.#hears) hear(text)
  }
  readonly #hears = new Set<(text: string) => void>()
  heard(hear: (text: string) => void): () => void {
    this.#hears.add(hear)
    return () => void this.#hears.delete(hear)
  }
  /** what the reader prefers; the page that is shown knows it */
  person: Person = { reducedMotion: () => this.#reduced(), textInside: 1, setTextInside: () => undefined }
  preferred(person: Person): void {
    this.person = person
  }
  /** another scene than the picture's own, while someone inside stands in the middle of it; undefined = its own */
  surrounding: (picture: Picture) => Scene | undefined = () => undefined
  /** what letting go of the body in the hand would do; '' = nothing */
  inHand = ''
  /** what is said beside the body in the hand; '' = nothing */
  #tell: (text: string) => void = () => undefined
  told(tell: (text: string) => void): void {
    this.#tell = tell
  }
  /** resolves with the first frame that shows data */
  readonly ready: Promise<void>
  get stage(): OrreryStage | null {
    return this.#stage
  }

  /** Another stage (a remount, a context given up) knows nothing yet and is shown everything again. */
  mount(stage: OrreryStage | null): void {
    if (stage === this.#stage) return
    this.#stage = stage
    this.#shown = { scene: null, lens: '' }
    this.#placed = false
    this.layout.forget()
  }

  #isReady: () => void = () => undefined
  #openings: Openings
  #shown = { scene: null as unknown, lens: '' }
  readonly #reduced: () => boolean

  constructor(options: { ecosystem: Ecosystem; shelf: Shelf; store: ReturnType<typeof createViewStore>; openings: Openings; reducedMotion: () => boolean }) {
    this.data = createStore(() => ({ ecosystem: options.ecosystem, failure: null as string | null, shelf: options.shelf }))
    this.store = options.store
    this.#openings = options.openings
    this.#reduced = options.reducedMotion
    this.ready = new Promise((resolve) => (this.#isReady = resolve))
    this.layout = new LayoutSession((positions, how) => this.#place(positions, how), (failed) => this.#unsettled(failed))
  }

  /** Puts a derived picture on the stage: looks at once, positions when the worker has them. */
  show(picture: Picture): void {
    this.picture = picture
    const { stage } = this
    if (stage === null) return
    const { view } = this.store.getState()
    const surrounding = this.surrounding(picture)
    const scene = surrounding ?? picture.lens.scene
    if (this.#shown.scene !== scene) {
      const lens = `${view.lens}/${picture.programme}/${this.data.getState().ecosystem.version}/${scene.tuning?.id}`
      const moved = this.#shown.lens !== lens
      const first = this.#shown.lens === ''
      // around a head a unit is another length: what stands on the table does not fly there
      const around = surrounding !== undefined
      if (around !== this.#around) this.#leaps = true
      this.#around = around
      this.#shown = { scene, lens }
      stage.setScene(scene)
      this.#know(scene, scene.layoutKey, view)
      if (scene.grownFrom !== undefined) this.#know(scene, scene.grownFrom, view)
      this.layout.show(scene, view.layout, view.pins)
      if (view.camera !== null && (first || moved)) stage.rig.set(view.camera, !first)
      else if (first || moved) stage.home(!first)
    } else this.layout.show(scene, view.layout, view.pins)
    stage.setLabelMode(view.show.labels)
    this.highlight()
  }

  /** Hands over shipped positions: of the scene, and of the one it grew from, whether or not that was seen before. */
  #know(scene: Scene, sceneKey: string, view: ViewState): void {
    const key = layoutKey({ layoutKey: sceneKey }, view.layout, view.pins)
    const packed = this.#openings[key]
    const positions = packed === undefined ? undefined : unpackPositions(scene, packed)
    if (positions !== undefined) this.layout.know(key, scene, positions)
  }

  highlight(): void {
    const { view } = this.store.getState()
    this.stage?.setHighlight({ selection: view.selection, hover: this.hovered, lit: this.picture?.lit ?? null })
  }

  /** resolves when every lens and rule is here */
  stocked: Promise<void> = Promise.resolve()
  stock(more: Promise<Partial<Shelf>>): void {
    const come = more.then(
      (shelves) => this.data.setState(({ shelf }) => ({ shelf: { ...shelf, ...shelves } })),
      (error: unknown) => this.data.setState({ failure: error instanceof Error ? error.message : String(error) }),
    )
    const before = this.stocked
    this.stocked = before.then(() => come)
  }

  /** A new opening set came (it loads after the first picture). */
  learn(openings: Openings): void {
    this.#openings = { ...this.#openings, ...openings }
  }

  #around = false
  #leaps = false
  #placed = false
  #place(positions: Float32Array, { settled, journey, done }: Parameters<PlaceBodies>[1]): void {
    if (settled) this.#layoutSays(null)
    const blendMs = !this.#placed || this.#leaps || this.#reduced() ? 0 : journey ? this.journey : 'follow'
    this.#leaps = false
    if (this.stage === null) done?.(positions)
    else this.stage.setPositions(positions, { blendMs, ...(done !== undefined && { done }) })
    if (this.#placed) return
    this.#placed = true
    requestAnimationFrame(() => this.#isReady())
  }

  /** Nothing could be settled: the last picture stands, and one sentence says why until a picture has settled. */
  #unsettled(failed: Failed): void {
    const { picture } = this
    this.#unsaid = failed
    const say = (text: string): void => {
      if (this.#unsaid === failed) this.#layoutSays(text)
    }
    import('#app/layout-said.ts').then(({ layoutSaid }) => say(layoutSaid(failed, picture)), () => say(failed.detail))
    if (failed.again !== true) this.#isReady()
  }

  #unsaid: Failed | null = null
  #said: string | null = null
  #layoutSays(text: string | null): void {
    if (text === null) this.#unsaid = null
    if (text === this.#said) return
    // Other troubles, with the data or the rules, are not the layout's to take away.
    if (text !== null || this.data.getState().failure === this.#said) this.data.setState({ failure: text })
    this.#said = text
  }

  /** No WebGL here: what can be shown is shown, nobody waits for a frame that never comes. */
  stageless(): void {
    this.#isReady()
  }

  /** The camera came to rest: part of the view, not a step of its own. */
  cameraRested(camera: CameraState): void {
    this.store.getState().settle((view) => ({ ...view, camera }))
  }

  /** A body in the hand means what the lens makes of it (`stage-drops.ts`), else it comes back by itself. */
  #move: Move | undefined
  taken(id: NodeId): void {
    // where a place means nothing, letting go means nothing
    const { picture } = this
    const around = picture !== null && this.surrounding(picture) !== undefined
    this.#move = around ? undefined : this.data.getState().shelf.whatIf?.moveOf(this, id)
  }

  carried(at: Place): void {
    this.inHand = this.#move?.carry(at) ?? ''
    this.#tell(this.inHand)
  }

  dropped(at: Place): void {
    const move = this.#move
    this.#move = undefined
    this.inHand = ''
    this.#tell('')
    move?.drop(at)
  }

  /** Turns the switch that belongs to this node's guide. @returns whether it has one */
  opened(id: NodeId | null): boolean {
    const { lens } = this.picture ?? {}
    if (id === null || lens?.opener?.node !== id) return false
    const { control } = lens.opener
    this.store.getState().change((view) => setParameter(control, view.params?.[control] !== true)(view))
    return true
  }

  /** Of the page itself, also from inside the embed of it. */
  link(): string {
    const { player } = this.telling.getState()
    const query = player === null ? (location.search.includes('bench=') ? location.search : '') : storyWords(player.story.id, player.at)
    return `${location.origin}${location.pathname.replace(/embed\/(index\.html)?$/, '')}${query}${player?.off === false ? '' : writeFragment(this.store.getState().view)}`
  }
}

import type { Mesh } from 'three'
import { Group, PerspectiveCamera, Scene as Scene3d } from 'three'
import type { NodeId } from '#model/ids.ts'
import type { Scene } from '#model/scene.ts'
import { CameraRig, fieldOfView } from '#stage/camera-rig.ts'
import type { Room } from '#stage/choose-labels.ts'
import { backdrop } from '#stage/backdrop.ts'
import { ballAround, cloudDistance, freePart, type Inset } from '#stage/fit.ts'
import { frameUniforms, paint } from '#stage/frame-uniforms.ts'
import { Hand, type Reach } from '#stage/hand.ts'
import { Inside } from '#stage/inside.ts'
import type { LabelMode, StandingLabel } from '#stage/labels.ts'
import { decode, state } from '#stage/node-columns.ts'
import type { Highlight, StageOptions } from '#stage/stage-events.ts'
import type { Done } from '#stage/motion.ts'
import { isCovered } from '#stage/pick-nearest.ts'
import { takePicture } from '#stage/picture.ts'
import { listenToPointer } from '#stage/pointer.ts'
import type { Screen } from '#stage/screen.ts'
import { nothingSpared, type Spared } from '#stage/spare.ts'
import { buildParts, clearParts, spareParts, type Parts } from '#stage/stage-parts.ts'
import { Pace } from '#stage/pace.ts'
import type { Theme } from '#stage/theme.ts'

/** Seconds a change of looks takes; the positions' own blend comes with them. */
const dressing = 0.7
/** Seconds between two label choices while the camera moves. */
const labelPace = 0.12

/** The stage as one object: it is handed a scene, positions and a highlight, draws when asked, and says what the pointer does. */
export class OrreryStage {
  readonly scene3d = new Scene3d()
  /** everything of the data: on a screen it is the world, in a headset it stands on a table. One uniform scale */
  readonly root = new Group()
  /** `manual`: its aspect is ours, R3F leaves it alone */
  readonly camera = Object.assign(new PerspectiveCamera(fieldOfView, 1, 0.05, 120), { manual: true })
  readonly rig: CameraRig
  readonly #options: StageOptions
  /** of every draw on the stage, and of what stands round it: set here, seen by all */
  readonly uniforms = frameUniforms()
  readonly #backdrop: Mesh
  /** takes, carries and lets go of bodies: of the pointer here, of hands in a room through `take` and `carryTo` */
  readonly hand: Hand
  readonly #stopListening: () => void
  #parts: Parts | undefined
  #scene: Scene | undefined
  #numbers = new Map<NodeId, number>()
  #theme: Theme = 'dark'
  #inset: Inset = { left: 0, top: 0, right: 0, bottom: 0 }
  #width = 1
  #height = 1
  #ratio = 1
  #now = 0
  #labelMode: LabelMode = 'auto'
  #labelsAsked = true
  #labelsAt = -1
  #homeAsked = false
  /** of the picture that the bodies stand in, or go to, u */
  #radius = 0
  #reveal = 1
  #frames = 0
  readonly #pace = new Pace()
  #inside: Inside | undefined
  #free: Room = freePart(this.#inset, 0, 0)
  #spared: Spared = nothingSpared
  /** grows when `bodies` may differ */
  version = 0
  #highlight: Highlight = { selection: [], hover: null, lit: null }

  constructor(options: StageOptions) {
    this.#options = options
    const { canvas, reducedMotion, invalidate, events } = options
    this.scene3d.onAfterRender = () => this.#pace.end()
    this.hand = new Hand({ canvas, events, camera: this.camera, rig: () => this.rig, reach: () => this.#reach(), changed: () => this.#changed() })
    // before the camera: it must find out first whether it may listen
    this.#stopListening = listenToPointer(canvas, this.hand)
    this.rig = new CameraRig(this.camera, canvas, {
      reducedMotion,
      invalidate,
      came: (at) => {
        this.#changed()
        events.camera(at)
      },
      measure: (home, elevation, tanX, tanY) => {
        const textures = this.#parts?.textures
        return textures === undefined || !textures.placed ? 0 : cloudDistance(textures.positions.newest, textures.looks.to, home.target, home.azimuth, elevation, tanX, tanY)
      },
    })
    this.#backdrop = backdrop(this.uniforms)
    this.scene3d.add(this.#backdrop, this.root)
    paint(this.uniforms, 'dark')
  }

  get theme(): Theme {
    return this.#theme
  }

  setTheme(theme: Theme): void {
    this.#theme = theme
    paint(this.uniforms, theme)
    this.#inside?.paint(theme)
    this.relabel()
  }

  /** Channels, links, guides and labels; looks blend from what is shown. A scene of another length is built anew, and what was there before stands where it stood. */
  setScene(scene: Scene): void {
    const former = this.#scene
    const last = this.#parts?.textures
    const fresh = last?.count !== scene.nodes.count
    const numbers = this.#numbers
    if (fresh) this.#build(scene.nodes.count)
    if (fresh || former?.nodes.ids !== scene.nodes.ids) this.#numbers = new Map(scene.nodes.ids.map((id, node) => [id, node]))
    const { textures, cloud, links, guides, labels } = this.#parts!
    this.#scene = scene
    if (fresh && last !== undefined) textures.inherit(last, (node) => numbers.get(scene.nodes.ids[node]!))
    textures.dress(scene.nodes, last === undefined || this.#options.reducedMotion() ? 0 : dressing)
    cloud.show(scene.nodes, fresh ? undefined : former?.nodes)
    links.show(scene.links)
    const numberOf = (id: NodeId) => this.#numbers.get(id)
    guides.show(scene, numberOf)
    labels.show(scene, numberOf)
    this.rig.setStage(scene.stage, scene.home.radius)
    this.setHighlight(this.#highlight)
    this.setReveal(this.#reveal)
    this.#changed()
  }

  /**
   * 4 numbers a node (x, y, z in u; 0: nowhere). `blendMs`: the least time of a journey to another arrangement, longer where bodies go far; `follow`: one more picture of the
   * layout that runs, blended over the time between such pictures. With `done` the array, as long as `layout/texels.ts` says, becomes the
   * texture's own and is given back when it is not shown any more; without, it is copied.
   */
  setPositions(positions: Float32Array, options: { blendMs: number | 'follow'; done?: Done }): void {
    const { blendMs, done } = options
    const textures = this.#parts?.textures
    if (textures === undefined) return done?.(positions)
    const follows = blendMs === 'follow' && textures.placed && !this.#options.reducedMotion()
    if (follows) textures.follow(positions, performance.now() / 1000, done)
    else {
      const { radius } = this.#scene!.home
      // of the two pictures the larger one is what the eye has before it
      textures.move(positions, this.#options.reducedMotion() || blendMs === 'follow' ? 0 : blendMs / 1000, done, Math.max(radius, this.#radius))
      this.#radius = radius
    }
    if (this.hand.held >= 0) this.hand.carry(textures)
    else if (follows) this.#homeAsked = true
    else this.rig.keepHome()
    this.#changed()
  }

  setInset(inset: Inset): void {
    this.#inset = inset
    this.rig.setInset(inset)
    this.#changed()
  }

  setHighlight(highlight: Highlight): void {
    this.#highlight = highlight
    const parts = this.#parts
    if (parts === undefined || this.#scene === undefined) return
    const { ids } = this.#scene.nodes
    const selected = new Set(highlight.selection)
    const { lit, hover } = highlight
    parts.textures.mark((node) => {
      const id = ids[node]!
      return (selected.has(id) ? state.selected : 0) | (id === hover ? state.hovered : 0) | (lit !== null && !lit.has(id) ? state.dimmed : 0)
    })
    parts.cloud.surround(this.#scene.nodes)
    parts.links.recede(lit !== null)
    this.#changed()
  }

  /** Opening, 0..1: guides with a reveal window draw themselves. */
  setReveal(progress: number): void {
    this.#reveal = progress
    this.#parts?.guides.reveal(progress)
    this.#options.invalidate()
  }

  setLabelMode(mode: LabelMode): void {
    this.#labelMode = mode
    this.#parts?.labels.setMode(mode)
    this.#changed()
  }

  /** Text is set anew: theme, pixel ratio or font have changed. */
  relabel(): void {
    this.#parts?.labels.reset(this.#theme, this.#ratio)
    this.#changed()
  }

  /** @param width CSS px @param height CSS px */
  resize(width: number, height: number, dpr: number): void {
    if (width <= 0 || height <= 0) return
    this.#width = width
    this.#height = height
    this.rig.resize(width, height)
    if (this.#inside !== undefined) {
      this.#ratio = dpr
      return
    }
    this.uniforms.uViewport.value.set(width * dpr, height * dpr)
    this.uniforms.uPixelRatio.value = dpr
    if (dpr !== this.#ratio) {
      this.#ratio = dpr
      this.relabel()
    }
    this.#changed()
  }

  /** Brings uniforms up to date; draws nothing. @returns whether another frame is wanted */
  frame(seconds: number): boolean {
    this.#pace.begin(seconds)
    this.#frames++
    this.#now += seconds
    if (this.#inside !== undefined) return this.#frameInside(seconds, this.#inside)
    const flying = this.rig.frame(seconds)
    const distance = this.rig.controls.distance
    const radius = this.#scene?.home.radius ?? 1.5
    this.uniforms.uFade.value.set(distance + 0.1 * radius, distance + 3.2 * radius)
    const parts = this.#parts
    if (parts === undefined) return flying
    const blending = parts.textures.advance(seconds)
    if (flying || blending) this.#labelsAsked = true
    const due = this.#labelsAsked && (this.#now - this.#labelsAt > labelPace || !(flying || blending))
    if (due) {
      if (this.#homeAsked && this.hand.held < 0) this.rig.keepHome()
      this.#homeAsked = false
      this.#chooseLabels(false)
    }
    return parts.labels.frame(this.#now) || flying || blending
  }

  /** From the screen into the room: what faced a screen faces a head. Move `root` where it should stand. */
  enter(): Inside {
    const inside = new Inside(this.uniforms, this.root)
    this.#inside = inside
    inside.paint(this.#theme)
    this.#standInside()
    this.relabel()
    return inside
  }

  /** Back on the screen, where it was. */
  leave(): void {
    if (this.#inside === undefined) return
    this.#inside.close(this.#width, this.#height, this.#ratio)
    this.#inside = undefined
    this.#standInside()
    this.rig.apply()
    this.relabel()
  }

  /** Leaves this out of the picture, or brings back what was left out before. */
  spare(spared: Spared): void {
    this.#spared = spared
    if (this.#parts !== undefined) spareParts(this.#parts, spared, this.#scene)
    this.#changed()
  }

  #standInside(): void {
    this.#backdrop.visible = this.#inside === undefined
    this.#parts?.labels.stand(this.#inside?.labels())
    this.#parts?.links.cover(this.#inside !== undefined)
  }

  #frameInside(seconds: number, inside: Inside): boolean {
    const parts = this.#parts
    if (parts === undefined) return true
    const blending = parts.textures.advance(seconds)
    if (blending || inside.moved()) this.#labelsAsked = true
    if (this.#labelsAsked && (this.#now - this.#labelsAt > labelPace || !blending)) this.#chooseLabels(false)
    parts.labels.frame(this.#now)
    return true
  }

  /** The stage as those see it who point at bodies in a room: places u where they are going (4 a node; w 0: nowhere), radius u (every fourth of `looks`), text that stands beside them. */
  bodies(): { scene: Scene; places: Float32Array; looks: Float32Array; marks: Float32Array; labels: readonly StandingLabel[] } | undefined {
    const { textures, labels } = this.#parts ?? {}
    return this.#scene === undefined || textures === undefined || labels === undefined ? undefined : { scene: this.#scene, places: textures.positions.newest, looks: textures.looks.to, marks: textures.marks, labels: labels.standing }
  }

  get canvas(): HTMLCanvasElement {
    return this.#options.canvas
  }

  /** CSS px of the canvas, which may stand enlarged on the page. */
  where(id: NodeId): { x: number; y: number; radius: number; visible: boolean; occluded: boolean } | null {
    const node = this.#numbers.get(id)
    const screen = this.#look()
    if (node === undefined || screen === undefined || screen.radius[node]! <= 0) return null
    const x = screen.x[node]!
    const y = screen.y[node]!
    const visible = x >= 0 && y >= 0 && x <= this.#width && y <= this.#height
    return { x, y, radius: screen.radius[node]!, visible, occluded: isCovered(screen, node) }
  }

  /** What the textures hold for a body, in words. */
  channels(id: NodeId): Record<string, unknown> {
    const node = this.#numbers.get(id)
    if (node === undefined || this.#parts === undefined) return {}
    const { looks, marks, positions } = this.#parts.textures
    return { ...decode(node, looks.to, marks), position: [0, 1, 2].map((axis) => positions.newest[4 * node + axis]), label: this.#parts.labels.isDrawn(node) }
  }

  /** `frames`: drawn since the stage was built; the rest is of the last one. */
  inspect(): { labels: number; drawCalls: number; triangles: number; frames: number; fps: number; scriptMs: number; quality: string } {
    const { render } = this.#options.renderer.info
    return { labels: this.#parts?.labels.drawn ?? 0, drawCalls: render.calls, triangles: render.triangles, frames: this.#frames, ...this.#pace.read(), quality: this.#parts?.cloud.crowded === true ? 'points' : 'bodies' }
  }

  /** Draws now, off screen, at this size in px; the camera stays where it is. `ratio`: px for a CSS px; more of them, and fewer, larger labels, where it is printed small. */
  picture(width: number, height: number, ratio = Math.min(2, Math.max(1, width / this.#width))): HTMLCanvasElement {
    const before = { width: this.#width, height: this.#height, ratio: this.#ratio, inset: this.#inset }
    this.setInset({ left: 0, top: 0, right: 0, bottom: 0 })
    this.resize(width / ratio, height / ratio, ratio)
    this.rig.apply()
    this.#chooseLabels(true)
    const canvas = takePicture(this.#options.renderer, this.scene3d, this.camera, Math.round(width), Math.round(height))
    this.setInset(before.inset)
    this.resize(before.width, before.height, before.ratio)
    this.rig.apply()
    this.#chooseLabels(true)
    return canvas
  }

  /** Frames these bodies in the free part of the screen. */
  fit(ids: readonly NodeId[]): void {
    const nodes = ids.map((id) => this.#numbers.get(id)).filter((node) => node !== undefined)
    const parts = this.#parts
    if (nodes.length === 0 || parts === undefined) return
    const { centre, reach } = ballAround(nodes, parts.textures.positions.newest, parts.textures.looks.to)
    this.rig.fit(centre, Math.max(reach, 0.3))
  }

  home(smooth?: boolean): void {
    if (this.#scene !== undefined) this.rig.home(this.#scene.home, smooth)
  }

  overhead(): void {
    if (this.#scene !== undefined) this.rig.overhead(this.#scene.home)
  }

  dispose(): void {
    this.#stopListening()
    this.rig.dispose()
    this.#unbuild()
    this.#backdrop.geometry.dispose()
    if (!Array.isArray(this.#backdrop.material)) this.#backdrop.material.dispose()
  }

  #changed(): void {
    this.#labelsAsked = true
    this.version++
    this.#options.invalidate()
  }

  #reach(): Reach | undefined {
    const parts = this.#parts
    if (this.#scene === undefined || parts === undefined) return undefined
    return { scene: this.#scene, textures: parts.textures, screen: () => this.#look() ?? parts.screen, numberOf: (id) => this.#numbers.get(id) ?? -1, width: this.#width, height: this.#height }
  }

  #look(): Screen | undefined {
    if (this.#parts === undefined || this.#scene === undefined) return undefined
    const { screen, labels } = this.#parts
    if (this.#inside === undefined) {
      screen.update(this.camera, this.#scene.nodes, this.#width, this.#height)
      this.#free = freePart(this.#inset, this.#width, this.#height)
    } else {
      this.#free = this.#inside.look(this.#scene, screen)
      labels.stand(this.#inside.labels())
    }
    return screen
  }

  #chooseLabels(atOnce: boolean): void {
    const screen = this.#look()
    if (screen === undefined || this.#parts === undefined) return
    this.#parts.labels.choose(screen, this.#free, this.#now, atOnce || this.#options.reducedMotion())
    this.#labelsAsked = false
    this.#labelsAt = this.#now
  }

  #build(count: number): void {
    this.#unbuild()
    const parts = buildParts(this.uniforms, count, this.#options.renderer, this.root)
    parts.labels.setMode(this.#labelMode)
    parts.labels.reset(this.#theme, this.#ratio)
    spareParts(parts, this.#spared)
    this.#parts = parts
    if (this.#inside !== undefined) this.#standInside()
  }

  #unbuild(): void {
    if (this.#parts !== undefined) clearParts(this.#parts, this.root)
    this.#parts = undefined
  }
}

import type { StageKind } from '#model/scene.ts'
import type { Theme } from '#stage/theme.ts'
import type { Frame, Part } from '#xr/frame.ts'
import type { PartReport } from '#xr/report.ts'
import type { Stay } from '#xr/run.ts'
import { PanelAtlas } from '#xr/panels/atlas.ts'
import { PanelBatch } from '#xr/panels/batch.ts'
import { type PanelColors, panelColors } from '#xr/panels/colors.ts'
import type { PanelBlock, PanelContent, PanelPlace } from '#xr/panels/content.ts'
import { panelPlaces } from '#xr/panels/content.ts'
import { turnBack, turnOn } from '#xr/panels/laid.ts'
import { layOut } from '#xr/panels/layout.ts'
import { ruler } from '#xr/panels/paint.ts'
import { Panel } from '#xr/panels/panel.ts'
import { sizesFor } from '#xr/panels/sizes.ts'
import { type Around, farOf, slotFor, stackOn } from '#xr/panels/slots.ts'
import { reportOf } from '#xr/panels/panel-report.ts'

/** What one place shows, kept to know what differs. */
interface Shown { panel: Panel; key: string; contents: PanelContent[]; page: number }

/** The panels of a stay: what the page says beside the table. Asks for it every frame and does something only when it is another array. */
export class Panels implements Part {
  readonly #stay: Stay
  readonly #shown: readonly Shown[]
  readonly #panels: readonly Panel[]
  readonly #atlas: PanelAtlas
  readonly #batch: PanelBatch
  readonly #measure = ruler()
  readonly #from = { at: new Float64Array(3), heading: 0 }
  #placed = false
  #around: Around = 'dial'
  #contents: readonly PanelContent[] | undefined
  #textScale = 1
  #theme: Theme = 'dark'
  #colors: PanelColors = panelColors('dark')
  #version = -1
  #looks = false

  constructor(stay: Stay) {
    this.#stay = stay
    const looks = (): void => {
      this.#looks = true
    }
    this.#panels = panelPlaces.map((place) => new Panel(place, this.#press, looks))
    this.#shown = this.#panels.map((panel) => ({ panel, key: '', contents: [], page: 0 }))
    this.#atlas = new PanelAtlas(stay.renderer)
    this.#batch = new PanelBatch(this.#atlas)
    stay.add(this.#batch)
    stay.aims.push(...this.#panels)
  }

  frame(now: Frame): void {
    if (!this.#placed) this.recenter(now)
    if (!now.awake) for (const panel of this.#panels) panel.letGo()
    const { stage, host } = this.#stay
    if (stage.version !== this.#version) {
      this.#version = stage.version
      if (this.#arranged()) this.#layAll()
    }
    const contents = host.panels()
    const textScale = host.textScale()
    if (contents !== this.#contents || textScale !== this.#textScale || stage.theme !== this.#theme) this.#tell(contents, textScale, stage.theme)
    if (this.#looks) {
      this.#looks = false
      this.#atlas.send()
      this.#batch.write(this.#panels)
    }
  }

  recenter(now: Frame): void {
    this.#placed = true
    this.#from.at.set(now.head.at)
    this.#from.heading = this.#stay.standing.turn
    this.#arranged()
    this.#layAll()
  }

  report(): PartReport {
    return { panels: this.#shown.filter(({ panel }) => panel.laid !== undefined).map(({ panel, key }) => reportOf(panel, key, this.#from.at)) }
  }

  dispose(): void {
    const { aims } = this.#stay
    for (const panel of this.#panels) aims.splice(aims.indexOf(panel), 1)
    this.#batch.dispose()
    this.#atlas.dispose()
  }

  /** What stands on the table decides where there is room beside it. @returns whether that differs */
  #arranged(): boolean {
    const kind: StageKind | undefined = this.#stay.stage.bodies()?.scene.stage
    const around = this.#stay.host.steppedInto() !== undefined ? 'around' : (kind ?? 'dial')
    if (around === this.#around) return false
    this.#around = around
    return true
  }

  #tell(contents: readonly PanelContent[], textScale: number, theme: Theme): void {
    const all = textScale !== this.#textScale || theme !== this.#theme || this.#contents === undefined
    this.#contents = contents
    this.#textScale = textScale
    this.#theme = theme
    this.#colors = panelColors(theme)
    this.#batch.paint(this.#colors)
    for (const shown of this.#shown) {
      const mine = contents.filter(({ place }) => place === shown.panel.place)
      const same = mine.length === shown.contents.length && mine.every((content, at) => content === shown.contents[at])
      if (same && !all) continue
      const key = mine.map((content) => content.key).join('\n')
      if (key !== shown.key) shown.page = 0
      shown.key = key
      shown.contents = mine
      this.#lay(shown)
    }
    this.#stand()
  }

  #layAll(): void {
    for (const shown of this.#shown) this.#lay(shown)
    this.#stand()
  }

  #lay(shown: Shown): void {
    const { panel, contents } = shown
    if (contents.length === 0) return panel.show(undefined)
    const slot = slotFor(panel.place, this.#around)
    const blocks: PanelBlock[] = contents.flatMap((content) => [...content.blocks])
    const laid = layOut(blocks, { wide: slot.wide, high: slot.high, sizes: sizesFor(this.#textScale, farOf(slot)), measure: this.#measure, centered: panel.place === 'dock' }, shown.page)
    shown.page = laid.page
    panel.show(laid)
    this.#atlas.show(panel.place, laid, this.#colors)
  }

  /** Every panel on its place; what belongs over the buttons begins where they end. */
  #stand(): void {
    const dock = this.#laidOf('dock')
    for (const panel of this.#panels) {
      const slot = panel.place === 'back' ? stackOn(slotFor('dock', this.#around), dock?.high, slotFor('back', this.#around), this.#around) : slotFor(panel.place, this.#around)
      panel.plane.stand(this.#from, slot)
      panel.left = -(panel.laid?.wide ?? 0) / 2
      panel.bottom = -slot.high / 2
    }
    this.#looks = true
  }

  #laidOf(place: PanelPlace) {
    return this.#panels.find((panel) => panel.place === place)?.laid
  }

  readonly #press = (panel: Panel, button: string): void => {
    if (button !== turnBack && button !== turnOn) return this.#stay.press(button)
    const shown = this.#shown.find((each) => each.panel === panel)!
    shown.page += button === turnOn ? 1 : -1
    this.#lay(shown)
    this.#looks = true
  }
}

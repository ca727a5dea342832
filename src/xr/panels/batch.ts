import { DoubleSide, InstancedBufferAttribute, Mesh, Vector2, Vector3 } from 'three'
import { roomShaders } from '#shaders/room.ts'
import { solidMaterial } from '#stage/material.ts'
import { strip } from '#stage/strips.ts'
import { rgb } from '#stage/theme.ts'
import { panelPlaces } from '#xr/panels/content.ts'
import type { PanelAtlas } from '#xr/panels/atlas.ts'
import { pxPerMm } from '#xr/panels/atlas.ts'
import { type PanelColors, washed } from '#xr/panels/colors.ts'
import type { LaidButton } from '#xr/panels/laid.ts'
import type { Panel } from '#xr/panels/panel.ts'
import { corner } from '#xr/panels/sizes.ts'

const columns = ['aPlace', 'aTurn', 'aBox', 'aAtlas', 'aHover', 'aPress'] as const

/** Every panel in one draw. */
export class PanelBatch extends Mesh {
  readonly #columns = columns.map((name) => ({ name, column: new InstancedBufferAttribute(new Float32Array(4 * panelPlaces.length), 4) }))
  readonly #colors = { uSurface: { value: new Vector3() }, uHairline: { value: new Vector3() }, uAccent: { value: new Vector3() } }
  readonly #atlas: PanelAtlas

  constructor(atlas: PanelAtlas) {
    const geometry = strip(1)
    super(geometry)
    this.#atlas = atlas
    for (const { name, column } of this.#columns) geometry.setAttribute(name, column)
    this.material = solidMaterial(roomShaders.panel, {
      ...this.#colors, uAtlas: { value: atlas.texture }, uAtlasSize: { value: new Vector2(atlas.wide, atlas.high) }, uWash: { value: new Vector2(washed.hovered, washed.pressed) }, uCorner: { value: corner },
    })
    this.material.side = DoubleSide
    this.frustumCulled = false
  }

  paint({ ground, hairline, accent }: PanelColors): void {
    this.#colors.uSurface.value.fromArray(rgb(ground.surface))
    this.#colors.uHairline.value.fromArray(rgb(hairline))
    this.#colors.uAccent.value.fromArray(rgb(accent))
  }

  /** Where the panels stand, what they show of the atlas, what is pointed at. */
  write(panels: readonly Panel[]): void {
    let row = 0
    for (const panel of panels) {
      const { laid, plane } = panel
      if (laid === undefined) continue
      const from = this.#atlas.at(panel.place)
      this.#set(0, row, plane.at[0]!, plane.at[1]!, plane.at[2]!, plane.metresPerMm)
      this.#set(1, row, plane.turn[0]!, plane.turn[1]!, plane.turn[2]!, plane.turn[3]!)
      this.#set(2, row, panel.left, panel.bottom, laid.wide, laid.high)
      this.#set(3, row, from.x, from.y, pxPerMm, 0)
      this.#mark(4, row, panel.hovered)
      this.#mark(5, row, panel.pressed)
      row++
    }
    for (const { column } of this.#columns) column.needsUpdate = true
    const geometry = this.geometry as ReturnType<typeof strip>
    geometry.instanceCount = row
    this.visible = row > 0
  }

  override dispose(): void {
    this.geometry.dispose()
    if (!Array.isArray(this.material)) this.material.dispose()
  }

  #mark(column: number, row: number, button: LaidButton | undefined): void {
    if (button === undefined) this.#set(column, row, 0, 0, 0, 0)
    else this.#set(column, row, button.x, button.y, button.wide, button.high)
  }

  #set(column: number, row: number, x: number, y: number, z: number, w: number): void {
    this.#columns[column]!.column.setXYZW(row, x, y, z, w)
  }
}

import { Matrix4, PerspectiveCamera, Scene, Vector3, WebGLRenderer } from 'three'
import { afterEach, expect, test } from 'vitest'
import { roomShaders } from '#shaders/room.ts'
import { contrast } from '#stage/theme.ts'
import type { Frame } from '#xr/frame.ts'
import { panelColors } from '#xr/panels/colors.ts'
import type { PanelBlock, PanelContent } from '#xr/panels/content.ts'
import { layOut } from '#xr/panels/layout.ts'
import { paintPanel, ruler } from '#xr/panels/paint.ts'
import { Panels } from '#xr/panels/panels.ts'
import { pad, sizesFor } from '#xr/panels/sizes.ts'
import type { Stay } from '#xr/run.ts'
import type { PanelReport } from '#xr/report.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

const answer: PanelContent = {
  place: 'left', key: 'answer',
  blocks: [
    { kind: 'title', text: 'Two partners carry 82% of the portfolio.' }, { kind: 'text', text: 'Losing one would cut revenue by 48%.', tone: 'bad' },
    { kind: 'figures', rows: [{ label: 'Portfolio', value: '$25.0M' }] }, { kind: 'text', text: 'As of October 3, 2025', quiet: true },
    { kind: 'buttons', buttons: [{ id: 'why', label: 'Why' }, { id: 'on', label: 'On', pressed: true }, { id: 'off', label: 'Off', disabled: true }] },
  ],
}
const long: PanelContent = { place: 'right', key: 'card', blocks: [{ kind: 'title', text: '日本のパートナー' }, { kind: 'list', rows: Array.from({ length: 60 }, (_, row) => ({ text: `Fact ${row}`, value: 'stated' })) }] }
const dock: PanelContent = { place: 'dock', key: 'dock', blocks: [{ kind: 'buttons', buttons: [{ id: 'exit', label: 'Exit', look: 'primary' }] }] }

/** Panels as a stay has them, seen by one eye where the head is. */
function open(first: readonly PanelContent[]) {
  const renderer = new WebGLRenderer({ antialias: true, preserveDrawingBuffer: true })
  renderer.setSize(800, 600)
  const scene = new Scene()
  const told = { contents: first, scale: 1, theme: 'dark', pressed: [] as string[] }
  const stage = { version: 1, get theme() { return told.theme }, bodies: () => ({ scene: { stage: 'dial' } }) }
  const host = { panels: () => told.contents, textScale: () => told.scale, steppedInto: () => undefined }
  const stay = { renderer, stage, host, standing: { turn: 0 }, aims: [], add: (object: Scene) => scene.add(object), press: (id: string) => told.pressed.push(id) } as unknown as Stay
  const panels = new Panels(stay)
  const now = { head: { at: Float64Array.of(0, 1.2, 0), turn: Float64Array.of(0, 0, 0, 1) }, awake: true, sources: [] } as unknown as Frame
  const camera = new PerspectiveCamera(70, 800 / 600, 0.05, 20)
  camera.position.set(0, 1.2, 0)
  const draw = (): void => {
    panels.frame(now)
    renderer.render(scene, camera)
  }
  draw()
  closers.push(() => {
    panels.dispose()
    renderer.dispose()
    renderer.forceContextLoss()
  })
  const report = (place: string): PanelReport => panels.report().panels!.find((panel) => panel.place === place)!
  const towards = ({ x, y, z }: { x: number; y: number; z: number }): Float64Array => Float64Array.from(new Vector3(x, y - 1.2, z).normalize().toArray())
  const aimAt = (id: string) => {
    const button = panels.report().panels!.flatMap((panel) => [...panel.buttons]).find((each) => each.id === id)!
    const aim = stay.aims.find((each) => each.test(now.head.at, towards(button)) !== Infinity)!
    return { aim, button }
  }
  return { panels, renderer, scene, camera, draw, told, stay, now, report, aimAt }
}
type Open = ReturnType<typeof open>

/** Colors of what stands within this many m around a place, as drawn. */
function around({ renderer, camera, draw }: Open, at: { x: number; y: number; z: number }, wide: number, high: number): string[] {
  camera.lookAt(at.x, at.y, at.z)
  draw()
  const gl = renderer.getContext()
  const seen = new Vector3(at.x, at.y, at.z).applyMatrix4(new Matrix4().multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse))
  const perMetre = (300 / Math.tan((35 * Math.PI) / 180)) / camera.position.distanceTo(new Vector3(at.x, at.y, at.z))
  const [across, up] = [Math.round(wide * perMetre), Math.round(high * perMetre)]
  const pixels = new Uint8Array(4 * across * up)
  gl.readPixels(Math.round(400 + 400 * seen.x - across / 2), Math.round(300 + 300 * seen.y - up / 2), across, up, gl.RGBA, gl.UNSIGNED_BYTE, pixels)
  return Array.from({ length: across * up }, (_, pixel) => `#${[0, 1, 2].map((channel) => pixels[4 * pixel + channel]!.toString(16).padStart(2, '0')).join('')}`)
}

const strongest = (colors: readonly string[], backing: string): number => Math.max(...colors.map((color) => contrast(color, backing)))

test('all panels of the room are one draw, and none when nothing is said', () => {
  const room = open([answer, long, dock])
  room.renderer.info.reset()
  room.draw()
  expect(room.renderer.info.render.calls).toBe(1)
  expect(room.renderer.info.render.triangles).toBe(6)
  room.told.contents = []
  room.draw()
  expect(room.renderer.info.render.calls).toBe(0)
})

test('every room shader of the panels compiles without a word', () => {
  const gl = new OffscreenCanvas(4, 4).getContext('webgl2')!
  for (const [kind, source] of [[gl.VERTEX_SHADER, roomShaders.panel.vertexShader], [gl.FRAGMENT_SHADER, roomShaders.panel.fragmentShader]] as const) {
    const shader = gl.createShader(kind)!
    gl.shaderSource(shader, `#version 300 es\n${source}`)
    gl.compileShader(shader)
    expect(gl.getShaderInfoLog(shader)?.replaceAll('\0', '')).toBe('')
  }
})

test.each(['dark', 'light'] as const)('text stands out 4.5 to 1 as it is drawn in the %s theme', (theme) => {
  const room = open([answer])
  room.told.theme = theme
  room.draw()
  // closer, so that strokes are wider than a px
  room.camera.position.set(-0.35, 1.25, -0.6)
  const { ground } = panelColors(theme)
  const panel = room.report('left')
  const whole = around(room, panel, 0.4, 0.3)
  expect(strongest(whole, ground.surface)).toBeGreaterThanOrEqual(4.5)
  const { button: on } = room.aimAt('on')
  expect(strongest(around(room, on, on.wide * 0.6, on.high * 0.6), ground.accent)).toBeGreaterThanOrEqual(4.5)
})

test('a button that is pointed at, and one that is held, look so in the next frame, and nothing is sent to the graphics card', () => {
  const room = open([answer])
  const { aim, button } = room.aimAt('why')
  const middle = () => around(room, button, button.wide * 0.9, button.high * 0.9).join('')
  const rest = middle()
  const gl = room.renderer.getContext() as WebGL2RenderingContext
  let sent = 0
  const send = gl.texSubImage2D.bind(gl) as (...all: unknown[]) => void
  Object.assign(gl, { texSubImage2D: (...all: unknown[]) => (sent++, send(...all)) })
  aim.hover(true)
  const hovered = middle()
  aim.down()
  const held = middle()
  expect(new Set([rest, hovered, held]).size).toBe(3)
  room.aimAt('why').aim.up(true)
  expect(room.told.pressed).toEqual(['why'])
  aim.hover(false)
  expect(middle()).toBe(rest)
  expect(sent).toBe(0)
})

test('only the panel that says something else is sent', () => {
  const room = open([answer, long, dock])
  const gl = room.renderer.getContext() as WebGL2RenderingContext
  const areas: number[][] = []
  const send = gl.texSubImage2D.bind(gl) as (...all: unknown[]) => void
  Object.assign(gl, { texSubImage2D: (...all: unknown[]) => {
    areas.push(all.filter((each) => typeof each === 'number'))
    send(...all)
  } })
  room.told.contents = [answer, { ...long, blocks: [{ kind: 'title', text: 'Salesforce' }] }, dock]
  room.draw()
  expect(areas).toHaveLength(1)
  room.draw()
  expect(areas).toHaveLength(1)
})

test('the rest of a long list is behind the button that says so, and another page does not ask the page outside', () => {
  const room = open([long])
  const facts = () => room.report('right').lines.filter((line) => line.startsWith('Fact'))
  const first = facts()
  const { aim } = room.aimAt('page:on')
  aim.down()
  room.aimAt('page:on')
  aim.up(true)
  room.draw()
  expect(facts()[0]).toBe(`Fact ${first.length}`)
  expect(room.told.pressed).toEqual([])
  room.told.contents = [{ ...long }]
  room.draw()
  expect(facts()[0]).toBe(`Fact ${first.length}`)
  room.told.contents = [{ ...long, key: 'another card' }]
  room.draw()
  expect(facts()[0]).toBe('Fact 0')
})

test.each([1, 1.6])('at a text scale of %d the least is 1.5 degrees, 1.2 beside it, and 48 mm at 1 m for what is pressed', (scale) => {
  const room = open([answer, long, dock])
  room.told.scale = scale
  room.draw()
  for (const { place, bodyText, smallestText, buttons } of room.panels.report().panels!) {
    expect.soft(bodyText, place).toBeGreaterThanOrEqual(1.5 * scale - 1e-6)
    expect.soft(smallestText, place).toBeGreaterThanOrEqual(1.2)
    for (const { id, x, y, z, wide, high } of buttons) expect.soft(Math.min(wide, high) / Math.hypot(x, y - 1.2, z), id).toBeGreaterThanOrEqual(0.048)
  }
})

test.each([1, 1.6])('no text reaches into the margin of its panel, whatever it is written in, at a text scale of %d', (scale) => {
  const canvas = document.createElement('canvas')
  const ink = canvas.getContext('2d', { willReadFrequently: true })!
  const colors = panelColors('dark')
  const blocks: PanelBlock[] = [
    { kind: 'title', text: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft' }, { kind: 'text', text: 'شركة الاتصالات السعودية تجدد العقد مع الشريك' },
    { kind: 'text', text: '日本のパートナー契約の更新日はまだ決まっていません' }, { kind: 'figures', rows: [{ label: 'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW', value: '$12,345,678,901.23 of $25M', was: '$12.0M' }] },
    { kind: 'list', rows: [{ text: 'ไม่ได้ระบุวันที่ต่ออายุสัญญาของพันธมิตร', value: 'not stated' }] }, { kind: 'buttons', buttons: [{ id: 'a', label: 'A button with very many words on it that goes on' }] },
  ]
  const sheet = { wide: 500, high: 700, sizes: sizesFor(scale, 1.07), measure: ruler(), centered: false }
  const { pages } = layOut(blocks, sheet, 0)
  for (let page = 0; page < pages; page++) {
    const laid = layOut(blocks, sheet, page)
    canvas.width = Math.ceil(laid.wide)
    canvas.height = Math.ceil(laid.high)
    paintPanel(ink, laid, colors, 1)
    const { data } = ink.getImageData(0, 0, canvas.width, canvas.height)
    const [r, g, b] = [0x15, 0x1b, 0x28]
    let strayed = 0
    for (let y = 0; y < canvas.height; y++)
      for (let x = 0; x < canvas.width; x++) {
        const margin = Math.min(x, y, canvas.width - 1 - x, canvas.height - 1 - y)
        const at = 4 * (y * canvas.width + x)
        if (margin < pad * 0.6 && (data[at] !== r || data[at + 1] !== g || data[at + 2] !== b)) strayed++
      }
    expect(strayed).toBe(0)
    expect(laid.texts.length).toBeGreaterThan(0)
  }
})

test('a new straight ahead takes every panel along, and nothing else does', () => {
  const room = open([answer])
  const before = room.report('left')
  room.now.head.at[0] = 0.5
  room.draw()
  expect(room.report('left').x).toBe(before.x)
  room.panels.recenter(room.now)
  room.draw()
  expect(room.report('left').x).toBeCloseTo(before.x + 0.5, 9)
})

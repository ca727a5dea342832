import { createElement, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Vector3 } from 'three'
import { afterEach, describe, expect, test } from 'vitest'
import { textureLength } from '#layout/texels.ts'
import type { OrreryStage } from '#stage/stage.ts'
import type { StageEvents } from '#stage/stage-events.ts'
import { StageCanvas } from '#stage/StageCanvas.tsx'
import type { Shown } from '#test/support/stage-page/scenes.ts'
import { cloud, dial, many, round, sampler } from '#test/support/stage-page/scenes.ts'

/** Draw calls since the page began, counted at the WebGL calls themselves. */
let drawn = 0
for (const name of ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced'] as const) {
  const original = WebGL2RenderingContext.prototype[name] as (...all: unknown[]) => void
  Object.assign(WebGL2RenderingContext.prototype, {
    [name](this: WebGL2RenderingContext, ...all: unknown[]) {
      drawn++
      original.apply(this, all)
    },
  })
}

/** Columns of floats sent to the graphics card since the page began. */
let uploaded = 0
const upload = WebGL2RenderingContext.prototype.texSubImage2D as (...all: unknown[]) => void
Object.assign(WebGL2RenderingContext.prototype, {
  texSubImage2D(this: WebGL2RenderingContext, ...all: unknown[]) {
    if (all.some((each) => each instanceof Float32Array)) uploaded++
    upload.apply(this, all)
  },
})

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

async function open(shown: Shown, reduced = true): Promise<{ stage: OrreryStage; canvas: HTMLCanvasElement; heard: unknown[][] }> {
  const holder = document.createElement('div')
  holder.style.cssText = 'position:fixed;left:0;top:0;width:640px;height:480px'
  document.body.append(holder)
  const heard: unknown[][] = []
  const listen = (kind: string) => (...all: unknown[]) => void heard.push([kind, ...all])
  const events: StageEvents = { hover: listen('hover'), select: listen('select'), focus: listen('focus'), dragStart: listen('dragStart'), drag: listen('drag'), dragEnd: listen('dragEnd'), camera: listen('camera') }
  const root = createRoot(holder)
  closers.push(() => {
    root.unmount()
    holder.remove()
  })
  const stage = await new Promise<OrreryStage>((onReady, fail) => {
    root.render(createElement(StageCanvas, { events, reducedMotion: () => reduced, label: 'Stage', onReady, onUnavailable: () => fail(new Error('no WebGL 2')) }))
  })
  stage.setScene(shown.scene)
  stage.setPositions(shown.positions, { blendMs: 0 })
  stage.home(false)
  await settled()
  return { stage, canvas: holder.querySelector('canvas')!, heard }
}

/** Until no frame has been drawn for a while that holds several. */
async function settled(): Promise<void> {
  for (let quiet = 0, before = drawn; quiet < 12; before = drawn) {
    await new Promise(requestAnimationFrame)
    quiet = drawn === before && drawn > 0 ? quiet + 1 : 0
  }
}

/** Draws of one frame. */
async function drawsOfAFrame(stage: OrreryStage): Promise<number> {
  await settled()
  const before = drawn
  stage.setReveal(1)
  await expect.poll(() => drawn).toBeGreaterThan(before)
  await settled()
  return drawn - before
}

function point(canvas: HTMLCanvasElement, kind: string, x: number, y: number, more: PointerEventInit = {}): void {
  const box = canvas.getBoundingClientRect()
  canvas.dispatchEvent(new PointerEvent(kind, { bubbles: true, cancelable: true, pointerId: 1, pointerType: 'mouse', clientX: box.left + x, clientY: box.top + y, button: 0, buttons: kind === 'pointerdown' ? 1 : 0, ...more }))
}

function click(canvas: HTMLCanvasElement, at: { x: number; y: number }, more: PointerEventInit = {}): void {
  point(canvas, 'pointerdown', at.x, at.y, more)
  point(canvas, 'pointerup', at.x, at.y, more)
}

describe('draw calls', () => {
  test.each([['dial', dial], ['cloud', cloud], ['sampler', sampler]] as const)('%s takes at most 10 a frame', async (_, make) => {
    const { stage } = await open(make())
    const draws = await drawsOfAFrame(stage)
    expect(draws).toBeGreaterThan(2)
    expect(draws).toBeLessThanOrEqual(10)
  })
  test('ten thousand bodies and 25,000 lines take no more', async () => {
    const { stage } = await open(many(10_000, 25_000))
    expect(await drawsOfAFrame(stage)).toBeLessThanOrEqual(10)
  }, 60_000)
})

test('at rest no frame is drawn', async () => {
  await open(dial())
  const before = drawn
  for (let frame = 0; frame < 40; frame++) await new Promise(requestAnimationFrame)
  expect(drawn).toBe(before)
})

describe('the pointer', () => {
  test('selects the body under a click, adds with Shift, and nothing on the background', async () => {
    const { stage, canvas, heard } = await open(dial())
    click(canvas, stage.where('EY Global')!)
    click(canvas, stage.where('Deloitte')!, { shiftKey: true })
    click(canvas, { x: 4, y: 4 })
    expect(heard.filter(([kind]) => kind === 'select')).toEqual([['select', 'EY Global', false], ['select', 'Deloitte', true], ['select', null, false]])
  })
  test('focuses on a double click', async () => {
    const { stage, canvas, heard } = await open(dial())
    const at = stage.where('EY Global')!
    click(canvas, at)
    click(canvas, at)
    expect(heard.filter(([kind]) => kind === 'focus')).toEqual([['focus', 'EY Global']])
  })
  test('previews the body it rests on, and the arc that belongs to one', async () => {
    const { stage, canvas, heard } = await open(dial())
    const at = stage.where('EY Global')!
    point(canvas, 'pointermove', at.x, at.y)
    expect(heard.at(-1)?.slice(0, 2)).toEqual(['hover', 'EY Global'])
    const onArc = new Vector3(...round((100 * Math.PI) / 180, 1)).project(stage.camera)
    point(canvas, 'pointermove', (onArc.x * 0.5 + 0.5) * 640, 2)
    point(canvas, 'pointermove', (onArc.x * 0.5 + 0.5) * 640, (0.5 - onArc.y * 0.5) * 480)
    expect(heard.slice(-2).map((each) => each[1])).toEqual([null, 'EY Global'])
  })
  test('a quiet body is not hit', async () => {
    const shown = dial()
    const { stage, canvas, heard } = await open(shown)
    for (const id of ['quiet-3', 'quiet-40', 'quiet-70']) click(canvas, stage.where(id)!)
    expect(heard.filter(([kind, id]) => kind === 'select' && typeof id === 'string' && id.startsWith('quiet'))).toEqual([])
  })
  test('a drag on a body carries it over the floor and hands it back on release', async () => {
    const { stage, canvas, heard } = await open(dial())
    const at = stage.where('Microsoft Azure')!
    point(canvas, 'pointerdown', at.x, at.y)
    point(canvas, 'pointermove', at.x - 40, at.y + 30, { buttons: 1 })
    point(canvas, 'pointerup', at.x - 40, at.y + 30)
    expect(heard.map(([kind]) => kind).filter((kind) => String(kind).startsWith('drag'))).toEqual(['dragStart', 'drag', 'dragEnd'])
    const [, , , , y] = heard.find(([kind]) => kind === 'drag')!
    expect(y).toBeCloseTo(0, 6)
    const now = stage.where('Microsoft Azure')!
    expect(now.x).toBeCloseTo(at.x - 40, 0)
    expect(now.y).toBeCloseTo(at.y + 30, 0)
  })
  test('a drag on the background turns the camera and selects nothing', async () => {
    const { stage, canvas, heard } = await open(dial())
    const before = stage.rig.get().azimuth
    point(canvas, 'pointerdown', 6, 6)
    for (const x of [30, 60, 90]) point(canvas, 'pointermove', x, 6, { buttons: 1 })
    point(canvas, 'pointerup', 90, 6)
    await settled()
    expect(stage.rig.get().azimuth).not.toBeCloseTo(before, 2)
    expect(heard.filter(([kind]) => kind === 'select')).toEqual([])
  })
})

// Sixty frames in software: a busy machine takes its time.
describe('pictures of a running layout', { timeout: 90_000 }, () => {
  const wide = ({ scene, positions }: Shown, by: number): Float32Array => {
    const texture = new Float32Array(textureLength(scene.nodes.count))
    texture.set(positions.map((value, at) => (at % 4 === 3 ? 1 : value * by)))
    return texture
  }
  test('each is one upload of the array itself, and comes back when another is shown', async () => {
    const shown = dial()
    const { stage } = await open(shown, false)
    const sent = [1.02, 1.04, 1.06, 1.08].map((by) => wide(shown, by))
    const back: Float32Array[] = []
    const before = uploaded
    for (const picture of sent) {
      stage.setPositions(picture, { blendMs: 'follow', done: (free) => back.push(free) })
      await settled()
    }
    expect(uploaded - before).toBe(sent.length)
    expect(back).toEqual(sent.slice(0, 3))
    expect(stage.channels('IBM')['position']).toEqual([0, 1, 2].map((axis) => sent[3]![4 * shown.scene.nodes.ids.indexOf('IBM') + axis]))
  })
  test('move bodies by small steps from frame to frame, whenever they come', async () => {
    const shown = dial()
    const { stage } = await open(shown, false)
    const [start, end] = [stage.where('IBM')!.y, 1.4]
    let largest = 0
    let before = start
    for (let frame = 0; frame < 60; frame++) {
      if (frame % 3 === 0 && frame < 45) stage.setPositions(wide(shown, 1 + ((end - 1) * frame) / 42), { blendMs: 'follow' })
      await new Promise(requestAnimationFrame)
      const { y } = stage.where('IBM')!
      largest = Math.max(largest, Math.abs(y - before))
      before = y
    }
    await settled()
    const way = Math.abs(stage.where('IBM')!.y - start)
    expect(way).toBeGreaterThan(20)
    expect(largest).toBeLessThan(way / 4)
  })
  test('leave the body in the hand where the hand is, on the screen too', async () => {
    const shown = dial()
    const { stage, canvas } = await open(shown, false)
    const ink = (x: number, y: number): number => stage.picture(640, 480).getContext('2d')!.getImageData(x, y, 1, 1).data.slice(0, 3).reduce((sum, value) => sum + value, 0)
    const at = stage.where('EY Global')!
    const [x, y] = [at.x - 70, at.y + 20]
    const bare = ink(x, y)
    point(canvas, 'pointerdown', at.x, at.y)
    point(canvas, 'pointermove', x, y, { buttons: 1 })
    stage.setPositions(wide(shown, 1.1), { blendMs: 'follow' })
    await settled()
    expect(stage.where('EY Global')!.x).toBeCloseTo(x, 0)
    expect(Math.abs(ink(x, y) - bare)).toBeGreaterThan(60)
    point(canvas, 'pointerup', x, y)
    await settled()
    expect(stage.where('EY Global')!.x).toBeCloseTo(x, 0)
    expect(Math.abs(ink(x, y) - bare)).toBeGreaterThan(60)
  })
})

test('zooming keeps the place under the pointer where it is', async () => {
  const { stage, canvas } = await open(dial())
  const before = stage.where('Deloitte')!
  canvas.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, deltaY: -120, clientX: before.x, clientY: before.y }))
  await settled()
  const after = stage.where('Deloitte')!
  expect(after.radius).toBeGreaterThan(before.radius * 1.05)
  expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(25)
})

describe.each([['cut', true], ['flown', false]] as const)('a camera that is %s to a place', (_, reduced) => {
  test('stands exactly there, wherever it came from', async () => {
    const { stage, heard } = await open(dial(), reduced)
    const wanted = { target: [0.02, 0, -0.7], azimuth: 0.25, polar: 0.733, distance: 2 } as const
    for (const from of [-1.7, 1 / 3]) {
      stage.rig.set({ ...wanted, target: [from, from / 7, -from] }, false)
      await settled()
      stage.rig.set(wanted)
      await settled()
      expect(stage.rig.get()).toEqual(wanted)
      expect(heard.filter(([kind]) => kind === 'camera').at(-1)?.[1]).toEqual(wanted)
    }
  })
})

test('the free part of the screen holds the whole home view', async () => {
  const { stage } = await open(dial())
  stage.setInset({ left: 40, top: 120, right: 220, bottom: 40 })
  stage.home(false)
  await settled()
  for (const id of ['Microsoft Azure', 'SAP', 'IBM', 'Salesforce', 'Deloitte']) {
    const { x, y, radius } = stage.where(id)!
    expect(x - radius).toBeGreaterThanOrEqual(40)
    expect(x + radius).toBeLessThanOrEqual(640 - 220)
    expect(y - radius).toBeGreaterThanOrEqual(120)
    expect(y + radius).toBeLessThanOrEqual(480 - 40)
  }
})

test('what it says of a body is what its textures hold', async () => {
  const { stage } = await open(dial())
  stage.setHighlight({ selection: ['JPMorgan Chase'], hover: null, lit: null })
  expect(stage.channels('JPMorgan Chase')).toMatchObject({ color: 'bad', shape: 'sphere', ring: Math.fround(0.78), tick: Math.fround(0.85), flags: [], state: ['selected'], label: true })
  expect(stage.channels('nobody')).toEqual({})
})

test('a lost context comes back with the same picture', async () => {
  const { stage, canvas } = await open(dial())
  const gl = canvas.getContext('webgl2')!
  const pixels = () => {
    const { width, height } = canvas
    const bytes = new Uint8Array(4 * width * height)
    const copy = stage.picture(width, height).getContext('2d')!.getImageData(0, 0, width, height).data
    bytes.set(copy)
    return bytes
  }
  const before = pixels()
  const losing = gl.getExtension('WEBGL_lose_context')!
  const told = (kind: string) => new Promise((heard) => canvas.addEventListener(kind, heard, { once: true }))
  const lost = told('webglcontextlost')
  losing.loseContext()
  await lost
  // the browser takes it back only after every listener has been told
  await new Promise(requestAnimationFrame)
  const restored = told('webglcontextrestored')
  losing.restoreContext()
  await restored
  await settled()
  const after = pixels()
  let differing = 0
  for (let i = 0; i < before.length; i += 4) if (Math.abs(before[i]! - after[i]!) + Math.abs(before[i + 1]! - after[i + 1]!) > 12) differing++
  expect(new Set(before).size).toBeGreaterThan(60)
  expect(differing / (before.length / 4)).toBeLessThan(0.002)
})

test('mounted twice, as strict mode does, it reports one stage: the one that stays', async () => {
  const holder = document.createElement('div')
  holder.style.cssText = 'position:fixed;left:0;top:0;width:320px;height:240px'
  document.body.append(holder)
  const ready: OrreryStage[] = []
  const quiet = (): void => undefined
  const events: StageEvents = { hover: quiet, select: quiet, focus: quiet, dragStart: quiet, drag: quiet, dragEnd: quiet, camera: quiet }
  const root = createRoot(holder)
  closers.push(() => {
    root.unmount()
    holder.remove()
  })
  const skin = createElement(StageCanvas, { events, reducedMotion: () => true, label: 'Stage', onReady: (stage) => ready.push(stage), onUnavailable: quiet })
  root.render(createElement(StrictMode, null, skin))
  await expect.poll(() => ready.length).toBe(1)
  await settled()
  expect(ready).toHaveLength(1)
  expect(holder.querySelectorAll('canvas')).toHaveLength(1)
})

test('nothing of a stage stays behind when it is closed', async () => {
  const { canvas } = await open(dial())
  for (const close of closers.splice(0)) close()
  await expect.poll(() => canvas.isConnected).toBe(false)
})

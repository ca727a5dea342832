/** What the stage answers to a pointer; CSS px on the canvas. */
export interface PointerTarget {
  /** scene node under the pointer, or -1 */
  bodyAt(x: number, y: number, touch: boolean): number
  /** scene node of the body or of the guide that belongs to one, or -1 */
  anyAt(x: number, y: number, touch: boolean): number
  hover(node: number, x: number, y: number): void
  click(node: number, additive: boolean): void
  doubleClick(node: number): void
  grab(node: number): void
  pull(node: number, x: number, y: number): void
  release(node: number): void
  zoom(factor: number, x: number, y: number): void
  /** the camera listens to the pointer only while no body is in the hand */
  cameraListens(listens: boolean): void
}

interface Press { id: number; node: number; x: number; y: number; additive: boolean; touch: boolean; moved: boolean }

/** CSS px a pointer may tremble and still click. */
const tremble = { mouse: 4, touch: 9 }
/** ms between the clicks of a double click */
const twice = 350

/** Hover previews, click selects, double-click focuses, drag on a body grabs it; a drag on the background is left to the camera. */
export function listenToPointer(canvas: HTMLCanvasElement, target: PointerTarget): () => void {
  let press: Press | undefined
  let fingers = 0
  let last = { node: -2, time: -Infinity }
  const place = (event: MouseEvent): [number, number] => {
    const box = canvas.getBoundingClientRect()
    // where the stage is enlarged, its px are larger than the page's
    const shrunk = canvas.clientWidth / Math.max(1, box.width)
    return [(event.clientX - box.left) * shrunk, (event.clientY - box.top) * shrunk]
  }

  const down = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') fingers++
    if (press !== undefined || fingers > 1) {
      if (press?.moved === true && press.node >= 0) target.release(press.node)
      press = undefined
      target.cameraListens(true)
      return
    }
    if (event.button !== 0) return
    const [x, y] = place(event)
    const touch = event.pointerType === 'touch'
    const body = target.bodyAt(x, y, touch)
    press = { id: event.pointerId, node: body, x, y, additive: event.shiftKey || event.ctrlKey || event.metaKey, touch, moved: false }
    target.cameraListens(body < 0)
  }
  const move = (event: PointerEvent): void => {
    const [x, y] = place(event)
    if (press === undefined) {
      if (event.pointerType !== 'touch' && event.buttons === 0) target.hover(target.anyAt(x, y, false), x, y)
      return
    }
    if (event.pointerId !== press.id) return
    if (!press.moved && Math.hypot(x - press.x, y - press.y) > (press.touch ? tremble.touch : tremble.mouse)) {
      press.moved = true
      if (press.node >= 0) target.grab(press.node)
    }
    if (press.moved && press.node >= 0) target.pull(press.node, x, y)
  }
  const up = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') fingers = Math.max(0, fingers - 1)
    if (press === undefined || event.pointerId !== press.id) return
    const ended = press
    press = undefined
    target.cameraListens(true)
    if (ended.moved) {
      if (ended.node >= 0) target.release(ended.node)
      return
    }
    if (event.type === 'pointercancel') return
    const node = target.anyAt(ended.x, ended.y, ended.touch)
    const again = node >= 0 && node === last.node && event.timeStamp - last.time < twice
    last = again ? { node: -2, time: -Infinity } : { node, time: event.timeStamp }
    if (again) target.doubleClick(node)
    else target.click(node, ended.additive)
  }
  const leave = (): void => target.hover(-1, 0, 0)
  const wheel = (event: WheelEvent): void => {
    event.preventDefault()
    const [x, y] = place(event)
    const lines = event.deltaMode === 1 ? 16 : 1
    const delta = Math.max(-240, Math.min(240, event.deltaY * lines)) * (event.ctrlKey ? 4 : 1)
    target.zoom(Math.exp(delta * 0.0016), x, y)
  }

  // capture: the camera's own listener on the same canvas must find out first whether it may listen
  canvas.addEventListener('pointerdown', down, { capture: true })
  window.addEventListener('pointermove', move)
  window.addEventListener('pointerup', up)
  window.addEventListener('pointercancel', up)
  canvas.addEventListener('pointerleave', leave)
  canvas.addEventListener('wheel', wheel, { passive: false })
  return () => {
    canvas.removeEventListener('pointerdown', down, { capture: true })
    window.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', up)
    window.removeEventListener('pointercancel', up)
    canvas.removeEventListener('pointerleave', leave)
    canvas.removeEventListener('wheel', wheel)
  }
}

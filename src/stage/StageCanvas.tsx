import type { ReconcilerRoot } from '@react-three/fiber'
import { createRoot } from '@react-three/fiber'
import { useEffect, useRef, type ReactNode } from 'react'
import { WebGLRenderer } from 'three'
import type { StageEvents } from '#stage/stage-events.ts'
import { OrreryStage } from '#stage/stage.ts'

export interface StageCanvasProps {
  events: StageEvents
  reducedMotion: () => boolean
  /** words for assistive technology */
  label: string
  onReady(stage: OrreryStage): void
  /** no WebGL 2 here, or it could not be started */
  onUnavailable(): void
  /** true while the graphics context is lost */
  onLost?(lost: boolean): void
  /** everything measured in px (text, lines, tolerances) is drawn so many times as large: for a screen that is looked at from afar */
  magnify?: number
  /** what else lives in the canvas's own tree */
  children?: ReactNode
}

/** Builds the stage on a canvas of its own, keeps it as large as its parent, and disposes of it. */
export function StageCanvas(props: StageCanvasProps) {
  const holder = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  const draw = useRef<(children: ReactNode) => void>(() => undefined)
  useEffect(() => {
    const parent = holder.current
    return parent === null ? undefined : openStage(parent, () => latest.current, draw)
  }, [])
  const { children, magnify = 1 } = props
  useEffect(() => draw.current(children), [children])
  // the stage is laid out on a smaller page, and that page is enlarged: the same pixels, larger text
  const page = { position: 'absolute', left: 0, top: 0, width: `${100 / magnify}%`, height: `${100 / magnify}%`, transformOrigin: '0 0', ...(magnify !== 1 && { transform: `scale(${magnify})` }) } as const
  return (
    <div role="img" aria-label={props.label} style={{ position: 'absolute', inset: 0, overflow: 'hidden' }}>
      <div ref={holder} style={page} />
    </div>
  )
}

type Draw = { current: (children: ReactNode) => void }

function openStage(parent: HTMLElement, props: () => StageCanvasProps, draw: Draw): () => void {
  // a canvas of this mount alone: a context that was given up does not come back
  const canvas = document.createElement('canvas')
  canvas.style.cssText = 'display:block;width:100%;height:100%;touch-action:none;outline:none'
  const context = canvas.getContext('webgl2', { antialias: true, alpha: false, depth: true, stencil: false, powerPreference: 'high-performance' })
  if (context === null) {
    props().onUnavailable()
    return () => undefined
  }
  parent.append(canvas)
  const renderer = new WebGLRenderer({ canvas, context })
  const root = createRoot(canvas)
  let open = true
  const closing = run(root, renderer, canvas, parent, props, () => open, draw)
  return () => {
    open = false
    void closing.then((close) => close())
    canvas.remove()
  }
}

async function run(root: ReconcilerRoot<HTMLCanvasElement>, renderer: WebGLRenderer, canvas: HTMLCanvasElement, parent: HTMLElement, props: () => StageCanvasProps, isOpen: () => boolean, draw: Draw): Promise<() => void> {
  let wake = (): void => undefined
  const events: StageEvents = {
    hover: (...all) => props().events.hover(...all),
    select: (...all) => props().events.select(...all),
    focus: (...all) => props().events.focus(...all),
    dragStart: (...all) => props().events.dragStart(...all),
    drag: (...all) => props().events.drag(...all),
    dragEnd: (...all) => props().events.dragEnd(...all),
    camera: (...all) => props().events.camera(...all),
  }
  const stage = new OrreryStage({ renderer, canvas, events, invalidate: () => wake(), reducedMotion: () => props().reducedMotion() })
  const size = () => ({ width: parent.clientWidth, height: parent.clientHeight, dpr: Math.min(2, window.devicePixelRatio) * (props().magnify ?? 1) })
  const configure = async (): Promise<void> => {
    // the headset has the canvas: what the page has become meanwhile is asked for at the end
    if (renderer.xr.isPresenting) return
    const { width, height, dpr } = size()
    await root.configure({ gl: renderer, scene: stage.scene3d, camera: stage.camera, frameloop: 'demand', flat: true, linear: true, dpr, size: { width, height, top: 0, left: 0 } })
    stage.resize(width, height, dpr)
  }
  await configure()
  const store = root.render(props().children)
  if (isOpen()) draw.current = (children) => void root.render(children)
  // one subscription before every drawn frame; R3F draws after it
  wake = () => store.getState().invalidate()
  let running = false
  const beforeFrame = (_: unknown, seconds: number): void => {
    // the clock has run on while nothing was drawn
    running = stage.frame(running ? Math.min(seconds, 0.1) : 1 / 60)
    if (running) wake()
  }
  const unsubscribe = store.getState().internal.subscribe({ current: beforeFrame }, 0, store)

  const observer = new ResizeObserver(() => void configure())
  observer.observe(parent)
  const lost = (event: Event): void => {
    event.preventDefault()
    props().onLost?.(true)
  }
  const restored = (): void => {
    stage.relabel()
    props().onLost?.(false)
    wake()
  }
  const fonts = (): void => stage.relabel()
  const cameBack = (): void => void configure()
  renderer.xr.addEventListener('sessionend', cameBack)
  canvas.addEventListener('webglcontextlost', lost)
  canvas.addEventListener('webglcontextrestored', restored)
  document.fonts.addEventListener('loadingdone', fonts)
  void Promise.all(['600 13px "Inter Variable"', '450 12px "Inter Variable"'].map((font) => document.fonts.load(font)))
  // closed while it was being built: nobody wants to hear of it
  if (isOpen()) props().onReady(stage)
  wake()
  return () => {
    observer.disconnect()
    renderer.xr.removeEventListener('sessionend', cameBack)
    document.fonts.removeEventListener('loadingdone', fonts)
    canvas.removeEventListener('webglcontextlost', lost)
    canvas.removeEventListener('webglcontextrestored', restored)
    unsubscribe()
    draw.current = () => undefined
    stage.dispose()
    root.unmount()
  }
}

import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo, useRef } from 'react'
import type { WebGLRenderer } from 'three'
import { PerspectiveCamera } from 'three'
import type { OrreryStage } from '#stage/stage.ts'
import type { ImmersiveHost, ImmersiveMode } from '#xr/host.ts'
import { parts } from '#xr/parts.ts'
import { Run } from '#xr/run.ts'

export interface ImmersiveProps {
  stage: OrreryStage
  host: ImmersiveHost
  /** what was asked for in the click: what the session says of itself is not to be trusted (XR.md b 5) */
  asked: () => ImmersiveMode
  /** the renderer that a session is handed to */
  onRenderer(renderer: WebGLRenderer | null): void
  /** the stay that is going on; null = nobody is inside */
  onRun(run: Run | null): void
}

/** Stands in the stage's own tree from before the first click; does nothing until the renderer presents a session. */
export function Immersive({ stage, host, asked, onRenderer, onRun }: ImmersiveProps) {
  const renderer = useThree((three) => three.gl)
  const set = useThree((three) => three.set)
  const run = useRef<Run | null>(null)
  // three writes the head's pose into the camera it draws with: the screen's own camera must be found where it was left
  const eyes = useMemo(() => Object.assign(new PerspectiveCamera(75, 1, 0.05, 60), { manual: true }), [])
  useEffect(() => {
    const start = (): void => {
      const session = renderer.xr.getSession()
      if (session === null || run.current !== null) return
      set({ camera: eyes })
      run.current = new Run({ session, mode: asked(), renderer, stage, scene3d: stage.scene3d, host }, parts)
      onRun(run.current)
      host.entered(asked())
    }
    const end = (): void => {
      if (run.current === null) return
      run.current.dispose()
      run.current = null
      set({ camera: stage.camera })
      onRun(null)
      host.left()
    }
    onRenderer(renderer)
    renderer.xr.addEventListener('sessionstart', start)
    renderer.xr.addEventListener('sessionend', end)
    return () => {
      renderer.xr.removeEventListener('sessionstart', start)
      renderer.xr.removeEventListener('sessionend', end)
      onRenderer(null)
      void renderer.xr.getSession()?.end().catch(() => undefined)
      end()
    }
  }, [renderer, stage, host, asked, onRenderer, onRun, set, eyes])
  // before the stage's own turn in the same frame
  useFrame((_state, seconds, frame) => {
    if (frame !== undefined) run.current?.frame(frame, performance.now(), Math.min(seconds, 0.1))
  }, -10)
  return null
}

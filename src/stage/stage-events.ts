import type { WebGLRenderer } from 'three'
import type { NodeId } from '#model/ids.ts'
import type { CameraState } from '#stage/camera-rig.ts'

export interface StageEvents {
  /** `at` CSS px on the canvas */
  hover(id: NodeId | null, at: { x: number; y: number } | null): void
  select(id: NodeId | null, additive: boolean): void
  focus(id: NodeId): void
  dragStart(id: NodeId): void
  /** u */
  drag(id: NodeId, node: number, x: number, y: number, z: number): void
  dragEnd(id: NodeId, node: number, dropped: { x: number; y: number; z: number }): void
  /** when it has come to rest */
  camera(state: CameraState): void
}

export interface StageOptions {
  renderer: WebGLRenderer
  canvas: HTMLCanvasElement
  events: StageEvents
  /** asks for one frame */
  invalidate: () => void
  reducedMotion: () => boolean
}

export interface Highlight {
  selection: readonly NodeId[]
  hover: NodeId | null
  /** null = all; else the rest is dimmed */
  lit: ReadonlySet<NodeId> | null
}

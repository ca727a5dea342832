import type { LayoutProblem } from '#layout/engine/engine.ts'

/** Every message between client and worker. `run` numbers the problems; what belongs to a former run is dropped. */
export type ToWorker =
  | { kind: 'start'; run: number; problem: LayoutProblem }
  | { kind: 'grab' | 'pin'; run: number; node: number; x: number; y: number; z: number }
  | { kind: 'release' | 'unpin'; run: number; node: number }
  | { kind: 'stop' }
  /** a buffer comes back to be filled again (transferred) */
  | { kind: 'buffer'; buffer: ArrayBuffer }

export type FromWorker =
  /** `buffer` holds 4n floats (transferred) */
  | { kind: 'positions'; run: number; buffer: ArrayBuffer; ticks: number; settled: boolean; energy: number; workerMs: number }
  | { kind: 'failed'; run: number; message: string }

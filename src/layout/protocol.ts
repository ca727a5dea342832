import type { Trouble } from '#layout/engine/check-problem.ts'
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
  /** `buffer` holds the texture of `layout/texels.ts`: 4n floats and zeros to its end (transferred) */
  | { kind: 'positions'; run: number; buffer: ArrayBuffer; ticks: number; settled: boolean; energy: number; workerMs: number }
  /** A sign of life where no picture is due; `working`: more will come. */
  | { kind: 'alive'; run: number; working: boolean }
  /** `problem`: it cannot be settled, ever. `memory`, `crash`: the worker may be in any state and is to be replaced. */
  | { kind: 'failed'; run: number; reason: 'problem' | 'memory' | 'crash'; message: string; trouble?: Trouble }

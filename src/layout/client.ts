import type { Trouble } from '#layout/engine/check-problem.ts'
import type { LayoutProblem } from '#layout/engine/engine.ts'
import { type FailureReason, LayoutFailure } from '#layout/failure.ts'
import LayoutWorker from '#layout/layout.worker.ts?worker&inline'
import type { FromWorker, ToWorker } from '#layout/protocol.ts'
import { Silence } from '#layout/silence.ts'

export interface LayoutUpdate {
  /** as given to `start` */
  key: string
  /** RGBA32F as `textureLength` says: x, y, z, 1 a node (w = 0: never placed), zeros to the end; yours until `giveBack` */
  positions: Float32Array
  ticks: number
  settled: boolean
  /** mean displacement in the last tick over the RMS radius */
  energy: number
  /** time the worker spent on this run so far */
  workerMs: number
}

export interface LayoutClientOptions {
  /** opens a worker; default: the layout worker of this page */
  open?: () => Worker
  /** ms without a sign of life after which a worker that should be at work is ended. A tick of a million bodies takes seconds */
  patience?: number
  /** what is tried after a worker broke down: the same problem, unless there is something better to go on from */
  again?: (problem: LayoutProblem) => LayoutProblem
  /** a worker broke down in the middle of a run, and another has been given its problem */
  onRestart?: (broke: LayoutFailure) => void
}

const usualPatience = 20_000
const patiencePerBody = 0.04
const longestPatience = 120_000
/** ms: a worker that is deep in a tick of a superseded run is not waited for, another opens faster */
const deepInTick = 250
/** a problem that broke two workers would break a third */
const mostTries = 2

/**
 * The page's end of the layout worker: it never computes a tick. One run at a time; a superseded run delivers nothing. A worker that
 * breaks down is replaced and the problem tried once more; only then, or when the problem is impossible, is there a `LayoutFailure`.
 */
export class LayoutClient {
  readonly #onUpdate: (update: LayoutUpdate) => void
  readonly #onError: (error: LayoutFailure) => void
  readonly #options: LayoutClientOptions
  readonly #silence = new Silence(() => this.#broken(this.#worker, 'silent', 'its worker gave no sign of life'))
  #worker: Worker | undefined
  #run = 0
  #key: string | undefined
  #problem: LayoutProblem | undefined
  #tries = 0
  /** the worker in use has said something */
  #spoke = false
  #heardAt = 0

  constructor(onUpdate: (update: LayoutUpdate) => void, onError: (error: LayoutFailure) => void, options: LayoutClientOptions = {}) {
    this.#onUpdate = onUpdate
    this.#onError = onError
    this.#options = options
    this.#worker = this.#open()
  }

  /** Cancels the former run. The problem is copied; keep it as it is until the run has ended. */
  start(key: string, problem: LayoutProblem): void {
    if (this.#spoke && this.#silence.listening && performance.now() - this.#heardAt > deepInTick) {
      this.#worker?.terminate()
      this.#worker = undefined
      this.#silence.end()
    }
    this.#key = key
    this.#problem = problem
    this.#tries = 0
    this.#begin(problem)
  }

  /** u, in the frame of the positions; again and again while the pointer moves */
  grab(node: number, x: number, y: number, z: number): void {
    this.#touch({ kind: 'grab', run: this.#run, node, x, y, z })
  }

  release(node: number): void {
    this.#touch({ kind: 'release', run: this.#run, node })
  }

  pin(node: number, x: number, y: number, z: number): void {
    this.#touch({ kind: 'pin', run: this.#run, node, x, y, z })
  }

  unpin(node: number): void {
    this.#touch({ kind: 'unpin', run: this.#run, node })
  }

  /** Ends the run: no further update. */
  stop(): void {
    this.#over()
    this.#send({ kind: 'stop' })
  }

  /** Hands an update's positions back to be filled again; the array is empty afterwards. Optional: without it buffers are garbage. */
  giveBack(buffer: Float32Array): void {
    const own = buffer.buffer
    if (own instanceof ArrayBuffer && own.byteLength > 0)
      this.#worker?.postMessage({ kind: 'buffer', buffer: own } satisfies ToWorker, [own])
  }

  dispose(): void {
    this.#over()
    this.#worker?.terminate()
    this.#worker = undefined
  }

  #begin(problem: LayoutProblem): void {
    this.#tries += 1
    this.#run += 1
    this.#worker ??= this.#open()
    if (this.#worker === undefined) return this.#fail('unavailable', 'its worker could not be started')
    try {
      this.#send({ kind: 'start', run: this.#run, problem })
    } catch (error) {
      // the copy on its way did not fit
      return this.#fail('memory', reasonOf(error))
    }
    this.#listen()
  }

  #touch(message: ToWorker): void {
    if (this.#problem === undefined) return
    if (this.#worker === undefined) this.#again()
    this.#send({ ...message, run: this.#run } as ToWorker)
    if (!this.#silence.listening) this.#listen()
  }

  #listen(): void {
    if (!this.#silence.listening) this.#heardAt = performance.now()
    this.#silence.begin(this.#options.patience ?? Math.min(longestPatience, usualPatience + patiencePerBody * (this.#problem?.count ?? 0)))
  }

  #send(message: ToWorker): void {
    this.#worker?.postMessage(message)
  }

  #open(): Worker | undefined {
    this.#spoke = false
    try {
      const worker = this.#options.open?.() ?? new LayoutWorker({ name: 'layout' })
      worker.addEventListener('message', (event: MessageEvent<FromWorker>) => this.#receive(worker, event.data))
      worker.addEventListener('error', (event) => this.#broken(worker, this.#spoke ? 'crash' : 'unavailable', event.message || 'its worker could not be loaded'))
      worker.addEventListener('messageerror', () => this.#broken(worker, 'crash', 'its worker sent something unreadable'))
      return worker
    } catch {
      return undefined
    }
  }

  #receive(worker: Worker, message: FromWorker): void {
    if (worker !== this.#worker) return
    this.#spoke = true
    if (this.#key === undefined || message.run !== this.#run) {
      if (message.kind === 'positions') this.giveBack(new Float32Array(message.buffer))
      return
    }
    this.#silence.heard()
    this.#heardAt = performance.now()
    if (message.kind === 'failed') {
      if (message.reason === 'problem') this.#fail('problem', message.message, message.trouble)
      else this.#broken(worker, message.reason, message.message)
      return
    }
    if (message.kind === 'alive') {
      if (!message.working) this.#silence.end()
      return
    }
    const { buffer, ticks, settled, energy, workerMs } = message
    if (settled) {
      this.#silence.end()
      this.#tries = 0
    }
    this.#onUpdate({ key: this.#key, positions: new Float32Array(buffer), ticks, settled, energy, workerMs })
  }

  /** A fresh worker takes over what the broken one was at; one that broke while it rested is replaced when it is needed. */
  #broken(worker: Worker | undefined, reason: FailureReason, detail: string): void {
    worker?.terminate()
    if (this.#worker !== worker) return
    const atWork = this.#silence.listening || reason === 'silent'
    this.#worker = undefined
    this.#silence.end()
    if (this.#problem === undefined || !atWork) return
    if (this.#tries >= mostTries) return this.#fail(reason, detail)
    this.#options.onRestart?.(new LayoutFailure(reason, detail))
    this.#again()
  }

  #again(): void {
    const problem = this.#problem
    if (problem !== undefined) this.#begin(this.#options.again?.(problem) ?? problem)
  }

  #fail(reason: FailureReason, detail: string, trouble?: Trouble): void {
    this.#over()
    this.#onError(new LayoutFailure(reason, detail, trouble))
  }

  #over(): void {
    this.#silence.end()
    this.#key = undefined
    this.#problem = undefined
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

import type { LayoutProblem } from '#layout/engine/engine.ts'
import LayoutWorker from '#layout/layout.worker.ts?worker&inline'
import type { FromWorker, ToWorker } from '#layout/protocol.ts'

export interface LayoutUpdate {
  /** as given to `start` */
  key: string
  /** 4n, RGBA32F: x, y, z, 1 (w = 0: never placed); yours until `giveBack` */
  positions: Float32Array
  ticks: number
  settled: boolean
  /** mean displacement in the last tick over the RMS radius */
  energy: number
  /** time the worker spent on this run so far */
  workerMs: number
}

/** The page's end of the layout worker: it never computes a tick. One run at a time; a superseded run delivers nothing. */
export class LayoutClient {
  readonly #onUpdate: (update: LayoutUpdate) => void
  readonly #onError: (error: Error) => void
  #worker: Worker | undefined
  #run = 0
  #key: string | undefined

  constructor(onUpdate: (update: LayoutUpdate) => void, onError: (error: Error) => void) {
    this.#onUpdate = onUpdate
    this.#onError = onError
    this.#worker = this.#open()
  }

  /** Cancels the former run. The problem is copied. */
  start(key: string, problem: LayoutProblem): void {
    this.#worker ??= this.#open()
    this.#run += 1
    this.#key = key
    this.#send({ kind: 'start', run: this.#run, problem })
  }

  /** u, in the frame of the positions; again and again while the pointer moves */
  grab(node: number, x: number, y: number, z: number): void {
    this.#send({ kind: 'grab', run: this.#run, node, x, y, z })
  }

  release(node: number): void {
    this.#send({ kind: 'release', run: this.#run, node })
  }

  pin(node: number, x: number, y: number, z: number): void {
    this.#send({ kind: 'pin', run: this.#run, node, x, y, z })
  }

  unpin(node: number): void {
    this.#send({ kind: 'unpin', run: this.#run, node })
  }

  /** Ends the run: no further update. */
  stop(): void {
    this.#key = undefined
    this.#send({ kind: 'stop' })
  }

  /** Hands an update's positions back to be filled again; the array is empty afterwards. Optional: without it buffers are garbage. */
  giveBack(buffer: Float32Array): void {
    const own = buffer.buffer
    if (own instanceof ArrayBuffer && own.byteLength > 0)
      this.#worker?.postMessage({ kind: 'buffer', buffer: own } satisfies ToWorker, [own])
  }

  dispose(): void {
    this.#key = undefined
    this.#worker?.terminate()
    this.#worker = undefined
  }

  #send(message: ToWorker): void {
    this.#worker?.postMessage(message)
  }

  #open(): Worker | undefined {
    try {
      const worker = new LayoutWorker({ name: 'layout' })
      worker.addEventListener('message', (event: MessageEvent<FromWorker>) => this.#receive(event.data))
      worker.addEventListener('error', (event) => this.#broken(worker, event.message || 'its worker could not be loaded'))
      worker.addEventListener('messageerror', () => this.#broken(worker, 'its worker sent something unreadable'))
      return worker
    } catch (error) {
      this.#fail(error instanceof Error ? error.message : String(error))
      return undefined
    }
  }

  #receive(message: FromWorker): void {
    if (this.#key === undefined || message.run !== this.#run) {
      if (message.kind === 'positions') this.giveBack(new Float32Array(message.buffer))
      return
    }
    if (message.kind === 'failed') {
      this.#fail(message.message)
      return
    }
    const { buffer, ticks, settled, energy, workerMs } = message
    this.#onUpdate({ key: this.#key, positions: new Float32Array(buffer), ticks, settled, energy, workerMs })
  }

  /** The next `start` opens a fresh worker. */
  #broken(worker: Worker, reason: string): void {
    worker.terminate()
    if (this.#worker === worker) this.#worker = undefined
    this.#fail(reason)
  }

  #fail(reason: string): void {
    this.#onError(new Error(`The layout stopped: ${reason}.`))
  }
}

import { fast } from '#layout/engine/fast.ts'
import type { FromWorker, ToWorker } from '#layout/protocol.ts'
import { createSettler } from '#layout/settler.ts'

/** What a dedicated worker offers that we use; the DOM types only know the page. */
interface WorkerScope {
  postMessage(message: FromWorker, transfer: ArrayBuffer[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void
}
const scope = globalThis as unknown as WorkerScope

// a message channel comes back after the messages that wait, without the 4 ms that nested timers are held to
const { port1, port2 } = new MessageChannel()
const soon: (() => void)[] = []
port1.onmessage = () => soon.shift()?.()

const handle = createSettler({
  engine: fast,
  post: (message, transfer) => scope.postMessage(message, transfer),
  now: () => performance.now(),
  later: (callback, ms) => {
    if (ms > 0) {
      setTimeout(callback, ms)
      return
    }
    soon.push(callback)
    port2.postMessage(0)
  },
})
scope.addEventListener('message', (event) => handle(event.data))

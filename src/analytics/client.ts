import AnalyticsWorker from '#analytics/analytics.worker.ts?worker&inline'
import type { NodeId } from '#model/ids.ts'
import type { Network } from '#analytics/network/graph.ts'
import type { RouteNetwork } from '#analytics/network/route-network.ts'
import type { Answers, FromAnalytics, ToAnalytics, Topic } from '#analytics/protocol.ts'

export interface Asking {
  /** 0..1, as the work goes on */
  onProgress?(share: number): void
  /** aborted: the worker ends at once and the promise rejects with the signal's reason */
  signal?: AbortSignal
}

export const askNetwork = (network: Network, asking?: Asking): Promise<Answers['network']> => ask({ topic: 'network', network }, asking)
export const askRoutes = (network: RouteNetwork, from: NodeId, to: NodeId, asking?: Asking): Promise<Answers['routes']> => ask({ topic: 'routes', network, from, to }, asking)
export const askLikely = (network: Network, asking?: Asking): Promise<Answers['likely']> => ask({ topic: 'likely', network }, asking)

/** The page's end of the analytics worker: one worker a question, so that giving up costs nothing. Rejects with an Error that says what went wrong. */
function ask<T extends Topic>(question: ToAnalytics & { topic: T }, { onProgress, signal }: Asking = {}): Promise<Answers[T]> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const worker = new AnalyticsWorker({ name: 'analytics' })
    const end = (finish: () => void) => {
      worker.terminate()
      signal?.removeEventListener('abort', abort)
      finish()
    }
    const fail = (reason: string) => end(() => reject(new Error(`The network could not be analyzed: ${reason}.`)))
    const abort = () => end(() => reject(signal?.reason instanceof Error ? signal.reason : new Error('given up')))
    signal?.addEventListener('abort', abort, { once: true })
    worker.addEventListener('message', ({ data }: MessageEvent<FromAnalytics>) => {
      if (data.kind === 'progress') onProgress?.(data.share)
      // The worker answers what it was asked.
      else if (data.kind === 'done') end(() => resolve(data.answer as Answers[T]))
      else fail(data.message)
    })
    worker.addEventListener('error', (event) => fail(event.message || 'its worker could not be loaded'))
    worker.postMessage(question satisfies ToAnalytics)
  })
}

import AnalyticsWorker from '#analytics/analytics.worker.ts?worker&inline'
import type { Network } from '#analytics/network/graph.ts'
import type { NetworkReport } from '#analytics/network/report.ts'
import type { FromAnalytics, ToAnalytics } from '#analytics/protocol.ts'

export interface NetworkQuestion {
  /** 0..1, as the work goes on */
  onProgress?(share: number): void
  /** aborted: the worker ends at once and the promise rejects with the signal's reason */
  signal?: AbortSignal
}

/** The page's end of the analytics worker: one worker a question, so that giving up costs nothing. Rejects with an Error that says what went wrong. */
export function askNetwork(network: Network, { onProgress, signal }: NetworkQuestion = {}): Promise<NetworkReport> {
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
      else if (data.kind === 'done') end(() => resolve(data.report))
      else fail(data.message)
    })
    worker.addEventListener('error', (event) => fail(event.message || 'its worker could not be loaded'))
    worker.postMessage({ network } satisfies ToAnalytics)
  })
}

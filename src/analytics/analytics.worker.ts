import { answer } from '#analytics/network/answer.ts'
import type { FromAnalytics, ToAnalytics } from '#analytics/protocol.ts'

/** What a dedicated worker offers that we use; the DOM types only know the page. */
interface WorkerScope {
  postMessage(message: FromAnalytics): void
  addEventListener(type: 'message', listener: (event: MessageEvent<ToAnalytics>) => void): void
}
const scope = globalThis as unknown as WorkerScope

scope.addEventListener('message', ({ data }) => {
  try {
    scope.postMessage({ kind: 'done', answer: answer(data, (share) => scope.postMessage({ kind: 'progress', share })) })
  } catch (error) {
    scope.postMessage({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
})

import ImportersWorker from '#importers/importers.worker.ts?worker&inline'
import type { ImportResult } from '#importers/importer.ts'
import type { Plan } from '#importers/plan.ts'
import type { Answer, Ask, Preview } from '#importers/protocol.ts'
import type { TableResult } from '#importers/read-file.ts'

/** One file on the desk at a time. Every promise rejects with `AbortError` when the reading is cancelled. */
export interface ImportClient {
  open(bytes: ArrayBuffer, name: string): Promise<Preview | { kind: 'ecosystem'; name: string; result: ImportResult }>
  read(plan: Plan, enteredBy: string): Promise<TableResult>
  regard(plan: Plan): Promise<Pick<Preview, 'currencies' | 'statuses'>>
  /** Stops whatever is being read and forgets the file. */
  cancel(): void
  close(): void
}

type Question = Ask extends infer One ? (One extends Ask ? Omit<One, 'id'> : never) : never

/** Starts its worker with the first question. */
export function startImportClient(make: () => Worker = () => new ImportersWorker()): ImportClient {
  let worker: Worker | undefined
  let last = 0
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (reason: unknown) => void }>()

  const failAll = (reason: unknown): void => {
    for (const one of waiting.values()) one.reject(reason)
    waiting.clear()
  }
  const stop = (): void => {
    worker?.terminate()
    worker = undefined
    failAll(new DOMException('reading was cancelled', 'AbortError'))
  }
  const start = (): Worker => {
    const made = make()
    made.onmessage = (event: MessageEvent<Answer>) => {
      const one = waiting.get(event.data.id)
      waiting.delete(event.data.id)
      if (event.data.answer === 'failed') one?.reject(new Error(event.data.message))
      else one?.resolve(event.data)
    }
    made.onerror = (event) => failAll(new Error(event.message || 'the import worker stopped'))
    return made
  }
  const ask = (question: Question, transfer: Transferable[] = []): Promise<Answer> =>
    new Promise((resolve, reject) => {
      worker ??= start()
      const id = ++last
      waiting.set(id, { resolve, reject })
      worker.postMessage({ ...question, id }, transfer)
    })
  const unexpected = (answer: Answer): Error => new Error(`import worker answered "${answer.answer}"`)

  return {
    async open(bytes, name) {
      const answer = await ask({ ask: 'open', name, bytes }, [bytes])
      if (answer.answer === 'opened') return answer.preview
      if (answer.answer === 'ecosystem') return { kind: 'ecosystem', name, result: answer.result }
      throw unexpected(answer)
    },
    async read(plan, enteredBy) {
      const answer = await ask({ ask: 'read', plan, enteredBy })
      if (answer.answer === 'read') return answer.result
      throw unexpected(answer)
    },
    async regard(plan) {
      const answer = await ask({ ask: 'regard', plan })
      if (answer.answer === 'regarded') return { currencies: answer.currencies, statuses: answer.statuses }
      throw unexpected(answer)
    },
    cancel: stop,
    close: stop,
  }
}

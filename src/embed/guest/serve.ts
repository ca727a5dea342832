import { namespace, protocolVersion, type EventMessage, type EventName, type Events, type MethodName, type Methods, type RefusalReason, type Reply } from '#embed/protocol/messages.ts'
import type { Counts } from '#embed/guest/counts.ts'
import type { Intake } from '#embed/guest/intake.ts'
import { startGate, type GoodCall } from '#embed/guest/port.ts'

/** What a method throws where it cannot be done, before it has changed anything: `message` is the sentence. */
export class Impossible extends Error {
  readonly reason: RefusalReason
  constructor(message: string, reason: 'impossible' | 'not-permitted' = 'impossible') {
    super(message)
    this.name = 'Impossible'
    this.reason = reason
  }
}

export type Handlers = { [Name in MethodName]: (args: Methods[Name]['args']) => Methods[Name]['result'] | Promise<Methods[Name]['result']> }
export interface GuestPort {
  tell<Name extends EventName>(name: Name, data: Events[Name]): void
  close(): void
}
/** What of a `MessagePort` is used. */
type PortLike = Pick<MessagePort, 'postMessage' | 'close'> & { onmessage: ((event: MessageEvent<unknown>) => void) | null }

/** Answers a port: one call after the other, in the order they came, over all ports of a page. What is refused is counted and changes nothing. */
export function servePort(port: PortLike, handlers: Handlers, options: { counts: Counts; intake: Intake; sentence(reason: RefusalReason, detail: string): string }): GuestPort {
  const { counts, intake, sentence } = options
  const gate = startGate(intake.affordable)
  let open = true
  const post = (message: Reply | EventMessage): void => {
    if (open) port.postMessage(message)
  }
  const refuse = (reason: RefusalReason, id: string | undefined, message: string): void => {
    counts.add(reason)
    if (id !== undefined) post({ ns: namespace, v: protocolVersion, kind: 'reply', id, ok: false, error: { reason, message } })
  }
  const answer = async (call: GoodCall): Promise<void> => {
    if (!open) return
    try {
      const handle = handlers[call.method] as (args: unknown) => unknown
      const result = await handle(call.args)
      post({ ns: namespace, v: protocolVersion, kind: 'reply', id: call.id, ok: true, result })
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      refuse(error instanceof Impossible ? error.reason : 'failed', call.id, message)
    }
    if (call.method === 'destroy') close()
  }
  const close = (): void => {
    open = false
    port.onmessage = null
    port.close()
  }
  port.onmessage = (event) => {
    const read = gate(event.data)
    if ('refused' in read) refuse(read.refused, read.id, sentence(read.refused, read.detail))
    else if (!intake.enter(() => answer(read))) refuse('too-often', read.id, sentence('too-often', ''))
  }
  return { tell: (name, data) => post({ ns: namespace, v: protocolVersion, kind: 'event', name, data }), close }
}

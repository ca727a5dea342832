import type { RefusalReason } from '#embed/protocol/messages.ts'

/** A call that came to nothing: `reason` as the embed counts it, or what happened on the way. */
export class EmbedError extends Error {
  readonly reason: RefusalReason | 'timeout' | 'destroyed' | 'reloaded'
  constructor(reason: EmbedError['reason'], message: string) {
    super(message)
    this.name = 'EmbedError'
    this.reason = reason
  }
}

/** The same of a call that never left for the frame: whatever it asks may be asked of the next one. */
export class NeverSent extends EmbedError {}

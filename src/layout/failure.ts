import type { Trouble } from '#layout/engine/check-problem.ts'

/**
 * Why there is no layout. problem: what was asked is impossible (`trouble`). memory: it does not fit. silent: the worker gave no sign of
 * life. crash: it broke down. unavailable: it could not be started.
 */
export type FailureReason = 'problem' | 'memory' | 'silent' | 'crash' | 'unavailable'

/** The end of a run that nobody can rescue any more; `message` is for a log, `src/words` has the sentence for a reader. */
export class LayoutFailure extends Error {
  readonly reason: FailureReason
  readonly detail: string
  readonly trouble: Trouble | undefined
  constructor(reason: FailureReason, detail: string, trouble?: Trouble) {
    super(`The layout stopped: ${detail}.`)
    this.reason = reason
    this.detail = detail
    this.trouble = trouble
  }
}

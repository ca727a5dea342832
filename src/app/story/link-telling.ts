import { accountOf, timesOf, type Account, type Stand, type Times } from '#briefing/presenter/clock.ts'
import type { Heard } from '#app/story/link-window.ts'

/** Where an account is kept while the window is loaded again. */
export interface Kept { read(): string | null; write(text: string): void }

/** The times of one telling as the window counts them: a page that is loaded again begins anew, the telling does not. */
export class Telling {
  readonly #kept: Kept
  #account: { of: string; account: Account } | undefined
  #last: { stand: Stand; lag: number } | undefined

  constructor(kept: Kept) {
    this.#kept = kept
    this.#account = readAccount(kept.read())
  }

  /** @param now ms of the window's clock */
  follow({ story, standing, page, lag }: Heard, now: number): void {
    if (story === null || standing === null) return
    const { at, startedAt, reachedAt, spent } = standing
    const stand = { page, at, startedAt, reachedAt, spent }
    const known = this.#account?.of === story.mark ? this.#account.account : undefined
    // what the new page has counted itself is not counted twice
    const former = known === undefined ? undefined : { account: known, last: this.#last?.stand ?? stand, now: now - (this.#last?.lag ?? lag) - (standing.now - startedAt) }
    const account = accountOf(former, stand)
    this.#last = { stand, lag }
    if (account === known) return
    this.#account = { of: story.mark, account }
    this.#kept.write(JSON.stringify(this.#account))
  }

  /** @param now ms of the window's clock */
  times(now: number): Times {
    if (this.#account === undefined || this.#last === undefined) return { elapsed: 0, onBeat: 0, spent: [] }
    return timesOf(this.#account.account, this.#last.stand, now - this.#last.lag)
  }
}

function readAccount(text: string | null): { of: string; account: Account } | undefined {
  try {
    const { of, account } = JSON.parse(text ?? '{}') as { of?: unknown; account?: Partial<Record<keyof Account, unknown>> }
    const { page, startedAt, elapsed, spent } = account ?? {}
    if (typeof of !== 'string' || typeof page !== 'string' || typeof startedAt !== 'number' || typeof elapsed !== 'number' || !Array.isArray(spent)) return undefined
    return spent.every((each) => typeof each === 'number') ? { of, account: { page, startedAt, elapsed, spent } } : undefined
  } catch {
    return undefined
  }
}

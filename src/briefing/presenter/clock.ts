/** Times of one telling, as the page gives them: milliseconds of one clock. */
export interface Stand { page: string; at: number; startedAt: number; reachedAt: number; /** s of each beat, without the present visit */ spent: readonly number[] }

/** What a telling came to before the page was loaded again: its own times begin anew then. */
export interface Account { page: string; startedAt: number; /** s, from pages before */ elapsed: number; spent: readonly number[] }

/** @param former of this window, this story; the same page with another start is another telling. `last`, `now`: what it stood at last, and when that was, ms */
export function accountOf(former: { account: Account; last: Stand; now: number } | undefined, stand: Stand): Account {
  const { page, startedAt } = stand
  if (former?.account.page === page && former.account.startedAt === startedAt) return former.account
  const none = { page, startedAt, elapsed: 0, spent: stand.spent.map(() => 0) }
  if (former === undefined || former.account.page === page || former.last.spent.length !== stand.spent.length) return none
  const { elapsed, spent } = timesOf(former.account, former.last, former.now)
  return { page, startedAt, elapsed, spent }
}

export interface Times { /** s */ elapsed: number; onBeat: number; /** s on each beat, this visit too */ spent: readonly number[] }

/** @param now ms of the clock of `stand` */
export function timesOf(account: Account, stand: Stand, now: number): Times {
  const seconds = (since: number): number => Math.max(0, (now - since) / 1000)
  const visit = seconds(stand.reachedAt)
  const spent = stand.spent.map((each, at) => each + (account.spent[at] ?? 0) + (at === stand.at ? visit : 0))
  return { elapsed: account.elapsed + seconds(stand.startedAt), onBeat: visit, spent }
}

/**
 * How far ahead (+) or behind (-) a telling is, s; 0 = inside the time of its beat. A beat has from where those before it end to where it ends
 * itself. NaN where a time is not known.
 */
export function aheadBy(elapsed: number, at: number, seconds: readonly number[]): number {
  const begins = seconds.slice(0, at).reduce((sum, each) => sum + each, 0)
  const ends = begins + (seconds[at] ?? NaN)
  if (Number.isNaN(ends)) return NaN
  return elapsed < begins ? begins - elapsed : elapsed > ends ? ends - elapsed : 0
}

/** 65.9 -> "1:05", 3725 -> "1:02:05": whole seconds that are over. */
export function clockText(seconds: number): string {
  const all = Math.floor(seconds + 1e-9)
  const two = (value: number): string => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(all / 3600), Math.floor(all / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(all % 60)}` : `${minutes}:${two(all % 60)}`
}

/** "14:05", as the computer's own clock says it. */
export const clockTime = (day: Date): string => `${String(day.getHours()).padStart(2, '0')}:${String(day.getMinutes()).padStart(2, '0')}`

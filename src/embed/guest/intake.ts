import { mostCalls } from '#embed/protocol/messages.ts'

/** Seconds over which calls are counted. */
const span = 10
/** Calls that may wait for the one before them. */
const longestQueue = 200

/** How much a page takes, over whichever port it comes: a host that offers another port begins nothing anew. */
export interface Intake {
  /** whether one message more may be read now */
  affordable(): boolean
  /** does this after all that came before it. @returns false: too much waits already, and this is not done */
  enter(work: () => Promise<void>): boolean
}

/** @param now ms of any clock that does not go back */
export function startIntake(now: () => number): Intake {
  let credit = mostCalls * span
  let last = now()
  let waiting = 0
  let queue: Promise<void> = Promise.resolve()
  return {
    affordable: () => {
      const at = now()
      credit = Math.min(mostCalls * span, credit + ((at - last) / 1000) * mostCalls)
      last = at
      if (credit < 1) return false
      credit -= 1
      return true
    },
    enter: (work) => {
      if (waiting >= longestQueue) return false
      waiting += 1
      queue = queue.then(work).finally(() => (waiting -= 1))
      return true
    },
  }
}

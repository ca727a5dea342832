/**
 * Does one job at a time; of the jobs that come meanwhile, only the last is worth doing. `drop` forgets what waits and what is
 * being done: its result is not told.
 */
export function latestOnly<Job, Result>(work: (job: Job) => Promise<Result>, on: { done(job: Job, result: Result): void; failed(error: unknown): void }) {
  let waiting: { job: Job } | undefined
  let busy = false
  let turn = 0
  const run = async (): Promise<void> => {
    busy = true
    while (waiting !== undefined) {
      const { job } = waiting
      const mine = turn
      waiting = undefined
      try {
        const result = await work(job)
        if (mine === turn) on.done(job, result)
      } catch (error) {
        if (mine === turn) on.failed(error)
      }
    }
    busy = false
  }
  return {
    ask: (job: Job): void => {
      waiting = { job }
      if (!busy) void run()
    },
    drop: (): void => {
      turn++
      waiting = undefined
    },
  }
}

import type { Connection } from '#embed/host/connection.ts'

/** How long a frame may take to say that it is there, ms. */
const greeting = 20_000
/** How long a frame that is there stays behind the poster before it is shown as it is, ms. */
const curtain = 20_000

/**
 * Waits for one frame: `shown` once it has something to show, or has been there long enough; `silent` where it says nothing in time. One of the two,
 * once; what a frame says that nobody waits for any more touches no other frame.
 * @param begun settles when the frame has been asked what it starts with; never rejects
 * @returns what ends the waiting
 */
export function awaitArrival(connection: Pick<Connection, 'greeted' | 'on'>, begun: Promise<unknown>, { shown, silent }: { shown(): void; silent(): void }): () => void {
  let over = false
  const settle = (how: () => void): void => {
    if (over) return
    end()
    how()
  }
  const end = (): void => {
    over = true
    clearTimeout(timer)
  }
  let timer = setTimeout(() => settle(silent), greeting)
  const greet = (): void => {
    if (over) return
    clearTimeout(timer)
    timer = setTimeout(() => settle(shown), curtain)
  }
  void connection.greeted.then(greet)
  connection.on('firstinteractive', () => void begun.then(() => settle(shown)))
  return end
}

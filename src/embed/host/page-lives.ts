import { whoLives, type Seen } from '#embed/host/live.ts'

/** What the page asks of one embed when places are given out. */
export interface Living {
  readonly host: Element
  /** live: it has a frame. wanted: revealed, and not destroyed. summoned: somebody called it and waits for the answer */
  claim(): { live: boolean; wanted: boolean; summoned: boolean }
  wake(): void
  /** it is no longer seen */
  left(): void
  /** resolves when the frame is gone; asked again, the same promise */
  retire(): Promise<void>
}

interface Kept { living: Living; id: string; near: boolean; inside: DOMRectReadOnly | null; seenAt: number }

/** Embeds begin a little before they scroll into the window. */
const ahead = '150px'

/**
 * All embeds of this page, whoever made them: never more than four live. A place is given only when the former owner has left it, so that there are
 * never five for a moment either.
 */
class PageLives {
  readonly #kept = new Map<Element, Kept>()
  #near: IntersectionObserver | undefined
  #inside: IntersectionObserver | undefined
  #count = 0
  #scheduled = false
  #leaving = 0

  add(living: Living): void {
    this.#near ??= new IntersectionObserver((entries) => this.#seen(entries, (kept, entry) => (kept.near = entry.isIntersecting)), { rootMargin: ahead })
    this.#inside ??= new IntersectionObserver((entries) => this.#seen(entries, (kept, { isIntersecting, intersectionRect }) => (kept.inside = isIntersecting ? intersectionRect : null)), {
      threshold: [0, 0.2, 0.4, 0.6, 0.8, 1],
    })
    this.#count += 1
    this.#kept.set(living.host, { living, id: String(this.#count), near: false, inside: null, seenAt: -1 })
    this.#near.observe(living.host)
    this.#inside.observe(living.host)
  }

  remove(living: Living): void {
    this.#kept.delete(living.host)
    this.#near?.unobserve(living.host)
    this.#inside?.unobserve(living.host)
    this.decide()
  }

  /** Gives places out anew, once the present work is done. */
  decide(): void {
    if (this.#scheduled) return
    this.#scheduled = true
    queueMicrotask(() => {
      this.#scheduled = false
      this.#give()
    })
  }

  #seen(entries: readonly IntersectionObserverEntry[], learn: (kept: Kept, entry: IntersectionObserverEntry) => void): void {
    for (const entry of entries) {
      const kept = this.#kept.get(entry.target)
      if (kept === undefined) continue
      const was = kept.near
      learn(kept, entry)
      if (was || kept.near) kept.seenAt = performance.now()
      if (was && !kept.near) kept.living.left()
    }
    this.decide()
  }

  #give(): void {
    const { retire, wake } = whoLives([...this.#kept.values()].map(seenOf))
    const byId = (id: string) => [...this.#kept.values()].find((each) => each.id === id)?.living
    for (const id of retire) {
      this.#leaving += 1
      void (byId(id)?.retire() ?? Promise.resolve()).finally(() => {
        this.#leaving -= 1
        this.decide()
      })
    }
    // who leaves still holds its context: its place is given when it is gone
    if (retire.length > 0 || this.#leaving > 0) return
    for (const id of wake) byId(id)?.wake()
  }
}

function seenOf({ living, id, near, inside, seenAt }: Kept): Seen {
  const area = inside === null ? 0 : inside.width * inside.height
  const distance = inside === null ? 0 : Math.hypot(inside.x + inside.width / 2 - innerWidth / 2, inside.y + inside.height / 2 - innerHeight / 2)
  // something without a size is not to be seen
  const shown = living.host.clientWidth > 0 && near
  return { id, ...living.claim(), area: shown ? Math.max(1, area) : 0, distance, seenAt }
}

export const pageLives = new PageLives()

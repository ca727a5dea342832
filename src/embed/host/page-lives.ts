import { whoLives, type Seen } from '#embed/host/live.ts'

/** What the page asks of one embed when places are given out. */
export interface Living {
  readonly host: Element
  /** live: it has a frame. wanted: revealed, and not destroyed. summoned: somebody called it and waits for the answer */
  claim(): { live: boolean; wanted: boolean; summoned: boolean }
  wake(): void
  /** resolves when the frame is gone; asked again, the same promise */
  retire(): Promise<void>
}

interface Kept { living: Living; id: string; ratio: DOMRectReadOnly | null; seenAt: number }

/** Embeds begin a little before they scroll into the window. */
const ahead = '150px'

/**
 * All embeds of this page, whoever made them: never more than four live. A place is given only when the former owner has left it, so that there are
 * never five for a moment either.
 */
class PageLives {
  readonly #kept = new Map<Element, Kept>()
  #observer: IntersectionObserver | undefined
  #count = 0
  #scheduled = false
  #leaving = 0

  add(living: Living): void {
    this.#observer ??= new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: ahead, threshold: [0, 0.25, 0.5, 0.75, 1] })
    this.#count += 1
    this.#kept.set(living.host, { living, id: String(this.#count), ratio: null, seenAt: -1 })
    this.#observer.observe(living.host)
  }

  remove(living: Living): void {
    this.#kept.delete(living.host)
    this.#observer?.unobserve(living.host)
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

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    for (const entry of entries) {
      const kept = this.#kept.get(entry.target)
      if (kept === undefined) continue
      const shown = entry.isIntersecting && entry.intersectionRect.width * entry.intersectionRect.height > 0
      if (shown || kept.ratio !== null) kept.seenAt = performance.now()
      kept.ratio = shown ? entry.intersectionRect : null
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

function seenOf({ living, id, ratio, seenAt }: Kept): Seen {
  const area = ratio === null ? 0 : ratio.width * ratio.height
  const distance = ratio === null ? 0 : Math.hypot(ratio.x + ratio.width / 2 - innerWidth / 2, ratio.y + ratio.height / 2 - innerHeight / 2)
  return { id, ...living.claim(), area, distance, seenAt }
}

export const pageLives = new PageLives()

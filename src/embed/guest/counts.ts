import type { RefusalReason } from '#embed/protocol/messages.ts'

/** How often something was refused, by reason. */
export class Counts {
  readonly #by = new Map<RefusalReason, number>()

  add(reason: RefusalReason): void {
    this.#by.set(reason, (this.#by.get(reason) ?? 0) + 1)
  }

  get(): Partial<Record<RefusalReason, number>> {
    return Object.fromEntries(this.#by)
  }
}

import type { Connection } from '#embed/host/connection.ts'
import { EmbedError, NeverSent } from '#embed/host/embed-error.ts'
import { said } from '#embed/host/said.ts'
import type { MethodName, Methods } from '#embed/protocol/messages.ts'

/** How long a call may take that has to wait for a place, ms. */
const patience = 60_000
/** How often a call is asked again because its frame went. */
const mostAgain = 9

/** Done twice they go twice as far; every other method sets something as it shall be, or only reads. */
const steps: readonly MethodName[] = ['next', 'previous']

/** The element whose frame is called. */
export interface Owner {
  /** of a frame that stands and is to stay; null = none does */
  connection(): Connection | null
  /** why no frame will come */
  refusal(method: MethodName): EmbedError | null
  /** a place is asked for, or may be given back */
  decide(): void
  /** its frame goes for good */
  destroy(): void
}

/** Calls on their way to an embed whose frame comes and goes. */
export class Calls {
  readonly #owner: Owner
  /** who waits for a frame */
  readonly #waiting = new Set<(came: Connection | EmbedError) => void>()
  #underway = 0

  constructor(owner: Owner) {
    this.#owner = owner
  }

  /** Somebody waits for an answer. */
  get some(): boolean {
    return this.#underway > 0
  }

  /** There is a frame for those who wait for one, or there will be none. */
  settle(came: Connection | EmbedError): void {
    for (const hear of this.#waiting) hear(came)
  }

  /** Calls a method of whatever frame there is, or waits for one. Rejects with an `EmbedError`. */
  async make<Name extends MethodName>(method: Name, args: Methods[Name]['args']): Promise<Methods[Name]['result']> {
    if (method === 'destroy') return this.#destroy()
    this.#underway += 1
    const until = performance.now() + patience
    try {
      for (let again = 0; ; again += 1) {
        const connection = await this.#connected(method, until - performance.now())
        try {
          return await connection.call(method, args)
        } catch (error) {
          // the frame went while it was asked: the next one is asked again
          if (again === mostAgain || !mayAskAgain(method, error)) throw error
        }
      }
    } finally {
      this.#underway -= 1
      this.#owner.decide()
    }
  }

  /** An embed that is too busy to answer, or that nobody wakes for this, goes all the same. */
  async #destroy(): Promise<Methods['destroy']['result']> {
    const connection = this.#owner.connection()
    if (connection !== null) await connection.call('destroy', {}).catch(() => undefined)
    this.#owner.destroy()
    return { destroyed: true }
  }

  #connected(method: MethodName, patient: number): Promise<Connection> {
    this.#owner.decide()
    const refusal = this.#owner.refusal(method)
    if (refusal !== null) return Promise.reject(refusal)
    const stands = this.#owner.connection()
    if (stands !== null) return Promise.resolve(stands)
    return new Promise((resolve, reject) => {
      const settle = (came: Connection | EmbedError): void => {
        clearTimeout(timer)
        this.#waiting.delete(settle)
        if (came instanceof EmbedError) reject(came)
        else resolve(came)
      }
      const timer = setTimeout(() => settle(new EmbedError('timeout', said.asleep(method))), patient)
      this.#waiting.add(settle)
    })
  }
}

const mayAskAgain = (method: MethodName, error: unknown): boolean =>
  error instanceof NeverSent ? error.reason === 'reloaded' : error instanceof EmbedError && error.reason === 'reloaded' && !steps.includes(method)

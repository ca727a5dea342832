import type { StoryKind } from '#model/story.ts'

/** What a key means while a story plays; a number = to that beat, 0 = first. */
export type StoryCommand = 'next' | 'previous' | 'home' | 'black' | 'spot' | 'leave' | number

/** Clickers send PageDown and PageUp, some of them arrows, "b" or "."; a tour leaves to the page what the page knows itself. */
const everywhere: Readonly<Record<string, StoryCommand>> = { PageDown: 'next', PageUp: 'previous', Home: 'home', Escape: 'leave' }
const onStage: Readonly<Record<string, StoryCommand>> = {
  ArrowRight: 'next', ArrowDown: 'next', Enter: 'next', ArrowLeft: 'previous', ArrowUp: 'previous', b: 'black', '.': 'black', s: 'spot',
}
/** Two digits within this time are one number, ms. */
const oneNumber = 900

export class StoryKeys {
  #typed = ''
  #typedAt = -Infinity

  /** @param now ms of any clock that only goes on */
  commandOf(key: { key: string; shiftKey: boolean }, kind: StoryKind, beats: number, now: number): StoryCommand | undefined {
    if (key.key === ' ') return key.shiftKey ? 'previous' : 'next'
    const found = everywhere[key.key]
    if (found !== undefined || kind === 'tour') return found
    if (/^\d$/.test(key.key)) return this.#digit(key.key, beats, now)
    return onStage[key.key.length === 1 ? key.key.toLowerCase() : key.key]
  }

  /** "1" goes to the first beat at once; a "2" right after it, to the twelfth where there is one. */
  #digit(digit: string, beats: number, now: number): StoryCommand | undefined {
    const typed = now - this.#typedAt < oneNumber ? this.#typed + digit : digit
    const wanted = [typed, digit].map(Number).find((number) => number >= 1 && number <= beats)
    this.#typed = digit
    this.#typedAt = now
    return wanted === undefined ? undefined : wanted - 1
  }
}

import type { Ask } from '#model/story.ts'
import type { ViewState } from '#model/view-state.ts'

/** What a person has done of what a step asks for. */
export interface Doing { done: boolean; /** something was supposed on the way */ supposed: boolean; tried: readonly string[] }

export const nothingDone: Doing = { done: false, supposed: false, tried: [] }

/** The view is another now. @param beat the view of the step */
export function seenView(doing: Doing, ask: Ask, view: ViewState, beat: ViewState): Doing {
  if (doing.done) return doing
  if (ask.kind === 'select') return view.selection.includes(ask.node) ? { ...doing, done: true } : doing
  if (ask.kind === 'keys') return doing
  const now = view.scenario?.length ?? 0
  const before = beat.scenario?.length ?? 0
  if (now > before) return doing.supposed ? doing : { ...doing, supposed: true }
  return doing.supposed && now === before ? { ...doing, done: true } : doing
}

/** A key was pressed; every one of them tried is all of it. */
export function seenKey(doing: Doing, ask: Ask, key: string): Doing {
  if (ask.kind !== 'keys' || !ask.keys.includes(key) || doing.tried.includes(key)) return doing
  const tried = [...doing.tried, key]
  return { ...doing, tried, done: ask.keys.every((each) => tried.includes(each)) }
}

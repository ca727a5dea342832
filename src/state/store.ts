import { createStore } from 'zustand/vanilla'
import type { ViewState } from '#model/view-state.ts'
import { defaultView, type Step } from '#state/view.ts'

export interface ViewStore {
  view: ViewState
  past: readonly ViewState[]
  future: readonly ViewState[]
  /** One undoable step. Steps of one `gesture` (a drag, typing, a flight) that follow each other merge into one. */
  change(step: Step, gesture?: string): void
  /** Not a step of its own: where the camera came to rest belongs to the view it was reached from. */
  settle(step: Step): void
  /** A whole view, as one step. */
  open(view: ViewState): void
  undo(): void
  redo(): void
}

/** Deep enough for an afternoon, small enough for a phone. */
const depth = 200

export function createViewStore(initial: ViewState = defaultView) {
  let lastGesture: string | undefined
  return createStore<ViewStore>()((set) => ({
    view: initial,
    past: [],
    future: [],
    change: (step, gesture) =>
      set(({ view, past, future }) => {
        const next = step(view)
        if (sameView(next, view)) return { view, past, future }
        const merges = gesture !== undefined && gesture === lastGesture && past.length > 0
        const start = past.at(-1)
        // A gesture that ends where it began was no step.
        if (merges && start !== undefined && sameView(next, start)) {
          lastGesture = undefined
          return { view: start, past: past.slice(0, -1), future: [] }
        }
        lastGesture = gesture
        return { view: next, past: merges ? past : [...past.slice(1 - depth), view], future: [] }
      }),
    settle: (step) => set(({ view }) => ({ view: step(view) })),
    open: (next) =>
      set(({ view, past, future }) => {
        lastGesture = undefined
        return sameView(next, view) ? { view, past, future } : { view: next, past: [...past.slice(1 - depth), view], future: [] }
      }),
    undo: () =>
      set(({ view, past, future }) => {
        lastGesture = undefined
        const former = past.at(-1)
        return former === undefined ? { view, past, future } : { view: former, past: past.slice(0, -1), future: [view, ...future] }
      }),
    redo: () =>
      set(({ view, past, future }) => {
        lastGesture = undefined
        const [next, ...rest] = future
        return next === undefined ? { view, past, future } : { view: next, past: [...past, view], future: rest }
      }),
  }))
}

/** Views are small plain data: equal text is equal state. */
export const sameView = (a: ViewState, b: ViewState): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

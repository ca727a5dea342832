import type { Beat, Story, Transition } from '#model/story.ts'
import type { ViewState } from '#model/view-state.ts'
import { defaultView } from '#state/view.ts'

/** A story as its file holds it: of each view only what differs from the one that a page opens with, on the story's data. */
export type WrittenStory = Omit<Story, 'beats'> & { beats: readonly WrittenBeat[] }
type WrittenBeat = Omit<Beat, 'view' | 'transition'> & { transition?: Transition; view: Partial<Omit<ViewState, 'show'>> & { show?: Partial<ViewState['show']> } }

/** How a beat comes where its file does not say. */
export const usualTransition: Transition = { kind: 'blend', milliseconds: 700 }

/** What the views of a story are told against. */
export const openingOf = ({ id, programmes = defaultView.data.programmes! }: Story['data']): ViewState => ({ ...defaultView, data: { id, programmes } })

/** With everything that its file leaves out. */
export function wholeStory(written: WrittenStory): Story {
  const opening = openingOf(written.data)
  const whole = (beat: WrittenBeat): Beat => ({ ...beat, transition: beat.transition ?? usualTransition, view: { ...structuredClone(opening), ...beat.view, show: { ...opening.show, ...beat.view.show } } })
  return { ...written, beats: written.beats.map(whole) }
}

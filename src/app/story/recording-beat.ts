import type { Beat } from '#model/story.ts'
import type { ViewState } from '#model/view-state.ts'
import { mostWords } from '#lenses/quotes/problems.ts'
import { secondsFor, wordsIn } from '#state/recording.ts'
import { togglePanel } from '#state/view.ts'
import { words } from '#words/index.ts'
import { findingText, scenarioText } from '#app/sentences.ts'
import type { Picture } from '#app/picture.ts'

/** How a stage comes to a new beat, ms. */
const blend = 700

/**
 * A beat of what is seen now, ready to be told: the name of the lens, and its answer as references, so that the words follow the data. Sentences that
 * are too many to be read go to the notes.
 */
export function beatOf(picture: Picture, view: ViewState, poster?: string): Beat {
  const sentences = picture.lens.finding.map(findingText(picture))
  let read = ''
  let last = 0
  for (const sentence of sentences) {
    const more = `${read} ${sentence}`
    // the first sentence is the answer, however long
    if (last > 0 && wordsIn(more) > mostWords) break
    read = more
    last += 1
  }
  const references = sentences.map((_sentence, i) => (i === 0 ? '{answer}' : `{answer:${i + 1}}`))
  return {
    id: 'new',
    title: titleOf(picture, view),
    words: references.slice(0, last).join(' '),
    notes: references.slice(last).join(' '),
    view: seen(view),
    seconds: secondsFor(read),
    transition: { kind: 'blend', milliseconds: blend },
    ...(poster !== undefined && { poster }),
  }
}

/** The panel of the recorder is no part of what it records. */
export const seen = (view: ViewState): ViewState => (view.show.panel === 'stories' ? togglePanel(null)(view) : view)

function titleOf(picture: Picture, view: ViewState): string {
  const name = words.interface.lenses[view.lens]?.name ?? view.lens
  const [only, ...others] = view.scenario ?? []
  const outcome = only?.op === 'remove-partner' || only?.op === 'win-deal' || only?.op === 'lose-deal'
  // an outcome can be named without a digit; what is set to a number cannot
  return outcome && others.length === 0 ? `${name}: ${scenarioText(picture, only)}` : name
}

import type { Beat, Story, Transition } from '#model/story.ts'
import type { ViewState } from '#model/view-state.ts'

/** A story under the recorder's hands, with what it was and, after an undo, what it will be again. */
export interface Recording {
  story: Story
  past: readonly Story[]
  future: readonly Story[]
  /** edits of one field that follow each other are one step; absent: the next edit begins another */
  gesture?: string
}

/** One edit. A beat is named by its id; an edit of a beat that is not there changes nothing. */
export type Edit =
  | { kind: 'rename'; title: string }
  /** written against this version of its data from now on */
  | { kind: 'pin'; version: string }
  /** after the beat `after`; absent: at the end. It gets an id of its own */
  | { kind: 'record'; beat: Beat; after?: string }
  | { kind: 'field'; beat: string; field: 'title' | 'words' | 'notes'; text: string; /** how long it now stands, s; absent: as before */ seconds?: number }
  | { kind: 'seconds'; beat: string; seconds: number }
  | { kind: 'transition'; beat: string; transition: Transition }
  /** the same beat from another view; the picture of the former one goes with it */
  | { kind: 'again'; beat: string; view: ViewState; poster?: string }
  /** `to` = index it shall have; out of range: the nearest */
  | { kind: 'move'; beat: string; to: number }
  | { kind: 'duplicate'; beat: string }
  | { kind: 'delete'; beat: string }
  | { kind: 'undo' }
  | { kind: 'redo' }
  /** the hand has left the field */
  | { kind: 'rest' }

/** A telling of more than these is none; a story file (`story-file.ts`) holds as many and more. */
export const mostBeats = 100
/** ms; what takes less is a cut */
const blending = { least: 100, most: 10_000 } as const
/** How long a beat stands by itself, s. */
const standing = { least: 1, most: 600 } as const
/** As long as anybody goes back. */
const depth = 200

export const openRecording = (story: Story): Recording => ({ story, past: [], future: [] })

/** Applies an edit: one undoable step, or none where it changes nothing. */
export function edited(recording: Recording, edit: Edit): Recording {
  const { story, past, future } = recording
  if (edit.kind === 'rest') return rested(recording)
  if (edit.kind === 'undo') {
    const former = past.at(-1)
    return former === undefined ? rested(recording) : { story: former, past: past.slice(0, -1), future: [story, ...future] }
  }
  if (edit.kind === 'redo') {
    const [next, ...rest] = future
    return next === undefined ? rested(recording) : { story: next, past: [...past, story], future: rest }
  }
  const next = storyAfter(story, edit)
  if (next === story) return recording
  const gesture = gestureOf(edit)
  const merges = gesture !== undefined && gesture === recording.gesture && past.length > 0
  return { story: next, past: merges ? past : [...past.slice(1 - depth), story], future: [], ...(gesture !== undefined && { gesture }) }
}

type Change = Exclude<Edit, { kind: 'undo' | 'redo' | 'rest' }>

const rested = ({ story, past, future }: Recording): Recording => ({ story, past, future })

/** What is typed or slid merges; a button is a step of its own. */
function gestureOf(edit: Change): string | undefined {
  if (edit.kind === 'rename') return 'rename'
  if (edit.kind === 'field') return `${edit.field} ${edit.beat}`
  if (edit.kind === 'seconds') return `seconds ${edit.beat}`
  if (edit.kind === 'transition' && edit.transition.kind === 'blend') return `blend ${edit.beat}`
  return undefined
}

/** The same object where nothing changes. */
function storyAfter(story: Story, edit: Change): Story {
  const { beats } = story
  if (edit.kind === 'rename') return edit.title === story.title ? story : { ...story, title: edit.title }
  if (edit.kind === 'pin') return edit.version === story.data.version ? story : { ...story, data: { ...story.data, version: edit.version } }
  if (edit.kind === 'record') {
    if (beats.length >= mostBeats) return story
    const at = edit.after === undefined ? beats.length - 1 : beats.findIndex(({ id }) => id === edit.after)
    return withBeats(withData(story, edit.beat.view), inserted(beats, at === -1 ? beats.length : at + 1, { ...edit.beat, id: freeId(beats) }))
  }
  const at = beats.findIndex(({ id }) => id === edit.beat)
  const beat = beats[at]
  if (beat === undefined) return story
  switch (edit.kind) {
    case 'field':
      return edit.text === beat[edit.field] ? story : replaced(story, at, { ...beat, [edit.field]: edit.text, ...(edit.seconds !== undefined && { seconds: clamped(edit.seconds, standing.least, standing.most) }) })
    case 'seconds': {
      const seconds = clamped(edit.seconds, standing.least, standing.most)
      return Number.isNaN(seconds) || seconds === beat.seconds ? story : replaced(story, at, { ...beat, seconds })
    }
    case 'transition': {
      const milliseconds = edit.transition.kind === 'cut' ? 0 : clamped(Math.round(edit.transition.milliseconds), blending.least, blending.most)
      const same = Number.isNaN(milliseconds) || (edit.transition.kind === beat.transition.kind && milliseconds === beat.transition.milliseconds)
      return same ? story : replaced(story, at, { ...beat, transition: { kind: edit.transition.kind, milliseconds } })
    }
    case 'again': {
      const { poster: _former, ...rest } = beat
      return replaced(withData(story, edit.view), at, { ...rest, view: edit.view, ...(edit.poster !== undefined && { poster: edit.poster }) })
    }
    case 'move': {
      const to = clamped(edit.to, 0, beats.length - 1)
      return to === at ? story : withBeats(story, inserted(beats.toSpliced(at, 1), to, beat))
    }
    case 'duplicate':
      return beats.length >= mostBeats ? story : withBeats(story, inserted(beats, at + 1, { ...beat, id: freeId(beats) }))
    default:
      return withBeats(story, beats.toSpliced(at, 1))
  }
}

const withBeats = (story: Story, beats: readonly Beat[]): Story => ({ ...story, beats })
const replaced = (story: Story, at: number, beat: Beat): Story => withBeats(story, story.beats.with(at, beat))
const inserted = (beats: readonly Beat[], at: number, beat: Beat): readonly Beat[] => beats.toSpliced(at, 0, beat)
const clamped = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

/** Programs that a beat shows are programs that the story is about. */
function withData(story: Story, { data }: ViewState): Story {
  const known = story.data.programmes ?? []
  const come = (data.programmes ?? []).filter((programme) => !known.includes(programme))
  return data.id !== story.data.id || come.length === 0 ? story : { ...story, data: { ...story.data, programmes: [...known, ...come] } }
}

/** `beat-3`: one more than the highest, whatever order they stand in. */
function freeId(beats: readonly Beat[]): string {
  const numbers = beats.map(({ id }) => Number(/^beat-(\d+)$/.exec(id)?.[1] ?? 0))
  return `beat-${Math.max(0, ...numbers) + 1}`
}

/** Reading speed before an audience, words a second, and the time to look before reading, s. */
const pace = 2.5
const look = 4
/** How long a beat stands by what is to be read on it: whole seconds, at least six. */
export const secondsFor = (text: string): number => Math.max(6, Math.ceil(wordsIn(text) / pace) + look)
export const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** Seconds of the whole story as it plays by itself, blends included. */
export const runningSeconds = ({ beats }: Pick<Story, 'beats'>): number => Math.round(beats.reduce((sum, { seconds, transition }) => sum + seconds + transition.milliseconds / 1000, 0))

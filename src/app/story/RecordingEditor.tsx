import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { Ecosystem } from '#model/ecosystem.ts'
import type { Beat, Story } from '#model/story.ts'
import { BeatFields } from '#briefing/recorder/BeatFields.tsx'
import { StoryEditor } from '#briefing/recorder/StoryEditor.tsx'
import type { BeatSaid } from '#briefing/recorder/said.ts'
import { secondsFor, type Recording } from '#state/recording.ts'
import { recorderWords as say } from '#words/en/recorder.ts'
import { words } from '#words/index.ts'
import type { Session } from '#app/session.ts'
import { numbersOf } from '#app/story/recording-numbers.ts'
import { playStory, showBeat } from '#app/story/recording-play.ts'
import { beatSaid, viewProblems } from '#app/story/recording-said.ts'
import type { Recorder } from '#app/story/recording.ts'

export interface RecordingEditorProps { session: Session; recorder: Recorder; recording: Recording }

/** The story under the recorder's hands. */
export function RecordingEditor({ session, recorder, recording }: RecordingEditorProps) {
  const open = useStore(recorder.state, (state) => state.beat)
  const ecosystem = useStore(session.data, (data) => data.ecosystem)
  const { story, past, future } = recording
  const beat = story.beats.find(({ id }) => id === open)
  const here = ecosystem.id === story.data.id
  const other = here && story.data.version !== undefined && story.data.version !== ecosystem.version
  const edit = (change: Parameters<Recorder['edit']>[0]) => recorder.edit(change)
  const placeOf = (id: string) => story.beats.findIndex((each) => each.id === id)
  const titleOf = (id: string) => story.beats[placeOf(id)]?.title ?? ''
  return (
    <StoryEditor
      title={story.title}
      pinned={story.data.version === undefined ? '' : say.editor.pinned(here ? ecosystem.title : story.data.id, story.data.version.slice(0, 8))}
      onPin={other ? () => edit({ kind: 'pin', version: ecosystem.version }) : undefined}
      beats={story.beats.map((each, at) => wordedOf(each, problemsIn(story, at, ecosystem)))}
      open={open}
      fields={beat === undefined ? null : <Fields key={beat.id} session={session} recorder={recorder} beat={beat} wrong={here ? viewProblems(story, placeOf(beat.id), ecosystem) : []} ecosystem={ecosystem} />}
      canUndo={past.length > 0}
      canRedo={future.length > 0}
      onUndo={() => edit({ kind: 'undo' })}
      onRedo={() => edit({ kind: 'redo' })}
      onTitle={(title) => edit({ kind: 'rename', title })}
      onLeave={() => edit({ kind: 'rest' })}
      onBack={() => recorder.close()}
      onOpen={(id) => recorder.show(id)}
      onShow={(id) => {
        const shown = story.beats[placeOf(id)]
        if (shown !== undefined) void showBeat(session, shown)
      }}
      onMove={(id, to) => {
        const place = Math.min(story.beats.length - 1, Math.max(0, to))
        edit({ kind: 'move', beat: id, to })
        session.say(say.editor.movedTo(titleOf(id), place + 1, story.beats.length))
      }}
      onDuplicate={(id) => edit({ kind: 'duplicate', beat: id })}
      onDelete={(id) => {
        edit({ kind: 'delete', beat: id })
        session.say(say.editor.deleted(titleOf(id)))
      }}
      onAgain={(id) => recorder.again(id)}
      onPlay={(at) => void playStory(session, story, at)}
    />
  )
}

function Fields({ session, recorder, beat, wrong, ecosystem }: { session: Session; recorder: Recorder; beat: Beat; wrong: readonly string[]; ecosystem: Ecosystem }) {
  const here = ecosystem.id === beat.view.data.id
  const said = useMemo(() => (here ? beatSaid(beat, ecosystem) : undefined), [here, beat, ecosystem])
  const read = (words: string) => (here ? beatSaid({ ...beat, words }, ecosystem).words.pieces.map((piece) => piece.text).join('') : words)
  return (
    <BeatFields
      beat={beat}
      wrong={wrong}
      words={beat.words}
      notes={beat.notes}
      said={said}
      onText={(field, text) => {
        // a time that was made from the words follows them; one that somebody set stays
        const follows = field === 'words' && beat.seconds === secondsFor(read(beat.words))
        recorder.edit({ kind: 'field', beat: beat.id, field, text, ...(follows && { seconds: secondsFor(read(text)) }) })
      }}
      onSeconds={(seconds) => recorder.edit({ kind: 'seconds', beat: beat.id, seconds })}
      onByWords={() => recorder.edit({ kind: 'seconds', beat: beat.id, seconds: secondsFor(read(beat.words)) })}
      onTransition={(transition) => recorder.edit({ kind: 'transition', beat: beat.id, transition })}
      onLeave={() => recorder.edit({ kind: 'rest' })}
      numbers={() => {
        const { shelf, formers } = session.data.getState()
        return numbersOf(ecosystem, beat.view, shelf, formers)
      }}
    />
  )
}

/** Beats are immutable: what is wrong with one is found once, a place and a data version. */
const found = new WeakMap<Beat, { of: Ecosystem; at: number; problems: readonly string[] }>()
function problemsIn(story: Story, at: number, ecosystem: Ecosystem): readonly string[] {
  const beat = story.beats[at]
  if (beat === undefined || ecosystem.id !== beat.view.data.id) return []
  const known = found.get(beat)
  if (known?.of === ecosystem && known.at === at) return known.problems
  const { words: read, notes } = beatSaid(beat, ecosystem)
  const problems = [...viewProblems(story, at, ecosystem), ...read.problems, ...notes.problems]
  found.set(beat, { of: ecosystem, at, problems })
  return problems
}

const wordedOf = (beat: Beat, problems: readonly string[]): BeatSaid => ({
  id: beat.id, title: beat.title, problems,
  shows: words.interface.lenses[beat.view.lens]?.name ?? beat.view.lens,
  ...(beat.poster !== undefined && { poster: beat.poster }),
})

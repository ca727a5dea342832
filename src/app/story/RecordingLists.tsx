import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Story } from '#model/story.ts'
import type { StorySaid } from '#briefing/recorder/said.ts'
import { StoryLists } from '#briefing/recorder/StoryLists.tsx'
import { runningSeconds } from '#state/recording.ts'
import type { StoryEntry } from '#storage/stories.ts'
import { recorderWords as say } from '#words/en/recorder.ts'
import { words } from '#words/index.ts'
import { save } from '#app/copy.ts'
import { loadBundled } from '#app/datasets.ts'
import type { Session } from '#app/session.ts'
import { fileOf, takeFile } from '#app/story/recording-files.ts'
import { presentStory } from '#app/story/recording-present.ts'
import { playStory } from '#app/story/recording-play.ts'
import type { Recorder } from '#app/story/recording.ts'
import { bundledStories, loadStory } from '#app/story/shelf.ts'

/** Every story there is: those of this browser, and those that come with the product, the open program first. */
export function RecordingLists({ session, recorder, programme, onCheck }: { session: Session; recorder: Recorder; programme: string | undefined; onCheck(story: Story): void }) {
  const { own, recording, persistent, removed, refused } = useStore(recorder.state)
  const shipped = useShipped()
  const mine = useOwn(recorder, own, recording?.story)
  const programmes = useProgrammes()
  const labelOf = (id: string | undefined) => programmes.get(id ?? '') ?? say.groups.across
  const said = (story: Story, details: readonly string[]): StorySaid => ({ id: story.id, title: story.title, beats: story.beats.map((beat) => beat.title), details })
  const groups = useMemo(() => {
    const keys = [...new Set(shipped.map(groupOf))].toSorted((a, b) => Number(b === programme) - Number(a === programme))
    return keys.map((key) => ({ key, stories: shipped.filter((story) => groupOf(story) === key) }))
  }, [shipped, programme])
  const of = async (id: string, act: (story: Story) => unknown): Promise<void> => {
    const story = (await recorder.story(id)) ?? (await loadStory(id))
    if (story !== undefined) await act(story)
  }
  return (
    <StoryLists
      shipped={groups.map(({ key, stories }) => ({ id: key ?? 'across', label: labelOf(key), open: key === programme, stories: stories.map((story) => said(story, detailsOf(story))) }))}
      own={own.map((entry) => {
        const story = mine.get(entry.id)
        const open = recording?.story.id === entry.id
        const about = story === undefined ? [] : [story.data.id === 'bundled' ? labelOf(story.data.programmes?.[0]) : say.ownData, ...detailsOf(story)]
        const details = [...about, say.size(entry.bytes), ...(open ? [say.recordingInto] : [])]
        return { ...(story === undefined ? { id: entry.id, title: entry.title, details } : said(story, details)), recording: open }
      })}
      persistent={persistent}
      removed={removed === null ? undefined : removed.title}
      refused={refused ?? undefined}
      onDismiss={() => recorder.refuse(null)}
      onPlay={(id, at) => void of(id, (story) => playStory(session, story, at))}
      onPresent={(id) => void of(id, (story) => presentStory(session, story))}
      onCheck={(id) => void of(id, onCheck)}
      onDuplicate={(id) =>
        void of(id, async (story) => {
          await recorder.take({ ...story, id: 'copy' }, say.copyOf(story.title))
          session.say(say.said.copied(say.copyOf(story.title)))
        })
      }
      onEdit={(id) => void recorder.open(id)}
      onSave={(id) =>
        void of(id, (story) => {
          const file = fileOf(story)
          if ('problems' in file) recorder.refuse({ file: story.title, problems: file.problems, saving: true })
          else save(file.blob, file.name)
        })
      }
      onRemove={(id) => void recorder.remove(id)}
      onBringBack={() => void recorder.bringBack()}
      onNew={() => void recorder.begin()}
      onFile={(file) => void takeFile(session, recorder, file)}
    />
  )
}

const groupOf = ({ data }: Story): string | undefined => (data.programmes?.length === 1 ? data.programmes[0] : undefined)
const detailsOf = (story: Story): string[] => [
  ...(story.role === undefined ? [] : [words.roles[story.role].name]),
  say.kinds[story.kind],
  say.beats(story.beats.length),
  ...(story.beats.length === 0 ? [] : [say.runs(runningSeconds(story))]),
]

function useShipped(): readonly Story[] {
  const [stories, setStories] = useState<readonly Story[]>([])
  useEffect(() => {
    void Promise.all(bundledStories.map(({ id }) => loadStory(id))).then((all) => setStories(all.filter((story) => story !== undefined)))
  }, [])
  return stories
}

/** The stories behind the entries; the one under the hands as it stands. */
function useOwn(recorder: Recorder, own: readonly StoryEntry[], open: Story | undefined): ReadonlyMap<string, Story> {
  const [stories, setStories] = useState<ReadonlyMap<string, Story>>(new Map())
  useEffect(() => {
    let current = true
    void Promise.all(own.map(({ id }) => recorder.story(id))).then((all) => current && setStories(new Map(all.filter((story) => story !== undefined).map((story) => [story.id, story]))))
    return () => void (current = false)
  }, [recorder, own])
  return useMemo(() => (open === undefined ? stories : new Map([...stories, [open.id, open]])), [stories, open])
}

function useProgrammes(): ReadonlyMap<string, string> {
  const [labels, setLabels] = useState<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    void loadBundled().then(({ programmes }) => setLabels(new Map(programmes.map(({ id, label }) => [id, label]))))
  }, [])
  return labels
}

import { slug } from '#model/ids.ts'
import type { Story } from '#model/story.ts'
import { mostBytes, readStory, writeStory } from '#state/story-file.ts'
import { readGiven } from '#storage/files.ts'
import { storyFileProblems } from '#words/en/story-file.ts'
import { recorderWords as say } from '#words/en/recorder.ts'
import { show } from '#state/view.ts'
import type { Session } from '#app/session.ts'
import { recorderOf, type Recorder } from '#app/story/recording.ts'

/** A story out of a file, or what is wrong with the file in words. */
async function openedFile(file: File): Promise<{ story: Story } | { problems: readonly string[] }> {
  // what is far too large is not even read
  if (file.size > 4 * mostBytes) return { problems: [say.said.tooLarge(file.name)] }
  let text: string
  try {
    text = new TextDecoder('utf-8').decode((await readGiven(file)).bytes)
  } catch {
    return { problems: [say.said.unreadable(file.name)] }
  }
  return worded(readStory(text))
}

/** Opens a story file beside what is there; a broken one changes nothing and is told why. */
export async function takeFile(session: Session, recorder: Recorder, file: File): Promise<void> {
  const read = await openedFile(file)
  if ('problems' in read) return recorder.refuse({ file: file.name, problems: read.problems })
  recorder.refuse(null)
  await recorder.take(read.story, read.story.title)
  session.say(say.said.opened(read.story.title))
}

/** A story file that was dropped on the page, whatever it shows. */
export async function takeDropped(session: Session, file: File): Promise<void> {
  session.store.getState().change(show({ panel: 'stories' }))
  await takeFile(session, recorderOf(session), file)
}

/** A story as a file of its name; a draft may hold what no file can: then what is wrong with it. */
export function fileOf(story: Story): { name: string; blob: Blob } | { problems: readonly string[] } {
  const named = { ...story, title: story.title.trim() === '' ? say.untitled : story.title, beats: story.beats.map((beat) => (beat.title.trim() === '' ? { ...beat, title: say.untitled } : beat)) }
  const text = writeStory(named)
  const read = worded(readStory(text))
  return 'problems' in read ? read : { name: `${slug(named.title)}.orrery-story.json`, blob: new Blob([text], { type: 'application/json' }) }
}

const worded = (read: ReturnType<typeof readStory>): { story: Story } | { problems: readonly string[] } =>
  'story' in read ? read : { problems: read.problems.map(({ id, values }) => storyFileProblems[id]?.(values) ?? id) }

import { createStore } from 'zustand/vanilla'
import type { Story } from '#model/story.ts'
import type { ViewState } from '#model/view-state.ts'
import { edited, mostBeats, openRecording, type Edit, type Recording } from '#state/recording.ts'
import { StorageProblem } from '#storage/problem.ts'
import { openStories, rememberedStory, rememberStory, type Stories, type StoryEntry } from '#storage/stories.ts'
import { recorderWords as say } from '#words/en/recorder.ts'
import { pictureOf } from '#app/picture.ts'
import type { Session } from '#app/session.ts'
import { beatOf, seen } from '#app/story/recording-beat.ts'
import { posterOf } from '#app/story/recording-poster.ts'
import { sameCamera } from '#app/story/strayed.ts'

export interface Recorded {
  /** the story under the recorder's hands: the next beat goes into it */
  recording: Recording | null
  /** its editor is shown, else the list of stories */
  editing: boolean
  /** the beat that is open in the editor */
  beat: string | null
  own: readonly StoryEntry[]
  /** false: nothing outlives the tab; undefined: not known yet */
  persistent: boolean | undefined
  /** deleted a moment ago, can be brought back */
  removed: Story | null
  /** a file that was not opened, or a story that no file can hold (`saving`), and why */
  refused: { file: string; problems: readonly string[]; saving?: boolean } | null
}

/** One recorder a page: the key, the command and the panel all ask this one. */
export class Recorder {
  readonly state = createStore<Recorded>(() => ({ recording: null, editing: false, beat: null, own: [], persistent: undefined, removed: null, refused: null }))
  readonly #session: Session
  readonly #kept: Promise<Stories>
  /** resolves when the stories of this browser are known */
  readonly ready: Promise<void>

  constructor(session: Session, kept: Promise<Stories>) {
    this.#session = session
    this.#kept = kept
    this.ready = this.#begin()
  }

  async #begin(): Promise<void> {
    const stories = await this.#kept
    try {
      await this.#list()
      const id = rememberedStory()
      const story = id === null ? undefined : await this.#load(id)
      this.state.setState({ persistent: stories.persistent, ...(story !== undefined && { recording: openRecording(story) }) })
    } catch {
      // What cannot even be read keeps nothing: said before somebody relies on it.
      this.state.setState({ persistent: false })
    }
  }

  /** A story that may be changed here, and how old it is. */
  async #load(id: string): Promise<Story | undefined> {
    const stories = await this.#kept
    const savedAt = (await stories.list()).find((entry) => entry.id === id)?.savedAt
    if (savedAt !== undefined) this.#known.set(id, savedAt)
    return stories.load(id)
  }

  async #list(): Promise<void> {
    this.state.setState({ own: await (await this.#kept).list() })
  }

  /** What is seen now becomes the next beat of the open story, or the first of a new one. `look`: its editor is shown. */
  async record(look = false): Promise<void> {
    const session = this.#session
    if (session.telling.getState().player !== null) return session.say(say.said.playing)
    const view = this.#look()
    const { ecosystem, shelf, formers } = session.data.getState()
    const beat = beatOf(pictureOf(ecosystem, view, false, shelf, formers), view, posterOf(session.stage))
    await this.ready
    const open = this.state.getState().recording
    const foreign = open !== null && open.story.data.id !== view.data.id
    if (open !== null && !foreign && open.story.beats.length >= mostBeats) return session.say(say.said.full(mostBeats))
    const start = open === null || foreign ? openRecording(this.#blank(view)) : open
    if (foreign) session.say(say.said.otherData(open.story.title))
    const next = edited(edited(start, { kind: 'rest' }), { kind: 'record', beat })
    this.#hold(next, next.story.beats.at(-1)?.id ?? null)
    if (look) this.state.setState({ editing: true })
    const { title, beats } = next.story
    session.say(beats.length === 1 ? say.said.begun(title) : say.said.recorded(beats.length, title))
  }

  /** The same beat from the view that is seen now. */
  again(beat: string): void {
    const session = this.#session
    const poster = posterOf(session.stage)
    const { recording } = this.state.getState()
    const view = this.#look()
    if (recording !== null && recording.story.data.id !== view.data.id) return session.say(say.said.againOther(recording.story.title))
    const title = recording?.story.beats.find(({ id }) => id === beat)?.title ?? ''
    this.edit({ kind: 'again', beat, view: seen(view), ...(poster !== undefined && { poster }) })
    session.say(say.said.again(title === '' ? say.untitled : title))
  }

  edit(edit: Edit): void {
    const { recording, beat } = this.state.getState()
    if (recording === null) return
    const next = edited(recording, edit)
    if (next === recording) return
    const there = new Set(recording.story.beats.map(({ id }) => id))
    const come = next.story.beats.find(({ id }) => !there.has(id))?.id
    const stays = next.story.beats.some(({ id }) => id === beat)
    // a copy, or a beat that came back, is looked at next
    this.#hold(next, come ?? (stays ? beat : null), next.story !== recording.story)
  }

  /** An empty story, open for recording. */
  async begin(): Promise<void> {
    await this.ready
    this.#hold(openRecording(this.#blank(this.#session.store.getState().view)), null)
    this.state.setState({ editing: true })
  }

  /** A story of one's own in the editor. */
  async open(id: string): Promise<void> {
    const { recording } = this.state.getState()
    const story = recording?.story.id === id ? undefined : await this.#load(id)
    if (story !== undefined) this.#hold(openRecording(story), null, false)
    this.state.setState({ editing: true })
  }

  /** A story that can be changed: a copy of one that comes with the product, or one out of a file. It replaces no other. */
  async take(story: Story, title: string): Promise<void> {
    await this.ready
    const free = story.id.startsWith('own-') && !this.state.getState().own.some(({ id }) => id === story.id)
    this.#hold(openRecording({ ...story, id: free ? story.id : this.#freeId(), title }), null)
    this.state.setState({ editing: true })
  }

  show(beat: string | null): void {
    this.state.setState({ beat })
  }

  close(): void {
    this.edit({ kind: 'rest' })
    this.state.setState({ editing: false })
  }

  /** The story as it stands, kept or under the hands. */
  async story(id: string): Promise<Story | undefined> {
    const { recording } = this.state.getState()
    return recording?.story.id === id ? recording.story : (await this.#kept).load(id)
  }

  async remove(id: string): Promise<void> {
    const removed = (await this.story(id)) ?? null
    if (this.state.getState().recording?.story.id === id) {
      this.state.setState({ recording: null, editing: false, beat: null })
      rememberStory(null)
    }
    this.#waiting.delete(id)
    await this.#saved
    await (await this.#kept).remove(id)
    this.#known.delete(id)
    this.state.setState({ removed })
    await this.#list()
  }

  async bringBack(): Promise<void> {
    const { removed } = this.state.getState()
    if (removed === null) return
    this.state.setState({ removed: null })
    await this.#keep(removed)
  }

  refuse(refused: Recorded['refused']): void {
    this.state.setState({ refused, ...(refused !== null && { editing: false }) })
  }

  #look(): ViewState {
    const { store, stage, picture } = this.#session
    const { view } = store.getState()
    if (stage === null) return view
    const camera = stage.rig.get()
    const home = picture === null ? undefined : stage.rig.homeState(picture.lens.scene.home)
    // Home is framed anew wherever it is shown; a place that somebody chose is that place.
    return { ...view, camera: home !== undefined && sameCamera(camera, home) ? null : camera }
  }

  #blank(view: ViewState): Story {
    const titles = new Set(this.state.getState().own.map(({ title }) => title))
    let number = 1
    while (titles.has(say.myStory(number))) number += 1
    const { ecosystem } = this.#session.data.getState()
    return {
      format: 'orrery-story', v: 1, id: this.#freeId(), title: say.myStory(number), kind: 'briefing',
      ...(view.role !== undefined && { role: view.role }),
      data: { id: view.data.id, ...(view.data.programmes !== undefined && { programmes: [...view.data.programmes] }), version: ecosystem.version },
      beats: [],
    }
  }

  /** `own-` and the time, so that a file opened elsewhere meets no story of the same name. */
  #freeId(): string {
    const taken = new Set(this.state.getState().own.map(({ id }) => id))
    let time = Date.now()
    while (taken.has(`own-${time.toString(36)}`)) time += 1
    return `own-${time.toString(36)}`
  }

  #hold(recording: Recording, beat: string | null, changed = true): void {
    this.state.setState({ recording, beat, removed: null })
    rememberStory(recording.story.id)
    if (changed) void this.#keep(recording.story)
  }

  /** One after the other: of several edits that come while one is written, the last is written next. */
  readonly #waiting = new Map<string, Story>()
  #saved: Promise<void> = Promise.resolve()
  /** resolves when everything that was done is kept */
  settled(): Promise<void> {
    return this.#saved
  }
  #keep(story: Story): Promise<void> {
    this.#waiting.set(story.id, story)
    this.#saved = this.#saved.then(() => this.#writeWaiting())
    return this.#saved
  }
  async #writeWaiting(): Promise<void> {
    const stories = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const story of stories) await this.#write(story)
  }
  /** when what this tab knows of a story was saved */
  readonly #known = new Map<string, number>()
  async #write(story: Story): Promise<void> {
    try {
      this.#known.set(story.id, await (await this.#kept).save(story, this.#known.get(story.id)))
      await this.#list()
    } catch (error) {
      if (error instanceof StorageProblem && error.says === 'changed') await this.#part(story)
      else this.#session.say(say.said.notKept)
    }
  }

  /** Another tab has gone on with the same story: from here on there are two, and nothing of either is lost. */
  async #part(story: Story): Promise<void> {
    await this.#list()
    const own: Story = { ...story, id: this.#freeId(), title: say.copyOf(story.title) }
    this.#session.say(say.said.parted(own.title))
    const { recording } = this.state.getState()
    if (recording?.story.id === story.id) {
      this.state.setState({ recording: openRecording({ ...recording.story, id: own.id, title: own.title }) })
      rememberStory(own.id)
    }
    await this.#write(own)
  }
}

const recorders = new WeakMap<Session, Recorder>()
/** The recorder of a page; made when somebody first asks. */
export function recorderOf(session: Session): Recorder {
  const known = recorders.get(session)
  if (known !== undefined) return known
  const made = new Recorder(session, openStories())
  recorders.set(session, made)
  return made
}

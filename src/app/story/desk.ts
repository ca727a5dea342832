import type { Ecosystem } from '#model/ecosystem.ts'
import type { Beat, Story } from '#model/story.ts'
import type { ViewState } from '#model/view-state.ts'
import type { Piece } from '#lenses/quotes/quote.ts'
import { leftOf, startTelling, stepPlayer, type PlayerEvent, type PlayerState } from '#state/player.ts'
import type { Session } from '#app/session.ts'
import { bringData } from '#app/story/bring-data.ts'
import { farewell } from '#app/story/farewell.ts'
import { saidBeats } from '#app/story/said-beats.ts'
import { StoryKeys, type StoryCommand } from '#app/story/story-keys.ts'
import { sameCamera, strayed } from '#app/story/strayed.ts'

/** Words and notes of a beat, filled under the beat's own view. */
export interface SaidBeat {
  beat: Beat
  words: readonly Piece[]
  notes: readonly Piece[]
}

/** One story at a time, on this page: opens it, moves it, leaves it. The page, the presenter's window, the headset and a host all ask this one. */
export interface StoryDesk {
  /** Shows a beat (0 = first) once its data is here. Rejects where the data cannot be opened, with a sentence. `off`: what is shown stays, off the path. */
  open(story: Story, at?: number, off?: boolean): Promise<void>
  /** Nothing happens where no story plays. Resolves when the beat asked for stands on the stage. */
  send(event: PlayerEvent): Promise<void>
  /** Ends the telling: the page shows what it showed before, or the beat's view where the person wants to stay. */
  leave(stay?: boolean): void
  /** What each beat says, filled; made once a story and data. */
  said(): readonly SaidBeat[]
  /** true: the key was the story's (Space, PageDown, PageUp, arrows, B, S, digits, Home, Escape) and is done with */
  key(event: KeyboardEvent): boolean
  /** The page has drawn this view: told by the host of the story. */
  pictured(view: ViewState): void
}

/** Milliseconds of the one clock that players and presenters share. */
export const storyNow = (): number => performance.timeOrigin + performance.now()

const desks = new WeakMap<Session, StoryDesk>()
/** The one desk of a page. */
export function deskOf(session: Session): StoryDesk {
  const found = desks.get(session)
  if (found !== undefined) return found
  const desk = new Desk(session)
  desks.set(session, desk)
  session.telling.setState({ desk })
  return desk
}

/** Steps of one telling that follow each other are one step of the page's history. */
const gesture = 'story'
/** How a page moves by itself, ms and s of `stage/camera-rig.ts`. */
const usual = { journey: 700, flight: 0.22 }
/** A page that draws nothing (no host, no frame) is not waited for, ms. */
const patience = 3000
const pressable = 'button, a[href], summary, [role=button], [role=option], [role=menuitem], [role=tab], [role=switch], [role=checkbox], [role=radio]'
const withArrows = 'table, [role=slider], [role=listbox], [role=grid], [role=radiogroup], [role=menu], [role=tablist]'

class Desk implements StoryDesk {
  readonly #session: Session
  readonly #keys = new StoryKeys()
  #before: { view: ViewState; home: boolean } | undefined
  #shows = 0
  #showing = false
  #pictured: ViewState | undefined
  #wait: (() => void) | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #stops: (() => void)[] = []
  #said: { story: Story; ecosystem: Ecosystem; beats: readonly SaidBeat[] } | undefined

  constructor(session: Session) {
    this.#session = session
  }

  get #player(): PlayerState | null {
    return this.#session.telling.getState().player
  }

  #set(player: PlayerState | null): void {
    this.#session.telling.setState({ player })
    clearTimeout(this.#timer)
    const left = player === null ? null : leftOf(player, storyNow())
    if (left !== null) this.#timer = setTimeout(() => void this.send({ kind: 'next', now: storyNow() }), left)
  }

  async open(story: Story, at = 0, off = false): Promise<void> {
    const { store, stocked } = this.#session
    await stocked
    const first = startTelling(story, at, storyNow())
    const data = story.beats[first.at]?.view.data.id
    if (data === undefined) return
    await bringData(this.#session, data, story.title)
    const { view } = store.getState()
    // a link that opens in the middle has nothing before it
    if (!off && view !== first.story.beats[first.at]?.view) this.#before ??= { view, home: view.camera === null || this.#isHome(view.camera) }
    this.#listen()
    this.#set({ ...first, off })
    if (!off) await this.#show(true)
  }

  async send(event: PlayerEvent): Promise<void> {
    const before = this.#player
    if (before === null) return
    const after = stepPlayer(before, event)
    if (after !== before) this.#set(after)
    if (after.at !== before.at || event.kind === 'go' || event.kind === 'home' || (before.off && event.kind === 'play')) await this.#show(false)
  }

  leave(stay = false): void {
    const player = this.#player
    if (player === null) return
    const before = this.#before
    this.#before = undefined
    this.#shows += 1
    this.#showing = false
    this.#wait?.()
    for (const stop of this.#stops.splice(0)) stop()
    this.#set(null)
    this.#pace(undefined)
    if (!stay && before !== undefined) void this.#restore(before).catch((error: unknown) => this.#session.say(error instanceof Error ? error.message : String(error)))
  }

  said(): readonly SaidBeat[] {
    const player = this.#player
    if (player === null) return []
    const { ecosystem } = this.#session.data.getState()
    if (this.#said?.story !== player.story || this.#said.ecosystem !== ecosystem) this.#said = { story: player.story, ecosystem, beats: saidBeats(ecosystem, player.story) }
    return this.#said.beats
  }

  key(event: KeyboardEvent): boolean {
    const player = this.#player
    if (player === null) return false
    const within = (selector: string): boolean => event.target instanceof Element && event.target.closest(selector) !== null
    if ((event.key === ' ' || event.key === 'Enter') && within(pressable)) return false
    if ((event.key === 'Home' || event.key.startsWith('Arrow')) && within(withArrows)) return false
    const command = this.#keys.commandOf(event, player.story.kind, player.story.beats.length, event.timeStamp)
    if (command === undefined) return false
    // a key that is held down is pressed once
    if (!event.repeat) this.#obey(command)
    return true
  }

  pictured(view: ViewState): void {
    this.#pictured = view
    if (view === this.#session.store.getState().view) this.#wait?.()
  }

  #obey(command: StoryCommand): void {
    const now = storyNow()
    const { black = false, story } = this.#player ?? {}
    if (command === 'black') void this.send({ kind: 'black', now })
    else if (command === 'spot') void this.send({ kind: 'spot', on: true })
    else if (typeof command === 'number') void this.send({ kind: 'go', at: command, now })
    else if (command !== 'leave') void this.send({ kind: command, now })
    else if (black) void this.send({ kind: 'black', now })
    else if (story !== undefined) farewell(this.#session, this, story)
  }

  /** The beat as it is: its view as one step, then the camera, which a view of the same lens does not move. */
  async #show(first: boolean): Promise<void> {
    const player = this.#player
    const beat = player?.story.beats[player.at]
    if (player === null || beat === undefined) return
    const show = (this.#shows += 1)
    this.#showing = true
    this.#wait?.()
    try {
      await bringData(this.#session, beat.view.data.id, player.story.title)
    } catch (error) {
      // the words of the beat stand, what it shows does not: said, and what is looked at now is off the path
      if (show === this.#shows) this.#showing = false
      if (!first) return this.#session.say(error instanceof Error ? error.message : String(error))
      throw error
    }
    if (show !== this.#shows) return
    this.#pace(beat)
    this.#session.store.getState().change(() => beat.view, gesture)
    await this.#stands()
    if (show !== this.#shows) return
    this.#look(beat.view.camera, !first && beat.transition.kind !== 'cut')
    this.#showing = false
    this.#compare()
  }

  /** Resolves when the page has drawn the view that is open. */
  async #stands(): Promise<void> {
    if (this.#pictured === this.#session.store.getState().view) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, patience)
      this.#wait = () => {
        clearTimeout(timer)
        this.#wait = undefined
        resolve()
      }
    })
  }

  #look(camera: ViewState['camera'], smooth: boolean): void {
    const { stage, person } = this.#session
    const flies = smooth && !person.reducedMotion()
    if (camera === null) stage?.home(flies)
    else stage?.rig.set(camera, flies)
  }

  /** How the stage comes to this beat; without one as it always does. */
  #pace(beat: Beat | undefined): void {
    const { transition } = beat ?? {}
    const length = transition === undefined ? usual.journey : transition.kind === 'cut' ? 0 : transition.milliseconds
    this.#session.journey = length
    const { stage } = this.#session
    if (stage !== null) stage.rig.controls.smoothTime = usual.flight * (length === 0 ? 1 : length / usual.journey)
  }

  #homeState(): NonNullable<ViewState['camera']> | undefined {
    const { stage, picture } = this.#session
    return stage === null || picture === null ? undefined : stage.rig.homeState(picture.lens.scene.home)
  }

  #isHome(camera: NonNullable<ViewState['camera']>): boolean {
    const home = this.#homeState()
    return home !== undefined && sameCamera(camera, home)
  }

  /** Whether what is seen is still the beat. */
  #compare(): void {
    const player = this.#player
    const beat = player?.story.beats[player.at]
    if (player === null || beat === undefined || this.#showing) return
    const off = strayed(this.#session.store.getState().view, beat.view, this.#homeState())
    if (off === player.off) return
    // what a person does off the path moves as it always does
    if (off) this.#pace(undefined)
    void this.send({ kind: 'strayed', off, now: storyNow() })
  }

  async #restore({ view, home }: { view: ViewState; home: boolean }): Promise<void> {
    await bringData(this.#session, view.data.id, '')
    this.#session.store.getState().change(() => view, gesture)
    await new Promise((resolve) => setTimeout(resolve, 60))
    if (this.#player === null) this.#look(home ? null : view.camera, true)
  }

  #listen(): void {
    if (this.#stops.length > 0) return
    const over = (name: 'keyup' | 'blur', hear: (event: Event) => void) => {
      addEventListener(name, hear)
      this.#stops.push(() => removeEventListener(name, hear))
    }
    const spotOff = (): void => void this.send({ kind: 'spot', on: false })
    over('keyup', (event) => event instanceof KeyboardEvent && event.key.toLowerCase() === 's' && spotOff())
    over('blur', spotOff)
    // dialogs open and close in many ways, and none of them says so to everybody
    const watch = setInterval(() => {
      const on = document.hidden || document.querySelector('dialog[open]') !== null
      const player = this.#player
      if (player !== null && player.held !== on && (player.playing || !on)) void this.send({ kind: 'hold', on, now: storyNow() })
    }, 300)
    this.#stops.push(() => clearInterval(watch), this.#session.store.subscribe(() => this.#compare()))
  }
}

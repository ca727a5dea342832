import type { Story } from '#model/story.ts'
import type { ViewState } from '#model/view-state.ts'
import { quoteContextOf } from '#lenses/quotes/context.ts'
import { problemsOf } from '#lenses/quotes/problems.ts'
import { checkingWords as words } from '#words/en/checking.ts'
import { dayNumber, day } from '#words/format.ts'
import { storyProblems } from '#words/en/quotes.ts'
import type { CheckFacts } from '#app/story/checking.ts'
import { fontFacts, graphicsFacts, networkFacts } from '#app/story/checking-machine.ts'
import type { Picture } from '#app/picture.ts'
import type { Session } from '#app/session.ts'
import { stillOf } from '#app/story/still.ts'
import { trailOf } from '#app/trail.ts'

/** What there is to know before a story is shown; without one, about the page as it is. */
export async function gatherFacts(session: Session, picture: Picture, story: Story | undefined): Promise<CheckFacts> {
  const [fonts, network, graphics, stills, own] = await Promise.all([fontFacts(), networkFacts((part) => words.parts[part]), graphicsFacts(session), stillFacts(story), ownFacts(session)])
  const { ecosystem } = session.data.getState()
  const other = story !== undefined && story.data.id !== ecosystem.id
  return {
    fonts,
    network,
    graphics,
    own,
    data: { here: ecosystem.version, pinned: story?.data.version, other, synthetic: ecosystem.synthetic },
    ...shownFacts(session, picture, story),
    stills,
    problems: story === undefined || other ? [] : problemsOf(story, ecosystem, (view) => quoteContextOf(ecosystem, view)).map(({ id, values }) => storyProblems[id]?.(values) ?? id),
    motion: { reduced: session.person.reducedMotion() },
    window: { width: innerWidth, height: innerHeight, full: document.fullscreenElement !== null || (innerWidth === screen.width && innerHeight === screen.height) },
    story: story !== undefined,
  }
}

/** What is supposed and which day it is: on the page while the story plays there, else as its first beat opens it. */
function shownFacts(session: Session, picture: Picture, story: Story | undefined): Pick<CheckFacts, 'suppositions' | 'asOf'> {
  const { player } = session.telling.getState()
  const plays = story === undefined || player?.story.id === story.id
  const beat = story?.beats[plays ? (player?.at ?? 0) : 0]?.view
  const view = plays || beat === undefined ? session.store.getState().view : beat
  const stated = picture.ecosystem.programmes[picture.programme]?.asOf
  return {
    suppositions: plays ? beyond(session, picture, view, beat) : [],
    asOf: { own: stated === undefined ? undefined : day(stated), chosen: view.asOf === undefined ? undefined : day(dayNumber(view.asOf)), ofBeat: beat !== undefined && beat.asOf === view.asOf },
  }
}

/** Suppositions, rules and readings of the page that the beat does not have itself, as their chips say them. */
function beyond(session: Session, picture: Picture, view: ViewState, beat: ViewState | undefined): string[] {
  const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
  const { scenario = [], edits = [], readings = [] } = trailOf(session, picture)
  const supposed = (view.scenario ?? []).flatMap((operation, at) => (beat?.scenario?.some((each) => same(each, operation)) === true ? [] : [scenario[at]?.text ?? operation.op]))
  const set = (view.edits ?? []).flatMap((edit, at) => (beat?.edits?.some((each) => same(each, edit)) === true ? [] : [edits[at]?.text ?? edit.rule]))
  const read = readings.filter(({ id }) => beat?.readings?.[id as keyof NonNullable<ViewState['readings']>] !== true).map(({ text }) => text)
  return [...supposed, ...set, ...read]
}

/** Every still is asked for in the theme that is on: how many there are, and titles of beats whose picture does not come. */
async function stillFacts(story: Story | undefined): Promise<CheckFacts['stills']> {
  if (story === undefined) return { beats: 0, missing: [], unasked: 0 }
  const theme = document.documentElement.dataset['theme'] === 'light' ? 'light' : 'dark'
  const stills = story.beats.flatMap((beat) => {
    const source = stillOf(story, beat, theme)
    return source === undefined ? [] : [{ title: beat.title, source }]
  })
  // told to be offline the browser would only complain of each
  const asked = stills.filter(({ source }) => navigator.onLine || source.startsWith('data:'))
  const missing = await Promise.all(
    asked.map(({ title, source }) => {
      const image = new Image()
      image.src = source
      return image.decode().then(() => [], () => [title])
    }),
  )
  return { beats: stills.length, missing: missing.flat(), unasked: stills.length - asked.length }
}

async function ownFacts(session: Session): Promise<CheckFacts['own']> {
  const { id } = session.data.getState().ecosystem
  if (id === 'bundled') return 'bundled'
  try {
    const { openWorkspaces } = await import('#storage/workspaces.ts')
    const workspaces = await openWorkspaces()
    return workspaces.persistent && (await workspaces.list()).some((each) => each.id === id) ? 'kept' : 'not-kept'
  } catch {
    return 'not-kept'
  }
}

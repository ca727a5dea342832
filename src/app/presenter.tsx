import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { clockTime } from '#briefing/presenter/clock.ts'
import { OpenLink } from '#briefing/presenter/OpenLink.tsx'
import { PresenterView } from '#briefing/presenter/PresenterView.tsx'
import { presenterWords as words } from '#words/en/presenter.ts'
import { PresenterEnd } from '#app/story/link-presenter.ts'
import { isLinkId, linkName, type ToldStory } from '#app/story/link-protocol.ts'
import { useRehearsal } from '#app/story/link-rehearsal.ts'
import { listenToWishes } from '#app/story/link-keys.ts'
import type { Heard } from '#app/story/link-window.ts'

const sizeKey = `${linkName}-size`
const sizes = { least: 0.7, most: 2, step: 0.15 } as const

/** The presenter's window: it has no data and starts no work; everything comes from the page that plays. */
export function presenter(draw: (node: ReactNode) => void, id: string): void {
  document.title = words.title
  draw(isLinkId(id) ? <Presenter id={id} /> : <p className="presenter-alone">{words.badAddress}</p>)
}

function Presenter({ id }: { id: string }) {
  const [end] = useState(() => new PresenterEnd(id))
  const [heard, hear] = useState(end.heard)
  useEffect(() => end.open(hear), [end])
  const { story, standing, idle } = heard
  const theme = standing?.theme
  useEffect(() => {
    if (theme !== undefined) document.documentElement.dataset['theme'] = theme
  }, [theme])
  useEffect(() => {
    document.title = story === null ? words.title : words.windowTitle(story.title)
  }, [story])
  const beats = story?.beats.length ?? 0
  useEffect(() => listenToWishes(beats, end.wish), [beats, end])
  if (story === null || standing === null || idle) return <Alone heard={heard} end={end} />
  return <Told story={story} heard={heard} end={end} key={`${story.id} ${story.version} ${beats}`} />
}

function Told({ story, heard, end }: { story: ToldStory; heard: Heard; end: PresenterEnd }) {
  const { contact, standing } = heard
  const times = useCallback(() => end.times(), [end])
  const rehearsal = useRehearsal(story, times)
  const [size, resize] = useSize()
  const theme = standing?.theme
  // shipped stills come in two themes, side by side
  const beats = useMemo(() => (theme === 'light' ? story.beats.map((beat) => (beat.poster === undefined ? beat : { ...beat, poster: beat.poster.replace(/-dark\.webp$/, '-light.webp') })) : story.beats), [story, theme])
  const trouble = useMemo(() => {
    if (contact === 'leaving') return { sentence: words.leaving }
    return contact === 'gone' ? { sentence: words.gone, link: end.way(words.openStory(story.title)) } : undefined
  }, [contact, end, story])
  if (standing === null) return null
  return (
    <PresenterView
      title={story.title}
      beats={beats}
      at={standing.at}
      off={standing.off}
      playing={standing.playing}
      black={standing.black}
      times={times}
      clock={clockNow}
      rehearsed={rehearsal.rehearsed}
      rehearsing={rehearsal.rehearsing}
      unkept={rehearsal.unkept}
      size={size}
      onSize={resize}
      onWish={end.wish}
      onRehearse={rehearsal.toggle}
      onClear={rehearsal.clear}
      trouble={trouble}
    />
  )
}

const clockNow = (): string => clockTime(new Date())

/** Nothing to present, and why. */
function Alone({ heard: { contact, idle }, end }: { heard: Heard; end: PresenterEnd }) {
  const gone = contact === 'gone'
  return (
    <main className="presenter-alone">
      <p role="status">{gone ? words.goneUnknown : idle ? words.idle : words.waiting}</p>
      {gone && <OpenLink {...end.way(words.openPage)} />}
    </main>
  )
}

/** A habit of the person, kept beside the person's other preferences. */
function useSize(): [number, (by: 1 | -1) => void] {
  const [size, set] = useState(() => {
    try {
      const kept = Number(localStorage.getItem(sizeKey) ?? 1)
      return kept >= sizes.least && kept <= sizes.most ? kept : 1
    } catch {
      return 1
    }
  })
  const resize = (by: 1 | -1): void => {
    const next = Math.round(100 * Math.min(sizes.most, Math.max(sizes.least, size + by * sizes.step))) / 100
    set(next)
    try {
      localStorage.setItem(sizeKey, String(next))
    } catch {
      // It lasts as long as this window.
    }
  }
  return [size, resize]
}

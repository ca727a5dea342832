import { keepsHere } from '#storage/keeping.ts'
import { presenterWords as words } from '#words/en/presenter.ts'
import '#app/story/checking-losses.ts'
import { deskOf, storyNow, type SaidBeat } from '#app/story/desk.ts'
import { PageEnd } from '#app/story/link-page.ts'
import { isLinkId, linkName, newLinkId, type ToldStory } from '#app/story/link-protocol.ts'
import { toldStory } from '#app/story/link-told.ts'
import { wayHere, wireFor, type Wire } from '#app/story/link-wire.ts'
import type { Session } from '#app/session.ts'

interface Link { id: string; wire: Wire; window: Window | null }
const links = new WeakMap<Session, Link>()

/** Opens the presenter's window, or brings the one that is open to the front. Where the browser refuses, a sentence and a link say so. */
export function openPresenter(session: Session): void {
  // inside another site's page the two windows would not find each other
  if (!keepsHere()) return session.say(words.notFramed)
  const link = connect(session, keptId() ?? newLinkId(wayHere(), unguessed))
  if (link.window !== null && !link.window.closed) return link.window.focus()
  const open = (): boolean => {
    // a window of this name that is still there is loaded again, and goes on where it was
    link.window = window.open(presenterAddress(link.id), `${linkName}-${link.id}`, 'popup,width=1280,height=720')
    link.wire.meet(link.window)
    link.window?.focus()
    return link.window !== null
  }
  if (!open()) sayBlocked(presenterAddress(link.id), open)
}

/** A page that was loaded again while a presenter's window was open goes on answering it; nothing happens where there was none. */
export function resumePresenter(session: Session): void {
  const id = keptId()
  if (id !== undefined) connect(session, id)
}

function connect(session: Session, id: string): Link {
  const known = links.get(session)
  if (known !== undefined) return known
  keepId(id)
  const desk = deskOf(session)
  let told: { of: readonly SaidBeat[]; story: ToldStory } | undefined
  // who opened this page may be anybody: the window that knows the id makes itself known
  const wire = wireFor(id, null, (said) => end.hear(said))
  const end = new PageEnd(
    newLinkId('b', unguessed),
    {
      player: () => session.telling.getState().player,
      story: () => {
        const { player } = session.telling.getState()
        if (player === null) return null
        const said = desk.said()
        if (told?.of !== said) told = { of: said, story: toldStory(player.story, said, session.data.getState().ecosystem) }
        return told.story
      },
      theme: () => (document.documentElement.dataset['theme'] === 'light' ? 'light' : 'dark'),
      now: storyNow,
      send: (event) => void desk.send(event).catch((error: unknown) => session.say(error instanceof Error ? error.message : String(error))),
    },
    (message) => wire.send(message),
  )
  const link: Link = { id, wire, window: null }
  links.set(session, link)
  session.telling.subscribe(() => end.changed())
  session.data.subscribe(() => end.changed())
  new MutationObserver(() => end.changed()).observe(document.documentElement, { attributeFilter: ['data-theme'] })
  addEventListener('pagehide', () => end.close())
  return link
}

const unguessed = (): number => crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32

/** The same page with another word: it knows the way to its own files. */
const presenterAddress = (id: string): string => `${location.href.split(/[?#]/)[0]}?presenter=${id}`

/** The id lasts as long as this tab: after a reload the window that is open is still answered. */
function keptId(): string | undefined {
  try {
    const id = sessionStorage.getItem(linkName)
    return id !== null && isLinkId(id) && id.startsWith(wayHere()) ? id : undefined
  } catch {
    return undefined
  }
}

function keepId(id: string): void {
  try {
    sessionStorage.setItem(linkName, id)
  } catch {
    // Storage refused: the two are in step until one of them is loaded again.
  }
}

function sayBlocked(address: string, open: () => boolean): void {
  const load = async (): Promise<void> => {
    const { showBlocked } = await import('#app/story/link-blocked.tsx')
    showBlocked(address, open)
  }
  load().catch(() => alert(`${words.blocked} ${address}`))
}

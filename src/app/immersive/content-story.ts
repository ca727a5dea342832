import { textOf } from '#lenses/quotes/fill.ts'
import { immersiveWords as words } from '#words/en/immersive.ts'
import type { PanelBlock, PanelButton, PanelContent } from '#xr/panels/content.ts'
import type { Session } from '#app/session.ts'

const { story: said } = words

/** The beat that stands, in words, and the ways on; undefined = no story plays. */
export function storyPanel(session: Session, flat: PanelContent | undefined): PanelContent | undefined {
  const { player, desk } = session.telling.getState()
  if (player === null || desk === null) return undefined
  const { at, off, black, story } = player
  const beat = story.beats[at]
  if (beat === undefined) return undefined
  const told = desk.said()[at]
  const blocks: PanelBlock[] = [
    { kind: 'title', text: said.title(at + 1, story.beats.length, beat.title) },
    // before the words: a long beat goes on on another page
    ...(off ? [{ kind: 'text', text: said.off, tone: 'watch' } as const] : []),
    ...(black ? [{ kind: 'text', text: said.black, tone: 'watch' } as const] : []),
    ...(told === undefined ? [] : [{ kind: 'text', text: textOf(told.words) } as const]),
    // the chart of the beat follows on the next pages: there is one place for both
    ...(flat?.blocks ?? []).filter(({ kind }) => kind !== 'title'),
  ]
  const buttons: PanelButton[] = [
    { id: 'story:previous', label: said.previous, disabled: at === 0 && !black },
    { id: 'story:next', label: said.next, look: 'primary', disabled: at === story.beats.length - 1 && !black },
    { id: 'story:leave', label: said.leave },
    ...(off ? [{ id: 'story:home', label: said.home }] : []),
  ]
  return { place: 'back', key: `story ${story.id} ${at}`, blocks: [...blocks, { kind: 'buttons', buttons }] }
}

/** What a button of that panel does; the page, a clicker and the presenter's window do the same. */
export function pressStory(session: Session, button: string): void {
  const { desk } = session.telling.getState()
  if (desk === null) return
  if (button === 'leave') return desk.leave()
  const now = performance.timeOrigin + performance.now()
  if (button === 'next' || button === 'previous' || button === 'home') desk.send({ kind: button, now }).catch((error: unknown) => session.say(error instanceof Error ? error.message : String(error)))
}

import { useEffect, useState } from 'react'
import { Blackout, Spot } from '#briefing/player/Overlays.tsx'
import type { Piece } from '#lenses/quotes/quote.ts'
import { textOf } from '#lenses/quotes/fill.ts'
import type { PlayerState } from '#state/player.ts'
import { Announcer } from '#ui/condition/Toasts.tsx'
import { playerWords } from '#words/en/player.ts'
import type { Picture } from '#app/picture.ts'
import type { Session } from '#app/session.ts'
import { BriefingBeat } from '#app/story/BriefingBeat.tsx'
import { deskOf, storyNow } from '#app/story/desk.ts'
import { QuoteExplained } from '#app/story/QuoteExplained.tsx'
import { playerActions } from '#app/story/player-actions.ts'
import { shownPieces, type Asked } from '#app/story/shown-pieces.ts'
import { TourBeat } from '#app/story/TourBeat.tsx'
import { useView } from '#app/use-store.ts'

export interface StoryHostProps { session: Session; picture: Picture; player: PlayerState; theme: 'dark' | 'light'; reducedMotion(): boolean }

/** The story that plays: its words, its progress and its buttons. */
export function StoryHost({ session, picture, player, reducedMotion }: StoryHostProps) {
  const view = useView(session, (store) => store.view)
  const desk = deskOf(session)
  useEffect(() => desk.pictured(view), [desk, view])
  const said = desk.said()[player.at]
  const words: readonly Piece[] = said?.words ?? []
  const beat = said?.beat
  const { story, at, black, spot } = player
  // a number is explained as long as its own beat stands: on another one it would mean something else
  const here = `${story.id} ${at}`
  const [open, setOpen] = useState<{ at: string; asked: Asked }>()
  const asked = open?.at === here ? open.asked : undefined
  const ask = (next: Asked | undefined) => setOpen(next === undefined ? undefined : { at: here, asked: next })
  const shared = { session, picture, player, view, pieces: shownPieces(words, ask), actions: playerActions(session, desk, player) }
  const text = playerWords.announced(at + 1, story.beats.length, beat?.title ?? '', textOf(words))
  // the region is there before its text, or the first beat would not be read aloud
  const [spoken, speak] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => speak(text), 100)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <>
      {story.kind === 'tour' ? <TourBeat {...shared} reducedMotion={reducedMotion} /> : <BriefingBeat {...shared} />}
      <Announcer text={spoken} />
      <Spot on={spot} />
      {black && <Blackout onEnd={() => void desk.send({ kind: 'black', now: storyNow() })} />}
      {asked !== undefined && <QuoteExplained asked={asked} session={session} picture={picture} off={player.off} onClose={() => ask(undefined)} />}
    </>
  )
}

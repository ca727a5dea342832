import { useEffect, useState } from 'react'
import { TourCard } from '#briefing/player/TourCard.tsx'
import { Mark } from '#ui/icon/Mark.tsx'
import { playerWords } from '#words/en/player.ts'
import { nodeIndex } from '#model/find.ts'
import { openReveal } from '#app/reveal.ts'
import { nothingDone, seenKey, seenView } from '#app/story/ask.ts'
import type { BeatProps } from '#app/story/BriefingBeat.tsx'
import { deskOf, storyNow } from '#app/story/desk.ts'

/** Time to see what one has done before the tour goes on, ms. */
const moment = 1400

export function TourBeat(props: BeatProps & { reducedMotion(): boolean }) {
  // every step begins with nothing done
  return <Step key={`${props.player.startedAt} ${props.player.at}`} {...props} />
}

/** One step: waits for what it asks for, and goes on by itself where it says so. */
function Step({ session, picture, player, pieces, actions, reducedMotion }: BeatProps & { reducedMotion(): boolean }) {
  const { story, at, off } = player
  const beat = story.beats[at]
  const ask = beat?.ask
  const [doing, setDoing] = useState(nothingDone)
  useEffect(() => {
    if (beat === undefined || ask === undefined) return undefined
    const onKey = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      // letters of a word are no keys of the page
      const typing = target instanceof HTMLElement && (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable)
      if (!typing && !ctrlKey && !metaKey && !altKey) setDoing((former) => seenKey(former, ask, key.toLowerCase()))
    }
    addEventListener('keydown', onKey)
    const stop = session.store.subscribe(({ view }) => setDoing((former) => seenView(former, ask, view, beat.view)))
    return () => {
      removeEventListener('keydown', onKey)
      stop()
    }
  }, [session, beat, ask])
  const wait = ask === undefined || at === story.beats.length - 1 ? undefined : doing.done && ask.kind !== 'keys' ? moment : ask.kind === 'select' && !doing.done ? (ask.patience ?? 0) * 1000 : undefined
  useEffect(() => {
    if (wait === undefined || wait === 0) return undefined
    // a tab that nobody sees, or an open dialog, is nobody's patience
    const busy = () => document.hidden || document.querySelector('dialog[open]') !== null
    let left = wait
    const timer = setInterval(() => {
      if (!busy()) left -= 200
      if (left > 0) return
      clearInterval(timer)
      void deskOf(session).send({ kind: 'next', now: storyNow() })
    }, 200)
    return () => clearInterval(timer)
  }, [session, wait])
  const first = at === 0
  useEffect(() => {
    if (first && session.stage !== null && !reducedMotion()) openReveal(session.stage)
    // once, when the step begins
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  const label = ask?.kind === 'select' ? (picture.ecosystem.nodes.labels[nodeIndex(picture.ecosystem, ask.node)] ?? ask.node) : ''
  const press = (key: string) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  return (
    <TourCard
      story={story.title} title={beat?.title ?? ''} pieces={pieces} at={at} beats={story.beats.length} off={off && ask === undefined} done={doing.done} last={playerWords.done} actions={actions}
      doing={
        <>
          {doing.done && <Mark name="tick" label={playerWords.done} />}
          {ask?.kind === 'select' && !doing.done && <span>{playerWords.asks.select(label)}</span>}
          {ask?.kind === 'suppose-and-undo' && (
            <>
              <KeyButton text={playerWords.asks.remove} keys="X" off={doing.supposed} onPress={() => press('x')} />
              <KeyButton text={playerWords.asks.undo} keys="Ctrl Z" off={!doing.supposed || doing.done} onPress={() => session.store.getState().undo()} />
            </>
          )}
          {ask?.kind === 'keys' && ask.keys.map((key) => <KeyButton key={key} text={playerWords.asks.keys[key] ?? key} keys={key.toUpperCase()} tried={doing.tried.includes(key)} onPress={() => press(key)} />)}
        </>
      }
    />
  )
}

function KeyButton({ text, keys, tried = false, off = false, onPress }: { text: string; keys: string; tried?: boolean; off?: boolean; onPress(): void }) {
  return (
    <button type="button" className="button" aria-disabled={off || undefined} {...(tried && { 'aria-label': playerWords.tried(text) })} onClick={() => !off && onPress()}>
      {tried && <Mark name="tick" />}
      {text} <kbd>{keys}</kbd>
    </button>
  )
}

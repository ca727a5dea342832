import { useEffect, useRef } from 'react'
import { playerWords as words } from '#words/en/player.ts'
import './player.css'

/** Nothing but black, until a key or a press. */
export function Blackout({ onEnd }: { onEnd(): void }) {
  return <button type="button" tabIndex={-1} className="blackout" aria-label={words.lit} onClick={onEnd} />
}

/** Everything but what the pointer is on steps back while the spot is on. */
export function Spot({ on }: { on: boolean }) {
  const veil = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const follow = ({ clientX, clientY }: PointerEvent) => {
      veil.current?.style.setProperty('--spot-x', `${clientX}px`)
      veil.current?.style.setProperty('--spot-y', `${clientY}px`)
    }
    addEventListener('pointermove', follow)
    return () => removeEventListener('pointermove', follow)
  }, [])
  return <div ref={veil} className="spot" data-on={on || undefined} aria-hidden="true" />
}

import { useSyncExternalStore } from 'react'

/** A time that goes on: only its own text changes, and only when it reads differently. */
export function Ticking({ read, className }: { read(): string; className?: string }) {
  const text = useSyncExternalStore(everyMoment, read)
  return (
    <span role="timer" aria-live="off" className={className}>
      {text}
    </span>
  )
}

/** often enough that no second is skipped */
function everyMoment(changed: () => void): () => void {
  const timer = setInterval(changed, 200)
  return () => clearInterval(timer)
}

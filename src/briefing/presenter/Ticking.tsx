import { useEffect, useState } from 'react'

/** A time that goes on: only its own text changes, and only when it reads differently. */
export function Ticking({ read, className, label }: { read(): string; className?: string; label?: string }) {
  const [text, set] = useState(read)
  useEffect(() => {
    set(read())
    const timer = setInterval(() => set(read()), 200)
    return () => clearInterval(timer)
  }, [read])
  return (
    <span role="timer" aria-live="off" className={className} aria-label={label}>
      {text}
    </span>
  )
}

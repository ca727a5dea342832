import { useEffect, useRef, useState } from 'react'
import type { Times } from '#briefing/presenter/clock.ts'
import { readRehearsed, rehearsedKey, sinceThen, writeRehearsed } from '#briefing/presenter/rehearsed.ts'
import type { ToldStory } from '#app/story/link-protocol.ts'

export interface Rehearsal {
  /** as kept before this rehearsal: a telling is not measured by itself */
  rehearsed: readonly number[] | undefined
  rehearsing: boolean
  /** this browser keeps nothing */
  unkept: boolean
  toggle(): void
  clear(): void
}

/** Times of each beat, kept in this browser while a rehearsal goes on, so that a window that is closed in the middle loses none. */
export function useRehearsal({ id, version, beats }: ToldStory, times: () => Times): Rehearsal {
  const key = rehearsedKey(id, version)
  const count = beats.length
  const [shown, show] = useState(() => ({ key, rehearsed: kept(key, count) }))
  const [began, begin] = useState<{ key: string; before: readonly number[] }>()
  const unkept = useRef(false)
  const rehearsing = began?.key === key
  useEffect(() => show({ key, rehearsed: kept(key, count) }), [key, count])
  useEffect(() => {
    if (began === undefined || began.key !== key) return undefined
    const timer = setInterval(() => (unkept.current = !keep(key, writeRehearsed(sinceThen(times().spent, began.before)))), 1000)
    return () => clearInterval(timer)
  }, [began, key, times])
  return {
    rehearsed: shown.key === key ? shown.rehearsed : undefined,
    rehearsing,
    unkept: unkept.current,
    toggle: () => {
      if (began === undefined || !rehearsing) return begin({ key, before: times().spent })
      const text = writeRehearsed(sinceThen(times().spent, began.before))
      unkept.current = !keep(key, text)
      show({ key, rehearsed: readRehearsed(text, count) })
      return begin(undefined)
    },
    clear: () => {
      keep(key, null)
      show({ key, rehearsed: undefined })
    },
  }
}

function kept(key: string, beats: number): readonly number[] | undefined {
  try {
    return readRehearsed(localStorage.getItem(key), beats)
  } catch {
    return undefined
  }
}

/** @returns whether this browser keeps it */
function keep(key: string, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
    return true
  } catch {
    return false
  }
}

import { useEffect, useState } from 'react'
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

/** Times of each beat, kept in this browser while a rehearsal goes on: a window that is closed in the middle loses none. One story for as long as it is used. */
export function useRehearsal({ id, version, beats }: ToldStory, times: () => Times): Rehearsal {
  const key = rehearsedKey(id, version)
  const [rehearsed, show] = useState(() => kept(key, beats.length))
  const [before, begin] = useState<readonly number[]>()
  const [unkept, fail] = useState(false)
  useEffect(() => {
    if (before === undefined) return undefined
    const timer = setInterval(() => fail(!keep(key, writeRehearsed(sinceThen(times().spent, before)))), 1000)
    return () => clearInterval(timer)
  }, [before, key, times])
  return {
    rehearsed,
    rehearsing: before !== undefined,
    unkept,
    toggle: () => {
      if (before === undefined) return begin(times().spent)
      const text = writeRehearsed(sinceThen(times().spent, before))
      keep(key, text)
      show(readRehearsed(text, beats.length))
      return begin(undefined)
    },
    clear: () => {
      keep(key, null)
      show(undefined)
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

import { useCallback, useEffect, useRef } from 'react'
import type { Preferences } from '#state/preferences.ts'
import type { Session } from '#app/session.ts'
import { useMedia, usePreferences, useTheme } from '#app/use-preferences.ts'

export interface Reader {
  preferences: Preferences
  prefer(change: Partial<Preferences>): void
  theme: 'dark' | 'light'
  /** asked at each frame; stays the same function */
  reducedMotion(): boolean
}

/** What the person who reads prefers, told to the session as well. @param fullMotion the page around asked for motion whatever is preferred */
export function useReader(session: Session, fullMotion = false): Reader {
  const [preferences, prefer] = usePreferences()
  const theme = useTheme(preferences.theme)
  const system = useMedia('(prefers-reduced-motion: reduce)')
  const wanted = !fullMotion && (system || preferences.motion === 'reduced')
  const reduced = useRef(wanted)
  useEffect(() => {
    reduced.current = wanted
  })
  const reducedMotion = useCallback(() => reduced.current, [])
  useEffect(
    () => session.preferred({ reducedMotion, textInside: preferences.textInside, setTextInside: (textInside) => prefer({ textInside }) }),
    [session, reducedMotion, preferences.textInside, prefer],
  )
  return { preferences, prefer, theme, reducedMotion }
}

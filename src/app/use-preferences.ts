import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { readPreferences, type Preferences } from '#state/preferences.ts'

const key = 'orrery-preferences'

/** Kept in this browser; where storage is refused (private mode, some frames) they last as long as the page. */
function kept(): Preferences {
  try {
    return readPreferences(localStorage.getItem(key))
  } catch {
    return readPreferences(null)
  }
}

const preferences = createStore<Preferences>(kept)
let keeps = true

function prefer(change: Partial<Preferences>): void {
  preferences.setState(change)
  if (!keeps) return
  try {
    localStorage.setItem(key, JSON.stringify(preferences.getState()))
  } catch {
    // Nothing to do: the person's choice still holds for this page.
  }
}

/** As another page wants it: holds for this page alone, and nothing is kept from here on. */
export function preferHere(change: Partial<Preferences>): void {
  keeps = false
  preferences.setState(change)
}

export const usePreferences = (): [Preferences, (change: Partial<Preferences>) => void] => [useStore(preferences), prefer]

export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}

/** The theme in force, set on the document for the stylesheets. */
export function useTheme(theme: Preferences['theme']): 'dark' | 'light' {
  const light = useMedia('(prefers-color-scheme: light)')
  const now = theme === 'auto' ? (light ? 'light' : 'dark') : theme
  useEffect(() => {
    document.documentElement.dataset['theme'] = now
  }, [now])
  return now
}

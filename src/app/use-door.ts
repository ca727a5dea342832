import { useEffect, useRef, useState } from 'react'
import type { Preferences } from '#state/preferences.ts'
import type { Entrance } from '#app/immersive/entrance.ts'
import type { Session } from '#app/session.ts'

/** The way into a headset, or what there is instead of one; found out once the first picture stands. */
export function useDoor(session: Session, hands: Preferences['hands'], open: () => void): Entrance | undefined {
  const [entrance, show] = useState<Entrance>()
  const latest = useRef({ hands, open })
  useEffect(() => {
    latest.current = { hands, open }
  })
  useEffect(() => {
    let close: (() => void) | undefined
    let gone = false
    const openOnce = async (): Promise<void> => {
      await session.ready
      const { openEntrance } = await import('#app/immersive/entrance.ts')
      if (!gone) close = openEntrance(session, { show, open: () => latest.current.open(), hands: () => latest.current.hands })
    }
    void openOnce()
    return () => {
      gone = true
      close?.()
    }
  }, [session])
  return entrance
}

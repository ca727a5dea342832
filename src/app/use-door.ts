import { useEffect, useMemo, useState } from 'react'
import type { ImmersiveMode } from '#xr/host.ts'
import type { Door } from '#app/immersive/door.tsx'
import type { Session } from '#app/session.ts'

/** What the page knows of the way into a headset. */
export interface DoorState {
  door: Door
  /** set while someone is inside */
  mode: ImmersiveMode | undefined
}

/** The way into a headset, once the first picture stands and only where the browser knows headsets at all. */
export function useDoor(session: Session): DoorState | undefined {
  const [open, setOpen] = useState<Door>()
  const [mode, setMode] = useState<ImmersiveMode>()
  useEffect(() => {
    if (navigator.xr === undefined) return
    void session.ready
      .then(() => import('#app/immersive/door.tsx'))
      .then(({ openDoor }) => setOpen(openDoor(session, setMode)))
  }, [session])
  return useMemo(() => (open === undefined ? undefined : { door: open, mode }), [open, mode])
}

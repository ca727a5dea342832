import type { ReactNode } from 'react'
import type { OrreryStage } from '#stage/stage.ts'
import { Immersive } from '#xr/Immersive.tsx'
import { Door, type DoorPage } from '#app/immersive/door.ts'
import { hostOf } from '#app/immersive/host.ts'
import type { Session } from '#app/session.ts'

/** The door, and what must stand in the stage's tree before anyone may enter. */
export function openDoor(xr: XRSystem, session: Session, page: DoorPage): { door: Door; room: (stage: OrreryStage) => ReactNode } {
  const door = new Door(xr, session, page)
  // who is inside is told by `runs`, which also knows when the system covers it
  const host = hostOf(session, () => undefined)
  return { door, room: (stage) => <Immersive stage={stage} host={host} asked={door.askedFor} onRenderer={door.stands} onRun={door.runs} /> }
}

import type { ReactNode } from 'react'
import { ask, availabilityOf, looksLikeVisionOs, type Availability } from '#xr/availability.ts'
import type { ImmersiveMode } from '#xr/host.ts'
import type { OrreryStage } from '#stage/stage.ts'
import { enteringWords } from '#words/en/entering.ts'
import type { DoorPage } from '#app/immersive/door.ts'
import type { openDoor } from '#app/immersive/open-door.tsx'
import type { Session } from '#app/session.ts'

/** What the page knows of the way into a headset; another object whenever something of it changes. */
export interface Entrance {
  offer: Availability
  /** of the button, and of the one beside it that shows everything */
  label: string
  options: string
  /** pressing does something now: not while the tree is built or somebody enters */
  ready: boolean
  /** set while someone is inside */
  mode: ImmersiveMode | undefined
  /** inside, and covered by the system for now */
  asleep: boolean
  /** what must stand in the stage's tree before anyone may enter */
  room: ((stage: OrreryStage) => ReactNode) | undefined
  /** the button: goes inside, opens a page of its own, or shows what there is instead. Call it in the click itself */
  press(): void
  enter(mode: ImmersiveMode): void
  leave(): void
}

export interface EntrancePage {
  show(entrance: Entrance): void
  /** the dialog with everything about headsets */
  open(): void
  /** the person's own choice about hand tracking */
  hands(): 'auto' | 'on' | 'off'
}

/** Permissions policy, as browsers tell it: `featurePolicy` in Chromium, nothing in Safari. */
interface Policed { featurePolicy?: { allowsFeature(feature: string): boolean } }

type EntranceSession = Pick<Session, 'say' | 'stage' | 'link' | 'stay'>
type OpenDoor = (xr: XRSystem, page: DoorPage) => Promise<ReturnType<typeof openDoor>>

/** What draws for a headset loads only where there is one. */
const loadDoor = (session: Session): OpenDoor => async (xr, page) => (await import('#app/immersive/open-door.tsx')).openDoor(xr, session, page)

/** Finds out what is possible here, and again whenever a device comes or goes. @returns what closes it */
export const openEntrance = (session: Session, page: EntrancePage): (() => void) => watchDevices(session, page, loadDoor(session))

export function watchDevices(session: EntranceSession, page: EntrancePage, load: OpenDoor): () => void {
  const { xr } = navigator
  let open = true
  let there: ReturnType<typeof openDoor> | undefined
  let asked = 0
  let arRefused = false
  let stands = false
  let entering = false
  let offer: Availability | undefined
  let inside: Pick<Entrance, 'mode' | 'asleep'> = { mode: undefined, asleep: false }

  const enter = (mode: ImmersiveMode): void => {
    if (!stands) return session.say(enteringWords.waiting)
    const hands = page.hands()
    void there?.door.enter(mode, hands === 'auto' ? offer?.hands === true : hands === 'on')
  }
  const press = (): void => {
    const first = offer?.modes[0]
    if (first !== undefined) enter(first)
    else if (offer?.way === 'full-page') fullPage()
    else page.open()
  }
  const fullPage = (): void => {
    const opened = window.open(session.link(), '_blank')
    if (opened !== null) {
      opened.opener = null
      return
    }
    session.say(enteringWords.popUp)
    page.open()
  }
  const show = (): void => {
    if (!open || offer === undefined) return
    const { way } = offer
    const ready = way !== 'enter' || (stands && !entering)
    const label = ready ? enteringWords.button[way] : entering ? enteringWords.entering : enteringWords.waiting
    page.show({ offer, label, options: enteringWords.options, ready, ...inside, room: there?.room, press, enter, leave: () => there?.door.leave() })
  }
  const doorPage: DoorPage = {
    stands: (now) => {
      stands = now
      show()
    },
    entering: (now) => {
      entering = now
      show()
    },
    inside: (mode, asleep) => {
      inside = { mode, asleep }
      show()
    },
    say: (text) => session.say(text),
    noPassthrough: () => {
      arRefused = true
      void probe()
    },
  }
  const probe = async (): Promise<void> => {
    const mine = (asked += 1)
    const permitted = (document as Policed).featurePolicy?.allowsFeature('xr-spatial-tracking')
    // a browser that has said no complains on its console about being asked
    const system = permitted === false ? undefined : xr
    const [vr, ar] = await Promise.all([ask(system, 'vr'), ask(system, 'ar')])
    // without a stage there is nothing to enter
    const found = availabilityOf({ secure: isSecureContext, framed: window.self !== window.top, permitted, system: xr !== undefined && session.stage !== null, vr, ar, visionOs: looksLikeVisionOs(navigator.userAgent, xr !== undefined), arRefused })
    if (found.way === 'enter' && xr !== undefined && there === undefined) {
      const opened = await load(xr, doorPage)
      if (open) there ??= opened
    }
    if (mine !== asked) return
    offer = found
    show()
  }
  const changed = (): void => void probe()
  xr?.addEventListener('devicechange', changed)
  void probe()
  return () => {
    open = false
    xr?.removeEventListener('devicechange', changed)
    there?.door.leave()
  }
}

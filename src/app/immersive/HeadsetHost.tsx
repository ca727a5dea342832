import { HeadsetDialog } from '#ui/immersive/HeadsetDialog.tsx'
import { writeShort } from '#state/short-address.ts'
import type { Preferences } from '#state/preferences.ts'
import { words } from '#words/index.ts'
import { copyText } from '#app/copy.ts'
import type { Entrance } from '#app/immersive/entrance.ts'
import { reachOf, servedOrigins } from '#app/immersive/headset-address.ts'
import type { Picture } from '#app/picture.ts'
import type { Session } from '#app/session.ts'

export interface HeadsetHostProps {
  session: Session
  picture: Picture
  entrance: Entrance | undefined
  hands: Preferences['hands']
  onHands(hands: 'on' | 'off'): void
  say(text: string): void
  onHandOut(): void
  onClose(): void
}

/** The dialog about headsets, joined with the page: the open view as an address, and the ways in. */
export default function HeadsetHost({ session, picture, entrance, hands, onHands, say, onHandOut, onClose }: HeadsetHostProps) {
  const { view } = session.store.getState()
  const own = picture.ecosystem.id !== 'bundled'
  const { protocol, host, hostname, pathname } = location
  const served = servedOrigins(document.querySelector('meta[name=orrery-origins]')?.getAttribute('content'))
  // a table is placed before the person: where the screen's camera stood means nothing there
  const { addresses, reach } = reachOf({ protocol, host, hostname, pathname, served }, writeShort({ ...view, camera: null }))
  const offer = entrance?.offer
  const { copied, copyFailed } = words.interface.conditions
  const copy = (address: string): void => void copyText(address, 'orrery-link.txt').then((done) => say(done ? copied.link : copyFailed))
  return (
    <HeadsetDialog
      way={offer?.way ?? 'hand-out'}
      modes={offer?.modes ?? []}
      busy={entrance?.ready !== true}
      hands={hands === 'auto' ? offer?.hands === true : hands === 'on'}
      onHands={(on) => onHands(on ? 'on' : 'off')}
      onEnter={(mode) => {
        entrance?.enter(mode)
        onClose()
      }}
      onFullPage={() => entrance?.press()}
      addresses={addresses}
      reach={reach}
      own={own}
      onCopy={copy}
      onHandOut={onHandOut}
      onClose={onClose}
    />
  )
}

import '#ui/style/tokens.css'
import '#app/embed/embed.css'
import { Counts } from '#embed/guest/counts.ts'
import { shakeHands } from '#embed/guest/handshake.ts'
import { permissionHere } from '#app/embed/permission-here.ts'
import { firstSight } from '#app/embed/first-sight.ts'
import { showFront } from '#app/embed/front.ts'
import { PortDoor } from '#app/embed/port-door.ts'
import { readFrame } from '#state/frame-words.ts'

const { frame } = readFrame(location.search)
const root = document.getElementById('root')!
const counts = new Counts()
const door = new PortDoor()

if (frame.theme !== 'auto') document.documentElement.dataset['theme'] = frame.theme
document.documentElement.dataset['ui'] = frame.ui
const front = showFront(document.body, frame)

/** What this page can do beyond being drawn; a host need not know. */
const caps = ['focus', 'filter', 'beat', 'scenario', 'snapshot', 'data', 'xr']

/** Nothing of the address is loaded, and no graphics are asked for, before it is known that this page may be framed here. */
async function open(): Promise<void> {
  const permission = await permissionHere()
  if (permission.kind === 'refused') return front.close(permission)
  if (permission.kind !== 'alone') {
    const origins = permission.kind === 'permitted' ? [permission.host] : permission.origins
    const end = shakeHands({ here: window, origins, caps, refuse: (reason) => counts.add(reason), offered: (port) => door.offer(port) })
    door.ended(end)
    if (permission.kind === 'ask') {
      front.close({ kind: 'refused', why: 'unknown', by: '', list: 'read' })
      await door.first
      front.reopen()
    }
  }
  if (frame.reveal === 'interaction') await front.asked()
  // a plain frame far down a page costs nothing until somebody scrolls there; a host that speaks wants it now
  else await Promise.race([firstSight(document.documentElement), door.first])
  front.busy()
  const { openEmbed } = await import('#app/embed/open.tsx')
  await openEmbed({ root, frame, counts, door, front })
}

open().catch((error: unknown) => front.fail(error instanceof Error ? error.message : String(error)))

import type { Ecosystem } from '#model/ecosystem.ts'
import type { EventName } from '#embed/protocol/messages.ts'
import type { Session } from '#app/session.ts'

/** What came with the page or from the host, as it was laid: a file can call itself what it likes. */
const theirs = new WeakSet<Ecosystem>()

export function ofHost(ecosystem: Ecosystem): Ecosystem {
  theirs.add(ecosystem)
  return ecosystem
}

/** Whether the reader has opened a list or a story of their own in the frame. */
export const opensOwn = ({ data, telling }: Session): boolean =>
  !theirs.has(data.getState().ecosystem) || telling.getState().player?.story.id.startsWith('own') === true

/** Data and view change one after the other: until they agree nothing is said of either. */
export const isReaders = (session: Session): boolean => opensOwn(session) || session.store.getState().view.data.id !== session.data.getState().ecosystem.id

/** Events that say nothing of what lies there. */
const plain: ReadonlySet<EventName> = new Set<EventName>(['ready', 'firstinteractive', 'progress', 'contextlost', 'contextrestored', 'undostatechange', 'resize', 'xrstatechange', 'leave'])

export const mayTell = (session: Session, name: EventName): boolean => plain.has(name) || !isReaders(session)

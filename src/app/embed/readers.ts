import type { Ecosystem } from '#model/ecosystem.ts'
import { Impossible, type Handlers } from '#embed/guest/serve.ts'
import type { EventName, MethodName } from '#embed/protocol/messages.ts'
import { embedWords } from '#words/en/embed.ts'
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
/** Methods whose answer says nothing of it. `load` brings what is the host's. */
const open: ReadonlySet<string> = new Set<MethodName>(['load', 'setTheme', 'resize', 'enterXR', 'getVersion', 'getRefusals', 'destroy'])

export const mayTell = (session: Session, name: EventName): boolean => plain.has(name) || !isReaders(session)

/** What a reader opens in the frame is not the host's: neither taken out nor asked about. */
export function guarded(session: Session, handlers: Handlers): Handlers {
  const check = (): void => {
    if (isReaders(session)) throw new Impossible(embedWords.impossible.readers, 'not-permitted')
  }
  const each = Object.entries(handlers).map(([name, handle]) => {
    const work = handle as (args: unknown) => unknown
    const careful = async (args: unknown): Promise<unknown> => {
      check()
      const result = await work(args)
      // a picture takes its time, and a file may have been opened meanwhile
      check()
      return result
    }
    return [name, open.has(name) ? work : careful] as const
  })
  return Object.fromEntries(each) as unknown as Handlers
}

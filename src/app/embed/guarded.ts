import { Impossible, type Handlers } from '#embed/guest/serve.ts'
import type { MethodName } from '#embed/protocol/messages.ts'
import { embedWords } from '#words/en/embed.ts'
import { isReaders } from '#app/embed/readers.ts'
import type { Session } from '#app/session.ts'

/** Methods whose answer says nothing of what lies there. `load` brings what is the host's. */
const open: ReadonlySet<string> = new Set<MethodName>(['load', 'setTheme', 'resize', 'enterXR', 'getVersion', 'getRefusals', 'destroy'])

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

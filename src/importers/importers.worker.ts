import { makeDesk } from '#importers/desk.ts'
import type { Ask } from '#importers/protocol.ts'

/** Only carries messages; a file is read away from the page, so that a slow one never stops it. */
const desk = makeDesk()
self.onmessage = (event: MessageEvent<Ask>) => {
  void desk(event.data).then((answer) => self.postMessage(answer))
}

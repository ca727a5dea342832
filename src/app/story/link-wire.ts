import { linkName } from '#app/story/link-protocol.ts'

/** One end of the way between the two. What is heard is whatever was said: whoever hears reads its shape first. */
export interface Wire {
  send(message: object): void
  /** the other end, where it is known as a window */
  meet(other: Window | null): void
  close(): void
}

/** Pages of one origin, by a channel that only they can hear. */
export function channelWire(id: string, hear: (said: unknown) => void): Wire {
  const channel = new BroadcastChannel(`${linkName} ${id}`)
  channel.onmessage = ({ data }) => hear(data)
  // what was said before it closed is still delivered; after it nothing may be
  let open = true
  return {
    send: (message) => void (open && channel.postMessage(message)),
    meet: () => undefined,
    close: () => {
      open = false
      channel.close()
    },
  }
}

/**
 * From window to window, where a browser has no channel: on a page from disk, whose origin is like no other, and inside somebody else's page.
 * Only the window that was met is heard; a page that was loaded again has met nobody and takes the first that knows the id.
 */
export function windowWire(id: string, met: Window | null, hear: (said: unknown) => void): Wire {
  let other = met
  // a page from disk has no origin that could be named
  const anyOrigin = self.origin === 'null' || location.protocol === 'file:'
  const onMessage = ({ data, source, origin }: MessageEvent): void => {
    if (!anyOrigin && origin !== self.origin) return
    const { link, said } = (typeof data === 'object' && data !== null ? data : {}) as { link?: unknown; said?: unknown }
    if (link !== id || source === null || source === self || !('closed' in source)) return
    if (other === null || other.closed) other = source
    if (source === other) hear(said)
  }
  addEventListener('message', onMessage)
  return {
    send: (said) => {
      if (other !== null && !other.closed) other.postMessage({ link: id, said }, anyOrigin ? '*' : self.origin)
    },
    meet: (next) => {
      if (next !== null) other = next
    },
    close: () => removeEventListener('message', onMessage),
  }
}

/** Which of the two reaches a window that this page opens. */
export const wayHere = (): 'b' | 'w' => (typeof BroadcastChannel === 'undefined' || self.origin === 'null' || location.protocol === 'file:' || self !== top ? 'w' : 'b')

export const wireFor = (id: string, met: Window | null, hear: (said: unknown) => void): Wire => (id.startsWith('b') ? channelWire(id, hear) : windowWire(id, met, hear))

import { Connection, type ConnectionOptions } from '#embed/host/connection.ts'
import { OrreryViewer } from '#embed/host/viewer.ts'

export { Connection, type ConnectionOptions } from '#embed/host/connection.ts'
export { EmbedError } from '#embed/host/embed-error.ts'
export { OrreryViewer, type ViewerPhase } from '#embed/host/viewer.ts'
export type { EventName, Events, MethodName, Methods, RefusalReason } from '#embed/protocol/messages.ts'

/**
 * Speaks to an Orrery embed in a frame of one's own making.
 * @param frame may be loading still; calls wait for it
 */
export const connect = (frame: HTMLIFrameElement, options: ConnectionOptions): Connection => new Connection(frame, options)

/**
 * Puts a viewer into `place`, with attributes as `<orrery-viewer>` has them.
 * @returns the element: `viewer.methods`, `viewer.addEventListener('orrery-selectionchange', ...)`
 */
export function embed(place: Element, attributes: Readonly<Record<string, string>>): OrreryViewer {
  const viewer = document.createElement('orrery-viewer')
  for (const [name, value] of Object.entries(attributes)) viewer.setAttribute(name, value)
  place.append(viewer)
  return viewer
}

if (typeof customElements !== 'undefined' && customElements.get('orrery-viewer') === undefined) customElements.define('orrery-viewer', OrreryViewer)

declare global {
  interface HTMLElementTagNameMap {
    'orrery-viewer': OrreryViewer
  }
}

/** The frame of an embed, not in the page yet. */
export function makeFrame(address: URL, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.title = title
  frame.allow = 'xr-spatial-tracking; fullscreen; clipboard-write'
  // the embed knows by whom it is framed: the origin, never the path
  frame.referrerPolicy = 'origin'
  // on our own origin a sandbox with scripts and same origin could lift itself
  if (address.origin !== location.origin) frame.setAttribute('sandbox', sandbox)
  frame.src = address.href
  return frame
}

const sandbox = 'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals'

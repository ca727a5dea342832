/** Where this page stands, and where else the same server says it can be reached. */
export interface Place {
  /** of `location` */
  protocol: string
  host: string
  hostname: string
  pathname: string
  /** origins of the same server in the network; empty where it does not tell */
  served: readonly string[]
}
export interface Reach {
  /** full addresses of the view, the best one first; empty for a file on disk */
  addresses: string[]
  /** here: this computer only; network: other devices too, with a question about the certificate; file: none */
  reach: 'anywhere' | 'network' | 'here' | 'file'
}

/** of addresses that mean the computer they are read on */
const here = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/

/** Where another device opens the view that `short` says (`?lens=...` or `#v=...`). */
export function reachOf({ protocol, host, hostname, pathname, served }: Place, short: string): Reach {
  if (protocol !== 'http:' && protocol !== 'https:') return { addresses: [], reach: 'file' }
  const at = (origin: string): string => `${origin}${pathname}${short}`
  const own = at(`${protocol}//${host}`)
  if (!here.test(hostname)) return { addresses: [own], reach: served.length > 0 ? 'network' : 'anywhere' }
  return served.length > 0 ? { addresses: served.map(at), reach: 'network' } : { addresses: [own], reach: 'here' }
}

/** What `npm run start:https` writes into the page: its origins in the network, separated by spaces. Anything that is no origin is left out. */
export function servedOrigins(said: string | null | undefined): string[] {
  return (said ?? '').split(' ').filter((each) => /^https:\/\/[\w.:[\]-]+$/.test(each))
}

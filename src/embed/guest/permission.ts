/** What `embed-origins.json` beside the page says. `missing` and `broken` mean: nobody but our own origin. */
export interface OriginList { origins: readonly string[]; state: 'read' | 'missing' | 'broken' }

/**
 * Who frames this page, nearest first. `complete`: these are all of them, as the browser itself says or as was reached; `named`: the nearest one was only
 * named by the referrer, which is enough to draw for it and to speak to it alone.
 */
export interface Surroundings { own: string; ancestors: readonly string[]; complete: boolean }

export type Permission =
  /** not framed at all: there is nobody to speak to */
  | { kind: 'alone' }
  /** `host`: the only origin that is spoken to */
  | { kind: 'permitted'; host: string }
  /** who frames it is not known: whoever can answer a `hello` to one of these origins is permitted */
  | { kind: 'ask'; origins: readonly string[] }
  | { kind: 'refused'; why: 'not-listed' | 'no-origin' | 'unknown'; by: string; list: OriginList['state'] }

/** @param text undefined: there is no such file. Entries that are no origins match nobody and hold nobody up. */
export function readOrigins(text: string | undefined): OriginList {
  if (text === undefined) return { origins: [], state: 'missing' }
  try {
    const said: unknown = JSON.parse(text)
    const listed = typeof said === 'object' && said !== null && 'origins' in said ? said.origins : undefined
    if (!Array.isArray(listed)) return { origins: [], state: 'broken' }
    return { origins: listed.filter(isOrigin), state: 'read' }
  } catch {
    return { origins: [], state: 'broken' }
  }
}

/** Written as a browser writes it: no path, no slash at the end, no wildcard. */
function isOrigin(said: unknown): said is string {
  if (typeof said !== 'string' || !/^https?:\/\/[^*]+$/.test(said)) return false
  try {
    return new URL(said).origin === said
  } catch {
    return false
  }
}

/** Every ancestor by exact equality; our own origin is always allowed. An origin that is no origin (a sandbox, a file) never is. */
export function permit({ own, ancestors, complete }: Surroundings, { origins, state }: OriginList): Permission {
  const refused = (why: 'not-listed' | 'no-origin' | 'unknown', by = ''): Permission => ({ kind: 'refused', why, by, list: state })
  if (complete && ancestors.length === 0) return { kind: 'alone' }
  if (!isOrigin(own)) return refused('no-origin', own)
  for (const ancestor of ancestors) {
    if (!isOrigin(ancestor)) return refused('no-origin', ancestor)
    if (ancestor !== own && !origins.includes(ancestor)) return refused('not-listed', ancestor)
  }
  const [nearest] = ancestors
  if (complete && nearest !== undefined) return { kind: 'permitted', host: nearest }
  // one unknown frame can answer for itself; what frames that one cannot be asked
  return ancestors.length === 0 && origins.length > 0 ? { kind: 'ask', origins } : refused('unknown')
}

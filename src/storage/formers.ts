/** What a list was before a changed file took its place. */
export interface Former {
  /** of the list, as its workspace */
  id: string
  /** of the content */
  version: string
  /** when it was saved, milliseconds since 1970 */
  savedAt: number
  fileName: string
  /** ISO day that the person gave for it */
  asOf?: string
  /** own JSON */
  ecosystem: string
}
export type FormerEntry = Omit<Former, 'ecosystem'>

/** Snapshots kept of one list; the oldest goes when another comes. */
export const mostFormers = 12

/** What of a kept list matters here. */
export interface KeptList { id: string; savedAt: number; fileName: string; ecosystem: string; answers: { asOf?: string } }

export interface Succession {
  /** snapshots kept now */
  formers: number
  /** how many of the oldest had to go */
  gone: number
}

/** Version of a list as its own JSON states it; undefined where the text is none. */
export function versionOf(ecosystem: string): string | undefined {
  try {
    const said: unknown = JSON.parse(ecosystem)
    const version = typeof said === 'object' && said !== null && 'version' in said ? said.version : undefined
    return typeof version === 'string' ? version : undefined
  } catch {
    return undefined
  }
}

/**
 * Which snapshots stay when `next` takes the place of `former`: `known` newest first. The same content again leaves nothing behind; a list that comes
 * back to a former content is that content, not a snapshot of itself.
 */
export function succession(former: KeptList | undefined, next: KeptList, known: readonly Former[]): { kept: readonly Former[]; said: Succession } {
  const now = versionOf(next.ecosystem)
  const left = known.filter(({ version }) => version !== now)
  const version = former === undefined ? undefined : versionOf(former.ecosystem)
  const added: Former[] =
    former === undefined || version === undefined || version === now
      ? []
      : [{ id: former.id, version, savedAt: former.savedAt, fileName: former.fileName, ecosystem: former.ecosystem, ...(former.answers.asOf !== undefined && { asOf: former.answers.asOf }) }]
  const all = [...added, ...left.filter((each) => each.version !== version)]
  const kept = all.slice(0, mostFormers)
  return { kept, said: { formers: kept.length, gone: all.length - kept.length } }
}

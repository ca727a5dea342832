import type { Ecosystem } from '#model/ecosystem.ts'
import type { FormerEntry } from '#storage/formers.ts'

/** Former snapshots of the open list: all of them by name, and those that were asked for with their data. */
export interface Formers {
  /** the list they belong to */
  id: string
  /** newest first, never empty */
  entries: readonly FormerEntry[]
  open: ReadonlyMap<string, Ecosystem>
}

/** The snapshot that a view compares with: the one it names, else the last one. */
export const comparedWith = ({ entries }: Pick<Formers, 'entries'>, since: string | undefined): FormerEntry => entries.find(({ version }) => version === since) ?? entries[0]!

import { readJson } from '#importers/json.ts'
import type { Workspaces } from '#storage/workspaces.ts'
import { comparedWith, type Formers } from '#app/compared-with.ts'

/** What was kept of a list before, with the data of the one that is compared with; undefined: nothing was. A damaged snapshot is as good as none. */
export async function loadFormers(storage: Workspaces, id: string, now: string, since: string | undefined, known: Formers | undefined): Promise<Formers | undefined> {
  const entries = (await storage.formers(id)).filter(({ version }) => version !== now)
  if (entries.length === 0) return undefined
  const { version } = comparedWith({ entries }, since)
  const open = new Map(known?.id === id ? known.open : [])
  if (!open.has(version)) {
    const text = (await storage.former(id, version))?.ecosystem
    const ecosystem = text === undefined ? undefined : readJson(text).ecosystem
    if (ecosystem !== undefined) open.set(version, ecosystem)
  }
  return { id, entries, open }
}

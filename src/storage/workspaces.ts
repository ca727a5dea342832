import type { Answers } from '#importers/plan.ts'
import { committed, openDatabase, settled } from '#storage/database.ts'
import { succession, type Former, type FormerEntry, type Succession } from '#storage/formers.ts'

/** A person's own list with what she answered and where she was; everything needed to open it again. */
export interface Workspace {
  /** id of its ecosystem */
  id: string
  title: string
  fileName: string
  /** milliseconds since 1970, handed in by the caller */
  savedAt: number
  /** own JSON, as `exporters/json.ts` writes it */
  ecosystem: string
  answers: Answers
  /** the URL fragment of the last view */
  view?: string
}

export type WorkspaceEntry = Pick<Workspace, 'id' | 'title' | 'fileName' | 'savedAt'>

export interface Workspaces {
  /** false: kept in memory only, gone with the tab; say so */
  persistent: boolean
  /** newest first */
  list(): Promise<WorkspaceEntry[]>
  load(id: string): Promise<Workspace | undefined>
  /** a list whose content is another than what was kept under its id leaves the former one behind as a snapshot */
  save(workspace: Workspace): Promise<Succession>
  /** former snapshots of a list, newest first, without their content */
  formers(id: string): Promise<FormerEntry[]>
  former(id: string, version: string): Promise<Former | undefined>
  /** remembers the view without writing the list again */
  saveView(id: string, view: string): Promise<void>
  remove(id: string): Promise<void>
  /** the one saved or viewed last */
  last(): Promise<Workspace | undefined>
  close(): void
}

const entryOf = ({ id, title, fileName, savedAt }: Workspace): WorkspaceEntry => ({ id, title, fileName, savedAt })
const entryOfFormer = ({ id, version, savedAt, fileName, asOf }: Former): FormerEntry => ({ id, version, savedAt, fileName, ...(asOf !== undefined && { asOf }) })
const newestFirst = (a: { savedAt: number }, b: { savedAt: number }): number => b.savedAt - a.savedAt

/** Where the browser keeps nothing: the same promises, one tab long. */
export function workspacesInMemory(): Workspaces {
  const kept = new Map<string, Workspace>()
  const formers = new Map<string, readonly Former[]>()
  let latest: string | undefined
  return {
    persistent: false,
    list: async () => [...kept.values()].map(entryOf).toSorted(newestFirst),
    load: async (id) => kept.get(id),
    save: async (workspace) => {
      const next = succession(kept.get(workspace.id), workspace, formers.get(workspace.id) ?? [])
      formers.set(workspace.id, next.kept)
      kept.set(workspace.id, workspace)
      latest = workspace.id
      return next.said
    },
    formers: async (id) => (formers.get(id) ?? []).map(entryOfFormer),
    former: async (id, version) => formers.get(id)?.find((each) => each.version === version),
    saveView: async (id, view) => {
      const known = kept.get(id)
      if (known !== undefined) kept.set(id, { ...known, view })
      latest = id
    },
    remove: async (id) => {
      kept.delete(id)
      formers.delete(id)
      if (latest === id) latest = undefined
    },
    last: async () => (latest === undefined ? undefined : kept.get(latest)),
    close: () => undefined,
  }
}

/** Lists in one store, views and the last one opened in a small second one: a view is saved often, a list rarely; former lists in a third since version 2. */
const version = 2
function makeStores(database: IDBDatabase): void {
  const there = database.objectStoreNames
  if (!there.contains('lists')) database.createObjectStore('lists', { keyPath: 'id' })
  if (!there.contains('views')) database.createObjectStore('views')
  if (!there.contains('formers')) database.createObjectStore('formers', { keyPath: ['id', 'version'] })
}
/** Every snapshot of one list: an array sorts after every string. */
const formersOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []])

const lastKey = ' last'

/** Kept by the browser; in memory where it refuses. Operations reject with a `StorageProblem`, whose sentence stands in words. */
export async function openWorkspaces(factory: IDBFactory | undefined = globalThis.indexedDB, name = 'orrery'): Promise<Workspaces> {
  if (factory === undefined) return workspacesInMemory()
  let database: IDBDatabase
  try {
    database = await openDatabase(factory, name, version, makeStores)
  } catch {
    return workspacesInMemory()
  }
  const load = async (id: string): Promise<Workspace | undefined> => {
    const read = database.transaction(['lists', 'views'])
    const [list, view] = await Promise.all([settled<Workspace | undefined>(read.objectStore('lists').get(id)), settled<unknown>(read.objectStore('views').get(id))])
    return list === undefined ? undefined : { ...list, ...(typeof view === 'string' ? { view } : {}) }
  }
  return {
    persistent: true,
    list: async () => (await settled<Workspace[]>(database.transaction('lists').objectStore('lists').getAll())).map(entryOf).toSorted(newestFirst),
    load,
    save: async (workspace) => {
      const { view, ...list } = workspace
      const write = database.transaction(['lists', 'views', 'formers'], 'readwrite')
      const snapshots = write.objectStore('formers')
      const [former, known] = await Promise.all([settled<Workspace | undefined>(write.objectStore('lists').get(workspace.id)), settled<Former[]>(snapshots.getAll(formersOf(workspace.id)))])
      const next = succession(former, workspace, known.toSorted(newestFirst))
      for (const each of known) if (!next.kept.some((left) => left.version === each.version)) snapshots.delete([each.id, each.version])
      for (const each of next.kept) if (!known.some((there) => there.version === each.version)) snapshots.put(each)
      write.objectStore('lists').put(list)
      if (view !== undefined) write.objectStore('views').put(view, workspace.id)
      write.objectStore('views').put(workspace.id, lastKey)
      await committed(write)
      return next.said
    },
    formers: async (id) => (await settled<Former[]>(database.transaction('formers').objectStore('formers').getAll(formersOf(id)))).map(entryOfFormer).toSorted(newestFirst),
    former: async (id, wanted) => settled<Former | undefined>(database.transaction('formers').objectStore('formers').get([id, wanted])),
    saveView: async (id, view) => {
      const write = database.transaction('views', 'readwrite')
      write.objectStore('views').put(view, id)
      write.objectStore('views').put(id, lastKey)
      await committed(write)
    },
    remove: async (id) => {
      const write = database.transaction(['lists', 'views', 'formers'], 'readwrite')
      write.objectStore('lists').delete(id)
      write.objectStore('formers').delete(formersOf(id))
      write.objectStore('views').delete(id)
      const views = write.objectStore('views')
      if ((await settled<unknown>(views.get(lastKey))) === id) views.delete(lastKey)
      await committed(write)
    },
    last: async () => {
      const id = await settled<unknown>(database.transaction('views').objectStore('views').get(lastKey))
      return typeof id === 'string' ? load(id) : undefined
    },
    close: () => database.close(),
  }
}

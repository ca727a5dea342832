import type { Ecosystem } from '#model/ecosystem.ts'
import type { ViewState } from '#model/view-state.ts'
import { bundledProgrammes, loadViewReader, readAddress } from '#state/url.ts'
import { defaultView, toProgramme } from '#state/view.ts'
import type { Session } from '#app/session.ts'
import { loadBundled } from '#app/datasets.ts'
import { withKeptRules } from '#app/kept-rules.ts'
import { words } from '#words/index.ts'
import type { Succession } from '#storage/formers.ts'
import type { Workspace, WorkspaceEntry, Workspaces } from '#storage/workspaces.ts'

/** Which data lies on the desk: the bundled programmes and the person's own lists, kept in this browser only. */
export class WorkspaceDesk {
  readonly #session: Pick<Session, 'store' | 'data'>
  readonly #bundled: Ecosystem
  #own: readonly WorkspaceEntry[] = []
  #workspaces: Promise<Workspaces> | undefined

  /** what lay on the desk in this tab, by id: undo and redo go from one list to another */
  readonly #seen: Map<string, Ecosystem>

  constructor(session: Pick<Session, 'store' | 'data'>, bundled: Ecosystem) {
    this.#session = session
    this.#bundled = bundled
    this.#seen = new Map([[bundled.id, bundled]])
    // a story may have laid it there
    session.data.subscribe(({ ecosystem }) => void this.#seen.set(ecosystem.id, ecosystem))
    session.store.subscribe(({ view }, { view: former }) => {
      this.#follow(view.data.id)
      if (view.since !== former.since) void this.#lookBack()
    })
  }

  /** A step back may lead to other data: the stage never shows one list under the name of another. */
  #follow(id: string): void {
    if (id === this.#session.data.getState().ecosystem.id) return
    const wanted = this.#seen.get(id)
    if (wanted !== undefined) this.#open(wanted)
    else if (this.#forgotten.has(id)) this.show(this.#bundled)
  }
  readonly #forgotten = new Set<string>()

  /** Storage opens when first needed; where it is refused, lists last as long as the tab. */
  #storage(): Promise<Workspaces> {
    this.#workspaces ??= import('#storage/workspaces.ts').then(({ openWorkspaces }) => openWorkspaces())
    return this.#workspaces
  }

  async refresh(): Promise<void> {
    this.#own = await (await this.#storage()).list()
  }

  get kept(): readonly WorkspaceEntry[] {
    return this.#own
  }

  /** Gone from this browser; where it was open, the bundled data takes its place. */
  async forget(id: string): Promise<void> {
    await (await this.#storage()).remove(id)
    await this.refresh()
    this.#seen.delete(id)
    this.#forgotten.add(id)
    if (this.#session.data.getState().ecosystem.id === id) this.show(await loadBundled())
  }

  choices(open: Ecosystem): { id: string; label: string }[] {
    const own = this.#own.map((entry) => ({ id: entry.id, label: entry.title }))
    const missing = open.id !== 'bundled' && !own.some((entry) => entry.id === open.id) ? [{ id: open.id, label: open.title }] : []
    return [...this.#bundled.programmes.map((programme) => ({ id: programme.id, label: programme.label })), ...own, ...missing]
  }

  current(view: ViewState): string {
    return view.data.id === 'bundled' ? (view.data.programmes?.[0] ?? bundledProgrammes[0]) : view.data.id
  }

  async choose(id: string): Promise<void> {
    const { change } = this.#session.store.getState()
    if ((bundledProgrammes as readonly string[]).includes(id)) {
      this.#lay(await loadBundled())
      change((view) => withKeptRules(toProgramme({ id: 'bundled', programmes: [id] })(view)))
      return
    }
    const workspace = await (await this.#storage()).load(id)
    if (workspace !== undefined) await this.openWorkspace(workspace)
  }

  async openWorkspace(workspace: Workspace): Promise<void> {
    const { readJson } = await import('#importers/json.ts')
    const { ecosystem } = readJson(workspace.ecosystem)
    if (ecosystem === undefined) throw new Error(words.brokenWorkspace(workspace.title))
    this.show(ecosystem)
    const view = workspace.view === undefined ? undefined : await this.#lastView(workspace.view)
    if (view?.data.id === ecosystem.id) this.#session.store.getState().open(view)
  }

  /** Where the person left off; undefined where it can no longer be read. */
  async #lastView(fragment: string): Promise<ViewState | undefined> {
    const { view, given } = readAddress({ search: '', hash: fragment }, new Set(), undefined, await loadViewReader(fragment))
    return given ? view : undefined
  }

  #lay(ecosystem: Ecosystem): void {
    this.#seen.set(ecosystem.id, ecosystem)
    this.#forgotten.delete(ecosystem.id)
    this.#open(ecosystem)
  }

  #open(ecosystem: Ecosystem): void {
    this.#session.data.setState({ ecosystem })
    void this.#lookBack()
  }

  #looks = 0
  /** Former snapshots of the open list come beside it; one that cannot be read is as good as none. */
  async #lookBack(): Promise<void> {
    const look = (this.#looks += 1)
    const { data, store } = this.#session
    const { ecosystem, formers } = data.getState()
    const own = ecosystem.id.startsWith('own')
    if (formers !== undefined && (formers.id !== ecosystem.id || !own)) data.setState({ formers: undefined })
    if (!own) return
    try {
      const [storage, { loadFormers }] = await Promise.all([this.#storage(), import('#app/formers.ts')])
      const found = await loadFormers(storage, ecosystem.id, ecosystem.version, store.getState().view.since, formers)
      if (look === this.#looks && data.getState().ecosystem === ecosystem) data.setState({ formers: found })
    } catch {
      // Nothing to compare with: the lens says so.
    }
  }

  /** A new list on the stage, on its Portfolio. */
  show(ecosystem: Ecosystem): void {
    this.#lay(ecosystem)
    this.#session.store.getState().open(ecosystem.id === 'bundled' ? defaultView : { ...defaultView, data: { id: ecosystem.id } })
  }

  async keep(workspace: Workspace): Promise<Succession & { persistent: boolean }> {
    const storage = await this.#storage()
    const succession = await storage.save(workspace)
    await Promise.all([this.refresh(), this.#lookBack()])
    return { ...succession, persistent: storage.persistent }
  }

  /** Where she left off, kept with her list; nothing is said when the browser keeps nothing. */
  async rememberView(id: string, view: string): Promise<void> {
    if (this.#own.some((entry) => entry.id === id)) await (await this.#storage()).saveView(id, view)
  }

  async last(): Promise<Workspace | undefined> {
    return (await this.#storage()).last()
  }

  async find(id: string): Promise<Workspace | undefined> {
    return (await this.#storage()).load(id)
  }

  /** The whole data as Orrery's own JSON: opens anywhere. */
  async save(ecosystem: Ecosystem): Promise<void> {
    const [{ ecosystemExporters }, { save }] = await Promise.all([import('#exporters/index.ts'), import('#app/copy.ts')])
    const [json] = ecosystemExporters
    save(new Blob([json.write(ecosystem) as BlobPart], { type: 'application/json' }), `${ecosystem.id}.orrery.json`)
  }
}

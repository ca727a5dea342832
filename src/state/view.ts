import { splitLenses, type Filter, type LensId, type PanelId, type ReadingId, type RoleId, type Route, type ScenarioOp, type ViewState } from '#model/view-state.ts'
import type { NodeId } from '#model/ids.ts'

/** Bundled data opens on AIA's portfolio: the only programme whose document states actuals. */
export const defaultView: ViewState = {
  v: 1,
  data: { id: 'bundled', programmes: ['aia'] },
  lens: 'portfolio',
  layout: 'composed',
  camera: null,
  selection: [],
  filters: [],
  show: { labels: 'auto', atoms: false, flat: false, table: false },
}

/** A step of the view: what it was becomes what it is. Pure; the store keeps the history. */
export type Step = (view: ViewState) => ViewState

const without = <K extends keyof ViewState>(view: ViewState, key: K): Omit<ViewState, K> => {
  const { [key]: _dropped, ...rest } = view
  return rest
}

/** A change of lens keeps data, scenario and selection; camera, focus, filters and parameters belonged to the former picture. */
export const toLens = (lens: LensId): Step => (view) => ({
  ...without(without(view, 'focus') as ViewState, 'params'),
  lens,
  camera: null,
  filters: [],
  show: { ...view.show, atoms: false, flat: splitLenses.includes(lens), table: false },
})

/** Another programme: the lens, the role and what the reader takes for granted stay; what was set, selected and changed belonged to the former one. */
export const toProgramme = (data: ViewState['data']): Step => (view) => ({
  ...defaultView,
  data,
  lens: view.lens,
  layout: view.layout,
  ...(view.role !== undefined && { role: view.role }),
  ...(view.readings !== undefined && { readings: view.readings }),
  show: { ...defaultView.show, flat: splitLenses.includes(view.lens), ...(view.show.panel !== undefined && { panel: view.show.panel }) },
})

export const select = (selection: readonly NodeId[]): Step => (view) => ({ ...view, selection: [...selection] })

export const focusOn = (node: NodeId | null, degree = 1): Step => (view) =>
  node === null ? (without(view, 'focus')) : { ...view, focus: { node, degree }, selection: [node] }

const sameFilter = (a: Filter, b: Filter) => a.kind === b.kind && a.value === b.value
export const toggleFilter = (filter: Filter): Step => (view) => ({
  ...view,
  filters: view.filters.some((each) => sameFilter(each, filter)) ? view.filters.filter((each) => !sameFilter(each, filter)) : [...view.filters, filter],
})

export const show = (change: Partial<ViewState['show']>): Step => (view) => ({ ...view, show: { ...view.show, ...change } })

/** What a supposition is about: another one about the same replaces it. */
export const topicOf = (operation: ScenarioOp): string =>
  operation.op === 'set-rule' ? `rule/${operation.rule}`
  : operation.op === 'win-deal' || operation.op === 'lose-deal' ? `outcome/${operation.node}`
  : operation.op === 'remove-partner' || operation.op === 'add-partner' ? `partner/${operation.node}`
  : `${operation.op}/${operation.node}`

/** Who was removed comes back, what was set is set anew: one supposition a topic. */
export const operate = (operation: ScenarioOp): Step => (view) => ({
  ...view,
  scenario: [...(view.scenario ?? []).filter((each) => topicOf(each) !== topicOf(operation)), operation],
})
const suppose = (view: ViewState, scenario: ScenarioOp[]): ViewState => kept(view, 'scenario', scenario, scenario.length === 0)
/** One supposition less, by its topic. */
export const takeBack = (topic: string): Step => (view) => suppose(view, (view.scenario ?? []).filter((each) => topicOf(each) !== topic))
/** Everything supposed about a partner or a deal taken back. */
export const restore = (node: NodeId): Step => (view) => suppose(view, (view.scenario ?? []).filter((each) => each.op === 'set-rule' || each.node !== node))
/** What was done is undone, what was supposed about the same thing besides stays: the removal of a partner, the outcome of a deal. */
export const retract = (scenario: readonly ScenarioOp[] = [], ops: readonly ScenarioOp['op'][], nodes: readonly NodeId[]): Step => {
  const found = scenario.find((each) => each.op !== 'set-rule' && ops.includes(each.op) && nodes.includes(each.node))
  return found === undefined ? (view) => view : takeBack(topicOf(found))
}
/** Another scenario in place of the open one; none = the base case. */
export const supposeAll = (ops: readonly ScenarioOp[]): Step => (view) => suppose(view, [...ops])
export const baseCase: Step = (view) => without(view, 'scenario')

/** A key that holds nothing is left out: two views that mean the same are the same. */
const kept = <K extends keyof ViewState>(view: ViewState, key: K, value: ViewState[K] | undefined, empty: boolean): ViewState =>
  empty || value === undefined ? (without(view, key) as ViewState) : { ...view, [key]: value }

/** One parameter of the lens. */
export const setParameter = (name: string, value: number | string | boolean): Step => (view) => ({ ...view, params: { ...view.params, [name]: value } })

/** How a number is read, everywhere at once. */
export const read = (reading: ReadingId, other: boolean): Step => (view) => {
  const { [reading]: _former, ...rest } = view.readings ?? {}
  const readings = other ? { ...rest, [reading]: true as const } : rest
  return kept(view, 'readings', readings, Object.keys(readings).length === 0)
}

/** A rule of the reader's own; null = as stated. */
export const edit = (rule: string, value: number | string | null): Step => (view) => {
  const others = (view.edits ?? []).filter((each) => each.rule !== rule)
  const edits = value === null ? others : [...others, { rule, value }]
  return kept(view, 'edits', edits, edits.length === 0)
}

/** Who reads; null = everyone. */
export const toRole = (role: RoleId | null): Step => (view) => (role === null ? without(view, 'role') : { ...view, role })

const toggled = (list: readonly string[] = [], id: string): string[] => (list.includes(id) ? list.filter((each) => each !== id) : [...list, id])
export const togglePinned = (id: string): Step => (view) => {
  const pinned = toggled(view.pinned, id)
  return kept(view, 'pinned', pinned, pinned.length === 0)
}
export const toggleHidden = (id: string): Step => (view) => {
  const hidden = toggled(view.hidden, id)
  return kept(view, 'hidden', hidden, hidden.length === 0)
}

/** A panel beside the stage; the same one again closes it. */
export const togglePanel = (panel: PanelId | null): Step => (view) => {
  const { panel: former, ...rest } = view.show
  return { ...view, show: panel === null || panel === former ? rest : { ...rest, panel } }
}

/** As of which day (2025-10-03); null = the document's own date. */
export const asOf = (day: string | null): Step => (view) => kept(view, 'asOf', day ?? undefined, day === null)

/** The open scenario kept under a name; the same name again replaces what it held. */
export const keepScenario = (name: string): Step => (view) => ({
  ...view,
  scenarios: [...(view.scenarios ?? []).filter((each) => each.name !== name), { name, ops: view.scenario ?? [] }],
})
export const openScenario = (name: string): Step => (view) => {
  const found = view.scenarios?.find((each) => each.name === name)
  return found === undefined ? view : suppose(view, found.ops)
}
export const forgetScenario = (name: string): Step => (view) => {
  const scenarios = (view.scenarios ?? []).filter((each) => each.name !== name)
  return kept(view, 'scenarios', scenarios, scenarios.length === 0)
}

/** How the reader gets from one entity to another; null = no way is shown. */
export const toRoute = (route: Route | null): Step => (view) => kept(view, 'route', route ?? undefined, route === null)

/** Two names of one entity joined, or held apart; null = as proposed. */
export const decideName = (proposal: string, decision: 'join' | 'apart' | null): Step => (view) => {
  const { [proposal]: _former, ...rest } = view.names ?? {}
  const names = decision === null ? rest : { ...rest, [proposal]: decision }
  return kept(view, 'names', names, Object.keys(names).length === 0)
}

/** Compared with a former snapshot; null = with none. */
export const compareSince = (version: string | null): Step => (view) => kept(view, 'since', version ?? undefined, version === null)

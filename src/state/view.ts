import { splitLenses, type Filter, type LensId, type ScenarioOp, type ViewState } from '#model/view-state.ts'
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

export const toProgramme = (data: ViewState['data']): Step => (view) => ({ ...defaultView, data, lens: view.lens, layout: view.layout })

export const select = (selection: readonly NodeId[]): Step => (view) => ({ ...view, selection: [...selection] })

export const focusOn = (node: NodeId | null, degree = 1): Step => (view) =>
  node === null ? (without(view, 'focus')) : { ...view, focus: { node, degree }, selection: [node] }

const sameFilter = (a: Filter, b: Filter) => a.kind === b.kind && a.value === b.value
export const toggleFilter = (filter: Filter): Step => (view) => ({
  ...view,
  filters: view.filters.some((each) => sameFilter(each, filter)) ? view.filters.filter((each) => !sameFilter(each, filter)) : [...view.filters, filter],
})

export const show = (change: Partial<ViewState['show']>): Step => (view) => ({ ...view, show: { ...view.show, ...change } })

/** A removed partner put back, or a deal set again, replaces its former operation instead of piling up. */
export const operate = (operation: ScenarioOp): Step => (view) => ({
  ...view,
  scenario: [...(view.scenario ?? []).filter((each) => each.node !== operation.node), operation],
})
export const restore = (node: NodeId): Step => (view) => {
  const scenario = (view.scenario ?? []).filter((each) => each.node !== node)
  return scenario.length === 0 ? (without(view, 'scenario')) : { ...view, scenario }
}
export const baseCase: Step = (view) => without(view, 'scenario')

import type { NodeId } from '#model/ids.ts'

/** The shape only: the store, undo and URL live in `state`; the zod schema in `state/schema.ts`. */
export type Vec3 = readonly [number, number, number]
export const lensIds = [
  'portfolio', 'ecosystem', 'concentration', 'pipeline', 'tiers', 'economics', 'scorecard', 'compliance', 'risk', 'roadmap', 'integration', 'geography',
  'stakeholders', 'knowledge', 'data-quality', 'changes',
] as const
export type LensId = (typeof lensIds)[number]
/** What one document can answer: all but the comparison with a former snapshot, which is offered where one is kept (VIEWS.md 3.15). */
export const documentLenses: readonly DocumentLensId[] = lensIds.filter((id) => id !== 'changes')
export type DocumentLensId = Exclude<LensId, 'changes'>
/** Read best as a chart: these open with their flat view beside the stage (VIEWS.md 1.5). */
export const splitLenses: readonly LensId[] = ['economics', 'compliance', 'scorecard', 'data-quality']
/** Upright planes: a narrow screen opens them as their flat view (VIEWS.md 1.4). */
export const wallLenses: readonly LensId[] = ['pipeline', 'tiers', 'economics', 'scorecard', 'compliance', 'roadmap', 'integration']
/** `composed` = the lens's own stage; `force` = position has no meaning; the others arrange the same bodies by their links (`layout/presets`). */
export const layoutIds = ['composed', 'force', 'communities', 'radial', 'layered', 'flat'] as const
export type LayoutId = (typeof layoutIds)[number]

export interface Filter { kind: 'legend' | 'type' | 'text'; value: string; /** what stays: only these, or all but these */ mode: 'only' | 'without' }
/**
 * One supposition. `node` is a partner or a deal (a deal may be named by its partner where that has one open deal). A scenario is a set: each
 * supposition about the same thing replaces the former one (`state/view.ts` `operate`), and the order of the list changes no number.
 */
export type ScenarioOp =
  | { op: 'remove-partner'; node: NodeId }
  /** `node` is new: `added:<name in small letters>`; what is left out is not stated */
  | { op: 'add-partner'; node: NodeId; label: string; value?: number; revenue?: number; growth?: number; tier?: NodeId }
  | { op: 'win-deal'; node: NodeId }
  | { op: 'lose-deal'; node: NodeId }
  /** 0..1 */
  | { op: 'set-probability'; node: NodeId; value: number }
  /** contract value of a partner, value of a deal; money, not negative */
  | { op: 'set-value'; node: NodeId; value: number }
  /** annual revenue of a partner; money, not negative */
  | { op: 'set-revenue'; node: NodeId; value: number }
  /** growth a year of a partner, -1..100, 0.15 = 15 % */
  | { op: 'set-growth'; node: NodeId; value: number }
  /** a deal is due on another day (2025-12-31) */
  | { op: 'set-due'; node: NodeId; day: string }
  /** a target, a tier threshold or a weight, for this scenario alone; `rule` as in `RuleEdit` */
  | { op: 'set-rule'; rule: string; value: number | string }
/** A scenario kept under a name, to be opened again or compared. */
export interface NamedScenario { name: string; ops: ScenarioOp[] }

/** What makes one way shorter than another: steps; few stated facts make a link long; what the programme itself joins is left out. */
export const routeWeights = ['steps', 'facts', 'without-programme'] as const
export type RouteWeight = (typeof routeWeights)[number]
/** How do we reach `to`: the open way is the `pick`-th shortest, 0 = the shortest. `across`: other programmes may be crossed. */
export interface Route { from: NodeId; to: NodeId; by: RouteWeight; pick?: number; across?: true }

/** Who reads: each role has its lenses in order and its own first findings (VIEWS.md 5.2). */
export const roleIds = ['ceo', 'cfo', 'cto', 'cco', 'cpo', 'partner-manager'] as const
export type RoleId = (typeof roleIds)[number]

/**
 * Readings a number may hang on, each with the one that is not the default. boundary: "more than 85%" is met by 85%. overdue: deals past
 * their date count as lost. growth: every partner at its own rate. unknown: what is not stated counts as zero. bi-weekly: twice a week.
 */
export const readingIds = ['boundary', 'overdue', 'growth', 'unknown', 'bi-weekly'] as const
export type ReadingId = (typeof readingIds)[number]
/** Readings that are not the default one; they change meaning, therefore they are always visible on screen. */
export type Readings = Partial<Record<ReadingId, true>>

/**
 * A rule as the reader set it, in place of the stated one. `rule` names it: `target` (money), `target-due` (day number), `revenue-target` (money),
 * `tier/<node id>/<label | low | high | completion | satisfaction | service | revenue>`, `weight/<scorecard criterion id>` (0..1).
 */
export interface RuleEdit { rule: string; value: number | string }

/** Panels beside the stage that belong to the view: a link can open them. */
export const panelIds = ['findings', 'stories', 'scenarios', 'ways', 'routes', 'compare', 'rules', 'names'] as const
export type PanelId = (typeof panelIds)[number]

export interface ViewState {
  v: 1
  data: { id: string; version?: string; programmes?: string[] }
  role?: RoleId
  /** findings put away and findings kept on top, by id; they steer the ranking for everyone who opens the view */
  hidden?: string[]
  pinned?: string[]
  readings?: Readings
  edits?: RuleEdit[]
  lens: LensId
  layout: LayoutId
  params?: Record<string, number | string | boolean>
  camera: { target: Vec3; azimuth: number; polar: number; distance: number } | null
  focus?: { node: NodeId; degree: number }
  selection: NodeId[]
  route?: Route
  pins?: Record<NodeId, Vec3>
  filters: Filter[]
  asOf?: string
  scenario?: ScenarioOp[]
  /** scenarios kept under a name; the open one is `scenario`, whatever its name */
  scenarios?: NamedScenario[]
  /** what the reader entered in Ways (`analytics/limits.ts`): capacities, what a deal uses of them, another target and day */
  limits?: Record<string, number>
  /** names of entities that the reader joined or held apart, by id of the proposal (`analytics/names`); absent = as proposed by default */
  names?: Record<string, 'join' | 'apart'>
  /** version of the former snapshot that the open data is compared with */
  since?: string
  show: { labels: 'auto' | 'all' | 'none'; atoms: boolean; flat: boolean; table: boolean; panel?: PanelId }
}

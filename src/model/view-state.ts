import type { EdgeId, NodeId } from '#model/ids.ts'

/** The shape only: the store, undo and URL live in `state`; the zod schema in `state/schema.ts`. */
export type Vec3 = readonly [number, number, number]
export const lensIds = ['portfolio', 'ecosystem', 'concentration', 'pipeline', 'knowledge'] as const
export type LensId = (typeof lensIds)[number]
/** `composed` = the lens's own stage; `force` = position has no meaning. */
export const layoutIds = ['composed', 'force'] as const
export type LayoutId = (typeof layoutIds)[number]

export interface Filter { kind: 'legend' | 'type' | 'text'; value: string; /** what stays: only these, or all but these */ mode: 'only' | 'without' }
export type ScenarioOp =
  | { op: 'remove-partner'; node: NodeId }
  | { op: 'win-deal'; node: NodeId }
  | { op: 'lose-deal'; node: NodeId }
  | { op: 'set-probability'; node: NodeId; value: number }

export interface ViewState {
  v: 1
  data: { id: string; version?: string; programmes?: string[] }
  lens: LensId
  layout: LayoutId
  params?: Record<string, number | string | boolean>
  camera: { target: Vec3; azimuth: number; polar: number; distance: number } | null
  focus?: { node: NodeId; degree: number }
  selection: NodeId[]
  path?: EdgeId[]
  pins?: Record<NodeId, Vec3>
  filters: Filter[]
  asOf?: string
  scenario?: ScenarioOp[]
  show: { labels: 'auto' | 'all' | 'none'; atoms: boolean; flat: boolean; table: boolean }
}

import type { NodeId } from '#model/ids.ts'
import type { Network } from '#analytics/network/graph.ts'
import type { LikelyLinks } from '#analytics/network/likely-links.ts'
import type { NetworkReport } from '#analytics/network/report.ts'
import type { RouteNetwork } from '#analytics/network/route-network.ts'
import type { Way } from '#analytics/network/routes.ts'

export interface Answers { network: NetworkReport; routes: readonly Way[]; likely: LikelyLinks }
export type Topic = keyof Answers

export type ToAnalytics =
  | { topic: 'network'; network: Network }
  | { topic: 'routes'; network: RouteNetwork; from: NodeId; to: NodeId }
  | { topic: 'likely'; network: Network }
export type FromAnalytics = { kind: 'progress'; share: number } | { kind: 'done'; answer: Answers[Topic] } | { kind: 'failed'; message: string }

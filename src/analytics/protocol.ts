import type { Network } from '#analytics/network/graph.ts'
import type { NetworkReport } from '#analytics/network/report.ts'

export interface ToAnalytics { network: Network }
export type FromAnalytics = { kind: 'progress'; share: number } | { kind: 'done'; report: NetworkReport } | { kind: 'failed'; message: string }

import { graphOf } from '#analytics/network/graph.ts'
import { likelyLinks } from '#analytics/network/likely-links.ts'
import { networkReport } from '#analytics/network/report.ts'
import { mostWays, routes } from '#analytics/network/routes.ts'
import type { Answers, ToAnalytics, Topic } from '#analytics/protocol.ts'

/** What the worker does with a question; `report` hears 0..1. */
export function answer(question: ToAnalytics, report: (share: number) => void): Answers[Topic] {
  switch (question.topic) {
    case 'routes': return routes(question.network, question.from, question.to, mostWays, report)
    case 'likely': return likelyLinks(graphOf(question.network))
    default: return networkReport(question.network, report)
  }
}

import { expect, test } from 'vitest'
import { answer } from '#analytics/network/answer.ts'
import { graphOf } from '#analytics/network/graph.ts'
import { likelyNetwork } from '#analytics/network/likely-network.ts'
import { likelyLinks } from '#analytics/network/likely-links.ts'
import { networkReport } from '#analytics/network/report.ts'
import { routeNetwork } from '#analytics/network/route-network.ts'
import { routes } from '#analytics/network/routes.ts'
import { accountGraph } from '#test/support/account-graph.ts'

const ecosystem = accountGraph()
const question = { from: 'partner:a', to: 'partner:c', by: 'steps' } as const
const network = routeNetwork(ecosystem, 0, question)

test('each question is answered by its kernel, and progress ends at the whole', () => {
  const shares: number[] = []
  const hear = (share: number) => void shares.push(share)
  expect(answer({ topic: 'routes', network, from: question.from, to: question.to }, hear)).toEqual(routes(network, question.from, question.to))
  expect(shares.at(-1)).toBe(1)
  expect(answer({ topic: 'network', network }, hear)).toEqual(networkReport(network))
  const likely = likelyNetwork(ecosystem, 0)
  expect(answer({ topic: 'likely', network: likely }, hear)).toEqual(likelyLinks(graphOf(likely)))
})

test('two partners with the same two accounts are likely, with the score of Adamic and Adar', () => {
  const { links, heldOut } = likelyLinks(graphOf(likelyNetwork(ecosystem, 0)))
  const score = (a: string, b: string) => links.find((link) => link.a === a && link.b === b)?.score
  expect(score('partner:a', 'partner:b')).toBeCloseTo(1 / Math.log(2) + 1 / Math.log(3), 12)
  expect(score('partner:a', 'partner:c')).toBeCloseTo(1 / Math.log(3), 12)
  expect(score('partner:a', 'partner:x')).toBeUndefined()
  expect(heldOut).toBeNaN()
})

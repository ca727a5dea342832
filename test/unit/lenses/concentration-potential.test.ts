import { expect, test } from 'vitest'
import { flag } from '#model/scene.ts'
import { concentrationLens } from '#lenses/concentration.ts'
import { pipelineLens } from '#lenses/pipeline.ts'
import type { Lens, LensView } from '#lenses/lens.ts'
import { words } from '#words/index.ts'
import { lensContext } from '#test/support/bundled.ts'

const said = (lens: Lens, view: LensView) => view.finding.map((saying) => (lens.says?.findings[saying.id] ?? words.findings[saying.id]!)(saying.values))

test('A.2.2 Tier 1 potential: $285M of $500M+, with $125M of Tier 2 at the stated mean and $90M of nobody', () => {
  expect(said(concentrationLens, concentrationLens.view(lensContext(4)))).toEqual([
    'Stated potential, not signed: four partners are to bring at least $285M of the $500M+ wanted through partners a year, 57%.',
    'Accenture $100M+, Deloitte $75M+, IBM Consulting $60M+ and Capgemini $50M+ a year. No contract value is stated for any partner.',
    '25 Tier 2 partners at a stated mean of $5M would add $125M; $90M is attributed to nobody.',
  ])
})
test('arcs of 72, 54, 43.2 and 36 degrees, all dashed, their bodies too', () => {
  const { scene, legend } = concentrationLens.view(lensContext(4))
  const arcs = scene.guides.filter((guide) => guide.kind === 'arc' && guide.node?.startsWith('partner:') === true)
  expect(arcs.map((arc) => (arc.kind === 'arc' ? [arc.style, Math.round(((arc.to - arc.from + 0.012) / Math.PI) * 1800) / 10] : []))).toEqual([['dashed', 72], ['dashed', 54], ['dashed', 43.2], ['dashed', 36]])
  for (const id of legend[0]!.nodes) expect(scene.nodes.flags[scene.nodes.ids.indexOf(id)]! & flag.dashed).toBe(flag.dashed)
  expect(legend.map((entry) => entry.nodes.length)).toEqual([4, 32])
})
test('without any stated potential the lens says that no share can be computed', () => {
  for (const programme of [1, 2, 3]) expect(said(concentrationLens, concentrationLens.view(lensContext(programme)))[0]).toMatch(/^No contract value is stated/)
})
test('a pipeline that is only asked for is said, not drawn', () => {
  const findings = [1, 2, 3, 4].map((programme) => said(pipelineLens, pipelineLens.view(lensContext(programme))))
  expect(findings.map(([first]) => first)).toEqual([
    'No deal is stated in this document for AIC-Platform.',
    'No deal is stated in this document for Technology Alliance Programme.',
    'A partner-sourced pipeline of more than $5M is wanted in months 4 to 9.',
    'A joint pipeline coverage of 3x quota is wanted; the quota is not stated.',
  ])
  expect(findings.slice(2).map((each) => each[1])).toEqual(['No deal is stated in this document for AI Agent Collaboration Platform.', 'No deal is stated in this document for Global Partnership Network.'])
  expect(pipelineLens.view(lensContext(4)).scene.guides).toEqual([])
})

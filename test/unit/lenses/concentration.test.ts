import { expect, test } from 'vitest'
import { nodeIndex } from '#model/find.ts'
import { flag } from '#model/scene.ts'
import { concentrationLens } from '#lenses/concentration.ts'
import type { Sentences } from '#lenses/lens.ts'
import { concentrationSays } from '#words/en/lenses/concentration.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'

const sentences: Sentences = concentrationSays.findings
const said = (view: ReturnType<typeof concentrationLens.view>) => view.finding.map((saying) => sentences[saying.id]!(saying.values))

test('two partners carry 82%, like 2.7 equal ones', () => {
  expect(said(concentrationLens.view(lensContext()))).toEqual(['Two partners carry 82%.', 'In effect AIA has 2.7 equal partners (HHI 3,672).'])
})
test('arcs by falling share: 172.8, 122.4, 50.4 and 14.4 degrees', () => {
  const arcs = concentrationLens.view(lensContext()).scene.guides.filter((guide) => guide.kind === 'arc' && guide.node !== undefined)
  expect(arcs.map((arc) => (arc.kind === 'arc' ? Math.round(((arc.to - arc.from + 0.012) / Math.PI) * 1800) / 10 : 0))).toEqual([172.8, 122.4, 50.4, 14.4])
})
test('without JPMorgan Chase the strip is recomputed and a ghost is left', () => {
  const view = concentrationLens.view(lensContext(0, [{ op: 'remove-partner', node: 'partner:jpmorgan-chase' }]))
  expect(said(view).at(-1)).toBe('Without JPMorgan Chase: $13.0M, ARR $3.25M, HHI 5,059, gap $37.0M.')
  expect(view.scene.nodes.flags[nodeIndex(bundled(), 'partner:jpmorgan-chase')]! & flag.ghost).toBe(flag.ghost)
})

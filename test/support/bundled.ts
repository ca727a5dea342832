import { readFileSync } from 'node:fs'
import type { Ecosystem } from '#model/ecosystem.ts'
import { openBundle } from '#model/bundle.ts'
import { gather } from '#analytics/gather.ts'
import { applyScenario } from '#analytics/scenario.ts'
import type { LensContext } from '#lenses/lens.ts'
import type { ScenarioOp } from '#model/view-state.ts'

let opened: Ecosystem | undefined
/** The bundled ecosystem, opened once a test file. */
export function bundled(): Ecosystem {
  opened ??= openBundle(JSON.parse(readFileSync(new URL('../../data/ecosystem.json', import.meta.url), 'utf8')))
  return opened
}

/** What a lens is given for programme `programme` (0 = AIA), with the scenario applied. */
export function lensContext(programme = 0, scenario: readonly ScenarioOp[] = [], more: Partial<LensContext> = {}): LensContext {
  const ecosystem = bundled()
  const base = gather(ecosystem, programme)
  const { book } = applyScenario(base, scenario)
  return { ecosystem, programme, book, base, layout: 'composed', params: {}, focus: [], atoms: false, small: false, ...more }
}

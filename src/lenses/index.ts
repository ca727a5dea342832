import type { LensId } from '#model/view-state.ts'
import { concentrationLens } from '#lenses/concentration.ts'
import { ecosystemLens } from '#lenses/ecosystem.ts'
import { knowledgeLens } from '#lenses/knowledge.ts'
import type { Lens } from '#lenses/lens.ts'
import { pipelineLens } from '#lenses/pipeline.ts'
import { portfolioLens } from '#lenses/portfolio.ts'

/** The catalogue: picker, legend, table, flat view and the tests that loop over it come from here. */
export const lenses: readonly Lens[] = [portfolioLens, ecosystemLens, concentrationLens, pipelineLens, knowledgeLens]

export const lensOf = (id: LensId): Lens => lenses.find((lens) => lens.id === id) ?? portfolioLens

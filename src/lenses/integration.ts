import { isStated } from '#analytics/known.ts'
import { segments } from '#analytics/segments.ts'
import { jointSolutions } from '#analytics/solutions.ts'
import { landscape, landscapeView } from '#lenses/integration-landscape.ts'
import { integrationPlan } from '#lenses/integration-plan.ts'
import { platformView } from '#lenses/integration-platform.ts'
import { segmentsView } from '#lenses/integration-segments.ts'
import { solutionsView } from '#lenses/integration-solutions.ts'
import type { Lens, LensContext, LensView } from '#lenses/lens.ts'
import { notStatedView } from '#lenses/not-stated.ts'
import { integrationSays } from '#words/en/lenses/integration.ts'

/** What is the platform made of, what does each partner connect to, how far is it? VIEWS.md 3.9; shows what the document states of it. */
export const integrationLens = {
  id: 'integration',
  readsBest: 'flat',
  opensSplit: false,
  says: integrationSays,
  view: (context: LensContext): LensView => {
    const plan = integrationPlan(context)
    if (plan.feet.some((foot) => foot.ports.length > 0 || (foot.partner !== undefined && isStated(foot.partner.completion)))) return platformView(context, plan)
    const solutions = jointSolutions(plan.facts)
    if (solutions.length > 0) return solutionsView(context, solutions)
    const land = landscape(context)
    if (land.stack.layers.length > 0 || land.areas.length > 0 || land.groups.length > 0) return landscapeView(context, land)
    const sorted = segments(plan.facts)
    if (sorted.length > 0) return segmentsView(context, sorted)
    return notStatedView(context, { id: 'integration-none', values: { programme: context.book.label } }, [{ id: 'needs-technology', values: {} }])
  },
} satisfies Lens

import { applyScenario } from '#analytics/scenario.ts'
import { checksAcross } from '#analytics/checks/all.ts'
import { kpis } from '#analytics/figures.ts'
import type { BriefAsked } from '#exporters/brief/asked.ts'
import { composeBrief } from '#exporters/brief/compose.ts'
import type { Brief } from '#exporters/brief/brief.ts'
import { lenses } from '#lenses/index.ts'
import type { Lens, LensView } from '#lenses/lens.ts'
import { roles } from '#lenses/roles.ts'
import type { Ecosystem } from '#model/ecosystem.ts'
import type { RoleId, ScenarioOp } from '#model/view-state.ts'
import { businessOf, type Business } from '#cli/business.ts'

export const speakers = { lenses, across: checksAcross }

const businesses = new WeakMap<Ecosystem, Map<number, Business>>()
/** One program of an ecosystem as its document states it, worked out once. */
export function businessAt(ecosystem: Ecosystem, programme: number): Business {
  const known = businesses.get(ecosystem) ?? new Map<number, Business>()
  businesses.set(ecosystem, known)
  const business = known.get(programme) ?? businessOf(ecosystem, programme)
  known.set(programme, business)
  return business
}

/** The lens that a brief for the role opens on. */
export const lensOf = (role: RoleId | undefined): Lens => lenses.find(({ id }) => id === (role === undefined ? 'portfolio' : roles[role].lenses[0]))!

/** As the lens opens on a large screen. */
export const seen = (lens: Lens, told: Pick<Business, 'ecosystem' | 'programme' | 'book' | 'base'>): LensView => lens.view({ ...told, layout: 'composed', params: {}, focus: [], atoms: false, small: false })

/** A brief as the command line and the page ask for it. */
export function briefOf(ecosystem: Ecosystem, programme = 0, role?: RoleId, more: Partial<BriefAsked> = {}, scenario: readonly ScenarioOp[] = []): Brief {
  const business = businessAt(ecosystem, programme)
  const { book } = applyScenario(business.base, scenario)
  const told = { ...business, book: scenario.length === 0 ? business.book : book }
  const lens = lensOf(role)
  return composeBrief({
    told,
    speakers,
    figures: scenario.length === 0 ? business.figures : kpis(book, business.base, business.checks),
    baseFigures: business.figures,
    lens: { id: lens.id, view: seen(lens, told), says: lens.says },
    view: { ...(role !== undefined && { role }) },
    supposed: [],
    refused: [],
    filters: [],
    ...more,
  })
}

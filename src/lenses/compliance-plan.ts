import { nodeIndex } from '#model/find.ts'
import type { NodeId } from '#model/ids.ts'
import type { Tone } from '#model/scene.ts'
import { certificationsDue, type CertificationDue } from '#analytics/certification-due.ts'
import { complianceCells, complianceMatrix, standardClaims, type CellState, type ComplianceCell, type StandardClaim } from '#analytics/compliance.ts'
import { factsOf } from '#analytics/facts.ts'
import { isStated } from '#analytics/known.ts'
import type { LensContext } from '#lenses/lens.ts'

/** Everything the wall of pairs shows, worked out once for stage, chart, table and cards. */
export interface CompliancePlan {
  /** all partners, largest contract value first where values are stated */
  partners: readonly NodeId[]
  /** those with a column on the stage */
  shown: readonly NodeId[]
  standards: readonly NodeId[]
  cells: readonly ComplianceCell[]
  /** what the programme says of itself, by standard */
  claims: ReadonlyMap<NodeId, StandardClaim>
  /** the plan that covers every pair */
  due?: CertificationDue
  label(id: NodeId): string
}

/** `cell:<partner>|<standard>`: a pair is no entity of the data. */
export const cellId = (cell: Pick<ComplianceCell, 'partner' | 'standard'>): NodeId => `cell:${cell.partner}|${cell.standard}`

export const cellTones: Readonly<Record<CellState, Tone>> = { certificate: 'good', named: 'accent', planned: 'neutral', missing: 'bad', 'not-stated': 'unknown' }

export function compliancePlan(context: LensContext): CompliancePlan {
  const { ecosystem, programme, book } = context
  const facts = factsOf(ecosystem, programme)
  const own = ecosystem.programmes[programme]?.node ?? -1
  const partners = book.partners.map((partner) => partner.id).filter((id) => nodeIndex(ecosystem, id) !== -1)
  const value = new Map(book.partners.map((partner) => [partner.id, isStated(partner.value) ? partner.value.value : -1] as const))
  const most = context.small ? 12 : 24
  const largest = new Set(partners.toSorted((a, b) => value.get(b)! - value.get(a)!).slice(0, most))
  const due = certificationsDue(facts, book.asOf).find((each) => each.scope === 'all')
  return {
    partners,
    shown: partners.filter((id) => largest.has(id)),
    standards: complianceMatrix(facts).standards,
    cells: complianceCells(facts, partners),
    claims: new Map(standardClaims(facts).filter((claim) => claim.by === facts.id(own)).map((claim) => [claim.standard, claim] as const)),
    ...(due && { due }),
    label: (id) => ecosystem.nodes.labels[nodeIndex(ecosystem, id)] ?? id,
  }
}

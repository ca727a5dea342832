import type { Saying } from '#model/figure.ts'
import { certificationRate, rateFits } from '#analytics/certification-rate.ts'
import { standardClaims } from '#analytics/compliance.ts'
import { factsOf } from '#analytics/facts.ts'
import { isStated } from '#analytics/known.ts'
import { requirementCodes } from '#analytics/requirement-codes.ts'
import { codesView } from '#lenses/compliance-codes.ts'
import { cellId, compliancePlan, type CompliancePlan } from '#lenses/compliance-plan.ts'
import { standardsView } from '#lenses/compliance-standards.ts'
import { complianceCards, complianceFlat, complianceLegend, complianceTable } from '#lenses/compliance-twins.ts'
import { complianceScene } from '#lenses/compliance-wall.ts'
import type { Lens, LensContext, LensView } from '#lenses/lens.ts'
import { notStatedView } from '#lenses/not-stated.ts'
import { complianceSays, complianceWords } from '#words/en/lenses/compliance.ts'

/** For which partner is which standard shown? VIEWS.md 3.6. */
export const complianceLens = {
  id: 'compliance',
  readsBest: 'flat',
  opensSplit: true,
  says: complianceSays,
  view: (context: LensContext): LensView => {
    const facts = factsOf(context.ecosystem, context.programme)
    const plan = compliancePlan(context)
    // Pairs are asked about where the programme holds its partnerships to standards; a standard that only a control names has none.
    if (plan.partners.length > 0 && (plan.claims.size > 0 || plan.cells.some((cell) => cell.state !== 'not-stated'))) return wallView(context, plan)
    const claims = standardClaims(facts)
    if (claims.length > 0) return standardsView(context, claims)
    const codes = requirementCodes(facts)
    if (codes.length > 0) return codesView(context, codes)
    return notStatedView(context, { id: 'compliance-none', values: { programme: context.book.label } }, [{ id: 'needs-standards', values: {} }])
  },
} satisfies Lens

function wallView(context: LensContext, plan: CompliancePlan): LensView {
  const { due } = plan
  const certificates = plan.cells.filter((cell) => cell.state === 'certificate').length
  return {
    finding: findings(context, plan),
    missing: certificates < plan.cells.length ? [{ id: 'needs-certificates', values: {} }] : [],
    scene: complianceScene(context, plan),
    legend: complianceLegend(context, plan),
    sizes: [],
    sizeUnit: { unit: 'count' },
    flat: complianceFlat(context, plan),
    table: complianceTable(context, plan),
    figures: [],
    notes: [
      { id: 'compliance-position', values: {} },
      { id: 'named-is-no-certificate', values: {} },
      ...(due === undefined || due.state === 'done' ? [] : [{ id: 'frame', values: { cells: plan.cells.length, label: due.label, period: due.period }, inputs: due.atoms }]),
      ...(plan.shown.length < plan.partners.length ? [{ id: 'columns-shown', values: { shown: plan.shown.length, partners: plan.partners.length } }] : []),
    ],
    extras: complianceCards(context, plan),
  }
}

function findings({ ecosystem, programme }: LensContext, plan: CompliancePlan): Saying[] {
  const facts = factsOf(ecosystem, programme)
  const { partners, standards, cells, due } = plan
  const certificates = cells.filter((cell) => cell.state === 'certificate')
  const named = cells.filter((cell) => cell.state === 'named' || cell.state === 'certificate')
  const { current, kpi } = certificationRate(facts)
  const rate: Saying[] = !isStated(current)
    ? []
    : [
        {
          id: rateFits(current.value, partners.length) || rateFits(current.value, standards.length) ? 'rate-stated' : 'rate-impossible',
          values: { rate: current.value, partners: partners.length, standards: standards.length },
          inputs: current.atoms,
          ...(kpi !== undefined && { nodes: [kpi] }),
        },
      ]
  const plans: Saying[] = due === undefined ? [] : [{ id: `certifications-${due.state}`, values: { scope: complianceWords.allPartnerships, period: due.period }, inputs: due.atoms }]
  return [
    {
      id: 'pairs-named',
      values: { named: named.length, pairs: cells.length, share: named.length / cells.length, certificates: certificates.length },
      inputs: [...new Set(named.flatMap((cell) => cell.atoms))],
      nodes: named.map(cellId),
    },
    ...rate,
    ...plans,
  ]
}

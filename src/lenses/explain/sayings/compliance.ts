import { certificationRate } from '#analytics/certification-rate.ts'
import { standardClaims } from '#analytics/compliance.ts'
import { counted, formula } from '#analytics/explain/terms.ts'
import { highest } from '#model/extremes.ts'
import { requirementCodes } from '#analytics/requirement-codes.ts'
import type { Term } from '#model/term.ts'
import { cellId, compliancePlan } from '#lenses/compliance-plan.ts'
import type { AskedSaying, SayingExplainers } from '#lenses/explain/sayings/asked.ts'

const claimed = ({ facts, nodes }: AskedSaying): Term => nodes('compliance-standards', compliancePlanStandards(facts))
const compliancePlanStandards = (facts: AskedSaying['facts']) => [...new Set(standardClaims(facts).map((claim) => claim.standard))].map((id) => ({ id }))

function rate(asked: AskedSaying): Record<string, Term> {
  const { context, facts, terms, nodes } = asked
  const { partners, standards } = compliancePlan(context)
  return { rate: terms.known(certificationRate(facts).current, 'ratio'), partners: nodes('compliance-partners', partners.map((id) => ({ id }))), standards: nodes('compliance-standards', standards.map((id) => ({ id }))) }
}

export const complianceSayings: SayingExplainers = {
  'pairs-named': ({ context, nodes }) => {
    const { cells, label, partners, standards } = compliancePlan(context)
    const of = (key: string, chosen: typeof cells): Term => counted(key, chosen.map((cell) => ({ label: `${label(cell.partner)}, ${label(cell.standard)}`, node: cellId(cell), atoms: cell.atoms })))
    const named = of('compliance-named', cells.filter((cell) => cell.state === 'named' || cell.state === 'certificate'))
    const pairs = formula('compliance-pairs', 'product', [{ name: 'compliance-partners', term: nodes('compliance-partners', partners.map((id) => ({ id }))) }, { name: 'compliance-standards', term: nodes('compliance-standards', standards.map((id) => ({ id }))) }], 'count')
    return { named, pairs, share: formula('compliance-share', 'quotient', [{ name: 'compliance-named', term: named }, { name: 'compliance-pairs', term: pairs }], 'ratio'), certificates: of('compliance-certificates', cells.filter((cell) => cell.state === 'certificate')) }
  },
  'rate-stated': rate,
  'rate-impossible': rate,
  'codes-undefined': ({ facts, nodes }) => {
    const codes = requirementCodes(facts)
    return { codes: nodes('compliance-codes', codes), defined: nodes('compliance-defined', codes.filter((code) => code.definitions.length > 0).map(({ id, definitions }) => ({ id, atoms: definitions }))) }
  },
  'codes-most': ({ facts, cell }) => {
    const codes = requirementCodes(facts)
    const most = codes.find((code) => code.citedBy.length === highest(codes.map((each) => each.citedBy.length)))
    return { times: most && cell(most.id, 'citations') }
  },
  'standards-in-controls': (asked) => ({ standards: claimed(asked) }),
  'standards-no-pair': ({ context, nodes }) => ({ partners: nodes('compliance-partners', context.book.partners) }),
}

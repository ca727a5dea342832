import { allCheckRules } from '#analytics/checks/all.ts'
import { counted } from '#analytics/explain/terms.ts'
import { nodeTypes, type NodeType } from '#model/ecosystem.ts'
import { factsOf, nodeIndex, programmeNodes } from '#model/find.ts'
import type { Term } from '#model/term.ts'
import { checkTitle } from '#words/en/lenses/data-quality.ts'
import { countedFacts, relationsAt, relationsOf } from '#lenses/explain/count-terms.ts'
import type { AskedSaying, SayingExplainers } from '#lenses/explain/sayings/asked.ts'
import { qualityFindings, type QualityFinding } from '#lenses/data-quality-findings.ts'
import { bitCount } from '#lenses/knowledge.ts'

export const ecosystemSayings: SayingExplainers = {
  ecosystem: ({ context: { ecosystem, programme }, facts, nodes }) => {
    const mask = programmeNodes(ecosystem, programme)
    return { entities: nodes('entities', [...mask.keys()].filter((node) => mask[node] === 1).map((node) => ({ id: facts.id(node) }))), relations: relationsOf(ecosystem, programme) }
  },
  'ecosystem-most': ({ context: { ecosystem, programme }, saying }) => ({ relations: relationsAt(ecosystem, nodeIndex(ecosystem, saying.nodes?.[0] ?? ''), programme) }),
}

/** Documents with a fact, entities with all their facts, facts one by one. */
function whole({ context: { ecosystem } }: AskedSaying): { documents: Term; entities: Term; facts: Term } {
  return {
    documents: documentsOf(ecosystem),
    entities: counted('entities', ecosystem.nodes.ids.map((id, node) => ({ label: ecosystem.nodes.labels[node]!, node: id, atoms: idsNaming(ecosystem, node) }))),
    facts: countedFacts(ecosystem, 'facts-of-all', ecosystem.atoms.map((atom) => atom.id)),
  }
}

const documentsOf = (ecosystem: AskedSaying['context']['ecosystem']): Term =>
  counted('documents', ecosystem.documents.map(({ title }, document) => ({ label: title, atoms: ecosystem.atoms.filter((atom) => atom.source.document === document).map((atom) => atom.id) })))

const idsNaming = (ecosystem: AskedSaying['context']['ecosystem'], node: number): string[] => factsOf(ecosystem, node).map((index) => ecosystem.atoms[index]!.id)

/** Entities of a type that more than one document names. */
function shared({ context: { ecosystem } }: AskedSaying, type: NodeType, key: string): Term {
  const { nodes } = ecosystem
  const several = [...nodes.ids.keys()].filter((node) => nodeTypes[nodes.types[node]!] === type && bitCount(nodes.programmes[node]!) > 1)
  return counted(key, several.map((node) => ({ label: nodes.labels[node]!, node: nodes.ids[node]!, atoms: idsNaming(ecosystem, node) })))
}

export const knowledgeSayings: SayingExplainers = {
  knowledge: whole,
  'knowledge-one': whole,
  'knowledge-shared': (asked) => ({ ...whole(asked), partners: shared(asked, 'Partner', 'partners-shared'), standards: shared(asked, 'Standard', 'standards-shared') }),
}

const findingsTerm = (key: string, findings: readonly QualityFinding[]): Term => counted(key, findings.map(({ check, node }) => ({ label: checkTitle(check.id), node, atoms: check.inputs })))

function quality({ context, facts }: AskedSaying): Record<string, Term> {
  const findings = qualityFindings(context)
  const own = findings.filter((finding) => !finding.across)
  return {
    findings: findingsTerm('data-quality-findings', own),
    high: findingsTerm('data-quality-high', own.filter(({ check }) => check.severity === 'high')),
    across: findingsTerm('data-quality-across', findings.filter((finding) => finding.across)),
    documents: documentsOf(context.ecosystem),
    rules: { kind: 'constant', value: allCheckRules.length, unit: 'count', text: 'data-quality-rules' },
    facts: countedFacts(context.ecosystem, 'facts-of-program', facts.all.map((atom) => atom.id)),
  }
}

export const dataQualitySayings: SayingExplainers = {
  'data-quality': quality,
  'data-quality-clean': quality,
  'data-quality-known': ({ context }) => ({ known: findingsTerm('data-quality-known', qualityFindings(context).filter((finding) => finding.known)) }),
}

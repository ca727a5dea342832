import type { Ecosystem } from '#model/ecosystem.ts'
import { nodeTypes } from '#model/ecosystem.ts'

/** Partners that one name covers: "EY" and "EY Global". Reversible: every partner keeps its own node and its own facts. */
export interface Organization {
  /** the shortest of the names */
  label: string
  nodes: readonly number[]
}

/**
 * Partners by organization: a name whose words another name begins with covers it (IBM, IBM Consulting, IBM Quantum). It is a proposal by
 * name only; nothing is merged.
 */
export function organizations(ecosystem: Ecosystem): readonly Organization[] {
  const { nodes } = ecosystem
  const type = nodeTypes.indexOf('Partner')
  const partners = Array.from({ length: nodes.count }, (_, node) => node).filter((node) => nodes.types[node] === type)
  const byLabel = new Map(partners.map((node) => [(nodes.labels[node] ?? '').toLowerCase(), node]))
  const groups = new Map<number, number[]>()
  for (const node of partners) {
    const head = headOf((nodes.labels[node] ?? '').toLowerCase(), byLabel) ?? node
    groups.set(head, [...(groups.get(head) ?? []), node])
  }
  return [...groups].map(([head, members]) => ({ label: nodes.labels[head] ?? '', nodes: members }))
}

/** The shortest known name made of the first words of this one. */
function headOf(label: string, byLabel: ReadonlyMap<string, number>): number | undefined {
  const words = label.split(' ')
  for (let many = 1; many < words.length; many += 1) {
    const head = byLabel.get(words.slice(0, many).join(' '))
    if (head !== undefined) return head
  }
  return undefined
}

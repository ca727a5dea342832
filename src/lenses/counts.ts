import type { Ecosystem } from '#model/ecosystem.ts'

/** Facts with the node as subject, per node; one programme or (undefined) all. */
export function factCounts(ecosystem: Ecosystem, programme?: number): Uint32Array {
  const counts = new Uint32Array(ecosystem.nodes.count)
  for (const atom of ecosystem.atoms) if (programme === undefined || atom.programme === programme) counts[atom.subject]! += 1
  return counts
}

/** Stated relations at the node, either end, per node. */
export function relationCounts(ecosystem: Ecosystem, programme?: number): Uint32Array {
  const { edges } = ecosystem
  const counts = new Uint32Array(ecosystem.nodes.count)
  for (let edge = 0; edge < edges.count; edge++) {
    if (programme !== undefined && edges.programme[edge] !== programme) continue
    counts[edges.from[edge]!]! += 1
    if (edges.from[edge] !== edges.to[edge]) counts[edges.to[edge]!]! += 1
  }
  return counts
}

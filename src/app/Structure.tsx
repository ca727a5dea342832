import { useEffect, useRef, useState } from 'react'
import { askNetwork } from '#analytics/client.ts'
import { wholeNetwork } from '#analytics/network/graph.ts'
import type { NetworkReport } from '#analytics/network/report.ts'
import { nodeIndex } from '#model/find.ts'
import type { Ecosystem } from '#model/ecosystem.ts'
import type { NodeId } from '#model/ids.ts'
import { StructureSection, type StructureRow, type StructureSaid, type StructureState } from '#ui/structure/StructureSection.tsx'
import { routeWords } from '#words/en/routes.ts'
import { structureWords as say } from '#words/en/structure.ts'
import { typeOf } from '#app/route-said.ts'

/** Rows a person reads; the rest stays in the table of Knowledge. */
const rows = 8
/** Entities that a sentence names. */
const named = 4
const idle: StructureState = { kind: 'idle' }

export interface StructureProps {
  ecosystem: Ecosystem
  /** undefined: all of them, and the sentence that says what that means */
  programme: number | undefined
  unrelated: string | undefined
  selection: readonly NodeId[]
  onShow(nodes: readonly NodeId[]): void
}

/** Steps, what falls apart and groups of the open programme, or of all of them with the sentence that they are unrelated. */
export function Structure({ ecosystem, programme, unrelated, selection, onShow }: StructureProps) {
  const [state, setState] = useState<StructureState>(idle)
  const work = useRef<AbortController>(undefined)
  useEffect(() => () => work.current?.abort(), [])
  const start = () => {
    work.current?.abort()
    setState({ kind: 'working', share: 0 })
    const control = (work.current = new AbortController())
    askNetwork(wholeNetwork(ecosystem, programme), { signal: control.signal, onProgress: (share) => setState({ kind: 'working', share }) }).then(
      (report) => setState({ kind: 'done', said: saidOf(ecosystem, report) }),
      (error: unknown) => {
        if (!control.signal.aborted) setState({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
      },
    )
  }
  const stop = () => {
    work.current?.abort()
    setState({ kind: 'stopped' })
  }
  return <StructureSection state={state} {...(unrelated !== undefined && { unrelated })} selection={selection} onStart={start} onStop={stop} onShow={onShow} />
}

function saidOf(ecosystem: Ecosystem, { structure, between, cuts, bridges, communities, core }: NetworkReport): StructureSaid {
  const { nodes, programmes } = ecosystem
  const label = (id: string) => nodes.labels[nodeIndex(ecosystem, id)] ?? id
  const { largest } = structure
  // A group is named by the entities in it that others most often lead through, else by its first ones.
  const weight = new Map(between.map((row) => [row.node, row.betweenness]))
  const nameOf = (group: readonly string[]) => group.toSorted((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0)).slice(0, 3).map(label).join(', ')
  const documents = (id: string) => programmes.filter((_, programme) => (((nodes.programmes[nodeIndex(ecosystem, id)] ?? 0) >>> programme) & 1) === 1).length
  // Two entities of one name in a sentence are told apart by their type.
  const told = (ids: readonly NodeId[], beside: readonly NodeId[]) => {
    const all = [...ids, ...beside].map(label)
    return ids.map((id) => (all.filter((each) => each === label(id)).length > 1 ? routeWords.typed(label(id), typeOf(ecosystem, id)) : label(id)))
  }
  const lost = (parts: readonly number[]) => parts.slice(1).reduce((sum, part) => sum + part, 0)
  return {
    sentences: [say.counts(structure.nodes, structure.links, structure.components.length, largest.nodes), say.distances(largest.diameter, largest.meanPath, largest.meanDegree), say.core(core.k, core.nodes.length)].filter((sentence) => sentence !== ''),
    between: between.slice(0, rows).map((row): StructureRow => ({ id: row.node, label: label(row.node), said: `${say.share(row.betweenness)}${documents(row.node) > 1 ? `, ${say.namedIn(documents(row.node), programmes.length)}` : ''}`, nodes: [row.node] })),
    // The entity itself comes last: its card is the one that opens.
    cuts: cuts.slice(0, rows).map(({ node, parts, apart }): StructureRow => ({ id: node, label: label(node), said: '', nodes: [...apart, node], sentence: say.without(told([node], apart)[0]!, told(apart.slice(0, named), [node]), lost(parts)) })),
    bridges: bridges.slice(0, rows).map(({ a, b, sizes, apart }): StructureRow => ({ id: `${a} ${b}`, label: label(b), said: '', nodes: [...apart.filter((node) => node !== b), a, b], sentence: say.bridge(told([a], apart)[0]!, told([b], [a])[0]!, told(apart.slice(0, named), [a]), sizes[1]) })),
    groups: communities.groups.filter((group) => group.length > 1).slice(0, 2 * rows).map((group, i): StructureRow => ({ id: String(i), label: nameOf(group), said: say.group(group.length), nodes: group.slice(0, 500) })),
    method: say.method(communities.algorithm, communities.seed, communities.modularity),
  }
}

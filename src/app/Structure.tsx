import { useEffect, useRef, useState } from 'react'
import { askNetwork } from '#analytics/client.ts'
import { wholeNetwork } from '#analytics/network/graph.ts'
import type { NetworkReport } from '#analytics/network/report.ts'
import { nodeIndex } from '#model/find.ts'
import type { Ecosystem } from '#model/ecosystem.ts'
import { select } from '#state/view.ts'
import { StructureSection, type StructureSaid, type StructureState } from '#ui/structure/StructureSection.tsx'
import { structureWords as say } from '#words/en/structure.ts'
import type { SidePanelProps } from '#app/SidePanel.tsx'

const all = 'all'
/** Rows a person reads; the rest stays in the table of Knowledge. */
const rows = 8
const idle: StructureState = { kind: 'idle' }

/** Steps, bridges and groups of the open programme, or of all of them with the sentence that they are unrelated. */
export function Structure({ session, picture, view }: Pick<SidePanelProps, 'session' | 'picture' | 'view'>) {
  const { ecosystem, programme } = picture
  const own = ecosystem.programmes[programme]
  const [scope, setScope] = useState(own?.id ?? all)
  const [state, setState] = useState<StructureState>(idle)
  const work = useRef<AbortController>(undefined)
  useEffect(() => () => work.current?.abort(), [])
  const stop = (after: StructureState) => {
    work.current?.abort()
    work.current = undefined
    setState(after)
  }
  const start = () => {
    stop({ kind: 'working', share: 0 })
    const control = (work.current = new AbortController())
    const network = wholeNetwork(ecosystem, scope === all ? undefined : ecosystem.programmes.findIndex((each) => each.id === scope))
    askNetwork(network, { signal: control.signal, onProgress: (share) => setState({ kind: 'working', share }) }).then(
      (report) => setState({ kind: 'done', said: saidOf(ecosystem, report) }),
      (error: unknown) => {
        if (!control.signal.aborted) setState({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
      },
    )
  }
  return (
    <StructureSection
      scopes={[...ecosystem.programmes.map(({ id, label }) => ({ id, label })), ...(ecosystem.programmes.length > 1 ? [{ id: all, label: say.all }] : [])]}
      scope={scope}
      state={state}
      selection={view.selection}
      onScope={(id) => {
        setScope(id)
        stop(idle)
      }}
      onStart={start}
      onStop={() => stop({ kind: 'stopped' })}
      onSelect={(nodes) => session.store.getState().change(select(nodes))}
    />
  )
}

function saidOf(ecosystem: Ecosystem, { structure, between, cuts, communities, core }: NetworkReport): StructureSaid {
  const label = (id: string) => ecosystem.nodes.labels[nodeIndex(ecosystem, id)] ?? id
  const { largest } = structure
  // A group is named by the entities in it that others most often lead through, else by its first ones.
  const weight = new Map(between.map((row) => [row.node, row.betweenness]))
  const nameOf = (group: readonly string[]) => group.toSorted((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0)).slice(0, 3).map(label).join(', ')
  return {
    sentences: [say.counts(structure.nodes, structure.links, structure.components.length, largest.nodes), say.distances(largest.diameter, largest.meanPath, largest.meanDegree), say.core(core.k, core.nodes.length)].filter((sentence) => sentence !== ''),
    between: between.slice(0, rows).map((row) => ({ node: row.node, label: label(row.node), said: say.share(row.betweenness) })),
    cuts: cuts.slice(0, rows).map((row) => ({ node: row.node, label: label(row.node), said: say.parts(row.parts) })),
    groups: communities.groups.filter((group) => group.length > 1).slice(0, 2 * rows).map((group, i) => ({ id: String(i), label: nameOf(group), said: say.group(group.length), nodes: group.slice(0, 500) })),
    method: say.method(communities.algorithm, communities.seed, communities.modularity),
  }
}

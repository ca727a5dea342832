import { useMemo, useState } from 'react'
import { nodeTypes, type Ecosystem } from '#model/ecosystem.ts'
import { nodeIndex } from '#model/find.ts'
import type { NodeId } from '#model/ids.ts'
import { graphOf } from '#analytics/network/graph.ts'
import { routeNetwork } from '#analytics/network/route-network.ts'
import { similarTo } from '#analytics/network/similar.ts'
import { SimilarSection, type SimilarSaid } from '#ui/routes/SimilarSection.tsx'
import { similarWords as say } from '#words/en/routes.ts'
import { entityIndex, labelOf, typeOf } from '#app/route-said.ts'

const rows = 6
const reasons = 5

export interface SimilarPartnersProps {
  ecosystem: Ecosystem
  /** undefined: all of them */
  programme: number | undefined
  unrelated: string | undefined
  selection: readonly NodeId[]
  onShow(nodes: readonly NodeId[]): void
}

/** Partners that share what a partner is joined to, with what they share; the selected partner is asked about first. */
export function SimilarPartners({ ecosystem, programme, unrelated, selection, onShow }: SimilarPartnersProps) {
  const [chosen, setChosen] = useState<NodeId>()
  const index = useMemo(() => entityIndex(ecosystem, programme, 'Partner'), [ecosystem, programme])
  const partners = useMemo(() => index.items.map((item) => item.id), [index])
  const graph = useMemo(() => graphOf(routeNetwork(ecosystem, programme ?? 0, { from: '', to: '', by: 'without-programme', ...(programme === undefined && { across: true }) })), [ecosystem, programme])
  const known = new Set(partners)
  const pivot = [chosen, selection.find((id) => nodeTypes[ecosystem.nodes.types[nodeIndex(ecosystem, id)] ?? 0] === 'Partner')].find((id) => id !== undefined && known.has(id))
  const found = useMemo(
    () =>
      pivot === undefined ? [] : similarTo(graph, pivot, partners).slice(0, rows).map(({ node, jaccard, shared }): SimilarSaid => ({
        node,
        label: labelOf(ecosystem, node),
        score: say.score(jaccard),
        reasons: say.reasons(shared.slice(0, reasons).map((id) => `${labelOf(ecosystem, id)} (${typeOf(ecosystem, id).toLowerCase()})`), shared.length - Math.min(reasons, shared.length)),
        nodes: [...shared.slice(0, 400), node, pivot],
      })),
    [graph, pivot, partners, ecosystem],
  )
  return (
    <SimilarSection
      index={index}
      pivot={pivot === undefined ? undefined : { node: pivot, label: labelOf(ecosystem, pivot) }}
      found={found}
      {...(unrelated !== undefined && { unrelated })}
      selection={selection}
      onPivot={setChosen}
      onShow={(nodes) => {
        // The selection changes with it: who was asked about stays.
        setChosen(pivot)
        onShow(nodes)
      }}
    />
  )
}

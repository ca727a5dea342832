import type { Ecosystem } from '#model/ecosystem.ts'
import { nodeIndex } from '#model/find.ts'
import type { NodeId } from '#model/ids.ts'
import type { ViewState } from '#model/view-state.ts'
import type { LensView } from '#lenses/lens.ts'

/** What filters and focus leave bright. The rest is dimmed, never removed; null = nothing is dimmed. */
export function litBy(ecosystem: Ecosystem, programme: number, view: ViewState, lens: LensView): ReadonlySet<NodeId> | null {
  const byFilter = filtered(view, lens)
  const byFocus = focused(ecosystem, programme, view)
  if (byFilter === null || byFocus === null) return byFilter ?? byFocus
  return new Set([...byFocus].filter((id) => byFilter.has(id)))
}

function filtered(view: ViewState, lens: LensView): ReadonlySet<NodeId> | null {
  const only = view.filters.filter((filter) => filter.kind === 'legend' && filter.mode === 'only')
  if (only.length === 0) return null
  return new Set(lens.legend.filter((entry) => only.some((filter) => filter.value === entry.id)).flatMap((entry) => entry.nodes))
}

/** Neighbours up to `degree` steps away; Knowledge walks over every programme, all others stay inside the open one. */
function focused(ecosystem: Ecosystem, programme: number, view: ViewState): ReadonlySet<NodeId> | null {
  if (view.focus === undefined) return null
  const start = nodeIndex(ecosystem, view.focus.node)
  if (start === -1) return null
  const { edges, nodes } = ecosystem
  const distance = new Int16Array(nodes.count).fill(-1)
  distance[start] = 0
  for (let degree = 1; degree <= view.focus.degree; degree++)
    for (let edge = 0; edge < edges.count; edge++) {
      if (view.lens !== 'knowledge' && edges.programme[edge] !== programme) continue
      const from = edges.from[edge]!
      const to = edges.to[edge]!
      if (distance[from] === degree - 1 && distance[to] === -1) distance[to] = degree
      else if (distance[to] === degree - 1 && distance[from] === -1) distance[from] = degree
    }
  return new Set(nodes.ids.filter((_, node) => distance[node] !== -1))
}

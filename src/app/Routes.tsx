import { useEffect, useMemo, useRef, useState } from 'react'
import { nodeIndex } from '#model/find.ts'
import type { NodeId } from '#model/ids.ts'
import type { Route, RouteWeight, ViewState } from '#model/view-state.ts'
import { askRoutes } from '#analytics/client.ts'
import { namesAccounts } from '#analytics/network/likely-network.ts'
import { select, togglePanel, toLens, toRoute } from '#state/view.ts'
import { RoutesPanel, type RouteState } from '#ui/routes/RoutesPanel.tsx'
import { routeWords as say } from '#words/en/routes.ts'
import { LikelyLinks } from '#app/LikelyLinks.tsx'
import { askedNetwork, atOnce, keepWays, knownWays, pickedWay, waysOf } from '#app/route-answers.ts'
import { flyAlong } from '#app/route-flight.ts'
import { shows } from '#app/route-light.ts'
import { entityIndex, labelOf, noWaySaid, waySaid, weightNote } from '#app/route-said.ts'
import type { SidePanelProps } from '#app/SidePanel.tsx'
import { SimilarPartners } from '#app/SimilarPartners.tsx'
import { Structure } from '#app/Structure.tsx'

type Ends = Partial<Record<'from' | 'to', NodeId>>
type Work = { kind: 'rest'; stopped: boolean } | { kind: 'working'; share: number } | { kind: 'failed'; message: string }
const rest: Work = { kind: 'rest', stopped: false }

/** How one entity is reached from another, what a loss separates, who hangs together, who is similar. What was chosen for one program means nothing in another one. */
export function Routes(props: SidePanelProps) {
  return <OfProgram key={`${props.picture.ecosystem.id}/${props.picture.programme}`} {...props} />
}

function OfProgram({ session, picture, view }: SidePanelProps) {
  const { change } = session.store.getState()
  const { ecosystem, programme } = picture
  const { route } = view
  const [drafted, setDraft] = useState<Ends>({})
  const [own, setOwn] = useState<{ by: RouteWeight; across: boolean }>({ by: 'steps', across: false })
  const [work, setWork] = useState<Work>(rest)
  const asking = useRef<AbortController>(undefined)
  const flight = useRef<() => void>(undefined)
  // A flight goes on when the panel makes room for it; a question nobody waits for ends.
  useEffect(() => () => asking.current?.abort(), [])

  const by = route?.by ?? own.by
  const across = route?.across ?? own.across
  const several = ecosystem.programmes.length > 1
  const unrelated = ecosystem.id === 'bundled' ? say.unrelated : say.unrelatedOwn
  const here = (id: NodeId) => {
    const node = nodeIndex(ecosystem, id)
    return node !== -1 && (across || (((ecosystem.nodes.programmes[node] ?? 0) >>> programme) & 1) === 1)
  }
  const selected = view.selection.filter(here)
  const from = drafted.from ?? route?.from ?? selected.find((node) => node !== drafted.to)
  const to = drafted.to ?? route?.to ?? selected.find((node) => node !== from)
  const asked = (ends: Ends, more: Partial<Route> = {}): Route | undefined => {
    const { from: a, to: b } = ends
    return a === undefined || b === undefined ? undefined : { from: a, to: b, by, ...(across && { across: true as const }), ...more }
  }
  const current = route !== undefined && route.from === from && route.to === to
  const ways = useMemo(() => (route === undefined ? [] : waysOf(ecosystem, programme, route)), [ecosystem, programme, route])
  const index = useMemo(() => entityIndex(ecosystem, across ? undefined : programme), [ecosystem, programme, across])
  const said = useMemo(() => ways.map((way) => waySaid(ecosystem, programme, way, unrelated)), [ecosystem, programme, ways, unrelated])
  const note = useMemo(() => weightNote(ecosystem, programme, by, across), [ecosystem, programme, by, across])

  /** Bodies of a way or a part are shown where they stand: in the open lens, else in Ecosystem, or in Knowledge where they are of several programs. */
  const fly = (nodes: readonly NodeId[]) => {
    flight.current?.()
    flight.current = flyAlong(session, nodes)
  }
  const lensFor = (nodes: readonly NodeId[], former: ViewState, lines: boolean): ViewState => {
    const { scene } = picture.lens
    const there = lines ? shows(scene, nodes) : nodes.every((node) => (scene.nodes.size[nodeIndex(ecosystem, node)] ?? 0) > 0)
    const inside = nodes.every((node) => (((ecosystem.nodes.programmes[nodeIndex(ecosystem, node)] ?? 0) >>> programme) & 1) === 1)
    return there ? former : toLens(inside ? 'ecosystem' : 'knowledge')(former)
  }
  /** Where the panel covers the stage, it makes room for what is to be shown. */
  const uncovered = (former: ViewState): ViewState => (document.querySelector('.frame[data-panel="cover"]') === null ? former : togglePanel(null)(former))
  const show = (nodes: readonly NodeId[]) => {
    change((former) => uncovered(select(nodes)(lensFor(nodes, former, false))))
    fly(nodes)
  }
  const open = (next: Route, shown = false) => {
    setDraft({})
    setWork(rest)
    const found = waysOf(ecosystem, programme, next)
    const way = found[pickedWay(found, next)]
    change((former) => (shown ? uncovered : (same: ViewState) => same)(toRoute(next)(way === undefined ? former : { ...lensFor(way.nodes, former, true), filters: [] })))
    if (way !== undefined) fly(way.nodes)
  }
  const askWorker = async (next: Route, control: AbortController) => {
    setWork({ kind: 'working', share: 0 })
    try {
      const found = await askRoutes(askedNetwork(ecosystem, programme, next), next.from, next.to, { signal: control.signal, onProgress: (share) => setWork({ kind: 'working', share }) })
      keepWays(ecosystem, programme, next, found)
      open(next)
    } catch (error) {
      if (!control.signal.aborted) setWork({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
    }
  }
  const begin = (next: Route | undefined) => {
    if (next === undefined) return
    asking.current?.abort()
    if (next.from === next.to || ecosystem.nodes.count <= atOnce || knownWays(ecosystem, programme, next) !== undefined) return open(next)
    asking.current = new AbortController()
    void askWorker(next, asking.current)
  }
  const table = () => {
    const nodes = ways[route === undefined ? 0 : pickedWay(ways, route)]?.nodes ?? []
    change((former) => {
      const rows = new Set(picture.lens.table.rows.map((row) => row.node))
      const lens = nodes.every((node) => rows.has(node)) ? former : toLens(nodes.every((node) => ((ecosystem.nodes.programmes[nodeIndex(ecosystem, node)] ?? 0) >>> programme) & 1) ? 'ecosystem' : 'knowledge')(former)
      const { panel: _closed, ...shown } = lens.show
      return select(nodes)({ ...lens, show: { ...shown, table: true, flat: false } })
    })
  }
  const turn = (more: { by: RouteWeight; across: boolean }) => {
    setOwn(more)
    if (route !== undefined) begin({ from: route.from, to: route.to, by: more.by, ...(more.across && { across: true as const }) })
  }
  const state: RouteState =
    work.kind === 'working' ? work
    : work.kind === 'failed' ? work
    : !current || route === undefined ? { kind: 'ask', ready: from !== undefined && to !== undefined }
    : ways.length === 0 ? { kind: 'none', sentence: noWaySaid(ecosystem, programme, route) }
    : { kind: 'ways', heading: say.ways(ways.length, labelOf(ecosystem, route.from), labelOf(ecosystem, route.to)), ways: said, shown: pickedWay(ways, route) }
  const end = (id: NodeId | undefined) => (id === undefined ? undefined : { node: id, label: labelOf(ecosystem, id) })
  const [one, other] = selected
  const pair = route !== undefined && selected.length === 2 && one !== undefined && other !== undefined && !(new Set([route.from, route.to]).has(one) && new Set([route.from, route.to]).has(other)) ? { from: one, to: other } : undefined
  return (
    <RoutesPanel
      index={index}
      from={end(from)}
      to={end(to)}
      by={by}
      note={note}
      across={across}
      {...(several && { unrelated })}
      state={state}
      stopped={work.kind === 'rest' && work.stopped}
      {...(pair !== undefined && { selected: say.asSelected(labelOf(ecosystem, pair.from), labelOf(ecosystem, pair.to)) })}
      onEnd={(which, node) => {
        const next = { ...(from !== undefined && { from }), ...(to !== undefined && { to }), [which]: node }
        if (route === undefined) setDraft(next)
        else begin(asked(next))
      }}
      onSwap={() => (route === undefined ? setDraft({ ...(to !== undefined && { from: to }), ...(from !== undefined && { to: from }) }) : begin(asked({ from: route.to, to: route.from })))}
      onBy={(next) => turn({ by: next, across })}
      onAcross={(next) => turn({ by, across: next })}
      onFind={() => begin(asked({ ...(from !== undefined && { from }), ...(to !== undefined && { to }) }))}
      onStop={() => {
        asking.current?.abort()
        setWork({ kind: 'rest', stopped: true })
      }}
      onSelected={() => begin(asked(pair ?? {}))}
      onShow={(pick) => route !== undefined && open({ ...route, pick }, true)}
      onTable={table}
      {...(route !== undefined && {
        onClear: () => {
          flight.current?.()
          change(toRoute(null))
        },
      })}
      onClose={() => change(togglePanel(null))}
    >
      <SimilarPartners ecosystem={ecosystem} programme={across ? undefined : programme} unrelated={across ? unrelated : undefined} selection={view.selection} onShow={show} />
      <Structure key={String(across)} ecosystem={ecosystem} programme={across ? undefined : programme} unrelated={across ? unrelated : undefined} selection={view.selection} onShow={show} />
      {namesAccounts(ecosystem) && <LikelyLinks session={session} picture={picture} view={view} onShow={show} />}
    </RoutesPanel>
  )
}

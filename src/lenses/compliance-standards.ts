import { nodeIndex } from '#model/find.ts'
import type { NodeId } from '#model/ids.ts'
import type { Scene, SceneLabel } from '#model/scene.ts'
import type { StandardClaim } from '#analytics/compliance.ts'
import { factsOf, type Facts } from '#analytics/facts.ts'
import { complianceWords } from '#words/en/lenses/compliance.ts'
import { textCell } from '#lenses/cells.ts'
import { Composer } from '#lenses/composer.ts'
import type { LensContext, LensView } from '#lenses/lens.ts'
import { edgeAtoms, edgeBetween } from '#lenses/ties.ts'
import { wallHome } from '#lenses/wall.ts'

/** A standard, the control that names it, and what holds the control. */
interface Chain extends StandardClaim {
  holder?: NodeId
  holderAtoms: readonly string[]
}

/** Standards that only a control names: the chain as stated, and the words that no partner is joined to it (VIEWS.md 4, Technology Alliance). */
export function standardsView(context: LensContext, claims: readonly StandardClaim[]): LensView {
  const facts = factsOf(context.ecosystem, context.programme)
  const chains = claims.map((claim) => chainOf(facts, claim))
  const label = (id: NodeId) => context.ecosystem.nodes.labels[nodeIndex(context.ecosystem, id)] ?? id
  const controls = [...new Set(chains.map((chain) => chain.by))]
  const holders = [...new Set(chains.flatMap((chain) => chain.holder ?? []))]
  return {
    finding: [
      { id: 'standards-in-controls', values: { standards: chains.length, names: chains.map((chain) => label(chain.standard)), controls: controls.map(label) }, inputs: chains.flatMap((chain) => chain.atoms), nodes: chains.map((chain) => chain.standard) },
      { id: 'standards-no-pair', values: { partners: context.book.partners.length } },
    ],
    missing: [{ id: 'needs-pairs', values: {} }],
    scene: scene(context, chains, controls, holders),
    legend: [
      { id: 'named', label: 'named', text: complianceWords.states.named, tone: 'accent', shape: 'tablet', nodes: chains.map((chain) => chain.standard) },
      { id: 'control', label: 'control', text: complianceWords.control, tone: 'neutral', shape: 'cube', nodes: controls },
      ...(holders.length > 0 ? [{ id: 'layer', label: 'layer', text: complianceWords.layerEntry, tone: 'muted' as const, shape: 'cube' as const, nodes: holders }] : []),
    ],
    sizes: [],
    sizeUnit: { unit: 'count' },
    flat: {
      kind: 'grid',
      corner: complianceWords.standard,
      columns: [{ label: complianceWords.state }, { label: complianceWords.namedBy }, { label: complianceWords.layer }, { label: complianceWords.pairs }],
      rows: chains.map((chain) => ({
        label: label(chain.standard),
        node: chain.standard,
        cells: [
          { text: complianceWords.states.named, tone: 'accent' as const },
          { text: label(chain.by), node: chain.by },
          chain.holder === undefined ? { text: complianceWords.states['not-stated'], mark: 'question' as const } : { text: label(chain.holder), node: chain.holder },
          { text: complianceWords.states['not-stated'], tone: 'unknown' as const, mark: 'question' as const },
        ],
      })),
    },
    table: {
      columns: [
        { id: 'standard', heading: 'standard', text: complianceWords.standard, numeric: false },
        { id: 'state', heading: 'status', numeric: false, channel: 'color' },
        { id: 'named-by', heading: 'named-by', text: complianceWords.namedBy, numeric: false },
        { id: 'layer', heading: 'layer', text: complianceWords.layer, numeric: false },
        { id: 'partners', heading: 'partners', text: complianceWords.pairs, numeric: false },
      ],
      rows: chains.map((chain) => ({
        node: chain.standard,
        cells: [
          textCell(label(chain.standard)),
          { value: 'named', unit: 'text', state: 'named', atoms: chain.atoms },
          textCell(label(chain.by), chain.atoms),
          textCell(chain.holder && label(chain.holder), chain.holderAtoms),
          textCell(undefined),
        ],
      })),
    },
    figures: [],
    notes: [{ id: 'standards-position', values: {} }],
  }
}

function chainOf(facts: Facts, claim: StandardClaim): Chain {
  const node = nodeIndex(facts.ecosystem, claim.by)
  const holding = facts.all.find((atom) => atom.object === node)
  return { ...claim, ...(holding && { holder: facts.id(holding.subject) }), holderAtoms: holding ? [holding.id] : [] }
}

function scene(context: LensContext, chains: readonly Chain[], controls: readonly NodeId[], holders: readonly NodeId[]): Scene {
  const { ecosystem, programme } = context
  const composer = new Composer(ecosystem)
  const labels: SceneLabel[] = []
  const across = (order: number, count: number) => (order - (count - 1) / 2) * 0.75
  const stand = (id: NodeId, order: number, count: number, y: number, z: number, look: { size: number; tone: 'accent' | 'neutral' | 'muted'; shape: 'tablet' | 'cube' }, second?: string) => {
    const node = nodeIndex(ecosystem, id)
    composer.place(node, { ...look, at: [across(order, count), y, z] })
    labels.push({ node: id, lines: [{ text: ecosystem.nodes.labels[node]!, strong: true }, ...(second === undefined ? [] : [{ text: second, tone: 'muted' as const }])], priority: 900 - order, ...(look.shape === 'tablet' ? { align: 'center' as const, at: [across(order, count), y + 0.17, z] as const } : { align: 'start' as const }) })
  }
  chains.forEach((chain, i) => stand(chain.standard, i, chains.length, 0.72, 0, { size: 0.09, tone: 'accent', shape: 'tablet' }, complianceWords.states.named))
  controls.forEach((control, i) => stand(control, i, controls.length, 0.36, 0.2, { size: 0.05, tone: 'neutral', shape: 'cube' }, complianceWords.control))
  holders.forEach((holder, i) => stand(holder, i, holders.length, 0.06, 0.45, { size: 0.05, tone: 'muted', shape: 'cube' }, complianceWords.layerEntry))
  labels.push({ at: [0, 1.06, 0], lines: [{ text: complianceWords.noPartner, tone: 'muted' }], priority: 960, align: 'center' })
  const join = (a: NodeId, b: NodeId) => {
    const [from, to] = [nodeIndex(ecosystem, a), nodeIndex(ecosystem, b)]
    const edge = edgeBetween(ecosystem, programme, from, to)
    if (edge !== -1) composer.tie(from, to, { tone: 'neutral', opacity: 0.7, width: 1.4, stiffness: 0, atoms: edgeAtoms(ecosystem, edge) })
  }
  for (const chain of chains) join(chain.by, chain.standard)
  for (const control of controls) for (const holder of holders) join(holder, control)
  return {
    stage: 'wall',
    home: { ...wallHome, target: [0, 0.5, 0.1], radius: 0.95 },
    nodes: composer.nodes,
    anchors: composer.anchors,
    links: composer.links(),
    guides: [],
    labels,
    layoutKey: `compliance-standards/${ecosystem.version}/${programme}`,
    free: false,
  }
}

import { nodeIndex } from '#model/find.ts'
import type { Saying } from '#model/figure.ts'
import type { Scene, SceneLabel } from '#model/scene.ts'
import { textCell } from '#lenses/cells.ts'
import { Composer } from '#lenses/composer.ts'
import { dialHome, onDial, turn } from '#lenses/dial.ts'
import type { LensContext, LensView } from '#lenses/lens.ts'
import { edgeAtoms, edgeBetween } from '#lenses/ties.ts'

/** Named partners beyond this many stand without a label. */
const named = 40
/** From here on there is no room under each body: names stand outside the ring, joined to their bodies. */
const outsideFrom = 13

/** Names outside the ring; at its front and back, where bodies stand closer than names are long, every second one further out. */
function outside(angle: number, order: number): Pick<SceneLabel, 'at' | 'align' | 'leader'> {
  const [x] = onDial(angle, 1)
  const steep = x > -0.55 && x < 0.55
  return { at: onDial(angle, steep && order % 2 === 1 ? 1.1 : steep ? 0.97 : 0.9), align: steep ? 'center' : x > 0 ? 'start' : 'end', leader: true }
}

/**
 * A lens whose question the open document does not answer: the programme and its named partners stand by, neutral and of one size, and the finding says
 * what is not stated. Nothing here has a value, so nothing here may look like one.
 */
export function notStatedView(context: LensContext, finding: Saying, missing: readonly Saying[]): LensView {
  const { ecosystem, programme, book } = context
  const composer = new Composer(ecosystem)
  const labels: SceneLabel[] = []
  const hub = ecosystem.programmes[programme]?.node ?? -1
  if (hub !== -1) {
    composer.place(hub, { size: 0.07, tone: 'neutral', at: [0, 0, 0] })
    labels.push({ node: ecosystem.nodes.ids[hub]!, lines: [{ text: book.label, strong: true }], priority: 950, align: 'center' })
  }
  const partners = [...new Set([...book.partners.map((partner) => partner.id), ...book.deals.map((deal) => deal.partner)])].filter((id) => nodeIndex(ecosystem, id) !== -1)
  partners.forEach((id, i) => {
    const node = nodeIndex(ecosystem, id)
    const angle = (i / partners.length) * turn
    composer.place(node, { size: 0.04, tone: 'neutral', opacity: 0.8, at: onDial(angle, 0.8) })
    const place = partners.length < outsideFrom ? { align: 'center' as const } : outside(angle, i)
    if (i < (context.small ? 12 : named)) labels.push({ node: id, lines: [{ text: ecosystem.nodes.labels[node]! }], priority: 600 - i, ...place })
    const edge = hub === -1 ? -1 : edgeBetween(ecosystem, programme, hub, node)
    if (edge !== -1) composer.tie(hub, node, { opacity: 0.3, stiffness: 0, atoms: edgeAtoms(ecosystem, edge) })
  })
  const scene: Scene = {
    stage: 'dial',
    home: dialHome,
    nodes: composer.nodes,
    anchors: composer.anchors,
    links: composer.links(),
    guides: [],
    labels,
    layoutKey: `not-stated/${ecosystem.version}/${programme}/${partners.join(',')}`,
    free: false,
  }
  return {
    finding: [finding],
    missing,
    notStated: true,
    scene,
    legend: [],
    sizes: [],
    sizeUnit: { unit: 'count' },
    flat: { kind: 'list', sections: [] },
    table: {
      columns: [{ id: 'partner', heading: 'partner', numeric: false }],
      rows: partners.map((id) => ({ node: id, cells: [textCell(ecosystem.nodes.labels[nodeIndex(ecosystem, id)])] })),
    },
    figures: [],
    notes: [{ id: 'force-position', values: {} }],
  }
}

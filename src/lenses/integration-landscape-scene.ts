import { nodeIndex } from '#model/find.ts'
import type { NodeId } from '#model/ids.ts'
import type { Guide, Scene, SceneLabel, Shape, Tone } from '#model/scene.ts'
import type { CapabilityGroup } from '#analytics/capability-groups.ts'
import { integrationWords } from '#words/en/lenses/integration.ts'
import { Composer } from '#lenses/composer.ts'
import { groupLabel } from '#lenses/integration-labels.ts'
import { wrapped } from '#lenses/wrapped.ts'
import type { Landscape } from '#lenses/integration-landscape.ts'
import type { LensContext } from '#lenses/lens.ts'
import { edgeAtoms, edgeBetween } from '#lenses/ties.ts'
import { wallHome, wallLeft, wallRight } from '#lenses/wall.ts'

const rowStep = 0.3
const groupStep = 0.17
const groupColumns = 4
const tileAcross = 0.06

/**
 * Left: layers, each as high as what it sits above makes it. Right: technologies by area. Between them the partners that a technology
 * names. Below: every other capability as it is grouped, small. Without layers the areas take the whole wall.
 */
export function landscapeScene(context: LensContext, land: Landscape): Scene {
  const { ecosystem, programme, book } = context
  const composer = new Composer(ecosystem)
  const guides: Guide[] = []
  const labels: SceneLabel[] = []
  const put = (id: NodeId, size: number, tone: Tone, shape: Shape, x: number, y: number, z = 0) => composer.place(nodeIndex(ecosystem, id), { size, tone, shape, at: [x, y, z], charge: 0.3 })
  const { layers } = land.stack
  const split = layers.length > 0
  const rows = Math.max(split ? new Set(layers.map((layer) => layer.level)).size : 0, split ? land.areas.length : 0)
  if (split) {
    stack(context, land, guides, labels, put)
    land.areas.forEach((area, row) => areaRow(land, area, [0.12, wallRight + 0.1], (rows - 1 - row) * rowStep + 0.1, labels, put, row))
    partnersBetween(context, land, composer, labels, (id) => (rows - 1 - land.areas.findIndex((area) => area.members.includes(id))) * rowStep + 0.1)
    groups(land, labels, put, focusOf(context))
  } else list(context, land, labels, put)
  const low = split ? -Math.ceil(land.groups.length / groupColumns) * groupStep : 0
  const high = split ? rows * rowStep : 1.1
  return {
    stage: 'wall',
    home: { ...wallHome, target: [0, (low + high) / 2, 0], radius: Math.max(1.4, (high - low) / 2 + 0.5) },
    nodes: composer.nodes,
    anchors: composer.anchors,
    links: composer.links(),
    guides,
    labels,
    layoutKey: `integration-landscape/${ecosystem.version}/${programme}/${book.partners.length}`,
    free: false,
  }
}

type Put = (id: NodeId, size: number, tone: Tone, shape: Shape, x: number, y: number, z?: number) => void
const focusOf = (context: LensContext): ReadonlySet<NodeId> => new Set(context.focus)
const tileTone = (land: Landscape, id: NodeId): Tone => ((land.joined.get(id)?.partners.length ?? 0) > 0 ? 'accent' : 'neutral')

/** Shelves as wide as the level, divided among the layers that stand side by side on it. */
function stack(_context: LensContext, land: Landscape, guides: Guide[], labels: SceneLabel[], put: Put): void {
  const { layers } = land.stack
  const levels = [...new Set(layers.map((layer) => layer.level))].toSorted((a, b) => a - b)
  const [left, right] = [wallLeft - 0.1, -0.42]
  levels.forEach((level, row) => {
    const side = layers.filter((layer) => layer.level === level)
    const wide = (right - left) / side.length
    const y = row * rowStep + 0.02
    side.forEach((layer, i) => {
      const x = left + i * wide
      guides.push({ kind: 'pane', corner: [x + 0.012, y, 0], wide: [wide - 0.024, 0, 0], high: [0, rowStep - 0.06, 0], fill: 0.08, tone: 'neutral', opacity: 0.5, style: 'solid', width: 1.2, node: layer.id })
      put(layer.id, 0.022, 'neutral', 'tablet', x + wide / 2, y + 0.05)
      labels.push({ node: layer.id, at: [x + wide / 2, y + 0.155, 0], lines: wrapped(layer.label, side.length > 1 ? 9 : 30).map((text) => ({ text, strong: true })), priority: 920 + row, align: 'center', stays: true, whole: true })
    })
  })
}

function areaRow(land: Landscape, area: CapabilityGroup, [left, right]: readonly [number, number], y: number, labels: SceneLabel[], put: Put, row: number): void {
  if (area.head !== undefined) put(area.head, 0.016, 'muted', 'tablet', left, y + 0.12)
  labels.push({ ...(area.head === undefined ? { at: [left, y + 0.12, 0] as const } : { node: area.head }), lines: [{ text: groupLabel(area), strong: true }], priority: 900 - row, align: 'start', stays: true })
  const wide = (right - left) / area.members.length
  area.members.forEach((id, i) => {
    const tone = tileTone(land, id)
    put(id, 0.026, tone, 'cube', left + i * wide + 0.08, y + 0.045)
    labels.push({ node: id, lines: wrapped(land.label(id), 14).map((text) => ({ text, ...(tone === 'accent' && { tone: 'accent' as const }) })), priority: (tone === 'accent' ? 880 : 700) - row, align: 'center', stays: true, whole: true })
  })
}

/** The partners that a technology names, beside it: the only lines there are. */
function partnersBetween({ ecosystem, programme }: LensContext, land: Landscape, composer: Composer, labels: SceneLabel[], height: (technology: NodeId) => number): void {
  const placed = new Set<NodeId>()
  for (const area of land.areas)
    for (const id of area.members) {
      const partners = land.joined.get(id)?.partners ?? []
      partners.forEach((partner, i) => {
        const node = nodeIndex(ecosystem, partner)
        if (!placed.has(partner)) {
          composer.place(node, { size: 0.04, tone: 'neutral', at: [-0.2, height(id) + 0.045 + ((partners.length - 1) / 2 - i) * 0.27, 0.12] })
          labels.push({ node: partner, lines: [{ text: land.label(partner), strong: true }], priority: 950 - i, align: 'center' })
          placed.add(partner)
        }
        const edge = edgeBetween(ecosystem, programme, nodeIndex(ecosystem, id), node)
        if (edge !== -1) composer.tie(nodeIndex(ecosystem, id), node, { tone: 'accent', opacity: 0.7, width: 1.4, stiffness: 0, atoms: edgeAtoms(ecosystem, edge) })
      })
    }
}

/** Everything else, small: one row of tiles a group, named when in focus. */
function groups(land: Landscape, labels: SceneLabel[], put: Put, focus: ReadonlySet<NodeId>): void {
  const wide = (wallRight - wallLeft + 0.2) / groupColumns
  land.groups.forEach((group, i) => {
    const x = wallLeft - 0.1 + (i % groupColumns) * wide
    const y = -0.12 - Math.floor(i / groupColumns) * groupStep
    if (group.head !== undefined) put(group.head, 0.012, 'muted', 'tablet', x, y + 0.06)
    labels.push({ ...(group.head === undefined ? { at: [x, y + 0.06, 0] as const } : { node: group.head }), lines: [{ text: groupLabel(group), tone: 'muted' }], priority: 720 - i, align: 'start', stays: true })
    group.members.forEach((id, place) => {
      put(id, 0.016, 'muted', 'cube', x + 0.02 + place * tileAcross, y)
      if (focus.has(id) || (group.head !== undefined && focus.has(group.head))) labels.push({ node: id, lines: wrapped(land.label(id), 14).map((text) => ({ text })), priority: 600 - place, align: 'center', whole: true })
    })
  })
}

/** Without layers: integration points above, technologies below, partners at the feet without a line. */
function list({ ecosystem, book, small }: LensContext, land: Landscape, labels: SceneLabel[], put: Put): void {
  const bands = [...land.groups, ...land.areas]
  let y = 1.14
  for (const band of bands) {
    labels.push({ at: [wallLeft, y + 0.09, 0], lines: [{ text: groupLabel(band), strong: true }], priority: 930, align: 'start' })
    const perRow = 5
    for (let from = 0; from < band.members.length; from += perRow) {
      const row = band.members.slice(from, from + perRow)
      const wide = (wallRight - wallLeft + 0.16) / perRow
      row.forEach((id, i) => {
        put(id, band.kind === 'IntegrationPoint' ? 0.034 : 0.028, tileTone(land, id), band.kind === 'IntegrationPoint' ? 'octahedron' : 'cube', wallLeft + 0.1 + i * wide, y - 0.02)
        labels.push({ node: id, lines: wrapped(land.label(id), 16).map((text) => ({ text })), priority: 700 - i, align: 'center', shift: [0, -3], stays: true, whole: true })
      })
      y -= 0.25
    }
    y -= 0.13
  }
  const partners = book.partners.filter((partner) => nodeIndex(ecosystem, partner.id) !== -1)
  const wide = (wallRight - wallLeft) / Math.max(1, partners.length - 1)
  partners.forEach((partner, i) => {
    put(partner.id, 0.03, 'neutral', 'sphere', wallLeft + i * wide, y - 0.06)
    if (!small || i < 12) labels.push({ node: partner.id, lines: wrapped(partner.label, 10).map((text) => ({ text, tone: 'muted' as const })), priority: 500 - i, align: 'center', stays: true, whole: true })
  })
  if (partners.length > 0) labels.push({ at: [0, y + 0.05, 0], lines: [{ text: integrationWords.gapPartners, tone: 'muted' }], priority: 940, align: 'center' })
}

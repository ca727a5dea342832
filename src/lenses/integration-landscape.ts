import { nodeIndex } from '#model/find.ts'
import type { NodeId } from '#model/ids.ts'
import type { Flat, GridCell, Table } from '#model/tabular.ts'
import { capabilityGroups, type CapabilityGroup } from '#analytics/capability-groups.ts'
import { factsOf, type Facts } from '#analytics/facts.ts'
import { layers, type LayerStack } from '#analytics/layers.ts'
import { capabilityPartners, type CapabilityPartners } from '#analytics/single-partner-capabilities.ts'
import { integrationWords } from '#words/en/lenses/integration.ts'
import { emptyCell, textCell } from '#lenses/cells.ts'
import { groupLabel } from '#lenses/integration-labels.ts'
import { landscapeScene } from '#lenses/integration-landscape-scene.ts'
import { downtimeSayings } from '#lenses/integration-platform.ts'
import type { LegendEntry, LensContext, LensView } from '#lenses/lens.ts'

const words = integrationWords

/** A programme that names capabilities: its layers, its technologies by area, everything else as it is grouped. */
export interface Landscape {
  facts: Facts
  stack: LayerStack
  /** technologies under what holds them */
  areas: readonly CapabilityGroup[]
  groups: readonly CapabilityGroup[]
  /** partners that a fact joins to a capability, by capability */
  joined: ReadonlyMap<NodeId, CapabilityPartners>
  label(id: NodeId): string
}

export function landscape({ ecosystem, programme }: LensContext): Landscape {
  const facts = factsOf(ecosystem, programme)
  const stack = layers(facts)
  const inStack = new Set(stack.layers.map((layer) => layer.id))
  const groups = capabilityGroups(facts).filter((group) => !group.members.every((member) => inStack.has(member)))
  const technologies = groups.filter((group) => group.kind === 'Technology')
  return {
    facts,
    stack,
    areas: technologies,
    groups: groups.filter((group) => !technologies.includes(group)),
    joined: new Map(capabilityPartners(facts).map((each) => [each.id, each] as const)),
    label: (id) => ecosystem.nodes.labels[nodeIndex(ecosystem, id)] ?? id,
  }
}

export function landscapeView(context: LensContext, land: Landscape): LensView {
  const { book } = context
  const technologies = land.areas.flatMap((area) => area.members)
  const joined = technologies.map((id) => land.joined.get(id)!).filter((each) => each.partners.length > 0)
  const every = everything(land)
  const split = land.stack.layers.length > 0
  // Beside layers stand the partners that a technology names; without layers all of them stand at the feet.
  const partners = split ? [...new Set(joined.flatMap((each) => each.partners))] : book.partners.map((partner) => partner.id).filter((id) => nodeIndex(context.ecosystem, id) !== -1)
  return {
    finding: [
      land.stack.layers.length > 0 || land.areas.some((area) => area.head !== undefined)
        ? { id: 'capabilities', values: { programme: book.label, capabilities: every.length, technologies: technologies.length, areas: land.areas.length }, inputs: land.areas.flatMap((area) => area.atoms), nodes: technologies }
        : {
            id: 'technologies-points',
            values: { programme: book.label, counts: [...land.areas.map((area) => words.technologyCount(area.members.length)), ...land.groups.map((group) => (group.kind === 'IntegrationPoint' ? words.pointCount(group.members.length) : words.capabilityCount(group.members.length, groupLabel(group))))] },
            inputs: [...land.areas, ...land.groups].flatMap((group) => group.atoms),
            nodes: [...land.areas, ...land.groups].flatMap((group) => group.members),
          },
      ...(joined.length > 0
        ? [{ id: 'one-names-partners', values: { technologies: joined.map((each) => each.label), partners: [...new Set(joined.flatMap((each) => each.partners))].map(land.label) }, inputs: joined.flatMap((each) => each.atoms), nodes: joined.map((each) => each.id) }]
        : land.stack.layers.length > 0
          ? [{ id: 'none-names-partners', values: {} }]
          : []),
      ...downtimeSayings(land, book),
    ],
    missing: [{ id: 'needs-partner-links', values: {} }, { id: 'needs-completion', values: {} }],
    scene: landscapeScene(context, land),
    legend: legend(land, technologies, joined, partners),
    sizes: [],
    sizeUnit: { unit: 'count' },
    flat: flat(land),
    table: table(land, every),
    figures: [],
    notes: [{ id: land.stack.layers.length > 0 ? 'landscape-position' : 'list-position', values: {} }],
  }
}

/** Layers, then technologies with what holds them, then the rest: each capability once. */
function everything(land: Landscape): readonly { id: NodeId; group?: CapabilityGroup }[] {
  const rows: { id: NodeId; group?: CapabilityGroup }[] = land.stack.layers.map((layer) => ({ id: layer.id }))
  for (const group of [...land.areas, ...land.groups]) {
    if (group.head !== undefined) rows.push({ id: group.head })
    rows.push(...group.members.map((id) => ({ id, group })))
  }
  const seen = new Set<NodeId>()
  return rows.filter(({ id }) => !seen.has(id) && seen.add(id) !== undefined)
}

function legend(land: Landscape, technologies: readonly NodeId[], joined: readonly CapabilityPartners[], partners: readonly NodeId[]): LegendEntry[] {
  const linked = joined.map((each) => each.id)
  const heads = land.areas.flatMap((area) => area.head ?? [])
  const layerIds = land.stack.layers.map((layer) => layer.id)
  const others = everything(land).map((row) => row.id).filter((id) => !technologies.includes(id) && !heads.includes(id) && !layerIds.includes(id))
  const points = land.groups.filter((group) => group.kind === 'IntegrationPoint').flatMap((group) => group.members)
  const entries: LegendEntry[] = [
    { id: 'linked', label: 'linked', text: words.legend.linked, tone: 'accent', shape: 'cube', nodes: linked },
    { id: 'unlinked', label: 'unlinked', text: words.legend.unlinked, tone: 'neutral', shape: 'cube', nodes: technologies.filter((id) => !linked.includes(id)) },
    { id: 'layer', label: 'layer', text: words.legend.layer, tone: 'neutral', shape: 'tablet', nodes: layerIds },
    { id: 'area', label: 'area', text: words.legend.area, tone: 'muted', shape: 'tablet', nodes: heads },
    { id: 'point', label: 'point', text: words.legend.point, tone: 'neutral', shape: 'octahedron', nodes: points },
    { id: 'other', label: 'other', text: words.legend.other, tone: 'muted', shape: 'cube', nodes: others.filter((id) => !points.includes(id)) },
    { id: 'partner', label: 'partner', text: words.legend.partner, tone: 'neutral', shape: 'sphere', nodes: partners },
  ]
  return entries.filter((entry) => entry.nodes.length > 0)
}

const texts = (facts: Facts, id: NodeId, predicates: readonly string[]) => predicates.flatMap((predicate) => facts.of(nodeIndex(facts.ecosystem, id), predicate))
const roles = ['role', 'mechanism', 'scope', 'priority', 'element', 'example']

/** What sits above what, which technology names a partner, and the rest by group: a row each, no column without a head. */
function flat(land: Landscape): Flat {
  const unknown: GridCell = { text: words.notStated, tone: 'unknown', mark: 'question' }
  const listed = (members: readonly NodeId[]): GridCell => ({ text: members.map(land.label).join(', ') })
  const partnersOf = (id: NodeId): GridCell => {
    const partners = land.joined.get(id)?.partners ?? []
    return partners.length === 0 ? unknown : { text: partners.map(land.label).join(', '), tone: 'accent' }
  }
  const headed = land.areas.some((area) => area.head !== undefined)
  const levels = [...new Set(land.stack.layers.map((layer) => layer.level))].toSorted((a, b) => b - a)
  return {
    kind: 'several',
    parts: [
      ...(levels.length > 0
        ? [{
            title: words.parts.stack,
            flat: {
              kind: 'grid' as const,
              corner: words.columns.level,
              columns: [{ label: words.columns.layers }],
              rows: levels.map((level, i) => ({ label: words.levelName(i, levels.length), cells: [listed(land.stack.layers.filter((layer) => layer.level === level).map((layer) => layer.id))] })),
            },
          }]
        : []),
      ...(land.areas.length > 0
        ? [{
            title: headed ? words.parts.areas : words.parts.technologies,
            flat: {
              kind: 'grid' as const,
              corner: words.columns.technology,
              columns: [...(headed ? [{ label: words.columns.area }] : []), { label: words.columns.partners }],
              rows: land.areas.flatMap((area) => area.members.map((id) => ({ label: land.label(id), node: id, cells: [...(headed ? [{ text: groupLabel(area), ...(area.head !== undefined && { node: area.head }) }] : []), partnersOf(id)] }))),
            },
          }]
        : []),
      ...(land.groups.length > 0
        ? [{
            title: land.stack.layers.length > 0 ? words.parts.groups : words.parts.points,
            flat: {
              kind: 'grid' as const,
              corner: words.columns.group,
              columns: [{ label: words.columns.members }],
              rows: land.groups.map((group) => ({ label: groupLabel(group), ...(group.head !== undefined && { node: group.head }), cells: [listed(group.members)] })),
            },
          }]
        : []),
    ],
  }
}

function table(land: Landscape, every: readonly { id: NodeId; group?: CapabilityGroup }[]): Table {
  const { facts } = land
  const { nodes } = facts.ecosystem
  const columns = words.columns
  return {
    columns: [
      { id: 'name', heading: 'name', text: columns.name, numeric: false },
      { id: 'kind', heading: 'kind', text: columns.kind, numeric: false },
      { id: 'group', heading: 'group', text: columns.group, numeric: false },
      { id: 'partners', heading: 'partners', text: columns.partners, numeric: false },
      { id: 'role', heading: 'role', text: columns.role, numeric: false },
      { id: 'codes', heading: 'codes', text: columns.codes, numeric: false },
    ],
    rows: every.map(({ id, group }) => {
      const kind = nodes.kinds[nodeIndex(facts.ecosystem, id)] ?? ''
      const partners = land.joined.get(id)
      const role = texts(facts, id, roles)
      const codes = texts(facts, id, ['maps to'])
      return {
        node: id,
        cells: [
          textCell(land.label(id)),
          textCell(words.kinds[kind] ?? kind),
          group === undefined ? emptyCell : textCell(groupLabel(group), group.atoms),
          partners === undefined || partners.partners.length === 0 ? textCell(undefined) : textCell(partners.partners.map(land.label).join(', '), partners.atoms),
          role.length === 0 ? textCell(undefined) : textCell(role.map((atom) => atom.text).join(', '), role.map((atom) => atom.id)),
          codes.length === 0 ? textCell(undefined) : textCell(codes.map((atom) => atom.text).join(', '), codes.map((atom) => atom.id)),
        ],
      }
    }),
  }
}

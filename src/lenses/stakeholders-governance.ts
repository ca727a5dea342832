import type { Saying } from '#model/figure.ts'
import type { Flat, Table } from '#model/tabular.ts'
import { words } from '#words/index.ts'
import { stakeholderWords } from '#words/en/lenses/stakeholders.ts'
import { textCell } from '#lenses/cells.ts'
import type { LegendEntry, LensContext, LensView } from '#lenses/lens.ts'
import { governanceCards, governanceGroups, governanceScene, kindTone, papersOf, type BodyKind, type GovernanceGroup } from '#lenses/stakeholders-bodies.ts'

const headings = stakeholderWords.headings

/** Stakeholders of a programme without a contact plan: its bodies, reviews or audiences. Undefined where none is stated. */
export function governanceView(context: LensContext): LensView | undefined {
  const { groups, rules } = governanceGroups(context)
  if (groups.length === 0) return undefined
  return {
    finding: findingOf(context, groups, rules),
    missing: [{ id: 'needs-cadence', values: {} }],
    scene: governanceScene(context, groups),
    legend: [...legendOf(groups), ...papersLegend(context, groups)],
    sizes: [],
    sizeUnit: { unit: 'count' },
    flat: flatOf(groups),
    table: tableOf(groups),
    figures: [],
    notes: [{ id: groups.some((group) => group.duties.length > 0) ? 'bodies-position' : 'audiences-position', values: {} }],
    extras: governanceCards(groups),
  }
}

function findingOf({ book }: LensContext, groups: readonly GovernanceGroup[], rules: ReturnType<typeof governanceGroups>['rules']): Saying[] {
  const nodes = groups.filter((group) => !group.extra).map((group) => group.id)
  if (rules.bodies.length > 0) {
    const deciding = rules.bodies.filter((body) => body.decides.length > 0)
    const idle = rules.bodies.filter((body) => body.decides.length === 0)
    return [
      { id: 'governed', values: { programme: book.label, bodies: rules.bodies.length, deciding: decisionsOf(deciding) }, nodes, inputs: deciding.flatMap((body) => body.atoms) },
      ...(idle.length > 0 ? [{ id: 'undecided', values: { bodies: idle.map((body) => body.label), duties: idle.reduce((sum, body) => sum + body.does.length, 0) }, nodes: idle.map((body) => body.id), inputs: idle.flatMap((body) => body.atoms) }] : []),
    ]
  }
  if (rules.reviews.length > 0)
    return [
      { id: 'reviews', values: { reviews: rules.reviews.length, labels: rules.reviews.map((review) => review.label), items: rules.reviews.reduce((sum, review) => sum + review.agenda.length, 0) }, nodes, inputs: rules.reviews.flatMap((review) => review.atoms) },
      ...rules.councils.map((council) => ({ id: 'council-asked', values: { tier: council.label }, nodes: [council.tier], inputs: council.atoms })),
      ...rules.reviews.filter((review) => review.asked.length > 0).map((review) => ({ id: 'reviews-asked', values: { tiers: review.asked.map((asked) => asked.label), review: review.label }, nodes: review.asked.map((asked) => asked.tier), inputs: review.asked.flatMap((asked) => asked.atoms) })),
    ]
  return [
    { id: 'audiences', values: { audiences: rules.audiences.length, labels: rules.audiences.map((audience) => audience.label) }, nodes, inputs: rules.audiences.flatMap((audience) => audience.atoms) },
    { id: 'stakeholders-none', values: { programme: book.label } },
  ]
}

/** Bodies that decide equally much are said together. */
function decisionsOf(deciding: readonly { label: string; decides: readonly unknown[] }[]): string[] {
  const counts = [...new Set(deciding.map((body) => body.decides.length))]
  return counts.map((decisions) => stakeholderWords.decisionsFor(decisions, deciding.filter((body) => body.decides.length === decisions).map((body) => body.label)))
}

/** The document stands between the programme and those it guides. */
function papersLegend({ ecosystem, programme }: LensContext, groups: readonly GovernanceGroup[]): LegendEntry[] {
  const nodes = papersOf(ecosystem, programme, groups).map((paper) => ecosystem.nodes.ids[paper]!)
  return nodes.length === 0 ? [] : [{ id: 'Document', label: 'Document', tone: 'neutral', shape: 'tablet', nodes }]
}

function legendOf(groups: readonly GovernanceGroup[]): LegendEntry[] {
  const kinds = Object.keys(stakeholderWords.kinds) as BodyKind[]
  const of = (kind: BodyKind) => (kind === 'tier' ? [...new Set(groups.flatMap((group) => group.asked.map((asked) => asked.tier)))] : groups.flatMap((group) => [...(group.kind === kind ? [group.id] : []), ...group.duties.filter((duty) => duty.kind === kind).map((duty) => duty.id)]))
  return kinds.map((kind): LegendEntry => ({ id: kind, label: kind, text: stakeholderWords.kinds[kind], tone: kindTone(kind), shape: kind === 'decision' ? 'octahedron' : kind === 'duty' || kind === 'agenda' ? 'tablet' : kind === 'tier' ? 'ring' : 'capsule', ...(kind === 'council' && { mark: 'hatched' as const }), nodes: of(kind) })).filter((entry) => entry.nodes.length > 0)
}

function flatOf(groups: readonly GovernanceGroup[]): Flat {
  const dash = words.states['not-applicable']!
  const listed = (group: GovernanceGroup, kind: BodyKind) => group.duties.filter((duty) => duty.kind === kind).map((duty) => duty.text).join(', ')
  const column = (label: string, text: (group: GovernanceGroup) => string) => ({ label, text })
  const used = [
    column(stakeholderWords.level, (group) => group.level),
    column(stakeholderWords.decides, (group) => listed(group, 'decision')),
    column(stakeholderWords.does, (group) => listed(group, 'duty')),
    column(stakeholderWords.agenda, (group) => listed(group, 'agenda')),
    column(stakeholderWords.askedBy, (group) => group.asked.map((asked) => asked.label).join(', ')),
    column(headings.format, (group) => (group.kind === 'audience' ? group.second : '')),
  ].filter(({ text }) => groups.some((group) => text(group) !== ''))
  return {
    kind: 'grid',
    corner: headings.who,
    columns: used.map(({ label }) => ({ label })),
    rows: groups.map((group) => ({ label: group.label, node: group.id, cells: used.map(({ text }) => ({ text: text(group) || dash })) })),
  }
}

const levelCell = ({ level, atoms }: GovernanceGroup) => textCell(level === '' ? undefined : level, atoms)

function tableOf(groups: readonly GovernanceGroup[]): Table {
  return {
    columns: [
      { id: 'what', heading: 'what', text: headings.duty, numeric: false },
      { id: 'kind', heading: 'kind', text: headings.kind, numeric: false, channel: 'shape' },
      { id: 'who', heading: 'who', text: headings.who, numeric: false, channel: 'position' },
      { id: 'level', heading: 'level', text: headings.level, numeric: false },
    ],
    rows: groups.flatMap((group) => [
      { node: group.id, cells: [textCell(group.label, group.atoms), textCell(stakeholderWords.kinds[group.kind]), textCell(group.label, group.atoms), levelCell(group)] },
      ...group.duties.map((duty) => ({ node: duty.id, cells: [textCell(duty.text, duty.atoms), textCell(stakeholderWords.kinds[duty.kind]), textCell(group.label, group.atoms), levelCell(group)] })),
    ]),
  }
}

import { factsOf } from '#analytics/facts.ts'
import { governance, type Duty, type Governance } from '#analytics/governance.ts'
import type { Ecosystem } from '#model/ecosystem.ts'
import type { AtomId, NodeId } from '#model/ids.ts'
import { nodeIndex } from '#model/find.ts'
import type { Guide, Scene, SceneLabel, Shape } from '#model/scene.ts'
import { flag } from '#model/scene.ts'
import { stakeholderWords } from '#words/en/lenses/stakeholders.ts'
import { Composer } from '#lenses/composer.ts'
import { dialHome, onDial, turn } from '#lenses/dial.ts'
import { placeHalo } from '#lenses/halo.ts'
import type { ExtraCard, LensContext } from '#lenses/lens.ts'
import { edgeAtoms, edgeBetween } from '#lenses/ties.ts'

export type BodyKind = keyof typeof stakeholderWords.kinds

/** A body, a review or an audience with what is stated of it around it; a council that no fact describes is an extra. */
export interface GovernanceGroup {
  id: NodeId
  label: string
  /** second line on the stage */
  second: string
  /** level as stated, '' = none */
  level: string
  kind: BodyKind
  /** an extra of the scene: the data has no entity for it */
  extra: boolean
  duties: readonly (Duty & { id: NodeId; kind: BodyKind })[]
  /** tiers whose rules ask for it */
  asked: readonly { tier: NodeId; label: string; atoms: readonly AtomId[] }[]
  atoms: readonly AtomId[]
}

/** What a programme without a contact plan still says of who governs, reviews and listens. */
export function governanceGroups(context: LensContext): { groups: readonly GovernanceGroup[]; rules: Governance } {
  const rules = governance(factsOf(context.ecosystem, context.programme))
  const duties = (of: NodeId, list: readonly Duty[], kind: BodyKind) => list.map((duty, i) => ({ ...duty, id: `${kind}:${of}-${i + 1}`, kind }))
  return {
    rules,
    groups: [
      ...rules.bodies.map((body): GovernanceGroup => ({ id: body.id, label: body.label, second: body.level || stakeholderWords.counts(body.decides.length, body.does.length), level: body.level, kind: 'body', extra: false, duties: [...duties(body.id, body.decides, 'decision'), ...duties(body.id, body.does, 'duty')], asked: [], atoms: body.atoms })),
      ...rules.reviews.map((review): GovernanceGroup => ({ id: review.id, label: review.label, second: stakeholderWords.items(review.agenda.length), level: '', kind: 'review', extra: false, duties: duties(review.id, review.agenda, 'agenda'), asked: review.asked, atoms: review.atoms })),
      ...rules.councils.map((council): GovernanceGroup => ({ id: `council:${council.tier}`, label: stakeholderWords.council, second: stakeholderWords.notDescribed, level: '', kind: 'council', extra: true, duties: [], asked: [council], atoms: council.atoms })),
      ...(rules.bodies.length + rules.reviews.length > 0 ? [] : rules.audiences.map((audience): GovernanceGroup => ({ id: audience.id, label: audience.label, second: stakeholderWords.guided, level: '', kind: 'audience', extra: false, duties: [], asked: [], atoms: audience.atoms }))),
    ],
  }
}

const shapes: Readonly<Record<BodyKind, Shape>> = { body: 'capsule', decision: 'octahedron', duty: 'tablet', review: 'capsule', agenda: 'tablet', council: 'capsule', audience: 'capsule', tier: 'ring' }
export const kindTone = (kind: BodyKind) => (kind === 'decision' ? ('accent' as const) : kind === 'duty' || kind === 'agenda' ? ('category-1' as const) : ('neutral' as const))
const bodyOrbit = 0.5

export function governanceScene(context: LensContext, groups: readonly GovernanceGroup[]): Scene {
  const { ecosystem, programme, book } = context
  const extras = groups.flatMap((group) => [...(group.extra ? [{ id: group.id }] : []), ...group.duties.map((duty) => ({ id: duty.id }))])
  const composer = new Composer(ecosystem, extras)
  const numberOf = new Map(composer.nodes.ids.map((id, node) => [id, node] as const))
  const at = (id: NodeId) => numberOf.get(id) ?? -1
  const hub = ecosystem.programmes[programme]!.node
  const taken = new Uint8Array(ecosystem.nodes.count)
  const guides: Guide[] = [{ kind: 'arc', radius: bodyOrbit, y: 0, from: 0, to: turn, tone: 'muted', opacity: 0.3, style: 'dashed', width: 1 }]
  const labels: SceneLabel[] = [{ node: book.programme, lines: [{ text: book.label, strong: true }], priority: 900, align: 'center' }]
  taken[hub] = 1
  composer.place(hub, { size: 0.06, tone: 'neutral', at: [0, 0, 0], charge: 2 })
  const wide = turn / Math.max(1, groups.length)
  groups.forEach((group, order) => {
    const node = at(group.id)
    // The first stands at the back, where the programme looks up to it.
    const angle = turn / 2 + order * wide
    if (node < taken.length) taken[node] = 1
    composer.place(node, { size: 0.07, tone: kindTone(group.kind), shape: shapes[group.kind], at: onDial(angle, bodyOrbit), charge: 2, ...(group.extra && { flags: flag.hatched }) })
    labels.push({ node: group.id, lines: [{ text: group.label, strong: true }, { text: group.second, tone: 'muted' }], priority: 990 - order, align: 'center' })
    const edge = node < ecosystem.nodes.count ? edgeBetween(ecosystem, programme, hub, node) : -1
    if (edge !== -1) composer.tie(hub, node, { tone: 'neutral', opacity: 0.5, stiffness: 0, atoms: edgeAtoms(ecosystem, edge) })
    group.duties.forEach((duty, i) => {
      const place = angle + ((i - (group.duties.length - 1) / 2) * wide * 0.86) / Math.max(group.duties.length, 4)
      const far = i % 2 === 0 ? 0.94 : 1.12
      composer.place(at(duty.id), { size: 0.03, tone: kindTone(duty.kind), shape: shapes[duty.kind], at: onDial(place, far), charge: 1 })
      composer.tie(node, at(duty.id), { tone: 'neutral', opacity: 0.25, stiffness: 0, atoms: duty.atoms })
      labels.push({ node: duty.id, lines: [{ text: duty.text }], priority: (duty.kind === 'duty' ? 700 : 800) - i, align: 'center' })
    })
    group.asked.forEach((asked, i) => {
      const tier = nodeIndex(ecosystem, asked.tier)
      taken[tier] = 1
      composer.place(tier, { size: 0.035, tone: 'neutral', shape: 'ring', at: onDial(angle + (i - (group.asked.length - 1) / 2) * 1.1, 0.27), charge: 1 })
      composer.tie(tier, node, { tone: 'neutral', opacity: 0.4, stiffness: 0, atoms: asked.atoms })
      labels.push({ node: asked.tier, lines: [{ text: asked.label, tone: 'muted' }], priority: 760, align: 'center' })
    })
  })
  joinBodies(context, groups, composer)
  placeListening(context, groups, composer, taken, labels)
  if (!context.small && context.params['halo'] !== false) placeHalo(composer, ecosystem, programme, taken, 0.12)
  return {
    stage: 'dial', home: { ...dialHome, radius: groups.some((group) => group.duties.length > 0) ? 1.35 : 1 }, nodes: composer.nodes, anchors: composer.anchors, links: composer.links(), guides, labels,
    layoutKey: `stakeholders/${ecosystem.version}/${programme}/${groups.map((group) => `${group.id}:${group.duties.length}`).join(',')}/${context.small ? 'small' : context.params['halo'] === false ? 'bare' : 'whole'}`,
    free: false,
  }
}

/** Bodies that belong to another one. */
function joinBodies({ ecosystem, programme }: LensContext, groups: readonly GovernanceGroup[], composer: Composer): void {
  const bodies = groups.filter((group) => !group.extra).map((group) => nodeIndex(ecosystem, group.id))
  bodies.forEach((a, i) => {
    for (const b of bodies.slice(i + 1)) {
      const edge = edgeBetween(ecosystem, programme, a, b)
      if (edge !== -1) composer.tie(a, b, { tone: 'neutral', opacity: 0.6, width: 1.5, stiffness: 0, atoms: edgeAtoms(ecosystem, edge) })
    }
  })
}

const audiencesOf = (ecosystem: Ecosystem, groups: readonly GovernanceGroup[]): number[] => groups.filter((group) => group.kind === 'audience').map((group) => nodeIndex(ecosystem, group.id))

/** Nodes of the documents that guide the audiences. */
export function papersOf(ecosystem: Ecosystem, programme: number, groups: readonly GovernanceGroup[]): number[] {
  const audiences = audiencesOf(ecosystem, groups)
  const papers = new Set<number>()
  for (let edge = 0; edge < ecosystem.edges.count; edge++) if (ecosystem.edges.programme[edge] === programme && audiences.includes(ecosystem.edges.to[edge]!)) papers.add(ecosystem.edges.from[edge]!)
  return [...papers]
}

/** Audiences are guided by the document, not by the programme: it stands between them. */
function placeListening({ ecosystem, programme }: LensContext, groups: readonly GovernanceGroup[], composer: Composer, taken: Uint8Array, labels: SceneLabel[]): void {
  const audiences = audiencesOf(ecosystem, groups)
  const hub = ecosystem.programmes[programme]!.node
  for (const paper of papersOf(ecosystem, programme, groups)) {
    if (taken[paper] === 1) continue
    taken[paper] = 1
    composer.place(paper, { size: 0.045, tone: 'neutral', shape: 'tablet', at: onDial(0, bodyOrbit), charge: 2 })
    labels.push({ node: ecosystem.nodes.ids[paper]!, lines: [{ text: ecosystem.nodes.labels[paper]! }], priority: 820, align: 'center' })
    for (const end of [hub, ...audiences]) {
      const edge = edgeBetween(ecosystem, programme, paper, end)
      if (edge !== -1) composer.tie(paper, end, { tone: 'neutral', opacity: 0.5, stiffness: 0, atoms: edgeAtoms(ecosystem, edge) })
    }
  }
}

export const governanceCards = (groups: readonly GovernanceGroup[]): ExtraCard[] =>
  groups.flatMap((group) => [
    ...(group.extra ? [{ id: group.id, title: group.label, subtitle: stakeholderWords.kinds.council, sentences: group.asked.map((asked) => stakeholderWords.councilCard(asked.label, group.label)), atoms: group.atoms }] : []),
    ...group.duties.map((duty) => ({ id: duty.id, title: duty.text, subtitle: stakeholderWords.kinds[duty.kind], sentences: [duty.kind === 'decision' ? stakeholderWords.decisionCard(group.label) : duty.kind === 'agenda' ? stakeholderWords.agendaCard(group.label) : stakeholderWords.dutyCard(group.label)], atoms: duty.atoms })),
  ])

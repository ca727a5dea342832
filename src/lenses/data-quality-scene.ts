import { sin } from '#model/exact.ts'
import { nodeIndex } from '#model/find.ts'
import type { NodeId } from '#model/ids.ts'
import type { Guide, Scene, SceneLabel } from '#model/scene.ts'
import { flag } from '#model/scene.ts'
import { isStated } from '#analytics/known.ts'
import { checkTitle, dataQualityWords } from '#words/en/lenses/data-quality.ts'
import { bodiesOf } from '#lenses/bodies.ts'
import { Composer } from '#lenses/composer.ts'
import { placeContradiction, statementIds } from '#lenses/data-quality-pair.ts'
import { findingOfFlag, severities, severityLook, shownFindings, type QualityFinding } from '#lenses/data-quality-findings.ts'
import { contradiction } from '#lenses/data-quality-statements.ts'
import { dealNode } from '#lenses/deal-node.ts'
import { bandWidth, bodyRadius, dialBase, dialHome, dialRadius, leastArc, onDial, pipelineOrbit, turn } from '#lenses/dial.ts'
import { placeHalo } from '#lenses/halo.ts'
import type { LensContext } from '#lenses/lens.ts'
import { planDial } from '#lenses/portfolio-plan.ts'
import { edgeAtoms, edgeBetween } from '#lenses/ties.ts'

/** All flags are one length: it says nothing. */
export const flagLength = 0.17
const centerRing = 0.2
/** The gravest flags of the center stand at its right, where the pictures of AIA and others are empty and their titles have room. */
const centerStart = (200 / 360) * turn
const flagGap = 0.06
/** Where nothing has a value all bodies stand on one ring, so that the center keeps its room. */
const evenRing = 0.92
const namedBodies = 24
const titles = 4

/** One flag of a finding: where it stands. `on` = the body under it, -1 = the center. */
export interface Flag {
  id: NodeId
  finding: QualityFinding
  on: number
  foot: readonly [number, number, number]
}

interface Body {
  node: number
  label: string
  at: readonly [number, number, number]
  angle: number
  size: number
  flags: number
}

/** Where every finding's flags stand; the first one carries the finding's own id. */
export function planFlags(context: LensContext, bodies: readonly Body[]): readonly Flag[] {
  const bodyOf = bodiesOf(context.ecosystem, context.base)
  const shown = shownFindings(context)
  const standing = new Map(bodies.map((body) => [body.node, body]))
  const places = shown.map((finding) => {
    const on = finding.across ? [] : [...new Set(finding.check.nodes.map((id) => bodyOf[nodeIndex(context.ecosystem, id)] ?? -1))].filter((node) => standing.has(node))
    // What concerns every body concerns the program.
    return { finding, on: on.length === 0 || (on.length === bodies.length && on.length > 1) ? [-1] : on }
  })
  const center = places.filter(({ on }) => on[0] === -1)
  const gravest = center.map(({ finding }) => finding).toSorted((a, b) => severities.indexOf(a.check.severity) - severities.indexOf(b.check.severity))
  const taken = new Map<number, number>()
  const total = new Map<number, number>()
  for (const { on } of places) for (const node of on) total.set(node, (total.get(node) ?? 0) + 1)
  return places.flatMap(({ finding, on }) =>
    on.map((node, i): Flag => {
      const id = i === 0 ? finding.node : `${finding.node}/${i + 1}`
      const order = taken.get(node) ?? 0
      taken.set(node, order + 1)
      const body = standing.get(node)
      if (body === undefined) return { id, finding, on: -1, foot: onDial((centerStart + (gravest.indexOf(finding) / center.length) * turn) % turn, centerRing) }
      const dx = (order - ((total.get(node) ?? 1) - 1) / 2) * flagGap
      const height = Math.sqrt(Math.max(0, body.size * body.size - dx * dx))
      return { id, finding, on: node, foot: [body.at[0] + dx, body.at[1] + height, body.at[2]] }
    }),
  )
}

/** Bodies at their Portfolio places; where nothing has a value they stand evenly. */
export function qualityBodies(context: LensContext): readonly Body[] {
  const { ecosystem } = context
  const plan = planDial(context)
  const partners = plan.partners.map(({ partner, angle, radius }) => ({
    node: nodeIndex(ecosystem, partner.id),
    label: partner.label,
    at: onDial(angle, plan.unit === 'none' ? evenRing : radius),
    angle,
    size: bodyRadius(partner.value.value, plan.largest),
    flags: isStated(partner.value) ? 0 : flag.hatched,
  }))
  const deals = plan.deals.map(({ deal, angle }) => ({
    node: dealNode(context, deal),
    label: deal.label,
    at: onDial(angle, pipelineOrbit),
    angle,
    size: bodyRadius(deal.value.value, plan.largest),
    flags: flag.dashed | (isStated(deal.value) ? 0 : flag.hatched),
  }))
  return [...partners, ...deals].filter((body) => body.node !== -1)
}

/** Bodies in neutral, flags in the color of their severity; a finding in focus is lit and its two statements are joined. */
export function qualityScene(context: LensContext): Scene {
  const { ecosystem, programme, book, small } = context
  const bodies = qualityBodies(context)
  const flags = planFlags(context, bodies)
  const open = flags.find((each) => context.focus.map(findingOfFlag).includes(each.finding.node))
  const pair = open === undefined ? undefined : contradiction(ecosystem, open.finding.check)
  const extras = [...flags.map(({ id }) => ({ id })), ...statementIds.map((id) => ({ id }))]
  const composer = new Composer(ecosystem, extras)
  const guides: Guide[] = ring(context)
  const labels: SceneLabel[] = []
  const taken = new Uint8Array(ecosystem.nodes.count)
  bodiesOf(ecosystem, context.base).forEach((body, node) => body !== -1 && (taken[node] = 1))
  const hub = ecosystem.programmes[programme]!.node
  taken[hub] = 1
  composer.place(hub, { size: 0.06, tone: 'neutral', at: [0, 0, 0], charge: 2 })
  const onCenter = flags.filter((each) => each.on === -1).length
  labels.push({ node: book.programme, lines: [{ text: book.label, strong: true }, ...(onCenter === 0 ? [] : [{ text: dataQualityWords.onProgram(onCenter) }])], priority: 1000, align: 'center' })
  const lit = open === undefined ? undefined : new Set(open.finding.check.nodes)
  const flagsOn = new Map<number, Flag[]>()
  for (const each of flags) flagsOn.set(each.on, [...(flagsOn.get(each.on) ?? []), each])
  bodies.forEach((body, order) => placeBody(context, composer, labels, body, order, flagsOn.get(body.node) ?? [], lit))
  flags.forEach((each, i) => placeFlag(composer, guides, each, ecosystem.nodes.count + i, open))
  if (open !== undefined) {
    const at: readonly [number, number, number] = [open.foot[0], open.foot[1] + flagLength, open.foot[2]]
    labels.push({ node: open.id, at: [at[0], at[1] + 0.07, at[2]], lines: [{ text: checkTitle(open.finding.check.id), strong: true, tone: severityLook[open.finding.check.severity].tone }], priority: 1200, align: 'center' })
    if (pair !== undefined) placeContradiction(ecosystem, composer, labels, ecosystem.nodes.count + flags.length, pair, at, small)
  } else if (!small) labels.push(...centerLabels(flags))
  if (!small && context.params['halo'] !== false) placeHalo(composer, ecosystem, programme, taken, 0.14)
  const whole = `data-quality/${ecosystem.version}/${programme}/${planDial(context).key}/${flags.map((each) => each.id).join(',')}/${small ? 'small' : 'whole'}`
  return {
    stage: 'dial',
    home: { ...dialHome, radius: 1.45 },
    nodes: composer.nodes,
    anchors: composer.anchors,
    links: composer.links(),
    guides,
    labels,
    ...(open === undefined ? { layoutKey: whole } : { layoutKey: `${whole}/${open.finding.check.id}`, grownFrom: whole }),
    free: false,
  }
}

/** The dial with the signed arcs of Portfolio, all neutral: here they only say who is who. */
function ring(context: LensContext): Guide[] {
  const plan = planDial(context)
  if (plan.unit === 'none') return []
  const arcs = plan.partners
    .filter(({ from, to }) => to - from >= leastArc)
    .map(({ partner, from, to }): Guide => ({ kind: 'arc', radius: dialRadius, y: 0, from: from + 0.004, to: to - 0.004, tone: 'neutral', opacity: 0.35, style: 'solid', width: bandWidth, flat: true, node: partner.id }))
  return [...dialBase(), ...arcs]
}

function placeBody(context: LensContext, composer: Composer, labels: SceneLabel[], body: Body, order: number, mine: readonly Flag[], lit: ReadonlySet<NodeId> | undefined): void {
  const { ecosystem, programme, small } = context
  const hub = ecosystem.programmes[programme]!.node
  const id = ecosystem.nodes.ids[body.node]!
  const dimmed = lit !== undefined && !lit.has(id)
  composer.place(body.node, { size: body.size, tone: 'neutral', flags: body.flags, at: body.at, charge: 3, opacity: dimmed ? 0.35 : 1 })
  const edge = edgeBetween(ecosystem, programme, hub, body.node)
  if (edge !== -1) composer.tie(hub, body.node, { tone: 'neutral', opacity: 0.2, width: 1, stiffness: 0, style: (body.flags & flag.dashed) === 0 ? 'solid' : 'dashed', atoms: edgeAtoms(ecosystem, edge) })
  // On one ring close together only what is flagged has a name: the others would be written over each other.
  if (mine.length === 0 && context.book.partners.length > 16 && (body.flags & flag.hatched) !== 0) return
  // The statements of an open finding need the room of the names it does not concern.
  if (mine.length === 0 && (order >= (small ? 12 : namedBodies) || (dimmed && context.book.partners.length > 12))) return
  const distance = Math.sqrt(body.at[0] * body.at[0] + body.at[2] * body.at[2])
  const high = mine.filter((each) => each.finding.check.severity === 'high').length
  labels.push({
    node: id,
    at: onDial(body.angle, distance < 0.9 ? 1.14 : distance + body.size + 0.08),
    lines: [{ text: body.label, strong: true }, ...(mine.length === 0 ? [] : [{ text: dataQualityWords.flags(mine.length, high), ...(high > 0 && { tone: 'bad' as const }) }])],
    priority: (mine.length === 0 ? 500 : 900) + 10 * high - Math.min(order, 99) / 10,
    align: sin(body.angle) > 0.35 ? 'end' : sin(body.angle) < -0.35 ? 'start' : 'center',
    leader: distance < 0.9,
  })
}

function placeFlag(composer: Composer, guides: Guide[], { id, finding, foot }: Flag, node: number, open: Flag | undefined): void {
  const look = severityLook[finding.check.severity]
  const tone = finding.known ? 'muted' : look.tone
  const opacity = open !== undefined && open.finding !== finding ? 0.3 : finding.known ? 0.6 : 1
  const top: [number, number, number] = [foot[0], foot[1] + flagLength, foot[2]]
  composer.place(node, { size: look.size, tone, shape: look.shape, opacity, at: top, charge: 0.2 })
  guides.push({ kind: 'line', a: foot, b: top, tone, opacity, style: 'solid', width: 2, node: id })
}

/** Titles of the gravest flags of the center, in a column at their right with a leader each, from the back to the front as they stand. */
function centerLabels(flags: readonly Flag[]): SceneLabel[] {
  return flags
    .filter((each) => each.on === -1 && each.finding.check.severity === 'high' && !each.finding.known)
    .slice(0, titles)
    .map((each, i) => ({
      node: each.id,
      at: [0.36, flagLength, -0.24 + 0.16 * i] as const,
      lines: inLines(checkTitle(each.finding.check.id)).map((text) => ({ text, tone: 'bad' as const })),
      priority: 1100 - i,
      align: 'start' as const,
      leader: true,
    }))
}

/** A long title in two lines, broken at the space nearest its middle. */
function inLines(title: string): string[] {
  if (title.length <= 30) return [title]
  const spaces = [...title.matchAll(/ /g)].map((match) => match.index)
  const at = spaces.toSorted((a, b) => Math.abs(a - title.length / 2) - Math.abs(b - title.length / 2))[0]
  return at === undefined ? [title] : [title.slice(0, at), title.slice(at + 1)]
}

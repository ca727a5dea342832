import { cos, sin } from '#model/exact.ts'
import { highest } from '#model/extremes.ts'
import { nodeIndex } from '#model/find.ts'
import type { NodeId } from '#model/ids.ts'
import type { Guide, Scene, SceneLabel, Tone } from '#model/scene.ts'
import { flag } from '#model/scene.ts'
import type { Known } from '#analytics/book.ts'
import type { EntityChange } from '#analytics/entity-changes.ts'
import { isStated } from '#analytics/known.ts'
import { portfolio } from '#analytics/portfolio.ts'
import { format, words } from '#words/index.ts'
import { changesWords } from '#words/en/lenses/changes.ts'
import { Composer } from '#lenses/composer.ts'
import { dealNode } from '#lenses/deal-node.ts'
import { bandWidth, bodyRadius, dialBase, dialHome, dialLabel, dialRadius, onDial, pipelineOrbit, turn } from '#lenses/dial.ts'
import { bodyOfDeal, changeRows, planChanges, toneOf, type ChangesPlan, type Place } from '#lenses/changes-plan.ts'
import type { FormerSnapshot, LensContext } from '#lenses/lens.ts'
import { edgeAtoms, edgeBetween } from '#lenses/ties.ts'

/** The former band lies just inside today's. */
const formerRadius = 0.955
const formerWidth = 0.02
/** Who is gone stands outside everything, where the arc was. */
const goneOrbit = 1.46
/** A tail tells the direction; a whole path across the dial would be a line between two bodies. */
const longestTail = 0.3
const plusSize = 0.026

export interface ChangesScene { scene: Scene; largest: number; placed: ReadonlySet<NodeId> }

export function changesScene(context: LensContext, former: FormerSnapshot): ChangesScene {
  const { ecosystem, programme, base } = context
  const plan = planChanges(context, former.book)
  const rows = changeRows(context)
  const partners = new Map(rows.flatMap(({ change }) => (change.of === 'partner' ? [[change.node, change] as const] : [])))
  const deals = new Map(rows.flatMap(({ change }) => (change.of === 'deal' ? [[change.node, change] as const] : [])))
  const largest = highest([plan.now.largest, ...former.book.partners.map(({ value }) => stated(value)), ...former.book.deals.map(({ value }) => stated(value))])
  const stage: Stage = { context, composer: new Composer(ecosystem), guides: plan.now.unit === 'none' ? [] : [...dialBase(), ...bands(plan)], labels: [], largest, placed: new Set() }
  const hub = ecosystem.programmes[programme]!.node
  stage.composer.place(hub, { size: 0.06, tone: 'accent', at: [0, 0, 0], charge: 2 })
  stage.labels.push({ node: base.programme, lines: [{ text: base.label, strong: true }], priority: 900, align: 'center' })
  bandLabels(stage, plan, former)
  plan.now.partners.forEach(({ partner, angle, radius, from, to }, order) => {
    const change = partners.get(partner.id)
    const tone = change === undefined ? 'muted' : toneOf(change)
    stand(stage, { node: nodeIndex(ecosystem, partner.id), label: partner.label, value: partner.value, change, place: { angle, radius }, was: plan.partners.get(partner.id), flags: 0, order })
    if (to > from) stage.guides.push({ kind: 'arc', radius: dialRadius, y: 0, from, to: Math.min(to, turn), tone, opacity: change === undefined ? 0.6 : 1, style: 'solid', width: bandWidth, flat: true, node: partner.id })
  })
  plan.now.deals.forEach(({ deal, angle }, order) => {
    const was = plan.deals.get(deal.id)
    stand(stage, { node: dealNode(context, deal), label: deal.label, value: deal.value, change: deals.get(deal.id), place: { angle, radius: pipelineOrbit }, was: was && { ...was, radius: pipelineOrbit }, flags: flag.dashed, order: order + plan.now.partners.length })
  })
  const lost = new Set(base.deals.filter(({ outcome }) => outcome === 'lost').map(({ id }) => id))
  for (const { change } of rows) {
    if (change.change === 'gone') ghost(stage, change, (change.of === 'partner' ? plan.partners : plan.deals).get(change.node), changesWords.gone)
    else if (change.of === 'deal' && lost.has(change.node)) ghost(stage, change, plan.deals.get(change.node), changesWords.lost)
  }
  const keys = [...plan.now.partners.map((each) => `${each.partner.id}:${each.angle.toFixed(4)}`), ...plan.now.deals.map((each) => `${each.deal.id}:${each.angle.toFixed(4)}`)]
  const scene: Scene = {
    stage: 'dial',
    home: { ...dialHome, radius: 1.55 },
    nodes: stage.composer.nodes,
    anchors: stage.composer.anchors,
    links: stage.composer.links(),
    guides: stage.guides,
    labels: stage.labels,
    layoutKey: `changes/${ecosystem.version}/${former.version}/${programme}/${keys.join(',')}`,
    free: false,
  }
  return { scene, largest, placed: stage.placed }
}

interface Stage { context: LensContext; composer: Composer; guides: Guide[]; labels: SceneLabel[]; largest: number; placed: Set<NodeId> }
const stated = (known: Known): number => (isStated(known) ? known.value : 0)

const bands = (plan: ChangesPlan): Guide[] => plan.band.map(({ from, to }): Guide => ({ kind: 'arc', radius: formerRadius, y: 0, from, to, tone: 'neutral', opacity: 0.55, style: 'solid', width: formerWidth, flat: true }))

function bandLabels({ context: { base }, labels }: Stage, { now, formerEnd }: ChangesPlan, former: FormerSnapshot): void {
  if (now.unit === 'none') return
  const money = (amount: number): string => format.money(amount, base.currency)
  if (now.unit === 'target') labels.push(dialLabel(words.stage.zeroAndTarget(now.targetText), 0, 1.12, 'muted', 700))
  labels.push({ ...dialLabel(changesWords.nowBand(money(portfolio(base).total)), (now.signedAngle + 0.13) % turn, 1.13, 'neutral', 720), align: 'start' })
  labels.push({ ...dialLabel(changesWords.formerBand(former.since, money(portfolio(former.book).total)), (formerEnd + 0.1) % turn, 0.86, 'muted', 710), align: 'center' })
}

interface Body { node: number; label: string; value: Known; change: EntityChange | undefined; place: Place; was: Place | undefined; flags: number; order: number }

/** At today's place, with a tail from where it stood. */
function stand(stage: Stage, { node, label, value, change, place, was, flags, order }: Body): void {
  const { context, composer, guides, labels } = stage
  const { ecosystem, programme, base, small } = context
  const id = ecosystem.nodes.ids[node]
  if (id === undefined || stage.placed.has(id)) return
  stage.placed.add(id)
  const tone = change === undefined ? 'muted' : toneOf(change)
  const size = bodyRadius(value.value, stage.largest)
  const at = onDial(place.angle, place.radius)
  composer.place(node, { size, tone, flags: flags | (isStated(value) ? 0 : flag.hatched), opacity: change === undefined ? 0.75 : 1, at, charge: 3 })
  const hub = ecosystem.programmes[programme]!.node
  const edge = edgeBetween(ecosystem, programme, hub, node)
  if (edge !== -1) composer.tie(hub, node, { tone: 'muted', opacity: 0.25, width: 1, stiffness: 0, atoms: edgeAtoms(ecosystem, edge) })
  if (change?.change === 'added') guides.push(...plus(at, size, tone, id))
  else if (was !== undefined) guides.push(...tail(onDial(was.angle, was.radius), at, size, tone, id))
  if (order >= (small ? 12 : 24) && change === undefined) return
  const amount = isStated(value) ? format.money(value.value, base.currency) : words.stage.valueNotStated
  const line = change === undefined || change.change === 'added' ? amount : deltaText(change, base.currency)
  const outside = place.radius >= pipelineOrbit
  labels.push({
    node: id,
    at: outside ? besideBody(place, size) : onDial(place.angle, 1.16),
    lines: [{ text: change?.change === 'added' ? changesWords.plus(label) : label, strong: true }, { text: line, ...(tone !== 'muted' && { tone }) }],
    priority: (change === undefined ? 700 : 1000) - Math.min(order, 99),
    leader: !outside && place.radius < 0.86,
    align: outside ? (sin(place.angle) < 0 ? 'start' : 'end') : sin(place.angle) > 0.35 ? 'end' : 'center',
  })
}

function besideBody({ angle, radius }: Place, size: number): [number, number, number] {
  const [x, y, z] = onDial(angle, radius)
  return [x + (x < 0 ? -1 : 1) * (size + 0.05), y, z]
}

/** Money where it moved, else the first number that did. */
export function deltaText({ before, after, parts }: EntityChange, currency: string): string {
  const part = parts.find(({ measure }) => measure === 'value') ?? parts[0]
  if (part === undefined) return changesWords.delta(changesWords.value('value', before.value, currency), changesWords.value('value', after.value, currency))
  if (part.texts !== undefined) return changesWords.part(changesWords.measure('outcome'), ...part.texts)
  const measure = part.measure ?? 'value'
  const [was, is] = [changesWords.value(measure, part.before, currency), changesWords.value(measure, part.after, currency)]
  return measure === 'value' ? changesWords.delta(was, is) : changesWords.part(changesWords.measure(measure), was, is)
}

/** Outlined outside the dial; a body that stands there for something else today keeps its place. */
function ghost(stage: Stage, change: EntityChange, was: Place | undefined, said: string): void {
  const { context, composer, labels, largest } = stage
  const id = change.of === 'partner' ? change.node : bodyOfDeal(context, change.node)
  const node = nodeIndex(context.ecosystem, id)
  if (node === -1 || stage.placed.has(id)) return
  stage.placed.add(id)
  composer.place(node, { size: bodyRadius(change.before.value, largest), tone: toneOf(change), flags: flag.ghost, at: onDial(was?.angle ?? 0, goneOrbit), charge: 3 })
  const amount = isStated(change.before) ? format.money(change.before.value, context.base.currency) : words.stage.valueNotStated
  labels.push({ node: id, lines: [{ text: change.label, strong: true }, { text: words.stage.facts([said, amount]), tone: toneOf(change) }], priority: 990, align: 'center' })
}

/** A short stretch towards where it stood; nothing where it stood here. */
function tail(from: readonly [number, number, number], to: readonly [number, number, number], size: number, tone: Tone, node: NodeId): Guide[] {
  const [x, z] = [from[0] - to[0], from[2] - to[2]]
  const length = Math.sqrt(x * x + z * z)
  // Within the body itself there is nothing to see.
  if (length <= size + 0.01) return []
  const [part, surface] = [Math.min(1, (size + longestTail) / length), size / length]
  return [{ kind: 'line', a: [to[0] + x * part, 0, to[2] + z * part], b: [to[0] + x * surface, 0, to[2] + z * surface], tone, opacity: 0.75, style: 'solid', width: 2.5, node }]
}

/** From the home camera a height looks shorter by the cosine of its elevation: what is to stand clear of a sphere must be that much higher. */
const seenUpright = cos(dialHome.elevation)

/** A plus over the body, upright like a label. */
function plus([x, y, z]: readonly [number, number, number], size: number, tone: Tone, node: NodeId): Guide[] {
  const up = y + (size + 0.05) / seenUpright
  const look = { kind: 'line', tone, opacity: 1, style: 'solid', width: 3, node } as const
  return [{ ...look, a: [x - plusSize, up, z], b: [x + plusSize, up, z] }, { ...look, a: [x, up - plusSize, z], b: [x, up + plusSize, z] }]
}

import { highest } from '#model/extremes.ts'
import { sin } from '#model/exact.ts'
import { atomIndex, nodeIndex } from '#model/find.ts'
import type { Guide, Scene, SceneLabel, Tone } from '#model/scene.ts'
import { flag } from '#model/scene.ts'
import type { Deal, Partnership } from '#analytics/book.ts'
import { isStated } from '#analytics/known.ts'
import { isOverdue } from '#analytics/pipeline.ts'
import { format, words } from '#words/index.ts'
import { bodiesOf } from '#lenses/bodies.ts'
import { Composer } from '#lenses/composer.ts'
import { bandWidth, bodyRadius, dialBase, dialHome, dialLabel, dialRadius, leastArc, onDial, pipelineOrbit, secondLapRadius, turn } from '#lenses/dial.ts'
import { placeHalo } from '#lenses/halo.ts'
import { dealNode } from '#lenses/deal-node.ts'
import { dueText } from '#lenses/due-text.ts'
import type { LensContext } from '#lenses/lens.ts'
import { placePlinth } from '#lenses/plinth.ts'
import { dialRank, type DialPlan, planDial } from '#lenses/portfolio-plan.ts'
import { placeMoons } from '#lenses/moons.ts'
import { satellites } from '#lenses/satellites.ts'
import { edgeAtoms, edgeBetween } from '#lenses/ties.ts'
import { nodeTypes } from '#model/ecosystem.ts'

/** Satisfaction against the tier's threshold: the one color variable of this lens. */
export function satisfactionTone(partner: Partnership, context: LensContext): Tone {
  const rule = context.book.tiers.find((tier) => tier.id === partner.tier?.id)?.satisfaction
  if (!isStated(partner.satisfaction) || rule === undefined || !Number.isFinite(rule.value)) return 'unknown'
  const { value } = partner.satisfaction
  return (rule.comparator === '>' ? value > rule.value : value >= rule.value) ? 'good' : 'bad'
}

/** Where no partner states what the color needs, signed bodies are drawn in the accent instead of all grey. */
export function hasColorVariable(context: LensContext): boolean {
  return context.book.partners.some((partner) => satisfactionTone(partner, context) !== 'unknown')
}

export function portfolioScene(context: LensContext): Scene {
  const { ecosystem, programme, book, base } = context
  const plan = planDial(context)
  const composer = new Composer(ecosystem)
  const bodyOf = bodiesOf(ecosystem, base)
  const taken = new Uint8Array(ecosystem.nodes.count)
  bodyOf.forEach((body, node) => body !== -1 && (taken[node] = 1))
  const hub = ecosystem.programmes[programme]!.node
  taken[hub] = 1
  composer.place(hub, { size: 0.06, tone: 'accent', at: [0, 0, 0], charge: 2 })
  // Where nothing has a value there is no ring to read, only who is named.
  const guides = plan.unit === 'none' ? [] : [...dialBase(), ...orbits(plan), ...planMarks(plan)]
  const labels: SceneLabel[] = dialLabels(context, plan)
  placeBodies(context, plan, composer, guides, labels)
  placeRemoved(context, plan, composer, labels)
  composer.nodes.size.forEach((size, node) => size > 0 && (taken[node] = 1))
  const moons = satellites(ecosystem, programme, bodyOf)
  const fanned = placeMoons(context, composer, moons, taken, labels)
  for (const node of dialItself(context)) taken[node] = 1
  if (context.params['whole'] === true) placePlinth(composer, ecosystem, programme, taken, guides, labels)
  else if (!context.small && context.params['halo'] !== false) placeHalo(composer, ecosystem, programme, taken)
  const layoutKey = `portfolio/${ecosystem.version}/${programme}/${plan.key}/${context.small ? 'small' : 'whole'}/${context.params['whole'] === true ? 'plinth' : context.params['halo'] === false ? 'bare' : 'halo'}/${book.removed.map((partner) => partner.id).join(',')}`
  return {
    stage: 'dial',
    home: plan.laps > 1 || plan.deals.length > 0 ? { ...dialHome, radius: 1.55 } : { ...dialHome, radius: 1.3 },
    nodes: composer.nodes,
    anchors: composer.anchors,
    links: composer.links(),
    guides,
    labels,
    ...(fanned.length === 0 ? { layoutKey } : { layoutKey: `${layoutKey}/${fanned.join(',')}`, grownFrom: layoutKey }),
    free: false,
  }
}

/** Entities that the dial itself draws: tiers are orbits, the target's objective and measure are the ring, roadmap marks its ticks. */
function dialItself({ ecosystem, programme, book }: LensContext): number[] {
  const stating = [...book.target.atoms, ...book.marks.flatMap((mark) => mark.value.atoms)].map((id) => ecosystem.atoms[atomIndex(ecosystem, id)]?.subject ?? -1)
  const measures = ecosystem.atoms
    .filter((atom) => atom.programme === programme && atom.predicate === 'target' && nodeTypes[ecosystem.nodes.types[atom.subject]!] === 'KPI')
    .filter((atom) => atom.value?.kind === 'money' && atom.value.amount === book.target.value)
    .map((atom) => atom.subject)
  return [...book.tiers.map((tier) => nodeIndex(ecosystem, tier.id)), ...stating, ...measures].filter((node) => node !== -1)
}

function orbits(plan: DialPlan): Guide[] {
  const rings = plan.orbits.map((orbit): Guide => ({ kind: 'arc', radius: orbit.radius, y: 0, from: 0, to: turn, tone: 'muted', opacity: 0.4, style: 'dashed', width: 1 }))
  if (plan.deals.length > 0) rings.push({ kind: 'arc', radius: pipelineOrbit, y: 0, from: 0, to: turn, tone: 'muted', opacity: 0.22, style: 'dashed', width: 1 })
  return rings
}

function planMarks(plan: DialPlan): Guide[] {
  const marks = plan.marks.map((mark): Guide => ({ kind: 'line', a: onDial(mark.angle, 1.03), b: onDial(mark.angle, 1.06), tone: 'muted', opacity: 0.8, style: 'solid', width: 1.5 }))
  if (plan.expected !== undefined)
    marks.push({ kind: 'line', a: onDial(plan.expected.angle, 0.9), b: onDial(plan.expected.angle, 1.045), tone: 'accent', opacity: 1, style: 'solid', width: 2.5, reveal: [0.85, 1] })
  return marks
}

function dialLabels(context: LensContext, plan: DialPlan): SceneLabel[] {
  const { book } = context
  const held = format.money(plan.total, book.currency)
  const labels: SceneLabel[] = []
  const hub: SceneLabel = {
    node: book.programme,
    lines: [{ text: book.label, strong: true }],
    priority: 900,
    align: 'center',
  }
  labels.push(hub)
  if (plan.unit === 'target') {
    labels.push(dialLabel(words.stage.zeroAndTarget(plan.targetText), 0, 1.12, 'muted', 700))
    if (plan.deals.length > 0 || plan.total < book.target.value) labels.push({ ...dialLabel(words.stage.signed(held), (plan.signedAngle + 0.13) % turn, 1.13, 'neutral', 720), align: 'start' })
  }
  if (plan.expected !== undefined) labels.push({ ...dialLabel(words.stage.expected(format.money(plan.expected.amount, book.currency)), plan.expected.angle, 0.72, 'accent', 710), align: 'center' })
  // Each ends inside its own orbit, one above the other; on a phone the card names the tier.
  const staggered = [256, 270, 284, 242, 298]
  plan.orbits.forEach((orbit, order) => {
    if (orbit.label === '' || context.small) return
    labels.push({ ...dialLabel(orbit.label, ((staggered[order % staggered.length] ?? 270) / 360) * turn, orbit.radius - 0.02, 'muted', 500 - order), align: 'end' })
  })
  return labels
}

function placeBodies(context: LensContext, plan: DialPlan, composer: Composer, guides: Guide[], labels: SceneLabel[]): void {
  const { ecosystem, programme, book } = context
  const hub = ecosystem.programmes[programme]!.node
  const colored = hasColorVariable(context)
  const named = context.small ? 12 : 24
  plan.partners.forEach(({ partner, angle, radius, from, to }, order) => {
    const node = nodeIndex(ecosystem, partner.id)
    if (node === -1) return
    const tone = colored ? satisfactionTone(partner, context) : isStated(partner.value) ? 'accent' : 'neutral'
    const rule = book.tiers.find((tier) => tier.id === partner.tier?.id)
    composer.place(node, {
      size: bodyRadius(partner.value.value, plan.largest),
      tone,
      flags: isStated(partner.value) ? 0 : flag.hatched,
      ring: plan.anyCompletion ? partner.completion.value : -1,
      tick: plan.anyCompletion && rule !== undefined && Number.isFinite(rule.completion.value) ? rule.completion.value : -1,
      at: onDial(angle, radius),
      charge: 3,
    })
    const edge = edgeBetween(ecosystem, programme, hub, node)
    if (edge !== -1) composer.tie(hub, node, { tone: 'neutral', opacity: 0.5, width: 1.2, curve: 0.25, stiffness: 0, atoms: edgeAtoms(ecosystem, edge) })
    if (to - from >= leastArc)
      guides.push({ kind: 'arc', radius: dialRadius, y: 0, from, to, tone, opacity: 1, style: 'solid', width: bandWidth, flat: true, node: partner.id, reveal: plan.revealOf(from) })
    if (order < named) labels.push(bodyLabel(context, plan, partner, angle, radius, tone, order))
  })
  restOfArcs(context, plan, guides, labels)
  plan.deals.forEach(({ deal, angle, laps }, order) => {
    const node = dealNode(context, deal)
    if (node === -1) return
    const late = isOverdue(book, deal)
    composer.place(node, {
      size: bodyRadius(deal.value.value, plan.largest),
      tone: 'neutral',
      flags: flag.dashed | (late ? flag.clock : 0) | (isStated(deal.value) ? 0 : flag.hatched),
      at: onDial(angle, pipelineOrbit),
      charge: 3,
    })
    const opportunity = nodeIndex(ecosystem, deal.id)
    const edge = opportunity === -1 ? -1 : edgeBetween(ecosystem, programme, hub, opportunity)
    if (edge !== -1) composer.tie(hub, node, { style: 'dashed', tone: 'muted', opacity: 0.3, width: 1, stiffness: 0, atoms: edgeAtoms(ecosystem, edge) })
    if (order < named) labels.push(dealLabel(context, plan, deal, angle, late, order))
    for (const lap of laps.filter((each) => each.to - each.from >= leastArc / 4))
      guides.push({
        kind: 'arc', radius: lap.lap === 0 ? dialRadius : secondLapRadius, y: 0, from: lap.from, to: lap.to, tone: 'neutral', opacity: lap.lap === 0 ? 0.85 : 0.5,
        style: 'dashed', width: lap.lap === 0 ? bandWidth : bandWidth * 0.6, flat: true, node: ecosystem.nodes.ids[node]!, reveal: plan.revealOf(lap.from + lap.lap * turn),
      })
  })
}

/** Partners too small for an arc of their own share one; they come last, so their arcs lie side by side. */
function restOfArcs(context: LensContext, plan: DialPlan, guides: Guide[], labels: SceneLabel[]): void {
  const small = plan.partners.filter(({ from, to }) => to > from && to - from < leastArc)
  const [first] = small
  if (first === undefined) return
  const end = highest(small.map(({ to }) => to))
  const money = small.reduce((sum, { partner }) => sum + partner.value.value, 0)
  guides.push({ kind: 'arc', radius: dialRadius, y: 0, from: first.from, to: end, tone: 'neutral', opacity: 0.6, style: 'solid', width: bandWidth, flat: true, reveal: plan.revealOf(first.from) })
  labels.push(dialLabel(words.stage.others(small.length, format.money(money, context.book.currency)), (first.from + end) / 2, 1.14, 'neutral', 760))
}

function bodyLabel(context: LensContext, plan: DialPlan, partner: Partnership, angle: number, radius: number, tone: Tone, order: number): SceneLabel {
  const amount = isStated(partner.value) ? format.money(partner.value.value, context.book.currency) : words.stage.valueNotStated
  const rule = context.book.tiers.find((tier) => tier.id === partner.tier?.id)?.satisfaction
  const missed = tone === 'bad' && rule !== undefined && !context.small
  const lines: SceneLabel['lines'] = [
    { text: partner.label, strong: true },
    ...(plan.unit === 'none' ? [] : [{ text: missed ? words.stage.facts([amount, words.stage.meets(format.percent(partner.satisfaction.value, 0))]) : amount }]),
    ...(missed ? [{ text: words.stage.misses(words.stage.moreThan(format.percent(rule.value, 0))), tone: 'bad' as const }] : []),
  ]
  const crowded = plan.secondLapEnd > 0 && angle < plan.secondLapEnd + 0.1
  const at = crowded ? onDial(betweenDeals(plan, angle), 1.5) : onDial(angle, 1.16)
  return { node: partner.id, at, lines, priority: 1000 - dialRank(order), align: sin(angle) > 0.35 ? 'end' : 'center', leader: crowded || radius < 0.86 }
}

/** Where deals of a second lap stand outside a partner's arc, its label goes into the nearest gap between two of them. */
function betweenDeals(plan: DialPlan, angle: number): number {
  const taken = plan.deals.map((deal) => deal.angle).toSorted((a, b) => a - b)
  const gaps = taken.slice(1).map((each, i) => (each + taken[i]!) / 2)
  return gaps.toSorted((a, b) => Math.abs(a - angle) - Math.abs(b - angle))[0] ?? angle
}

function dealLabel(context: LensContext, plan: DialPlan, deal: Deal, angle: number, late: boolean, order: number): SceneLabel {
  const { book } = context
  const amount = isStated(deal.value) ? format.money(deal.value.value, book.currency, { short: true }) : words.stage.valueNotStated
  const chance = isStated(deal.probability) ? format.percent(deal.probability.value, 0) : ''
  const due = late ? words.stage.wasDue(dueText(deal)) : dueText(deal)
  const node = context.ecosystem.nodes.ids[dealNode(context, deal)]!
  const facts = context.small ? [{ text: words.stage.facts([amount, chance]), ...(late && { tone: 'watch' as const }) }] : late ? [{ text: words.stage.facts([amount, chance]) }, { text: due, tone: 'watch' as const }] : [{ text: words.stage.facts([amount, chance, due]) }]
  return {
    node,
    at: besideBody(angle, bodyRadius(deal.value.value, plan.largest)),
    lines: [{ text: deal.label, strong: true }, ...facts],
    priority: 960 - dialRank(order),
    align: sin(angle) < 0 ? 'start' : 'end',
  }
}

/** Outwards, beside the body: left of those on the left, right of those on the right. */
function besideBody(angle: number, radius: number): [number, number, number] {
  const [x, y, z] = onDial(angle, pipelineOrbit)
  return [x + (x < 0 ? -1 : 1) * (radius + 0.05), y, z]
}

/** Who was taken away stands outside as a ghost, where its arc was in the base case. */
function placeRemoved(context: LensContext, plan: DialPlan, composer: Composer, labels: SceneLabel[]): void {
  if (context.book.removed.length === 0) return
  const before = planDial({ ...context, book: context.base })
  for (const partner of context.book.removed) {
    const node = nodeIndex(context.ecosystem, partner.id)
    const angle = before.partners.find((each) => each.partner.id === partner.id)?.angle ?? 0
    if (node === -1) continue
    composer.place(node, { size: bodyRadius(partner.value.value, plan.largest), tone: 'muted', flags: flag.ghost, at: onDial(angle, 1.46), charge: 3 })
    labels.push({ node: partner.id, lines: [{ text: partner.label, strong: true }, { text: words.stage.removed, tone: 'watch' }], priority: 990, align: 'center' })
  }
}

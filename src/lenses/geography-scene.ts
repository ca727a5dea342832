import { nodeIndex } from '#model/find.ts'
import type { Guide, Scene, SceneLabel } from '#model/scene.ts'
import { flag } from '#model/scene.ts'
import { isStated } from '#analytics/known.ts'
import { format } from '#words/index.ts'
import { geographyWords } from '#words/en/lenses/geography.ts'
import { Composer } from '#lenses/composer.ts'
import { bandWidth, dialHome, dialLabel, dialRadius, onDial, turn } from '#lenses/dial.ts'
import { missingOrbit, plateInner, plateOuter, type GeographyPlan, type Plate } from '#lenses/geography-plan.ts'
import { placeHalo } from '#lenses/halo.ts'
import type { LensContext } from '#lenses/lens.ts'
import { edgeAtoms, edgeBetween } from '#lenses/ties.ts'

/** Large enough that no name is written over a body. */
const bodySize = 0.05
const innerRing = 0.925
/** CSS px: at the back the name of a region leaves room for that of the plate behind the ring. */
const besideBack = [36, 0] as const
const gap = 0.006

/** Two rings and a plate a region (VIEWS.md 3.10): revenue outside, investment inside, and who is named where. */
export function geographyScene(context: LensContext, plan: GeographyPlan): Scene {
  const { ecosystem, programme, book } = context
  const extras = [...plan.plates.flatMap((plate) => plate.bodies.filter((body) => body.role === 'empty')), ...(plan.aimed?.sockets.filter((socket) => socket.state === 'empty') ?? []), ...plan.missing.map((region) => ({ id: region.node }))]
  const composer = new Composer(ecosystem, extras)
  const numberOf = new Map(composer.nodes.ids.map((id, node) => [id, node] as const))
  const hub = ecosystem.programmes[programme]!.node
  const taken = new Uint8Array(ecosystem.nodes.count)
  const guides: Guide[] = []
  const labels: SceneLabel[] = [{ node: book.programme, lines: [{ text: book.label, strong: true }], priority: 985, align: 'center' }]
  const stand = (id: string, standing: Parameters<Composer['place']>[1]): number => {
    const node = numberOf.get(id) ?? -1
    if (node === -1) return -1
    if (node < taken.length) taken[node] = 1
    composer.place(node, standing)
    return node
  }
  const tie = (a: number, b: number, opacity: number): void => {
    if (a < 0 || b < 0 || a >= ecosystem.nodes.count || b >= ecosystem.nodes.count) return
    const edge = edgeBetween(ecosystem, programme, a, b)
    if (edge !== -1) composer.tie(a, b, { tone: 'neutral', opacity, stiffness: 0, atoms: edgeAtoms(ecosystem, edge) })
  }
  stand(book.programme, { size: 0.06, tone: 'neutral', at: [0, 0, 0], charge: 2 })
  for (const plate of plan.plates) {
    const middle = (plate.start + plate.end) / 2
    const region = stand(plate.row.id, { size: plan.shared ? 0.035 : 0.06, tone: plate.tone, shape: 'ring', at: onDial(middle, plan.shared ? 0.24 : 0.55), charge: 2, ...(plate.tone === 'unknown' && { flags: flag.hatched }) })
    tie(hub, region, 0.4)
    plateGuides(plan, plate, guides)
    labels.push(regionLabel(context, plan, plate, middle))
    plate.bodies.forEach((body, i) => {
      const key = body.role === 'key' || body.role === 'both'
      const node = stand(body.id, body.role === 'empty' ? { size: 0.035, tone: plate.tone, flags: flag.dashed, opacity: 0.7, at: body.at } : { size: bodySize, tone: plate.tone, shape: key ? 'diamond' : 'sphere', at: body.at, charge: 2 })
      tie(region, node, 0.14)
      // An empty seat is in the legend; a name of its own would take the room of its neighbors' names.
      if (body.role !== 'empty') labels.push({ node: body.id, lines: broken(body.label).map((text) => ({ text })), priority: (key ? 720 : 680) - i, align: 'center' })
    })
  }
  for (const partner of plan.wide) {
    const node = stand(partner.id, { size: bodySize, tone: 'shared', at: partner.at, charge: 2 })
    labels.push({ node: partner.id, lines: [{ text: partner.label }, { text: partner.place, tone: 'muted' }], priority: 850, align: 'center' })
    tie(hub, node, 0.3)
  }
  if (plan.aimed !== undefined) {
    const type = stand(plan.aimed.group.id, { size: 0.045, tone: 'neutral', shape: 'ring', at: onDial(0, 0.3), charge: 2 })
    labels.push({ node: plan.aimed.group.id, lines: [{ text: plan.aimed.group.label, strong: true }, { text: geographyWords.wanted(plan.aimed.group.target.value) }], priority: 880, align: 'center' })
    tie(hub, type, 0.5)
    for (const plate of plan.plates) tie(type, nodeIndex(ecosystem, plate.row.id), 0.4)
    for (const socket of plan.aimed.sockets) stand(socket.id, socket.state === 'empty' ? { size: 0.035, tone: 'neutral', flags: flag.dashed, opacity: 0.7, at: socket.at } : { size: bodySize, tone: 'neutral', at: socket.at, charge: 2 })
    plan.aimed.group.classes.forEach((seat, i) => {
      const node = stand(seat.id, { size: 0.035, tone: 'neutral', flags: flag.dashed, at: onDial((i - (plan.aimed!.group.classes.length - 1) / 2) * 0.9, 0.6), charge: 2 })
      labels.push({ node: seat.id, lines: [{ text: seat.label, tone: 'muted' }], priority: 600, align: 'center' })
      tie(type, node, 0.3)
    })
    guides.push({ kind: 'arc', radius: 1, y: 0, from: 0, to: turn, tone: 'muted', opacity: 0.35, style: 'dashed', width: 1 })
  }
  for (const region of plan.missing) {
    stand(region.node, { size: 0.04, tone: 'unknown', flags: flag.hatched, at: region.at })
    missingPlate(region.angle, region.node, guides)
    // Left of its plate, but right of the last one, which stands at the back.
    const back = region.angle > (163 / 360) * turn
    labels.push({ node: region.node, at: onDial(region.angle + (back ? 0.21 : -0.1), back ? missingOrbit : missingOrbit + 0.21), lines: [{ text: region.label, strong: true }, ...geographyWords.nobodyLines.map((text) => ({ text, tone: 'muted' as const }))], priority: 984, align: back ? 'start' : 'end' })
  }
  if (plan.shared) {
    const currency = book.currency
    labels.push(dialLabel(geographyWords.turns(`${format.money(plan.regions.revenue.value, currency, { short: true })}${plan.regions.revenue.comparator === '>=' ? '+' : ''}`, format.money(plan.regions.investment.value, currency, { short: true })), 0, 1.12, 'muted', 860))
  }
  if (!context.small && context.params['halo'] !== false) placeHalo(composer, ecosystem, programme, taken, 0.12)
  return {
    stage: 'dial',
    home: { ...dialHome, target: [0, 0, plan.missing.length > 0 ? -0.12 : 0.02], radius: plan.missing.length > 3 ? 1.53 : plan.missing.length > 0 ? 1.45 : 1.35 },
    nodes: composer.nodes,
    anchors: composer.anchors,
    links: composer.links(),
    guides,
    labels,
    layoutKey: `geography/${ecosystem.version}/${programme}/${plan.key}/${plan.missing.length}/${context.small ? 'small' : context.params['halo'] === false ? 'bare' : 'whole'}`,
    free: false,
  }
}

/** The plate, its share of revenue outside, its share of investment inside, and the step between their ends. */
function plateGuides(plan: GeographyPlan, plate: Plate, guides: Guide[]): void {
  const node = plate.row.id
  const middle = (plateInner + plateOuter) / 2
  guides.push({ kind: 'arc', radius: middle, y: -0.012, from: plate.start + 0.02, to: plate.end - 0.02, tone: 'muted', opacity: 0.13, style: 'solid', width: plateOuter - plateInner, flat: true, node })
  if (!plan.shared) return
  if (isStated(plate.row.share)) guides.push({ kind: 'arc', radius: dialRadius, y: 0, from: plate.from + gap, to: plate.to - gap, tone: 'neutral', opacity: 0.75, style: 'solid', width: bandWidth, flat: true, node })
  if (Number.isNaN(plate.row.investmentShare)) return
  guides.push({ kind: 'arc', radius: innerRing, y: 0, from: plate.innerFrom + gap, to: plate.innerTo - gap, tone: plate.tone, opacity: 1, style: 'solid', width: bandWidth, flat: true, node })
  guides.push({ kind: 'line', a: onDial(plate.innerTo, innerRing - 0.03), b: onDial(plate.innerTo, dialRadius - 0.027), tone: plate.tone, opacity: 0.9, style: 'solid', width: 1.5 })
  guides.push({ kind: 'line', a: onDial(plate.to, innerRing + 0.027), b: onDial(plate.to, dialRadius + 0.04), tone: 'neutral', opacity: 0.9, style: 'solid', width: 1.5 })
}

function missingPlate(angle: number, node: string, guides: Guide[]): void {
  const half = 0.18
  const look = { tone: 'unknown' as const, opacity: 0.7, style: 'dashed' as const, width: 1.2, node }
  for (const radius of [missingOrbit - 0.1, missingOrbit + 0.1]) guides.push({ kind: 'arc', radius, y: 0, from: angle - half, to: angle + half, ...look })
  for (const side of [angle - half, angle + half]) guides.push({ kind: 'line', a: onDial(side, missingOrbit - 0.1), b: onDial(side, missingOrbit + 0.1), ...look })
}

function regionLabel({ book }: LensContext, plan: GeographyPlan, plate: Plate, middle: number): SceneLabel {
  const { row } = plate
  const [x, , z] = onDial(middle, 1)
  const lines: SceneLabel['lines'] = isStated(row.share)
    ? [
        { text: row.label, strong: true },
        { text: geographyWords.ofRevenue(format.money(row.revenue.value, book.currency, { short: true }), row.share.value) },
        ...(Number.isNaN(row.offset) ? [] : [{ text: geographyWords.invested(format.money(row.investment.value, book.currency), geographyWords.offset(row.offset)), tone: plate.tone }]),
      ]
    : [{ text: row.label, strong: true }, { text: geographyWords.noShare, tone: 'muted' }]
  return plan.shared ? { node: row.id, at: onDial(middle, 1.1), lines, priority: 1000, align: x < -0.3 ? 'end' : x > 0.3 ? 'start' : 'center', ...(x > 0.3 && z < -0.5 && { shift: besideBack }) } : { node: row.id, lines, priority: 1000, align: 'center' }
}

/** A long name stands in two lines, broken at the space nearest its middle. */
function broken(label: string): string[] {
  if (label.length <= 12) return [label]
  const spaces = [...label.matchAll(/ /g)].map((match) => match.index)
  const at = spaces.toSorted((a, b) => Math.abs(a - label.length / 2) - Math.abs(b - label.length / 2))[0]
  return at === undefined ? [label] : [label.slice(0, at), label.slice(at + 1)]
}

import { nodeIndex } from '#model/find.ts'
import type { NodeId } from '#model/ids.ts'
import type { Guide, Scene, SceneLabel, Tone } from '#model/scene.ts'
import { flag } from '#model/scene.ts'
import { isStated } from '#analytics/known.ts'
import type { Threshold } from '#analytics/book.ts'
import { format } from '#words/index.ts'
import { integrationWords } from '#words/en/lenses/integration.ts'
import { Composer } from '#lenses/composer.ts'
import { wrapped } from '#lenses/wrapped.ts'
import { portId, type Foot, type IntegrationPlan } from '#lenses/integration-plan.ts'
import type { LensContext } from '#lenses/lens.ts'
import { bodySize } from '#lenses/pipeline-scene.ts'
import { edgeAtoms, edgeBetween } from '#lenses/ties.ts'
import { wallHome, wallLeft, wallRight } from '#lenses/wall.ts'

/** Ports stand at 0, partners under them at the feet, shelves above in the order the document draws them (VIEWS.md 3.9). */
const shelfStep = 0.24
const lowestShelf = 0.35
const shelfDepth = 0.16
/** The plate lies this far under the middle of its tiles, so that two lines of text stand on it. */
const shelfUnder = 0.085
const feet = -0.21
const firstTile = -0.5

export const verdictTone = { meets: 'good', misses: 'bad', 'not-stated': 'unknown' } as const satisfies Record<string, Tone>

/** "more than 85%" */
export const ruleText = (rule: Threshold): string =>
  (rule.comparator === '>' ? integrationWords.moreThan : integrationWords.orMore)(format.percent(rule.value))

export function platformScene(context: LensContext, plan: IntegrationPlan, largest: number): Scene {
  const { ecosystem, programme, book } = context
  const composer = new Composer(ecosystem, plan.feet.flatMap((foot) => foot.required.map((each) => ({ id: portId(each) }))))
  const guides: Guide[] = []
  const labels: SceneLabel[] = []
  const top = shelves(context, plan, composer, guides, labels)
  const bodies = [...plan.shown, ...(plan.whole ? plan.waiting : [])]
  const wide = (wallRight - wallLeft) / Math.max(1, bodies.length)
  const place = (foot: Foot, order: number) => {
    const x = wallLeft + (order + 0.5) * wide
    body(context, plan, foot, composer, labels, [x, feet, 0], largest, order)
    ports(context, foot, composer, labels, x, wide)
  }
  bodies.forEach((foot, order) => place(foot, order))
  if (plan.stack.layers.length > 0 && plan.feet.some((foot) => foot.ports.length > 0))
    labels.push({ at: [0, 0.19, 0], lines: [{ text: integrationWords.gap, tone: 'muted' }], priority: 890, align: 'center', stays: true })
  return {
    stage: 'wall',
    home: { ...wallHome, target: [0, (top + feet) / 2 - 0.18, 0], radius: Math.max(1.55, (top - feet) / 2 + 0.55) },
    nodes: composer.nodes,
    anchors: composer.anchors,
    links: composer.links(),
    guides,
    labels,
    layoutKey: `integration/${ecosystem.version}/${programme}/${plan.shown.map((foot) => foot.id).join(',')}/${plan.whole}/${book.partners.length}`,
    free: false,
  }
}

/** One pane a layer, reaching back, with what it provides standing on it. Returns the height of the uppermost. */
function shelves({ ecosystem, programme }: LensContext, plan: IntegrationPlan, composer: Composer, guides: Guide[], labels: SceneLabel[]): number {
  const { layers } = plan.stack
  const levels = [...new Set(layers.map((layer) => layer.level))].toSorted((a, b) => a - b)
  for (const layer of layers) {
    const y = lowestShelf + levels.indexOf(layer.level) * shelfStep
    const node = nodeIndex(ecosystem, layer.id)
    guides.push({ kind: 'pane', corner: [wallLeft - 0.1, y - shelfUnder, -shelfDepth], wide: [wallRight - wallLeft + 0.2, 0, 0], high: [0, 0, shelfDepth], fill: 0.1, tone: 'neutral', opacity: 0.35, style: 'solid', width: 1, node: layer.id })
    guides.push({ kind: 'line', a: [wallLeft - 0.1, y - shelfUnder, 0], b: [wallRight + 0.1, y - shelfUnder, 0], tone: 'neutral', opacity: 0.75, style: 'solid', width: 1.5, node: layer.id })
    composer.place(node, { size: 0.03, tone: 'neutral', shape: 'tablet', at: [wallLeft, y, 0], charge: 0.3 })
    labels.push({ node: layer.id, lines: wrapped(layer.label, 20).map((text) => ({ text, strong: true })), priority: 930 + layer.level, align: 'start', shift: [0, -4], stays: true, whole: true })
    layer.provides.forEach((id, i) => {
      const tile = nodeIndex(ecosystem, id)
      const x = firstTile + (i / Math.max(3, layer.provides.length)) * (wallRight - firstTile)
      composer.place(tile, { size: 0.022, tone: 'muted', shape: 'cube', at: [x, y, 0], charge: 0.3 })
      labels.push({ node: id, lines: wrapped(ecosystem.nodes.labels[tile]!, 16).map((text) => ({ text })), priority: 640 + layer.level, align: 'start', shift: [0, -4], stays: true, whole: true })
      const edge = edgeBetween(ecosystem, programme, node, tile, 'provides')
      // The shelf itself joins them; the fact stays with the line that is not drawn.
      if (edge !== -1) composer.tie(node, tile, { opacity: 0, stiffness: 0, atoms: edgeAtoms(ecosystem, edge) })
    })
  }
  return levels.length === 0 ? 0.2 : lowestShelf + (levels.length - 1) * shelfStep + 0.1
}

function body(context: LensContext, plan: IntegrationPlan, foot: Foot, composer: Composer, labels: SceneLabel[], at: readonly [number, number, number], largest: number, order: number): void {
  const { ecosystem, focus } = context
  const { partner, deal, tier } = foot
  const value = partner?.value ?? deal!.value
  const node = nodeIndex(ecosystem, foot.id)
  const stated = partner !== undefined && isStated(partner.completion)
  composer.place(node, {
    size: isStated(value) ? bodySize(value.value, largest) : 0.05,
    tone: deal ? 'neutral' : verdictTone[foot.verdict],
    flags: (deal ? flag.dashed : 0) | (isStated(value) ? 0 : flag.hatched),
    ...(partner && { ring: stated ? partner.completion.value : NaN }),
    ...(tier && isStated(tier.completion) && { tick: tier.completion.value }),
    at,
  })
  const said = stated ? integrationWords.completion(format.percent(partner.completion.value)) : deal ? (isStated(value) ? format.money(value.value, context.book.currency, { short: true }) : '') : integrationWords.completionNotStated
  const needs = tier && isStated(tier.completion) && foot.verdict !== 'meets' && focus.includes(foot.id) ? integrationWords.needsMore(ruleText(tier.completion)) : ''
  const engineers = Number.isNaN(foot.engineers.low) ? '' : integrationWords.engineers(foot.engineers.low, foot.engineers.high)
  const lines: SceneLabel['lines'] = [
    ...wrapped(foot.label, plan.whole ? 10 : 20).map((text) => ({ text, strong: true })),
    ...(said === '' ? [] : [{ text: said, ...(foot.verdict === 'misses' && { tone: 'bad' as const }) }]),
    ...(plan.whole && engineers !== '' ? [{ text: engineers, tone: 'accent' as const }] : needs === '' ? [] : [{ text: needs, tone: 'muted' as const }]),
  ]
  // Two rows of names: side by side those of neighbors would not fit.
  const low = order % 2 === 1
  labels.push({
    node: foot.id,
    at: [at[0], at[1] - 1.24 * bodySize(largest, largest), 0],
    lines,
    priority: 1000 - order,
    align: 'center',
    shift: [0, (low ? 66 : 22) + (lines.length > 2 ? 10 : 0)],
    leader: true,
    stays: true,
  })
}

function ports({ ecosystem, programme, focus }: LensContext, foot: Foot, composer: Composer, labels: SceneLabel[], x: number, wide: number): void {
  const own = nodeIndex(ecosystem, foot.id)
  const all = foot.ports.length + foot.required.length
  const step = Math.min(0.2, (wide * 0.8) / Math.max(1, all))
  const place = (i: number) => x + (i - (all - 1) / 2) * step
  const lit = focus.includes(foot.id)
  foot.ports.forEach((port, i) => {
    const node = nodeIndex(ecosystem, port.id)
    composer.place(node, { size: 0.024, tone: 'neutral', shape: 'cube', at: [place(i), 0, 0], charge: 0.3 })
    // Two names side by side do not fit over one partner: every second one stands a line higher.
    labels.push({ node: port.id, at: [place(i), 0.035, 0], lines: [{ text: port.label.split('/').at(-1) ?? port.label, tone: 'muted' }], priority: (lit ? 880 : 620) - i, align: 'center', shift: [0, -6 - 28 * (i % 2)], stays: true })
    const edge = edgeBetween(ecosystem, programme, own, node, 'has endpoint')
    if (edge !== -1) composer.tie(own, node, { tone: 'neutral', opacity: 0.6, width: 1.2, stiffness: 0, atoms: edgeAtoms(ecosystem, edge) })
  })
  foot.required.forEach((required, i) => {
    const node = composer.nodes.ids.indexOf(portId(required))
    composer.place(node, { size: 0.024, tone: 'neutral', shape: 'cube', flags: flag.dashed, at: [place(foot.ports.length + i), 0, 0], charge: 0.3 })
    if (lit) labels.push({ node: portId(required), lines: wrapped(required.text, 18).map((text) => ({ text, tone: 'muted' as const })), priority: 700 - i, align: 'center' })
    composer.tie(own, node, { style: 'dashed', tone: 'muted', opacity: 0.5, width: 1, stiffness: 0, atoms: [required.atom] })
  })
  if (foot.required.length > 0 && !lit)
    labels.push({ at: [place(foot.ports.length + (foot.required.length - 1) / 2), 0.035, 0], lines: wrapped(integrationWords.required(foot.required.length), 18).map((text) => ({ text, tone: 'muted' as const })), priority: 610, align: 'center', shift: [0, -16], stays: true })
}

/** Ids of the ports that no entity stands for, with their feet. */
export const requiredPorts = (plan: IntegrationPlan): readonly { id: NodeId; foot: Foot }[] => plan.shown.flatMap((foot) => foot.required.map((each) => ({ id: portId(each), foot })))

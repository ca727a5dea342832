import { highest } from '#model/extremes.ts'
import { atomIndex, nodeIndex } from '#model/find.ts'
import type { NodeId } from '#model/ids.ts'
import type { Guide, Scene, SceneLabel, Tone } from '#model/scene.ts'
import { flag } from '#model/scene.ts'
import type { Book, Deal } from '#analytics/book.ts'
import { isStated } from '#analytics/known.ts'
import { isOverdue, type Pipeline, type PipelineStep } from '#analytics/pipeline.ts'
import { format, words } from '#words/index.ts'
import { supposedWord } from '#words/en/scenario.ts'
import { Composer } from '#lenses/composer.ts'
import { dealNode } from '#lenses/deal-node.ts'
import { dueText } from '#lenses/due-text.ts'
import { bodyRadius } from '#lenses/dial.ts'
import type { LensContext } from '#lenses/lens.ts'
import { edgeAtoms, edgeBetween } from '#lenses/ties.ts'
import { niceStep } from '#lenses/axes.ts'
import { datedSteps, pipelineScale } from '#lenses/pipeline-scale.ts'
import { wallHome, wallLeft, wallRight } from '#lenses/wall.ts'

const scale = 0.45
const asidePitch = 0.16
/** Partners with a stretch of the rail of their own, and deals with a name: no screen holds more. */
const mostStretches = 200
const mostNamed = 120

/** Bodies at 45 % of their portfolio size, so that a step can be read beside them. */
export const bodySize = (value: number, largest: number): number => Math.max(0.03, scale * bodyRadius(value, largest))

/** Has no place in the staircase: it would stand at a date or a sum that nobody states. */
export const isAside = (deal: Deal): boolean => !isStated(deal.due) || !isStated(deal.value)

/** Too late for the target, whatever becomes of it. False without dates. */
export const isAfterTarget = (book: Book, deal: Deal): boolean => deal.due.value > book.target.due.value

/** The staircase of VIEWS.md 3.3 on the wall: x = money, height = last day of the quarter, signed at 0. */
export function pipelineScene(context: LensContext, sums: Pipeline): Scene {
  const { ecosystem, programme, book } = context
  const composer = new Composer(ecosystem)
  const guides: Guide[] = []
  const labels: SceneLabel[] = []
  const signed = Number.isFinite(sums.signed) ? sums.signed : 0
  const dated = datedSteps(book)
  const { x, end, height, top } = pipelineScale(context)
  const largest = largestValue(context)
  rail(context, guides, labels, x, end)
  placePartners(context, composer, guides, labels, x, largest)
  dated.forEach((step, order) => placeStep(context, composer, guides, labels, step, order, dated, x, height, largest))
  if (dated.length > mostNamed) {
    const named = new Set(dated.toSorted((a, b) => b.deal.value.value - a.deal.value.value).slice(0, mostNamed).map((step) => ecosystem.nodes.ids[dealNode(context, step.deal)]))
    const steps = new Set(dated.map((step) => ecosystem.nodes.ids[dealNode(context, step.deal)]))
    labels.splice(0, labels.length, ...labels.filter((label) => label.node === undefined || !steps.has(label.node) || named.has(label.node)))
  }
  dealsAside(context, composer, labels, x, largest, top)
  panes(context, guides, labels, x, height, top)
  const hub = ecosystem.programmes[programme]!.node
  for (const step of dated) {
    const node = dealNode(context, step.deal)
    const opportunity = nodeIndex(ecosystem, step.deal.id)
    const edge = opportunity === -1 ? -1 : edgeBetween(ecosystem, programme, hub, opportunity)
    if (edge !== -1 && node !== -1) composer.tie(hub, node, { opacity: 0, stiffness: 0, atoms: edgeAtoms(ecosystem, edge) })
  }
  return {
    stage: 'wall',
    home: { ...wallHome, target: [0, top * 0.5 - 0.02, 0], radius: 1.42 },
    nodes: composer.nodes,
    anchors: composer.anchors,
    links: composer.links(),
    guides,
    labels,
    layoutKey: `pipeline/${ecosystem.version}/${programme}/${dated.map((step) => `${step.deal.id}:${step.from}:${step.deal.due.value}`).join(',')}/${signed}/${end}${book === context.base ? '' : `/${book.partners.map((partner) => `${partner.id}:${partner.value.value}`).join(',')}/${top}`}`,
    free: false,
    upright: true,
  }
}

/** Money of the largest partner or deal, before and after the scenario: all bodies share one scale. */
export const largestValue = ({ book, base }: Pick<LensContext, 'book' | 'base'>): number =>
  highest([0, ...(book === base ? [book] : [base, book]).flatMap((each) => [...each.partners, ...each.deals]).map((each) => (isStated(each.value) ? each.value.value : 0))])

/** Stood as a step before the scenario, and is lost now: its ghost stays where it was (`pipeline-ghosts.ts`). */
export const leavesGhost = ({ base }: Pick<LensContext, 'base'>, deal: Deal): boolean => {
  const before = deal.outcome === 'lost' ? base.deals.find((each) => each.id === deal.id) : undefined
  return before?.outcome === 'open' && !isAside(before)
}

function rail({ book }: LensContext, guides: Guide[], labels: SceneLabel[], x: (amount: number) => number, end: number): void {
  guides.push({ kind: 'line', a: [wallLeft, 0, 0], b: [wallRight, 0, 0], tone: 'muted', opacity: 0.7, style: 'solid', width: 1.5 })
  // The last tick is the end of the rail; a round one that would crowd it gives way.
  const step = niceStep(end / 7)
  const amounts = Array.from({ length: Math.floor(end / step) + 1 }, (_, i) => i * step).filter((amount) => amount === 0 || end - amount > step * 0.4)
  for (const [i, amount] of [...amounts, end].entries()) {
    guides.push({ kind: 'line', a: [x(amount), 0, 0], b: [x(amount), -0.03, 0], tone: 'muted', opacity: 0.8, style: 'solid', width: 1 })
    labels.push({ at: [x(amount), -0.09, 0], lines: [{ text: format.money(amount, book.currency, { short: true }), tone: 'muted' }], priority: 600 - i, align: 'center' })
  }
}

function placePartners(context: LensContext, composer: Composer, guides: Guide[], labels: SceneLabel[], x: (amount: number) => number, largest: number): void {
  const { ecosystem, book } = context
  let at = 0
  const stated = book.partners.filter((partner) => isStated(partner.value)).toSorted((a, b) => b.value.value - a.value.value)
  const whole = x(stated.reduce((sum, partner) => sum + partner.value.value, 0))
  let rest: number | undefined
  stated.forEach((partner, order) => {
    const node = nodeIndex(ecosystem, partner.id)
    const from = x(at)
    at += partner.value.value
    const to = x(at)
    const won = partner.fromDeal !== undefined
    const tone: Tone = won ? 'good' : 'accent'
    const added = partner.added === true
    // Thousands of stretches too short to see are one line: the largest come first, so it runs to the end.
    if (order < mostStretches) guides.push({ kind: 'line', a: [from + 0.004, 0, 0], b: [Math.max(to - 0.004, from + 0.005), 0, 0], tone, opacity: 1, style: added ? 'dashed' : 'solid', width: 5, node: partner.id })
    else rest ??= from
    if (node === -1) return
    const size = bodySize(partner.value.value, largest)
    composer.place(node, { size, tone, flags: added ? flag.dashed : 0, at: [(from + to) / 2, size + 0.02, 0] })
    if (order < 12)
      labels.push({ node: partner.id, lines: [{ text: partner.label, strong: true }, { text: words.stage.facts([format.money(partner.value.value, book.currency), added ? supposedWord : '']) }], priority: 900 - order, align: 'center', at: [(from + to) / 2, 2 * size + 0.04, 0], shift: [0, -20] })
  })
  if (rest !== undefined) guides.push({ kind: 'line', a: [rest, 0, 0], b: [Math.max(whole, rest + 0.005), 0, 0], tone: 'accent', opacity: 1, style: 'solid', width: 5 })
}

function placeStep(
  context: LensContext, composer: Composer, guides: Guide[], labels: SceneLabel[], step: PipelineStep, order: number, all: readonly PipelineStep[],
  x: (amount: number) => number, height: (day: number) => number, largest: number,
): void {
  const { book } = context
  const node = dealNode(context, step.deal)
  const y = height(step.deal.due.value)
  const from = x(step.from)
  const to = x(step.to)
  const tone: Tone = step.overdue ? 'watch' : isAfterTarget(book, step.deal) ? 'muted' : 'neutral'
  const id = node === -1 ? step.deal.partner : context.ecosystem.nodes.ids[node]!
  guides.push({ kind: 'line', a: [from, y, 0], b: [to, y, 0], tone, opacity: 1, style: 'dashed', width: 4, node: id })
  const before = order === 0 ? 0 : height(all[order - 1]!.deal.due.value)
  guides.push({ kind: 'line', a: [from, before, 0], b: [from, y, 0], tone: 'muted', opacity: 0.6, style: 'solid', width: 1 })
  // The expected staircase runs in the same plane, one line under each step.
  const expectedBefore = order === 0 ? step.expected - step.weighted : all[order - 1]!.expected
  if (Number.isFinite(step.expected) && Number.isFinite(expectedBefore)) guides.push({ kind: 'line', a: [x(expectedBefore), y - 0.028, 0], b: [x(step.expected), y - 0.028, 0], tone: 'accent', opacity: 0.8, style: 'solid', width: 2 })
  if (node === -1) return
  const size = bodySize(step.deal.value.value, largest)
  composer.place(node, { size, tone, flags: flag.dashed | (step.overdue ? flag.clock : 0), at: [(from + to) / 2, y + size + 0.02, 0] })
  const chance = isStated(step.deal.probability) ? format.percent(step.deal.probability.value, 0) : ''
  const amount = format.money(step.deal.value.value, book.currency, { short: true })
  const lines: SceneLabel['lines'] = [
    { text: step.deal.label, strong: true },
    { text: words.stage.facts([amount, chance]) },
    { text: step.overdue ? words.stage.wasDue(dueText(step.deal)) : dueText(step.deal), ...(step.overdue && { tone: 'watch' as const }) },
  ]
  labels.push({ node: id, at: [(from + to) / 2, y + 2 * size + 0.03, 0], lines, priority: 1000 - order, align: 'center', shift: [0, -30] })
}

/** Beside the wall, where no height speaks: lost deals, and open ones whose value or date nobody states. */
function dealsAside(context: LensContext, composer: Composer, labels: SceneLabel[], x: (amount: number) => number, largest: number, top: number): void {
  const aside = context.book.deals.filter((deal) => (deal.outcome === 'lost' && !leavesGhost(context, deal)) || (deal.outcome === 'open' && isAside(deal)))
  const columns = Math.min(6, Math.ceil((aside.length * asidePitch) / top))
  const pitch = Math.min(asidePitch, (top * columns) / aside.length)
  aside.forEach((deal, i) => {
    const node = dealNode(context, deal)
    if (node === -1) return
    const lost = deal.outcome === 'lost'
    const flags = lost ? flag.ghost : flag.dashed | (isOverdue(context.book, deal) ? flag.clock : 0) | (isStated(deal.value) ? 0 : flag.hatched)
    composer.place(node, { size: bodySize(deal.value.value, largest), tone: lost ? 'bad' : 'neutral', flags, at: [x(0) - 0.22 - (i % columns) * asidePitch, 0.12 + Math.floor(i / columns) * pitch, 0] })
    const said = lost ? { text: words.stage.lost, tone: 'bad' as const } : { text: isStated(deal.value) ? words.stage.facts([format.money(deal.value.value, context.book.currency, { short: true }), words.stage.dueNotStated]) : words.stage.valueNotStated }
    if (i < mostNamed) labels.push({ node: context.ecosystem.nodes.ids[node]!, lines: [{ text: deal.label, strong: true }, said], priority: 880 - i, align: 'center' })
  })
}

/** What the pane at the target stands for: the entity whose fact states it. */
export const targetNode = ({ ecosystem, book }: LensContext): NodeId => {
  const [stating] = book.target.atoms
  const subject = stating === undefined ? undefined : ecosystem.atoms[atomIndex(ecosystem, stating)]?.subject
  return subject === undefined ? book.programme : ecosystem.nodes.ids[subject]!
}

function panes(context: LensContext, guides: Guide[], labels: SceneLabel[], x: (amount: number) => number, height: (day: number) => number, top: number): void {
  const { book } = context
  if (Number.isFinite(book.target.value)) {
    const at = x(book.target.value)
    const node = targetNode(context)
    guides.push({ kind: 'pane', corner: [at, 0, -0.28], wide: [0, 0, 0.56], high: [0, top, 0], fill: 0.07, tone: 'neutral', opacity: 0.55, style: 'solid', width: 1.5 })
    guides.push({ kind: 'line', a: [at, 0, 0], b: [at, top, 0], tone: 'neutral', opacity: 0.9, style: 'solid', width: 1.5 })
    // What a press meets is drawn apart and not seen: the pane itself is never dimmed with an entity.
    guides.push({ kind: 'pane', corner: [at, 0, -0.28], wide: [0, 0, 0.56], high: [0, top, 0], fill: 0, tone: 'neutral', opacity: 0, style: 'solid', width: 1.5, node })
    guides.push({ kind: 'line', a: [at, 0, 0], b: [at, top, 0], tone: 'neutral', opacity: 0, style: 'solid', width: 1.5, node })
    const amount = `${format.money(book.target.value, book.currency, { short: true })}${book.target.comparator === '>=' ? '+' : ''}`
    labels.push({ at: [at, top + 0.05, 0], lines: [{ text: words.stage.target(amount, isStated(book.target.due) ? format.due(book.target.due.value) : ''), strong: true }], priority: 950, align: 'center' })
  }
  for (const mark of book.marks) {
    if (!isStated(mark.value) || !isStated(mark.due)) continue
    const y = height(mark.due.value)
    guides.push({ kind: 'line', a: [x(mark.value.value), y - 0.05, 0], b: [x(mark.value.value), y + 0.05, 0], tone: 'category-7', opacity: 0.9, style: 'solid', width: 2 })
    labels.push({ at: [x(mark.value.value), y - 0.085, 0], lines: [{ text: words.stage.plan(format.money(mark.value.value, book.currency, { short: true })), tone: 'muted' }], priority: 300, align: 'center' })
  }
  if (book.asOf !== undefined && book.deals.length > 0) {
    const y = height(book.asOf)
    guides.push({ kind: 'pane', corner: [wallLeft, y, -0.2], wide: [wallRight - wallLeft, 0, 0], high: [0, 0, 0.4], fill: 0.06, tone: 'accent', opacity: 0.4, style: 'solid', width: 1 })
    guides.push({ kind: 'line', a: [wallLeft, y, 0], b: [wallRight, y, 0], tone: 'accent', opacity: 0.55, style: 'dashed', width: 1 })
    labels.push({ at: [wallLeft, y + 0.03, 0], lines: [{ text: format.day(book.asOf), tone: 'accent' }], priority: 860, align: 'start' })
  }
}

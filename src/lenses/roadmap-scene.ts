import { highest, lowest } from '#model/extremes.ts'
import { nodeIndex } from '#model/find.ts'
import type { Guide, Scene, SceneLabel } from '#model/scene.ts'
import { flag } from '#model/scene.ts'
import type { PlanConflict } from '#analytics/plan-conflicts.ts'
import type { PlannedMilestone } from '#analytics/roadmap.ts'
import { format, words } from '#words/index.ts'
import { roadmapWords } from '#words/en/lenses/roadmap.ts'
import { beeswarm } from '#layout/planar/beeswarm.ts'
import { Composer } from '#lenses/composer.ts'
import { dealOf } from '#lenses/deal-node.ts'
import { bodyRadius } from '#lenses/dial.ts'
import type { LensContext } from '#lenses/lens.ts'
import { quarterAt, quarterName, quarterStart } from '#lenses/roadmap-calendar.ts'
import type { Lane } from '#lenses/roadmap-lanes.ts'
import { milestoneLooks, milestoneSize, shortText, verbOf } from '#lenses/roadmap-looks.ts'
import { edgeAtoms, edgeBetween } from '#lenses/ties.ts'
import { wallHome, wallLeft, wallRight } from '#lenses/wall.ts'

/** Height of one quarter in u while the plan has at most six; a longer one shares their height. */
const quarterHeight = 0.2
const mostHeight = 1.2
const lanesLeft = -0.98
const feet = -0.26
const nameRows = 3

interface Wall {
  composer: Composer
  guides: Guide[]
  labels: SceneLabel[]
  lanes: readonly Lane[]
  x(lane: number): number
  /** height of a moment in quarters: a milestone of one quarter stands in the middle of its band */
  y(quarter: number): number
  first: number
  last: number
  step: number
  placed: Map<string, readonly [number, number, number]>
  /** how far a milestone steps aside in its lane, u */
  aside: ReadonlyMap<string, number>
}

/** Lanes and quarters of VIEWS.md 3.8 on the wall; `current` = the period that the document calls current, '' = none. */
export function roadmapScene(context: LensContext, lanes: readonly Lane[], conflicts: readonly PlanConflict[], current: string): Scene {
  const { ecosystem, programme, book } = context
  const milestones = [...new Set(lanes.flatMap((lane) => lane.milestones))]
  const wall = wallOf(context, lanes, milestones)
  quarters(context, wall, current)
  bodies(context, wall)
  threads(wall)
  for (const milestone of milestones) place(context, wall, milestone)
  conflicts.forEach((conflict) => conflicting(context, wall, conflict))
  asOfPane(context, wall)
  const top = wall.y(wall.last + 1)
  return {
    stage: 'wall',
    home: { ...wallHome, target: [0, (top + feet) / 2 - 0.16, 0], radius: 1.42 },
    nodes: wall.composer.nodes,
    anchors: wall.composer.anchors,
    links: wall.composer.links(),
    guides: wall.guides,
    labels: wall.labels,
    layoutKey: `roadmap/${ecosystem.version}/${programme}/${lanes.map((lane) => lane.id).join(',')}/${wall.first}/${wall.last}/${book.removed.map((partner) => partner.id).join(',')}/${conflicts.map((conflict) => conflict.objective).join(',')}`,
    free: false,
  }
}

function wallOf({ ecosystem }: LensContext, lanes: readonly Lane[], milestones: readonly PlannedMilestone[]): Wall {
  const dated = milestones.filter((milestone) => Number.isFinite(milestone.due.value))
  const first = lowest(dated.map((milestone) => Math.floor(quarterAt(milestone.first))))
  const last = highest(dated.map((milestone) => Math.floor(quarterAt(milestone.due.value))))
  const step = Math.min(quarterHeight, mostHeight / (last - first + 1))
  const gap = (wallRight - lanesLeft) / Math.max(lanes.length, 1)
  const y = (quarter: number): number => step * (quarter - first - 0.5)
  return {
    composer: new Composer(ecosystem), guides: [], labels: [], lanes, first, last, step, y,
    x: (lane) => lanesLeft + gap * (lane + 0.5),
    placed: new Map(),
    aside: new Map(lanes.flatMap((lane) => stepsAside(lane, lanes, (milestone) => heightOf(milestone, y, last), gap))),
  }
}

/** u kept between the middles of two milestones */
const beside = 0.07

/** Milestones of one lane and one time stand side by side, round their lane and inside it. One that spans lanes is a bar and stays. */
function stepsAside({ milestones }: Lane, lanes: readonly Lane[], height: (milestone: PlannedMilestone) => number, gap: number): [string, number][] {
  const own = milestones.filter((milestone) => lanes.filter((lane) => lane.milestones.includes(milestone)).length === 1)
  const aside = beeswarm(own.map(height), own.map(() => beside / 2), gap)
  return own.map((milestone, i) => [milestone.id, aside[i]!])
}

const heightOf = (milestone: PlannedMilestone, y: (quarter: number) => number, last: number): number => y(Number.isFinite(milestone.due.value) ? middle(milestone) : last + 1.5)

/** Every how many quarters a name fits. */
const strideOf = (step: number): number => Math.max(1, Math.ceil(0.09 / step))

/** Quarter whose name also says the as-of date; undefined where it lies outside the plan or names are left out: then the date stands at its line. */
function todayIn(asOf: number | undefined, first: number, last: number, stride: number): number | undefined {
  if (asOf === undefined || stride > 1) return undefined
  const quarter = Math.floor(quarterAt(asOf))
  return quarter < first || quarter > last ? undefined : quarter
}

/** Bands of the quarters with their names; the one the document calls current says so. */
function quarters({ book }: LensContext, { guides, labels, first, last, step, y }: Wall, current: string): void {
  for (let quarter = first; quarter <= last + 1; quarter++)
    guides.push({ kind: 'line', a: [wallLeft, y(quarter), 0], b: [wallRight, y(quarter), 0], tone: 'muted', opacity: 0.22, style: 'solid', width: 1 })
  const stride = strideOf(step)
  const today = todayIn(book.asOf, first, last, stride)
  for (let quarter = first; quarter <= last; quarter += stride) {
    const name = quarterName(quarter)
    const said = current === name
    const here = today === quarter
    const over = book.asOf !== undefined && quarterStart(quarter + 1) <= book.asOf
    labels.push({ at: [wallLeft, y(quarter + 0.5), 0], lines: [{ text: name, strong: true }, ...(here ? [{ text: roadmapWords.asOf(format.day(book.asOf!)), tone: 'accent' as const }] : []), ...(said ? [{ text: roadmapWords.documentCurrent, ...(over && { tone: 'watch' as const }) }] : [])], priority: (here ? 990 : said ? 600 : 900) - (quarter - first), align: 'start', stays: true })
  }
}

/** Bodies at the feet at 45 % of their size in the portfolio; who was removed stands there as an outline. */
function bodies(context: LensContext, { composer, labels, lanes, x }: Wall): void {
  const { base, book, ecosystem } = context
  const largest = highest([0, ...[...base.partners, ...base.deals].map((each) => each.value.value || 0)])
  lanes.forEach((lane, i) => {
    const at = x(i)
    // Three rows of names: the lanes are narrower than the longer ones, and a name beside its lane would stand under another.
    const below: [number, number, number] = [at, feet - 0.1, 0]
    const node = lane.body === undefined ? -1 : nodeIndex(ecosystem, lane.body)
    if (lane.body !== undefined && node !== -1) {
      const value = base.partners.find((partner) => partner.id === lane.body)?.value.value ?? dealOf(base, base, lane.body)?.value.value ?? NaN
      const gone = book.removed.some((partner) => partner.id === lane.body)
      composer.place(node, { size: Math.max(0.03, 0.45 * bodyRadius(value, largest)), tone: gone ? 'muted' : 'neutral', flags: gone ? flag.ghost : lane.kind === 'deal' ? flag.dashed : Number.isNaN(value) ? flag.hatched : 0, at: [at, feet, 0] })
    }
    labels.push({ ...(lane.body !== undefined && node !== -1 && { node: lane.body }), at: below, lines: [{ text: words.shortName(lane.label), strong: lane.kind !== 'topic' }], priority: 980 - i, align: 'center', shift: [0, 10 + 31 * (i % nameRows)], leader: true, stays: true })
  })
}

/** A thread from one milestone of a lane to the next; a body's thread begins at the body. */
function threads({ guides, lanes, x, y }: Wall): void {
  lanes.forEach((lane, i) => {
    const heights = lane.milestones.filter((milestone) => Number.isFinite(milestone.due.value)).map((milestone) => y(middle(milestone)))
    if (heights.length === 0) return
    const from = lane.body === undefined ? lowest(heights) : feet
    guides.push({ kind: 'line', a: [x(i), from, 0], b: [x(i), highest(heights), 0], tone: 'muted', opacity: 0.5, style: 'solid', width: 1, ...(lane.body !== undefined && { node: lane.body }) })
  })
}

/** Middle of its period in quarters. */
const middle = (milestone: PlannedMilestone): number => (quarterAt(milestone.first) + quarterAt(milestone.due.value + 1)) / 2

function place(context: LensContext, wall: Wall, milestone: PlannedMilestone): void {
  const { ecosystem, programme, book } = context
  const { composer, guides, labels, lanes, x, y, placed } = wall
  const node = nodeIndex(ecosystem, milestone.id)
  if (node === -1) return
  const own = lanes.flatMap((lane, i) => (lane.milestones.includes(milestone) ? [i] : []))
  const look = milestoneLooks[milestone.state]
  const height = heightOf(milestone, y, wall.last)
  const left = x(own[0] ?? 0)
  const right = x(own.at(-1) ?? 0)
  const at = (left + right) / 2 + (wall.aside.get(milestone.id) ?? 0)
  placed.set(milestone.id, [at, height, 0])
  const across = own.length > 1
  composer.place(node, { size: milestoneSize, tone: look.tone, shape: across ? 'capsule' : 'diamond', flags: look.flags, at: [at, height, 0] })
  // One milestone of several partners is one bar over their lanes.
  if (across) guides.push({ kind: 'line', a: [left, height, 0], b: [right, height, 0], tone: look.tone, opacity: 0.9, style: 'solid', width: 7, node: milestone.id })
  labels.push({
    node: milestone.id,
    at: [at, height - 0.052, 0],
    lines: [{ text: shortText(milestone, book.currency), ...(milestone.state === 'unreported' && { tone: 'watch' as const }) }],
    priority: 700 + (milestone.state === 'unreported' ? 40 : 0) - Math.round(100 * height),
    align: 'center',
    shift: [0, 6],
    stays: true,
  })
  for (const lane of own) {
    const body = lanes[lane]?.body
    const about = milestone.concerns.map((id) => nodeIndex(ecosystem, id)).find((other) => other !== -1 && body !== undefined && (ecosystem.nodes.ids[other] === body || dealOf(context.base, context.base, body)?.id === ecosystem.nodes.ids[other]))
    const edge = about === undefined ? -1 : edgeBetween(ecosystem, programme, node, about)
    const foot = body === undefined ? -1 : nodeIndex(ecosystem, body)
    if (edge !== -1 && foot !== -1) composer.tie(foot, node, { opacity: 0, stiffness: 0.4, atoms: edgeAtoms(ecosystem, edge) })
  }
}

/** An objective with an earlier date stands beside its lane at its own quarter; a double line joins it to what comes later. */
function conflicting({ ecosystem }: LensContext, { composer, guides, labels, lanes, x, y, placed }: Wall, conflict: PlanConflict): void {
  const node = nodeIndex(ecosystem, conflict.objective)
  const lane = lanes.findIndex((each) => each.body === conflict.partner)
  if (node === -1 || lane === -1) return
  const at: [number, number, number] = [x(lane) + 0.085, y(Math.floor(quarterAt(conflict.due.value)) + 0.5), 0]
  composer.place(node, { size: milestoneSize, tone: 'bad', shape: 'ring', at })
  for (const later of conflict.later) {
    const end = placed.get(later.id)
    if (end === undefined) continue
    for (const side of [-0.007, 0.007])
      guides.push({ kind: 'line', a: [at[0] + side, at[1] + 0.03, 0], b: [end[0] + side + 0.02, end[1] - 0.02, 0], tone: 'bad', opacity: 0.9, style: 'solid', width: 1.5, node: conflict.objective })
  }
  labels.push({ node: conflict.objective, at: [at[0] + 0.045, at[1], 0], lines: roadmapWords.objective(verbOf(conflict.label), conflict.due.text).map((text) => ({ text, tone: 'bad' as const })), priority: 690, align: 'start', shift: [0, 8], stays: true, whole: true })
}

function asOfPane({ book }: LensContext, { guides, labels, y, first, last, step }: Wall): void {
  if (book.asOf === undefined) return
  const quarter = Math.min(Math.max(quarterAt(book.asOf), first - 0.3), last + 1.3)
  const height = y(quarter)
  guides.push({ kind: 'pane', corner: [wallLeft, height, -0.2], wide: [wallRight - wallLeft, 0, 0], high: [0, 0, 0.4], fill: 0.06, tone: 'accent', opacity: 0.4, style: 'solid', width: 1 })
  guides.push({ kind: 'line', a: [wallLeft, height, 0], b: [wallRight, height, 0], tone: 'accent', opacity: 0.7, style: 'dashed', width: 1.5 })
  if (todayIn(book.asOf, first, last, strideOf(step)) === undefined) labels.push({ at: [wallLeft, height + 0.03, 0], lines: [{ text: format.day(book.asOf), tone: 'accent' }], priority: 990, align: 'start' })
}

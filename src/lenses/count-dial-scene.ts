import { nodeIndex } from '#model/find.ts'
import type { Guide, Scene, SceneLabel } from '#model/scene.ts'
import { flag } from '#model/scene.ts'
import { isStated } from '#analytics/known.ts'
import { Composer } from '#lenses/composer.ts'
import type { CountPlan } from '#lenses/count-plan.ts'
import { bandWidth, dialBase, dialHome, dialLabel, dialRadius, onDial, turn } from '#lenses/dial.ts'
import { placeHalo } from '#lenses/halo.ts'
import type { LensContext } from '#lenses/lens.ts'
import { edgeAtoms, edgeBetween } from '#lenses/ties.ts'
import { countWords } from '#words/en/lenses/portfolio.ts'

/** Named: as large as any body without a value. A place without a name is smaller and dashed. */
const namedSize = 0.05
const emptySize = 0.033
const ghostOrbit = 1.46
/** An arc beside the front one has that one's text in its way: its own stands further out and further round. */
const nearFront = (middle: number): boolean => middle > (12 / 360) * turn && middle < (40 / 360) * turn

export function countScene(context: LensContext, plan: CountPlan): Scene {
  const { ecosystem, programme, book } = context
  const sockets = plan.groups.flatMap((each) => each.sockets)
  const composer = new Composer(ecosystem, sockets.filter((socket) => socket.state === 'empty'))
  const numberOf = new Map(composer.nodes.ids.map((id, node) => [id, node] as const))
  const hub = ecosystem.programmes[programme]!.node
  const taken = new Uint8Array(ecosystem.nodes.count)
  const guides: Guide[] = plan.goal > 0 ? dialBase() : []
  const labels: SceneLabel[] = [{ node: book.programme, lines: [{ text: book.label, strong: true }], priority: 999, align: 'center' }]
  taken[hub] = 1
  composer.place(hub, { size: 0.06, tone: 'accent', at: [0, 0, 0], charge: 2 })
  let named = 0
  for (const { group, sockets: own, radius } of plan.groups) {
    const holder = nodeIndex(ecosystem, group.id)
    taken[holder] = 1
    for (const socket of own) {
      const node = numberOf.get(socket.id) ?? -1
      if (node === -1) continue
      if (node < taken.length) taken[node] = 1
      // A class is a kind of partner the document speaks of without naming one: no body, but more than an empty place.
      if (socket.state === 'named') composer.place(node, { size: namedSize, tone: 'accent', flags: flag.hatched, at: socket.at, charge: 2 })
      else composer.place(node, { size: socket.state === 'class' ? 0.042 : emptySize, tone: 'neutral', flags: flag.dashed, opacity: socket.state === 'class' ? 0.9 : 0.6, at: socket.at, charge: 1 })
      const place: Partial<SceneLabel> = plan.mode === 'wedges' && socket.at[2] > 0.5 ? { align: 'start' } : plan.mode === 'orbits' && plan.groups.length > 1 && radius > 0.8 && group.named.length + group.classes.length <= 12 ? rimPlace(socket.at) : {}
      if (socket.state === 'named' && named++ < (context.small ? 12 : 48)) labels.push({ node: socket.id, lines: [{ text: socket.label }], priority: 760 - named - 4 * group.named.length, align: 'center', ...place })
      if (socket.state === 'class') labels.push({ node: socket.id, lines: [{ text: socket.label, tone: 'muted' }], priority: 560, align: 'center', ...place })
      const edge = node < ecosystem.nodes.count ? edgeBetween(ecosystem, programme, hub, node) : -1
      if (edge !== -1) composer.tie(hub, node, { tone: 'neutral', opacity: 0.3, stiffness: 0, atoms: edgeAtoms(ecosystem, edge) })
    }
  }
  for (const seat of plan.outside) {
    const node = nodeIndex(ecosystem, seat.id)
    taken[node] = 1
    composer.place(node, { size: namedSize, tone: 'neutral', flags: flag.hatched, at: seat.at, charge: 2 })
    labels.push({ node: seat.id, at: [seat.at[0] + 0.08, seat.at[1], seat.at[2]], lines: [{ text: seat.label }, { text: seat.group?.label ?? countWords.noGroup(plan.targets.typed > 0), tone: 'muted' }], priority: 880, align: 'start' })
  }
  book.removed.forEach((partner, i) => {
    const node = nodeIndex(ecosystem, partner.id)
    if (node === -1) return
    taken[node] = 1
    composer.place(node, { size: namedSize, tone: 'muted', flags: flag.ghost, at: onDial((0.6 + 0.04 * i) * turn, ghostOrbit), charge: 2 })
    labels.push({ node: partner.id, lines: [{ text: partner.label, strong: true }, { text: countWords.removed, tone: 'watch' }], priority: 990, align: 'center' })
  })
  if (plan.goal > 0) rim(plan, guides, labels)
  if (plan.mode === 'orbits') orbits(context, plan, guides, labels)
  if (!context.small && context.params['halo'] !== false) placeHalo(composer, ecosystem, programme, taken, 0.2)
  return {
    stage: 'dial',
    home: { ...dialHome, radius: plan.outside.length > 0 || book.removed.length > 0 ? 1.5 : 1.35 },
    nodes: composer.nodes,
    anchors: composer.anchors,
    links: composer.links(),
    guides,
    labels,
    layoutKey: `count/${ecosystem.version}/${programme}/${plan.key}/${context.small ? 'small' : context.params['halo'] === false ? 'bare' : 'whole'}/${book.removed.map((partner) => partner.id).join(',')}`,
    free: false,
  }
}

/** The outermost orbit has no room for names: they stand outside the rim, joined to their bodies. */
function rimPlace([x, y, z]: readonly [number, number, number]): Pick<SceneLabel, 'at' | 'align' | 'leader'> {
  const out = 1.13 / 0.86
  return { at: [x * out, y, z * out], align: x > 0.2 ? 'start' : x < -0.2 ? 'end' : 'center', leader: true }
}

/** One turn is the goal: named solid, the rest of a target dashed, what has no type or tier faint. */
function rim(plan: CountPlan, guides: Guide[], labels: SceneLabel[]): void {
  const { targets, goal, mode } = plan
  const angle = (value: number) => (value / goal) * turn
  const arc = (from: number, to: number, rest: { tone: 'accent' | 'neutral' | 'muted'; style: 'solid' | 'dashed'; opacity: number; node?: string }) => {
    if (to - from > 1e-6) guides.push({ kind: 'arc', radius: dialRadius, y: 0, from, to, width: bandWidth, flat: true, ...rest })
  }
  let end = 0
  if (targets.typed > 0)
    for (const { group, from, to } of plan.groups) {
      const split = Math.min(to, from + angle(group.named.length))
      arc(from, split, { tone: 'accent', style: 'solid', opacity: 1, node: group.id })
      arc(split, to, { tone: 'neutral', style: 'dashed', opacity: 0.85, node: group.id })
      guides.push({ kind: 'line', a: onDial(to, 0.96), b: onDial(to, 1.05), tone: 'neutral', opacity: 0.8, style: 'solid', width: 1.5 })
      if (mode === 'wedges') labels.push({ at: nearFront((from + to) / 2) ? onDial((from + to) / 2 + 0.2, 1.25) : onDial((from + to) / 2, 1.15), lines: [{ text: group.label, strong: true }, { text: countWords.namedOf(group.named.length, group.target.value, group.target.comparator) }, ...(group.named.length > 0 ? [{ text: countWords.names(group.named.map((seat) => seat.label)), tone: 'muted' as const }] : [])], priority: 980, align: -onDial((from + to) / 2, 1)[0] > 0.2 ? 'end' : 'center' })
      end = to
    }
  else {
    const held = angle(targets.named + targets.loose.length)
    arc(0, held, { tone: 'accent', style: 'solid', opacity: 1 })
    arc(held, turn, { tone: 'neutral', style: 'dashed', opacity: 0.5 })
    labels.push({ ...dialLabel(countWords.named(targets.named + targets.loose.length), held / 2, 1.14, 'neutral', 980), align: 'end' })
    end = turn
  }
  for (const mark of targets.marks) {
    guides.push({ kind: 'line', a: onDial(angle(mark.value), 0.93), b: onDial(angle(mark.value), 1.07), tone: 'neutral', opacity: 0.9, style: 'solid', width: 2 })
    labels.push({ ...dialLabel(countWords.mark(mark.label, mark.value), angle(mark.value) % turn, 1.16, 'neutral', 960), align: 'center' })
  }
  if (end < turn - 1e-6) {
    arc(end, turn, { tone: 'muted', style: 'dashed', opacity: 0.45 })
    labels.push({ ...dialLabel(countWords.ungrouped(targets.untyped, mode === 'wedges'), (end + turn) / 2, 1.14, 'neutral', 970), align: 'start' })
  }
  if (targets.typed > 0 && mode === 'orbits') labels.push({ ...dialLabel(countWords.inTiers(targets.typed, targets.named), end / 2, 1.15, 'neutral', 975), align: 'end' })
  if (targets.marks.length === 0) labels.push({ ...dialLabel(countWords.zeroAndGoal(goal, targets.goal.comparator), (345 / 360) * turn, 1.15, 'muted', 950), align: 'start', shift: [10, 4] })
}

function orbits({ ecosystem }: LensContext, plan: CountPlan, guides: Guide[], labels: SceneLabel[]): void {
  // In the opening at the right, one above the other.
  const staggered = [287, 263, 250, 245]
  plan.groups.forEach(({ group, radius }, order) => {
    guides.push({ kind: 'arc', radius, y: 0, from: 0, to: turn, tone: 'muted', opacity: 0.4, style: 'dashed', width: 1, ...(nodeIndex(ecosystem, group.id) !== -1 && { node: group.id }) })
    const text = isStated(group.target) ? countWords.groupOf(group.label, group.named.length, group.target.value, group.target.comparator) : countWords.group(group.label, group.named.length, group.classes.length)
    labels.push({ at: onDial(((staggered[order % staggered.length] ?? 270) / 360) * turn, radius), lines: [{ text, strong: true }], priority: 995 - order, align: 'start', shift: [6, 0] })
  })
}

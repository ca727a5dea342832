import type { Saying } from '#model/figure.ts'
import type { Cell, Flat, FlatMark, Table } from '#model/tabular.ts'
import { isStated } from '#analytics/known.ts'
import type { TargetGroup } from '#analytics/typed-targets.ts'
import { words } from '#words/index.ts'
import { countWords, shortGroup } from '#words/en/lenses/portfolio.ts'
import { countAxis } from '#lenses/count-axis.ts'
import { emptyCell, stateCell, textCell } from '#lenses/cells.ts'
import type { CountPlan } from '#lenses/count-plan.ts'
import { countScene } from '#lenses/count-dial-scene.ts'
import type { ExtraCard, LegendEntry, LensContext, LensView } from '#lenses/lens.ts'

/** Portfolio of a programme that counts partners and states no money (VIEWS.md 4). */
export function countView(context: LensContext, plan: CountPlan): LensView {
  const { targets } = plan
  return {
    finding: findingOf(context, plan),
    missing: [{ id: 'needs-value', values: {} }],
    scene: countScene(context, plan),
    legend: legendOf(context, plan),
    sizes: [],
    sizeUnit: { unit: 'count' },
    flat: flatOf(plan),
    table: tableOf(context, plan),
    figures: [],
    notes: [
      ...(plan.goal > 0 ? [{ id: 'count-turn', values: { goal: plan.goal, plus: countWords.plus(targets.goal.comparator), noun: targets.goal.of || 'partners' } }] : []),
      { id: plan.mode === 'wedges' ? 'count-places' : 'count-orbit', values: {} },
    ],
    extras: cardsOf(plan),
  }
}

function findingOf({ book }: LensContext, { targets, goal, mode }: CountPlan): Saying[] {
  const { groups } = targets
  const shared = { programme: book.label, goal, plus: countWords.plus(targets.goal.comparator), noun: targets.goal.of || 'partners', typed: targets.typed, named: targets.named, untyped: targets.untyped, groups: groups.length }
  const loose = targets.loose.length === 0 ? [] : [{ id: 'count-loose', values: { partners: targets.loose.map((seat) => seat.label), kind: mode === 'orbits' && targets.typed > 0 ? 'tier' : 'type' }, nodes: targets.loose.map((seat) => seat.id), inputs: targets.loose.flatMap((seat) => seat.atoms) }]
  const nodes = groups.flatMap((group) => group.named.map((seat) => seat.id))
  const classes = groups.reduce((sum, group) => sum + group.classes.length, 0)
  if (targets.typed > 0)
    return [
      { id: mode === 'wedges' ? 'count-types' : 'count-tiers', values: shared, inputs: targets.atoms, nodes },
      { id: 'count-by-kind', values: { parts: groups.map((group) => `${group.named.length} of ${group.target.value}${countWords.plus(group.target.comparator)} ${mode === 'wedges' ? group.label.toLowerCase() : `in ${shortGroup(group.label)}`}`) }, inputs: groups.flatMap((group) => group.target.atoms) },
      ...targets.outside.map((group) => ({ id: 'count-outside', values: { partners: group.named.map((seat) => seat.label), group: group.label }, nodes: group.named.map((seat) => seat.id), inputs: group.atoms })),
      ...loose,
    ]
  if (goal > 0) {
    const marks = targets.marks.toSorted((a, b) => a.value - b.value)
    return [
      { id: 'count-marks', values: { ...shared, named: targets.named + targets.loose.length, last: marks.at(-1)?.label ?? '', before: marks.slice(0, -1).map((mark) => `${mark.value} in ${mark.label}`) }, inputs: targets.goal.atoms, nodes },
      { id: 'count-classes', values: { parts: groups.map((group) => `${group.named.length} ${group.label}`), classes }, inputs: groups.flatMap((group) => group.atoms) },
      ...loose,
    ]
  }
  const naming = groups.filter((group) => group.named.length > 0)
  return [{ id: 'count-orbits', values: { ...shared, group: naming.map((group) => group.label).join(', '), others: groups.length - naming.length, classes }, inputs: groups.flatMap((group) => group.atoms), nodes }]
}

function legendOf({ book }: LensContext, plan: CountPlan): LegendEntry[] {
  const of = (state: string) => plan.groups.flatMap((each) => each.sockets.filter((socket) => socket.state === state).map((socket) => socket.id))
  const entries: LegendEntry[] = [
    { id: 'named', label: 'filled', text: countWords.legend.named, tone: 'accent', shape: 'sphere', mark: 'hatched', nodes: of('named') },
    { id: 'class', label: 'class', text: countWords.legend.class, tone: 'neutral', shape: 'sphere', mark: 'dashed', nodes: of('class') },
    { id: 'empty', label: 'empty', text: countWords.legend.empty, tone: 'neutral', shape: 'sphere', mark: 'dashed', nodes: of('empty') },
    { id: 'outside', label: 'outside', text: countWords.legend.outside, tone: 'neutral', shape: 'sphere', mark: 'hatched', nodes: plan.outside.map((seat) => seat.id) },
    { id: 'removed', label: 'removed', text: countWords.legend.removed, tone: 'muted', shape: 'sphere', mark: 'dashed', nodes: book.removed.map((partner) => partner.id) },
  ]
  return entries.filter((entry) => entry.nodes.length > 0)
}

/** The whole count as one bar, and who stands in which place. */
function flatOf(plan: CountPlan): Flat {
  const { targets, goal } = plan
  const grid: Flat = {
    kind: 'grid',
    corner: countWords.kind,
    columns: [countWords.wanted, countWords.namedColumn, countWords.emptyColumn, countWords.who, countWords.classesColumn].map((label) => ({ label })),
    rows: [...plan.groups.map((each) => each.group), ...targets.outside].map((group) => ({
      label: group.label,
      node: group.id,
      cells: [
        isStated(group.target) ? { text: `${group.target.value}${countWords.plus(group.target.comparator)}`, note: group.text } : { text: words.states['not-stated']!, mark: 'question' as const },
        { text: String(group.named.length), tone: group.named.length > 0 ? ('accent' as const) : ('neutral' as const) },
        isStated(group.target) ? { text: String(group.empty), ...(group.empty > 0 && { mark: 'dashed' as const }) } : { text: words.states['not-applicable']! },
        { text: group.named.map((seat) => seat.label).join(', ') || countWords.nobody },
        { text: group.classes.map((seat) => seat.label).join(', ') || words.states['not-applicable']! },
      ],
    })),
  }
  if (!(goal > 0)) return grid
  return { kind: 'several', parts: [{ title: countWords.whole, flat: bars(plan) }, { title: countWords.byKind, flat: grid }] }
}

function bars({ targets, goal, mode }: CountPlan): Exclude<Flat, { kind: 'several' }> {
  const row = (group: TargetGroup) => {
    const note = isStated(group.target) ? countWords.namedOf(group.named.length, group.target.value, group.target.comparator) : countWords.named(group.named.length)
    const marks: FlatMark[] = [{ node: group.id, label: group.label, from: 0, to: group.named.length, y: 0, tone: 'accent', style: 'solid', note }]
    return { label: shortGroup(group.label), node: group.id, marks, ...(isStated(group.target) && { ticks: [{ at: group.target.value, label: countWords.wanted }] }) }
  }
  const rest = mode === 'wedges' ? countWords.noType : countWords.noTier
  return {
    kind: 'bars',
    x: countAxis(countWords.partners, goal),
    rows: [...targets.groups.map(row), ...(targets.untyped > 0 ? [{ label: rest, marks: [{ label: rest, from: 0, to: targets.untyped, y: 0, tone: 'muted' as const, style: 'dashed' as const, note: countWords.ungrouped(targets.untyped, mode === 'wedges') }] }] : [])],
    rules: targets.marks.map((mark) => ({ at: mark.value, axis: 'x' as const, label: countWords.mark(mark.label, mark.value), style: 'dashed' as const, tone: 'neutral' as const })),
    lines: [],
  }
}

function tableOf({ book }: LensContext, plan: CountPlan): Table {
  const target = (group: TargetGroup | undefined): Cell => (group === undefined || !isStated(group.target) ? { value: null, unit: 'text', state: 'not-stated' } : textCell(group.text, group.target.atoms))
  return {
    columns: [
      { id: 'place', heading: 'partner', text: countWords.place, numeric: false },
      { id: 'kind', heading: 'kind', text: countWords.kind, numeric: false, channel: 'position' },
      { id: 'state', heading: 'status', text: countWords.state, numeric: false, channel: 'color' },
      { id: 'target', heading: 'target', text: countWords.statedTarget, numeric: false },
    ],
    rows: [
      ...plan.groups.flatMap(({ group, sockets }) =>
        sockets.map((socket) => ({
          node: socket.id,
          cells: [socket.state === 'empty' ? textCell(undefined) : textCell(socket.label, socket.atoms), textCell(group.label, group.atoms), socket.state === 'class' ? { value: countWords.legend.class, unit: 'text' as const } : stateCell(socket.state === 'named' ? 'filled' : 'empty'), target(group)],
        })),
      ),
      ...plan.outside.map((seat) => ({ node: seat.id, cells: [textCell(seat.label, seat.atoms), seat.group === undefined ? textCell(undefined) : textCell(seat.group.label, seat.group.atoms), textCell(countWords.outside), target(seat.group)] })),
      ...book.removed.map((partner) => ({ node: partner.id, cells: [textCell(partner.label, partner.atoms), emptyCell, stateCell('removed'), emptyCell] })),
    ],
  }
}

const cardsOf = (plan: CountPlan): ExtraCard[] =>
  plan.groups.flatMap(({ group, sockets }) =>
    sockets
      .filter((socket) => socket.state === 'empty')
      .map((socket) => ({ id: socket.id, title: countWords.emptyTitle(group.label), subtitle: countWords.legend.empty, sentences: [countWords.emptyCard(group.text, group.named.length, group.target.value)], atoms: group.target.atoms })),
  )

import { highest, lowest } from '#model/extremes.ts'
import { nodeIndex } from '#model/find.ts'
import type { Saying } from '#model/figure.ts'
import type { Cell, Flat, FlatMark, Table } from '#model/tabular.ts'
import type { Book, Deal } from '#analytics/book.ts'
import { dropOne, type DropOne } from '#analytics/drop-one.ts'
import { isStated } from '#analytics/known.ts'
import { chanceByTarget } from '#analytics/outcome-chance.ts'
import { outcomes } from '#analytics/outcomes.ts'
import { isOverdue, openDeals, pipeline, type Pipeline, type PipelineStep } from '#analytics/pipeline.ts'
import { requiredSets } from '#analytics/required-sets.ts'
import { format, words } from '#words/index.ts'
import { pipelineSays, pipelineWords } from '#words/en/lenses/pipeline.ts'
import { moneyAxis } from '#lenses/axes.ts'
import { dayCell, emptyCell, moneyCell, ratioCell, stateCell, textCell } from '#lenses/cells.ts'
import { dealBodies, dealNode } from '#lenses/deal-node.ts'
import { dueText, dueUnit } from '#lenses/due-text.ts'
import type { Control, Lens, LensContext, LensView } from '#lenses/lens.ts'
import { referenceSizes } from '#lenses/reference-sizes.ts'
import { withLate } from '#lenses/ghosts.ts'
import { pipelineGhosts } from '#lenses/pipeline-ghosts.ts'
import { hasOutcomes, outcomeMarks } from '#lenses/pipeline-outcomes.ts'
import { datedSteps } from '#lenses/pipeline-scale.ts'
import { bodySize, isAfterTarget, isAside, largestValue, leavesGhost, pipelineScene, targetNode } from '#lenses/pipeline-scene.ts'
import { wantedView } from '#lenses/pipeline-wanted.ts'

/** Do the deals bring us to the target in time? VIEWS.md 3.3. */
export const pipelineLens = {
  id: 'pipeline',
  readsBest: 'both',
  opensSplit: false,
  says: pipelineSays,
  view: (context: LensContext): LensView => {
    const wanted = wantedView(context)
    if (wanted !== undefined) return wanted
    const { book } = context
    const bodyOf = (deal: Deal) => context.ecosystem.nodes.ids[dealNode(context, deal)] ?? deal.partner
    const sums = pipeline(book)
    const open = openDeals(book)
    const ghosts = pipelineGhosts(context)
    const possible = hasOutcomes(context)
    const marks = possible && context.params['outcomes'] === true ? outcomeMarks(context) : undefined
    const scene = withLate(pipelineScene(context, sums), [...ghosts.late, ...(marks?.late ?? [])], [...ghosts.guides, ...(marks?.guides ?? [])], [...ghosts.labels, ...(marks?.labels ?? [])])
    // A won deal of a partner that had signed before is part of that partner now.
    const standing = (deal: Deal) => [bodyOf(deal), deal.partner].find((id) => (scene.nodes.size[nodeIndex(context.ecosystem, id)] ?? 0) > 0)
    const bodies = (deals: readonly Deal[]) => [...new Set(deals.map(standing))].filter((id) => id !== undefined)
    const stepped = open.filter((deal) => !isAside(deal))
    const of = (late: boolean, after?: boolean) => bodies(stepped.filter((deal) => isOverdue(book, deal) === late && (after === undefined || isAfterTarget(book, deal) === after)))
    const closed = (outcome: string) => bodies(book.deals.filter((deal) => deal.outcome === outcome))
    const signed = book.partners.filter((partner) => isStated(partner.value) && partner.fromDeal === undefined && partner.added !== true).map((partner) => partner.id)
    const removed = book.removed.filter((partner) => ghosts.late.some((each) => each.id === partner.id)).map((partner) => partner.id)
    const largest = largestValue(context)
    const controls = [
      ...(possible ? [{ kind: 'switch' as const, id: 'outcomes', label: pipelineWords.outcomes(format.due(book.target.due.value)), value: marks !== undefined }] : []),
      ...(sums.overdue.deals.length > 0 ? [overdueReading(book)] : []),
    ]
    return {
      finding: findingOf(context, sums),
      missing: missingOf(context),
      scene,
      legend: [
        { id: 'signed', label: 'signed', tone: 'accent' as const, shape: 'sphere' as const, nodes: signed },
        { id: 'due', label: isStated(book.target.due) ? 'in-time' : 'planned', tone: 'neutral' as const, shape: 'sphere' as const, mark: 'dashed' as const, nodes: of(false, false) },
        { id: 'later', label: 'later', tone: 'muted' as const, shape: 'sphere' as const, mark: 'dashed' as const, nodes: of(false, true) },
        { id: 'overdue', label: 'overdue', tone: 'watch' as const, shape: 'sphere' as const, mark: 'clock' as const, nodes: of(true) },
        { id: 'undated', label: 'due-not-stated', tone: 'neutral' as const, shape: 'sphere' as const, mark: 'question' as const, nodes: bodies(open.filter((deal) => isStated(deal.value) && !isStated(deal.due))) },
        { id: 'unvalued', label: 'value-not-stated', tone: 'neutral' as const, shape: 'sphere' as const, mark: 'hatched' as const, nodes: bodies(open.filter((deal) => !isStated(deal.value))) },
        { id: 'won', label: 'won', tone: 'good' as const, shape: 'sphere' as const, mark: 'tick' as const, nodes: closed('won') },
        { id: 'lost', label: 'lost', tone: 'bad' as const, shape: 'sphere' as const, mark: 'cross' as const, nodes: closed('lost') },
        { id: 'moved', label: 'moved', tone: 'accent' as const, shape: 'sphere' as const, mark: 'dashed' as const, nodes: ghosts.moved },
        { id: 'supposed', label: 'supposed', tone: 'neutral' as const, shape: 'sphere' as const, mark: 'dashed' as const, nodes: ghosts.supposed },
        { id: 'removed', label: 'removed', tone: 'muted' as const, shape: 'sphere' as const, mark: 'dashed' as const, nodes: removed },
        { id: 'outcomes', label: 'outcomes', text: pipelineWords.outcomeLegend, tone: 'neutral' as const, shape: 'diamond' as const, nodes: marks?.nodes ?? [] },
      ].filter((entry) => entry.nodes.length > 0),
      sizes: referenceSizes(largest, (value) => bodySize(value, largest)),
      sizeUnit: { unit: 'money', currency: book.currency },
      flat: flatOf(context, sums),
      table: tableOf(context, sums),
      ...(controls.length > 0 && { controls }),
      ...(possible && { opener: { node: targetNode(context), control: 'outcomes' } }),
      ...(marks !== undefined && { extras: marks.cards }),
      figures: [],
      notes: [
        { id: 'wall-position', values: {} },
        { id: 'pipeline-lines', values: {} },
        ...simulationNote(book),
        ...(ghosts.guides.length > 0 ? [{ id: 'pipeline-ghosts', values: {} }] : []),
        ...(marks !== undefined ? [{ id: 'pipeline-outcomes', values: {} }] : []),
      ],
    }
  },
} satisfies Lens

/** A list with too many different sums is drawn, not counted: that is said wherever its chances stand. */
function simulationNote(book: Book): Saying[] {
  const { method, draws, error, seed } = outcomes(book)
  return method === 'exact' ? [] : [{ id: 'pipeline-simulated', values: { draws, error, seed } }]
}

/** Both readings with the chance that hangs on them. */
function overdueReading(book: Book): Control {
  const chance = (overdueLost: boolean) => format.percent(chanceByTarget(book, { overdueLost }).value)
  return { kind: 'reading', id: 'overdue', label: pipelineWords.overdue, options: [pipelineWords.stated(chance(false)), pipelineWords.lost(chance(true))], other: book.readings?.overdue === true }
}

function findingOf({ book, base }: LensContext, sums: Pipeline): Saying[] {
  const open = openDeals(book)
  if (book.deals.length === 0) return [{ id: 'pipeline-none', values: { programme: book.label } }]
  const shared = { target: book.target.value, currency: book.currency, plus: '' }
  const sayings: Saying[] = []
  if (isStated(book.target.due) && Number.isFinite(book.target.value)) {
    const due = format.due(book.target.due.value)
    const sets = requiredSets(book)
    const [only] = sets
    if (only === undefined) sayings.push({ id: 'no-set', values: { ...shared, due, most: sums.reachableInTime } })
    else if (sets.length === 1 && only.deals.length === sums.inTime.deals.length) sayings.push({ id: 'one-way', values: { ...shared, due, count: only.deals.length }, nodes: open.filter((deal) => only.deals.includes(deal.id)).map((deal) => dealBodies(base).get(deal.id) ?? deal.partner) })
    else sayings.push({ id: 'ways', values: { ...shared, due, sets: sets.length } })
    const chance = chanceByTarget(book)
    sayings.push({ id: 'chance-expected', values: { chance: chance.value, expected: sums.expectedInTime, currency: book.currency }, inputs: chance.atoms })
  }
  // Without a dated target there is no race to win, but there is a pipeline.
  else if (open.length > 0) sayings.push({ id: 'pipeline-sum', values: { deals: open.length, total: sums.all.total, weighted: sums.all.weighted, currency: book.currency }, inputs: sums.all.atoms })
  else sayings.push({ id: 'pipeline-closed', values: { won: book.deals.filter((deal) => deal.outcome === 'won').length, lost: book.deals.filter((deal) => deal.outcome === 'lost').length } })
  const late = open.filter((deal) => isOverdue(book, deal))
  if (late.length > 0) {
    sayings.push({
      id: 'past-due',
      values: { deals: late.map((deal) => `${words.shortName(deal.label)} (${dueText(deal).replace(/^(Q[1-4]) \d{4}$/, '$1')})`), unit: dueUnit(late), weighted: sums.overdue.weighted, allWeighted: sums.all.weighted, share: sums.overdueWeightedShare, currency: book.currency },
      nodes: late.map((deal) => dealBodies(base).get(deal.id) ?? deal.partner),
      inputs: sums.overdue.atoms,
    })
    if (Number.isFinite(sums.reachableWithoutOverdue)) sayings.push({ id: 'overdue-lost', values: { most: sums.reachableWithoutOverdue, currency: book.currency, year: format.day(book.target.due.value).slice(-4) } })
  }
  return sayings
}

function missingOf({ book }: LensContext): Saying[] {
  if (book.deals.length === 0) return [{ id: 'needs-deals', values: {} }]
  const open = openDeals(book)
  const unvalued = open.filter((deal) => !isStated(deal.value)).length
  const undated = open.filter((deal) => !isStated(deal.due)).length
  const unlikely = open.filter((deal) => !isStated(deal.probability)).length
  return [
    ...(unvalued > 0 ? [{ id: 'needs-deal-value', values: { deals: unvalued } }] : []),
    ...(undated > 0 ? [{ id: 'needs-due', values: { deals: undated } }] : []),
    ...(unlikely > 0 ? [{ id: 'needs-probability', values: { deals: unlikely } }] : []),
    ...(Number.isFinite(book.target.value) ? [] : [{ id: 'needs-target', values: {} }]),
    ...(book.asOf === undefined ? [{ id: 'needs-as-of', values: {} }] : []),
  ]
}

/** Steps that a scenario took away or moved, where they were. */
const formerSteps = (context: LensContext): readonly PipelineStep[] =>
  context.book === context.base ? [] : datedSteps(context.base).filter(({ deal }) => context.book.deals.some((each) => each.id === deal.id && (leavesGhost(context, each) || (each.outcome === 'open' && isMoved(context, each)))))

/** The same steps as a chart with both lines, the plan marks and the outcome bars. */
function flatOf(context: LensContext, sums: Pipeline): Flat {
  const { book } = context
  const dated = sums.steps.filter((step) => isStated(step.deal.due))
  const signed = Number.isFinite(sums.signed) ? sums.signed : 0
  const former = formerSteps(context)
  const end = highest([signed, book.target.value || 0, ...[...dated, ...former].map((step) => step.to)])
  const days = [...[...dated, ...former].map((step) => step.deal.due.value), ...book.marks.map((mark) => mark.due.value), ...(isStated(book.target.due) ? [book.target.due.value] : [])]
  const first = days.length > 0 ? lowest(days) - 92 : 0
  const last = days.length > 0 ? highest(days) + 20 : 1
  const marks: FlatMark[] = dated.map((step) => ({
    node: context.ecosystem.nodes.ids[dealNode(context, step.deal)] ?? step.deal.partner, label: step.deal.label, from: step.from, to: step.to, y: step.deal.due.value, tone: step.overdue ? 'watch' : isAfterTarget(book, step.deal) ? 'muted' : 'neutral', style: 'dashed',
    note: words.stage.facts([format.money(step.deal.value.value, book.currency, { short: true }), isStated(step.deal.probability) ? format.percent(step.deal.probability.value, 0) : '', dueText(step.deal)]),
  }))
  for (const { deal, from, to } of former) {
    const lost = book.deals.some((each) => each.id === deal.id && each.outcome === 'lost')
    const node = context.ecosystem.nodes.ids[dealNode(context, deal)]
    marks.push({ ...(lost && node !== undefined && { node }), label: deal.label, from, to, y: deal.due.value, tone: lost ? 'bad' : 'muted', style: 'ghost', note: lost ? words.stage.lost : words.stage.wasDue(dueText(deal)) })
  }
  if (signed > 0) marks.unshift({ label: words.legend.signed, from: 0, to: signed, y: first, tone: 'accent', style: 'solid', note: format.money(signed, book.currency) })
  return {
    kind: 'steps',
    x: moneyAxis(words.legend.contractValue, end, book.currency),
    y: { label: words.legend.lastDay, unit: 'day', min: first, max: last, ticks: [...new Set(dated.map((step) => step.deal.due.value))].map((at) => ({ at, label: dueText(dated.find((step) => step.deal.due.value === at)!.deal) })) },
    marks,
    rules: [
      ...(Number.isFinite(book.target.value) ? [{ at: book.target.value, axis: 'x' as const, label: words.stage.target(format.money(book.target.value, book.currency, { short: true }) + (book.target.comparator === '>=' ? '+' : ''), isStated(book.target.due) ? format.due(book.target.due.value) : ''), style: 'solid' as const, tone: 'neutral' as const }] : []),
      ...(book.asOf === undefined ? [] : [{ at: book.asOf, axis: 'y' as const, label: words.stage.asOf(format.day(book.asOf)), style: 'dashed' as const, tone: 'accent' as const }]),
    ],
    lines: [
      { label: words.legend.expectedStairs, tone: 'accent', style: 'solid', points: dated.filter((step) => Number.isFinite(step.expected)).map((step) => [step.expected, step.deal.due.value] as const) },
      { label: words.legend.plan, tone: 'muted', style: 'dashed', points: book.marks.map((mark) => [mark.value.value, mark.due.value] as const) },
    ],
    outcomes: outcomes(book).outcomes,
  }
}

/** Up to as many open deals each one's loss is worked out. */
const mostDropped = 24

const chanceWithout = (row: DropOne | undefined): Cell =>
  row === undefined ? emptyCell : Number.isNaN(row.chance) ? { value: null, unit: 'ratio', state: 'not-stated' } : { value: row.chance, unit: 'ratio', atoms: row.atoms }

const isMoved = ({ base }: LensContext, deal: Deal): boolean => base.deals.some((each) => each.id === deal.id && each.due.value !== deal.due.value)

function tableOf(context: LensContext, sums: Pipeline): Table {
  const { book, ecosystem } = context
  // Each deal lost in turn: exact, and quick enough where the distribution itself is exact.
  const without = new Map((openDeals(book).length <= mostDropped ? dropOne(book) : []).map((row) => [row.deal, row] as const))
  const stepOf = new Map(sums.steps.map((step) => [step.deal.id, step] as const))
  const cells = (deal: (typeof book.deals)[number]): Cell[] => {
    const step = stepOf.get(deal.id)
    const late = isOverdue(book, deal)
    return [
      textCell(deal.label, deal.atoms),
      stateCell(deal.outcome === 'open' ? (late ? 'overdue' : isMoved(context, deal) ? 'moved' : isAfterTarget(book, deal) ? 'later' : 'planned') : deal.outcome),
      moneyCell(deal.value, book.currency),
      ratioCell(deal.probability),
      step === undefined || Number.isNaN(step.weighted) ? { value: null, unit: 'money', state: 'not-stated' } : { value: step.weighted, unit: 'money', currency: book.currency },
      dayCell({ ...deal.due, text: dueText(deal) }),
      step === undefined || Number.isNaN(step.daysOverdue) ? { value: null, unit: 'count', state: book.asOf === undefined ? 'no-date' : 'not-stated' } : late ? { value: step.daysOverdue, unit: 'count' } : emptyCell,
      step === undefined ? emptyCell : { value: step.to, unit: 'money', currency: book.currency },
      chanceWithout(without.get(deal.id)),
      textCell(deal.owner),
    ]
  }
  return {
    columns: [
      { id: 'deal', heading: 'deal', numeric: false },
      { id: 'status', heading: 'status', numeric: false, channel: 'color' },
      { id: 'value', heading: 'deal-value', numeric: true, channel: 'size', edit: 'value' },
      { id: 'probability', heading: 'probability', numeric: true, edit: 'probability' },
      { id: 'weighted', heading: 'weighted', numeric: true },
      { id: 'due', heading: 'due', numeric: true, channel: 'position', edit: 'due' },
      { id: 'days', heading: 'days-overdue', numeric: true, channel: 'flags' },
      { id: 'sum', heading: 'if-all-won', numeric: true },
      { id: 'without', heading: 'chance-without', numeric: true },
      { id: 'owner', heading: 'owner', numeric: false },
    ],
    rows: book.deals.map((deal) => ({ node: ecosystem.nodes.ids[dealNode(context, deal)] ?? deal.partner, cells: cells(deal) })),
  }
}

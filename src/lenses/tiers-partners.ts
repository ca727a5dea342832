import { highest } from '#model/extremes.ts'
import type { Saying } from '#model/figure.ts'
import { factsOf } from '#analytics/facts.ts'
import { isStated } from '#analytics/known.ts'
import { satisfactionByPartner, satisfactionGoal } from '#analytics/satisfaction-goal.ts'
import { closestToNext } from '#analytics/tier-distance.ts'
import { criteria, readingOf, revenueBelow } from '#analytics/tiers.ts'
import { format } from '#words/index.ts'
import { gapText, tiersWords } from '#words/en/lenses/tiers.ts'
import type { Control, ExtraCard, LegendEntry, LensContext, LensView } from '#lenses/lens.ts'
import { referenceSizes } from '#lenses/reference-sizes.ts'
import { stageSayings } from '#lenses/tiers-enablement.ts'
import { gapsText, tiersMatrix, tiersTable } from '#lenses/tiers-matrix.ts'
import { heightAxis, tierBody, tiersScene } from '#lenses/tiers-scene.ts'
import { ghostId, isMoney, markId, ruleText, standings, valueText, type Standings } from '#lenses/tiers-standing.ts'

/** Partners listed in tiers with thresholds: VIEWS.md 3.4. */
export function tiersOfPartners(context: LensContext): LensView {
  const standing = standings(context)
  const extras = cards(standing)
  const { book, shown } = standing
  const largest = highest([0, ...[...context.base.partners, ...context.base.deals].map((each) => (isStated(each.value) ? each.value.value : 0))])
  return {
    finding: findings(context, standing),
    missing: missing(context, standing),
    scene: tiersScene(context, standing, extras),
    legend: legend(standing),
    sizes: referenceSizes(largest, (value) => tierBody(value, largest)),
    sizeUnit: { unit: 'money', currency: book.currency },
    flat: tiersMatrix(standing, new Set(extras.map((extra) => extra.id))),
    table: tiersTable(standing),
    figures: [],
    notes: [
      { id: 'wall-position', values: { height: standing.height, start: startText(standing) } },
      ...(shown.length > 0 ? [{ id: 'tiers-collar', values: {} }] : []),
    ],
    controls: controls(standing),
    extras,
  }
}

const startText = (standing: Standings): string => {
  const { low } = heightAxis(standing)
  return isMoney(standing.height) ? format.money(low, standing.book.currency, { short: true }) : format.percent(low, 0)
}

function findings(context: LensContext, { book, rows, misplaced, tried }: Standings): Saying[] {
  const sayings: Saying[] = [verified(rows)]
  if (tried !== undefined) {
    const row = rows.find((each) => each.partner.id === tried.partner.id)
    if (row !== undefined) sayings.push({ id: 'tiers-tried', values: { partner: tried.partner.label, tier: tried.tier.label, met: row.check.met, known: row.check.met + row.check.missed }, nodes: [tried.partner.id] })
  }
  for (const { partner, listed, earned, check } of misplaced.slice(0, 2)) {
    sayings.push({
      id: 'tiers-misplaced',
      values: { partner: partner.label, listed: listed.label, band: format.moneyRange(listed.low.value, listed.high.value, book.currency), value: partner.value.value, currency: book.currency, earned: earned.label, met: check.met, known: check.met + check.missed },
      nodes: [partner.id],
      inputs: [...partner.value.atoms, ...(partner.tier?.atoms ?? []), ...listed.low.atoms, ...earned.low.atoms],
    })
  }
  const { equalCounts } = readingOf(book)
  const risk = revenueBelow(book, 'completion')
  const other = revenueBelow(book, 'completion', { equalCounts: !equalCounts })
  if (Number.isFinite(risk.revenue)) sayings.push({ id: 'tiers-boundary', values: { revenue: risk.revenue, share: risk.share, other: other.revenue, otherShare: other.share, currency: book.currency, equal: equalCounts ? 'yes' : 'no' }, nodes: risk.partners, inputs: risk.atoms })
  const [closest] = closestToNext(book)
  if (closest?.next !== undefined && closest.toNext.length > 0)
    sayings.push({ id: 'tiers-closest', values: { partner: closest.label, gaps: gapsText(closest.toNext, book.currency), tier: closest.next.label }, nodes: [closest.partner], inputs: closest.toNext.flatMap((gap) => gap.check.atoms) })
  return [...sayings, ...satisfaction(context)]
}

function verified(rows: Standings['rows']): Saying {
  const groups = new Map<string, { met: number; of: number; who: string[] }>()
  for (const { check, partner } of rows) {
    const of = check.met + check.missed
    if (of === 0) continue
    const group = groups.get(`${check.met}/${of}`) ?? { met: check.met, of, who: [] }
    group.who.push(partner.label)
    groups.set(`${check.met}/${of}`, group)
  }
  const sorted = [...groups.values()].toSorted((a, b) => b.met / b.of - a.met / a.of || b.of - a.of)
  // More than three names are a number; the table has them.
  const who = (names: readonly string[]): string => (names.length > 3 ? tiersWords.partnersSaid(format.count(names.length)) : format.list(names.toSorted()))
  return {
    id: 'tiers-verified',
    values: {
      partners: rows.length,
      full: rows.filter((row) => row.check.met === criteria.length).map((row) => row.partner.label),
      silent: silent(rows),
      who: sorted.map((group) => who(group.who)),
      met: sorted.map((group) => String(group.met)),
      of: sorted.map((group) => String(group.of)),
    },
    nodes: rows.map((row) => row.partner.id),
    inputs: [...new Set(rows.flatMap((row) => row.check.checks.flatMap((check) => check.atoms)))],
  }
}

/** Criteria that are stated for nobody. */
const silent = (rows: Standings['rows']): string[] => criteria.filter((criterion) => rows.length > 0 && rows.every((row) => !isStated(row.partner[criterion])))

function satisfaction({ ecosystem, programme, book }: LensContext): Saying[] {
  const facts = factsOf(ecosystem, programme)
  const goal = satisfactionGoal(facts)
  const rows = satisfactionByPartner(facts, book).filter((row) => isStated(row.satisfaction))
  const best = rows.toSorted((a, b) => b.satisfaction.value - a.satisfaction.value)[0]
  if (goal === undefined || best === undefined) return []
  const reached = rows.filter((row) => row.verdict === 'meets')
  return [{ id: 'tiers-satisfaction', values: { goal: goal.text, reached: reached.map((row) => row.label), best: best.label, at: best.satisfaction.value }, nodes: (reached.length > 0 ? reached : [best]).map((row) => row.partner), inputs: [...goal.atoms, ...best.satisfaction.atoms] }]
}

function missing(context: LensContext, { rows, shown }: Standings): Saying[] {
  const without = silent(rows)
  return [
    ...(without.length > 0 ? [{ id: 'tiers-needs-service', values: { silent: without } }] : []),
    ...stageSayings(context),
    ...(shown.length < rows.length ? [{ id: 'tiers-some', values: { shown: shown.length, all: rows.length } }] : []),
  ]
}

function legend({ shown, misplaced }: Standings): LegendEntry[] {
  const of = (verdict: string) => shown.filter((row) => row.check.verdict === verdict).map((row) => row.partner.id)
  const exact = shown.filter((row) => row.check.checks.some((check) => check.boundary)).map((row) => row.partner.id)
  const ghosts = misplaced.filter((row) => shown.some((each) => each.partner.id === row.partner.id)).map((row) => ghostId(row.partner.id))
  const entries: LegendEntry[] = [
    { id: 'meets', label: 'meets', text: tiersWords.allKnown, tone: 'good', shape: 'sphere', mark: 'tick', nodes: of('meets') },
    { id: 'misses', label: 'misses', text: tiersWords.missed, tone: 'bad', shape: 'sphere', mark: 'cross', nodes: of('misses') },
    { id: 'not-stated', label: 'not-stated', text: tiersWords.nothingKnown, tone: 'unknown', shape: 'sphere', mark: 'question', nodes: of('not-stated') },
    { id: 'boundary', label: 'boundary', text: tiersWords.boundary, tone: 'neutral', shape: 'sphere', nodes: exact },
    { id: 'ghost', label: 'removed', text: tiersWords.ghost, tone: 'muted', shape: 'ring', mark: 'dashed', nodes: ghosts },
  ]
  return entries.filter((entry) => entry.nodes.length > 0)
}

function controls({ book, rows, heights, height, tried }: Standings): Control[] {
  const moves = rows.length > 12 ? [] : rows.flatMap(({ partner }) => book.tiers.filter((tier) => tier.id !== partner.tier?.id || tried?.partner.id === partner.id).map((tier) => ({ id: `${partner.id}>${tier.id}`, label: tiersWords.moveTo(partner.label, tier.label) })))
  return [
    ...(heights.length > 1 ? [{ kind: 'choice' as const, id: 'height', label: tiersWords.height, value: height, options: heights.map((id) => ({ id, label: tiersWords.criterion(id) })) }] : []),
    { kind: 'reading', id: 'boundary', label: tiersWords.reading, options: [tiersWords.strict, tiersWords.equal], other: readingOf(book).equalCounts },
    ...(moves.length > 0 ? [{ kind: 'choice' as const, id: 'move', label: tiersWords.move, value: tried === undefined ? '' : `${tried.partner.id}>${tried.tier.id}`, options: [{ id: '', label: tiersWords.asListed }, ...moves] }] : []),
  ]
}

function cards({ book, shown, misplaced }: Standings): ExtraCard[] {
  const state = { meets: tiersWords.meets, misses: tiersWords.misses, 'not-stated': tiersWords.unknown }
  const marks = shown.flatMap(({ partner, tier, check }) =>
    check.checks.map((each): ExtraCard => ({
      id: markId(partner.id, each.criterion),
      title: tiersWords.markTitle(partner.label, each.criterion),
      subtitle: each.boundary ? `${tiersWords.exactly} · ${state[each.verdict]}` : state[each.verdict],
      sentences: [tiersWords.markText(valueText(each.criterion, each.stated, book.currency), ruleText(each.criterion, each.rule, book.currency), tier.label), ...gapSentence(each.criterion, each.stated - each.rule.value, book.currency)],
      atoms: each.atoms,
    })),
  )
  const ghosts = misplaced
    .filter((row) => shown.some((each) => each.partner.id === row.partner.id))
    .map(({ partner, earned, check }): ExtraCard => ({ id: ghostId(partner.id), title: tiersWords.ghostCard(partner.label, earned.label), subtitle: tiersWords.ghost, sentences: [tiersWords.ghostText(check.met, check.met + check.missed)], atoms: [...new Set(check.checks.flatMap((each) => each.atoms))] }))
  return [...marks, ...ghosts]
}

function gapSentence(criterion: string, gap: number, currency: string): string[] {
  const exact = Math.round(gap * 1e6) / 1e6
  if (Number.isNaN(exact) || exact === 0) return []
  return [exact > 0 ? tiersWords.above(gapText(criterion, exact, currency)) : tiersWords.below(gapText(criterion, -exact, currency))]
}

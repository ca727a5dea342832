import { highest } from '#model/extremes.ts'
import type { Saying } from '#model/figure.ts'
import { nodeIndex } from '#model/find.ts'
import type { Guide, Scene, SceneLabel } from '#model/scene.ts'
import type { Cell, Flat, Table } from '#model/tabular.ts'
import type { Known } from '#analytics/book.ts'
import { factsOf } from '#analytics/facts.ts'
import { isStated } from '#analytics/known.ts'
import { leads } from '#analytics/leads.ts'
import { acrossLevels, levels, onLevel, populations, type Level, type Population } from '#analytics/levels.ts'
import { format } from '#words/index.ts'
import { tiersWords } from '#words/en/lenses/tiers.ts'
import { niceStep } from '#lenses/axes.ts'
import { moneyCell, ratioCell, textCell } from '#lenses/cells.ts'
import { Composer } from '#lenses/composer.ts'
import type { LensContext, LensView } from '#lenses/lens.ts'
import { certificationSayings } from '#lenses/tiers-enablement.ts'
import { wallHome, wallLeft, wallRight } from '#lenses/wall.ts'

const rise = 0.38

interface Ladder { ladder: readonly Level[]; years: readonly Population[]; year: Population | undefined }

/** A ladder by rank: one step a level, as wide as its share of the partners, the best ones left and highest. */
export function tiersOfLevels(context: LensContext): LensView {
  const facts = factsOf(context.ecosystem, context.programme)
  const years = populations(facts).filter((year) => isStated(year.partners))
  const standing: Ladder = { ladder: levels(facts), years, year: years.find((year) => year.node === context.params['year']) ?? years.at(-1) }
  const { ladder, year } = standing
  return {
    finding: findings(context, standing),
    missing: [{ id: 'tiers-needs-level', values: {} }],
    scene: scene(context, standing),
    legend: [{ id: 'level', label: 'level', text: tiersWords.ladder, tone: 'accent', shape: 'tablet', nodes: ladder.map((level) => level.node) }],
    sizes: [],
    sizeUnit: { unit: 'count' },
    flat: flat(context, standing),
    table: table(context, standing),
    figures: [],
    notes: [{ id: 'wall-position', values: {} }, { id: 'tiers-rank', values: {} }],
    controls: year === undefined || years.length < 2 ? [] : [{ kind: 'choice', id: 'year', label: tiersWords.year, value: year.node, options: years.map((each) => ({ id: each.node, label: each.label })) }],
  }
}

function findings(context: LensContext, { ladder, years, year }: Ladder): Saying[] {
  const { book } = context
  const brought = leads(factsOf(context.ecosystem, context.programme))
  if (year === undefined) return [{ id: 'tiers-none', values: { programme: book.label } }]
  const funds = acrossLevels(ladder, year.partners, (level) => level.funds)
  const commitment = acrossLevels(ladder, year.partners, (level) => level.commitment)
  return [
    {
      id: 'tiers-ladder',
      values: { year: year.label, partners: year.partners.value, each: ladder.map((level) => `${tiersWords.people(onLevel(level, year.partners.value))} ${level.label}`) },
      nodes: ladder.map((level) => level.node),
      inputs: [...year.partners.atoms, ...ladder.flatMap((level) => level.top.atoms)],
    },
    ...(isStated(brought.goal) && years.length > 0
      ? [{
          id: 'tiers-leads',
          values: { leads: brought.years.map((each) => tiersWords.people(each.minimum.value)), years: brought.years.map((each) => each.population.label), goal: brought.goal.value, missed: brought.years.filter((each) => each.verdict === 'misses').map((each) => each.population.label) },
          inputs: [...brought.goal.atoms, ...brought.years.flatMap((each) => each.minimum.atoms)],
        }]
      : []),
    ...(isStated(funds) && isStated(commitment) ? [{ id: 'tiers-funds', values: { year: year.label, funds: funds.value, commitment: commitment.value, currency: book.currency }, inputs: [...funds.atoms, ...commitment.atoms] }] : []),
    ...certificationSayings(context),
  ]
}

const shareText = (level: Level): string => (isStated(level.top) ? tiersWords.top5(format.percent(level.top.value, 0)) : tiersWords.rest)

function scene({ ecosystem, programme, book }: LensContext, { ladder, year }: Ladder): Scene {
  const composer = new Composer(ecosystem)
  const guides: Guide[] = []
  const labels: SceneLabel[] = []
  const x = (share: number): number => wallLeft + share * (wallRight - wallLeft)
  const heightOf = (level: Level): number => (ladder.length - 1 - level.order) * rise + 0.05
  ladder.forEach((level, i) => {
    const known = Number.isFinite(level.to)
    const from = x(known ? level.from : i / ladder.length)
    const to = x(known ? level.to : (i + 1) / ladder.length)
    const y = heightOf(level)
    guides.push({ kind: 'pane', corner: [from, y, -0.26], wide: [to - from, 0, 0], high: [0, 0, 0.26], fill: 0.18, tone: 'accent', opacity: 0.5, style: known ? 'solid' : 'dashed', width: 1, node: level.node })
    guides.push({ kind: 'line', a: [from, y, 0], b: [to, y, 0], tone: 'accent', opacity: 1, style: known ? 'solid' : 'dashed', width: 3, node: level.node })
    guides.push({ kind: 'line', a: [to, y, 0], b: [to, Math.max(0, y - rise), 0], tone: 'muted', opacity: 0.5, style: 'solid', width: 1 })
    composer.place(nodeIndex(ecosystem, level.node), { size: 0.034, tone: 'accent', shape: 'tablet', at: [(from + to) / 2, y + 0.036, 0] })
    const people = year === undefined ? [] : [{ text: tiersWords.onLevel(tiersWords.people(onLevel(level, year.partners.value)), year.label) }]
    const each = [isStated(level.commitment) ? tiersWords.commits(`${format.money(level.commitment.value, book.currency, { short: true })}+`) : '', isStated(level.leads) ? tiersWords.leadsMonth(`${format.count(level.leads.value)}+`) : ''].filter((part) => part !== '').join(', ')
    labels.push({
      node: level.node,
      at: [(from + to) / 2 + (i === 0 ? 0.1 : 0.08), y + 0.06, 0],
      lines: [{ text: `${level.label}, ${shareText(level)}`, strong: true }, ...people, ...(each === '' ? [] : [{ text: each, tone: 'muted' as const }])],
      priority: 980 - i,
      align: 'start',
      shift: [0, -20],
    })
  })
  guides.push({ kind: 'line', a: [wallLeft, 0, 0], b: [wallRight, 0, 0], tone: 'muted', opacity: 0.7, style: 'solid', width: 1.5 })
  for (const share of [0, 0.2, 0.4, 0.6, 0.8, 1]) {
    guides.push({ kind: 'line', a: [x(share), 0, 0], b: [x(share), -0.03, 0], tone: 'muted', opacity: 0.8, style: 'solid', width: 1 })
    labels.push({ at: [x(share), -0.08, 0], lines: [{ text: format.percent(share, 0), tone: 'muted' }], priority: 700, align: 'center', stays: true })
  }
  labels.push({ at: [0, -0.08, 0], lines: [{ text: tiersWords.ladderAxis, tone: 'muted' }], priority: 720, align: 'center', shift: [0, 28] })
  return {
    stage: 'wall',
    home: { ...wallHome, target: [0, 0.55, 0], radius: 1.5 },
    nodes: composer.nodes,
    anchors: composer.anchors,
    links: composer.links(),
    guides,
    labels,
    layoutKey: `tiers/${ecosystem.version}/${programme}/levels/${ladder.map((level) => `${level.from}:${level.to}`).join(',')}`,
    free: false,
  }
}

function flat({ ecosystem, programme, book }: LensContext, { ladder, years }: Ladder): Flat {
  const brought = leads(factsOf(ecosystem, programme))
  const end = highest([1, ...brought.years.map((each) => each.minimum.value || 0), brought.goal.value || 0])
  const step = niceStep(end / 5)
  const text = (known: Known, say: (value: number) => string) => (isStated(known) ? { text: say(known.value) } : { text: tiersWords.noValue, tone: 'unknown' as const, mark: 'question' as const })
  const money = (value: number): string => format.money(value, book.currency, { short: true })
  return {
    kind: 'several',
    parts: [
      {
        title: tiersWords.matrixTitle,
        flat: {
          kind: 'grid',
          corner: tiersWords.columns.level,
          columns: [tiersWords.columns.share, ...years.map((year) => `${year.label}: ${format.count(year.partners.value)}`), tiersWords.columns.leads, tiersWords.columns.commitment, tiersWords.columns.funds, tiersWords.columns.revenueShare].map((label) => ({ label })),
          rows: ladder.map((level) => ({
            label: level.label,
            node: level.node,
            cells: [
              { text: shareText(level), note: Number.isFinite(level.to) ? format.percent(level.to - level.from, 0) : tiersWords.noValue },
              ...years.map((year) => ({ text: tiersWords.people(onLevel(level, year.partners.value)) })),
              text(level.leads, (value) => `${format.count(value)}+`),
              text(level.commitment, (value) => `${money(value)}+`),
              text(level.funds, money),
              text(level.revenueShare, (value) => format.percent(value, 0)),
            ],
          })),
        },
      },
      ...(brought.years.some((each) => isStated(each.minimum))
        ? [{
            title: tiersWords.leadsTitle,
            flat: {
              kind: 'bars' as const,
              x: { label: tiersWords.leadsAxis, unit: 'count' as const, min: 0, max: Math.ceil(end / step) * step, ticks: Array.from({ length: Math.ceil(end / step) + 1 }, (_, i) => ({ at: i * step })) },
              rows: brought.years.map((each, y) => ({ label: each.population.label, node: each.population.node, marks: [{ label: each.population.label, from: 0, to: each.minimum.value || 0, y, tone: each.verdict === 'misses' ? ('bad' as const) : ('accent' as const), style: 'solid' as const, note: tiersWords.people(each.minimum.value) }] })),
              rules: isStated(brought.goal) ? [{ at: brought.goal.value, axis: 'x' as const, label: tiersWords.leadsGoal(format.count(brought.goal.value)), style: 'dashed' as const, tone: 'neutral' as const }] : [],
              lines: [],
            },
          }]
        : []),
    ],
  }
}

function table({ book }: LensContext, { ladder, years }: Ladder): Table {
  const people = (level: Level, year: Population): Cell => {
    const value = onLevel(level, year.partners.value)
    return Number.isNaN(value) ? { value: null, unit: 'count', state: 'not-stated' } : { value, unit: 'score', atoms: [...year.partners.atoms, ...level.top.atoms] }
  }
  return {
    columns: [
      { id: 'level', heading: 'level', text: tiersWords.columns.level, numeric: false },
      { id: 'share', heading: 'share', text: tiersWords.columns.share, numeric: true, channel: 'position' },
      ...years.map((year) => ({ id: year.node, heading: 'partners', text: year.label, numeric: true })),
      { id: 'leads', heading: 'leads', text: tiersWords.columns.leads, numeric: true },
      { id: 'commitment', heading: 'commitment', text: tiersWords.columns.commitment, numeric: true },
      { id: 'funds', heading: 'funds', text: tiersWords.columns.funds, numeric: true },
      { id: 'revenue-share', heading: 'revenue-share', text: tiersWords.columns.revenueShare, numeric: true },
    ],
    rows: ladder.map((level) => ({
      node: level.node,
      cells: [
        textCell(level.label),
        Number.isFinite(level.to) ? { value: Math.round((level.to - level.from) * 1e6) / 1e6, unit: 'ratio', atoms: level.top.atoms } : { value: null, unit: 'ratio', state: 'not-stated' },
        ...years.map((year) => people(level, year)),
        isStated(level.leads) ? { value: level.leads.value, unit: 'count', atoms: level.leads.atoms } : { value: null, unit: 'count', state: 'not-stated' },
        moneyCell(level.commitment, book.currency),
        moneyCell(level.funds, book.currency),
        ratioCell(level.revenueShare),
      ],
    })),
  }
}

import { highest, lowest } from '#model/extremes.ts'
import type { Guide, Scene, SceneLabel } from '#model/scene.ts'
import { flag } from '#model/scene.ts'
import type { TierRule } from '#analytics/book.ts'
import { isStated } from '#analytics/known.ts'
import { criteria } from '#analytics/tiers.ts'
import { format } from '#words/index.ts'
import { gapText, tiersWords } from '#words/en/lenses/tiers.ts'
import { Composer } from '#lenses/composer.ts'
import { bodyRadius } from '#lenses/dial.ts'
import { markAdded } from '#lenses/ghosts.ts'
import type { LensContext } from '#lenses/lens.ts'
import { collarOf, ghostId, isMoney, markId, ruleOf, ruleText, verdictTone, type Standing, type Standings } from '#lenses/tiers-standing.ts'
import { niceEnd, wallHome, wallLeft, wallRight } from '#lenses/wall.ts'

/** Height of the axis, and of the terraces' plates behind the wall, in u. */
const tall = 0.92
const plate = 0.3
/** The axis, with its numbers left of it: right of it the names of the first terrace would cover them. */
const axisLeft = wallLeft + 0.17
const firstTerrace = axisLeft + 0.18
const between = 0.09
/** About as wide as "needs more than 85%" is at home, in u. */
const ruleWidth = 0.38
/** From one mark of the collar to the next, and from the middle one to the end of the last. */
const markPitch = 0.034
const marksReach = 2 * markPitch + 0.0135

/** Bodies at 55 % of their portfolio size. */
export const tierBody = (value: number, largest: number): number => Math.max(0.03, 0.55 * bodyRadius(value, largest))

export interface HeightAxis {
  low: number
  high: number
  ticks: readonly number[]
  y(value: number): number
}

/** From the whole ten percent under the least value or threshold up to 100 %; money from zero. */
export function heightAxis({ height, rows, book }: Standings): HeightAxis {
  const values = [...rows.map((row) => row.partner[height].value), ...book.tiers.map((tier) => ruleOf(tier, height).value)].filter((value) => Number.isFinite(value))
  const least = values.length === 0 ? 0 : lowest(values)
  const high = isMoney(height) ? niceEnd(highest([0, ...values])) : 1
  const low = isMoney(height) ? 0 : Math.max(0, Math.floor((least - 1e-6) * 10) / 10)
  const step = isMoney(height) ? high / 3 : 0.1
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, i) => low + i * step)
  return { low, high, ticks, y: (value) => ((value - low) / (high - low)) * tall }
}

/** Terraces from left in stated order, each a bar at its tier's threshold with a plate reaching back (VIEWS.md 3.4). */
export function tiersScene(context: LensContext, standing: Standings, extras: readonly { id: string }[]): Scene {
  const { ecosystem, programme } = context
  const { book, shown, height } = standing
  const composer = new Composer(ecosystem, extras)
  const guides: Guide[] = []
  const labels: SceneLabel[] = []
  const axis = heightAxis(standing)
  const numbers = new Map(composer.nodes.ids.map((id, i) => [id, i] as const))
  const largest = highest([0, ...[...context.base.partners, ...context.base.deals].map((each) => (isStated(each.value) ? each.value.value : 0))])
  upright(book.currency, standing, axis, guides, labels)
  const width = (wallRight - firstTerrace - between * (book.tiers.length - 1)) / Math.max(1, book.tiers.length)
  const places = new Map<string, readonly [number, number]>()
  book.tiers.forEach((tier, i) => {
    const left = firstTerrace + i * (width + between)
    const here = shown.filter((row) => row.tier === tier)
    const ghosts = standing.misplaced.filter((row) => row.earned === tier && shown.some((each) => each.partner.id === row.partner.id))
    const slots = here.length + ghosts.length
    const x = (slot: number): number => left + (width * (slot + 0.5)) / slots
    // Ghosts stand where their value puts them, before smaller ones.
    const order = [...here.map((row) => ({ row, value: row.partner.value.value })), ...ghosts.map((ghost) => ({ ghost, value: ghost.partner.value.value }))].toSorted((a, b) => (b.value || -1) - (a.value || -1))
    order.forEach((each, slot) => {
      if ('row' in each) {
        places.set(each.row.partner.id, body(context, standing, composer, numbers, each.row, x(slot), axis, largest, guides, labels))
        return
      }
      const { partner, check } = each.ghost
      const y = isStated(partner[height]) ? axis.y(partner[height].value) : 0
      const size = tierBody(partner.value.value, largest)
      composer.place(numbers.get(ghostId(partner.id))!, { size, tone: verdictTone[check.verdict], flags: flag.ghost, at: [x(slot), y, 0] })
      labels.push({ node: ghostId(partner.id), at: [x(slot), y + size + 0.02, 0], lines: [{ text: partner.label, tone: 'muted' }, { text: tiersWords.byValue, tone: 'muted' }, { text: collarOf(check), tone: 'muted' }], priority: 780, align: 'center', shift: [0, -26] })
      places.set(ghostId(partner.id), [x(slot), y])
    })
    const bodies = [...here.map((row) => row.partner), ...ghosts.map((ghost) => ghost.partner)].map((partner, i) => [...(places.get(i < here.length ? partner.id : ghostId(partner.id)) ?? [0, 0]), tierBody(partner.value.value, largest)] as const)
    terrace(standing, tier, left, width, axis, bodies, guides, labels, book.currency)
  })
  for (const { partner } of standing.misplaced) arrow(places.get(partner.id), places.get(ghostId(partner.id)), guides)
  const scene: Scene = {
    stage: 'wall',
    home: { ...wallHome, target: [0, 0.36, 0], radius: 1.45 },
    nodes: composer.nodes,
    anchors: composer.anchors,
    links: composer.links(),
    guides,
    labels,
    layoutKey: `tiers/${ecosystem.version}/${programme}/${height}/${[...places].map(([id, [x, y]]) => `${id}:${x.toFixed(4)}:${y.toFixed(4)}`).join(',')}`,
    free: false,
  }
  return markAdded(scene, book.partners.filter((partner) => partner.added === true).map(({ id }) => id))
}

function upright(currency: string, { height }: Standings, axis: HeightAxis, guides: Guide[], labels: SceneLabel[]): void {
  guides.push({ kind: 'line', a: [axisLeft, 0, 0], b: [axisLeft, tall, 0], tone: 'muted', opacity: 0.7, style: 'solid', width: 1.5 })
  const text = (value: number): string => (isMoney(height) ? format.money(value, currency, { short: true }) : format.percent(value, 0))
  axis.ticks.forEach((value, i) => {
    guides.push({ kind: 'line', a: [axisLeft - 0.03, axis.y(value), 0], b: [axisLeft, axis.y(value), 0], tone: 'muted', opacity: 0.8, style: 'solid', width: 1 })
    labels.push({ at: [axisLeft - 0.045, axis.y(value), 0], lines: [{ text: text(value), tone: 'muted' }], priority: 700 - i, align: 'end', stays: true })
  })
  labels.push({ at: [wallLeft, 0, 0], lines: [{ text: tiersWords.axis(tiersWords.criterion(height), text(axis.low)), tone: 'muted' }], priority: 690, align: 'start', shift: [0, 27], stays: true })
}

function terrace({ height }: Standings, tier: TierRule, left: number, width: number, axis: HeightAxis, bodies: readonly (readonly [number, number, number])[], guides: Guide[], labels: SceneLabel[], currency: string): void {
  const rule = ruleOf(tier, height)
  const middle = left + width / 2
  guides.push({ kind: 'line', a: [left, 0, 0], b: [left + width, 0, 0], tone: 'muted', opacity: 0.35, style: 'solid', width: 1 })
  const band = Number.isNaN(tier.low.value) ? [] : [{ text: format.moneyRange(tier.low.value, tier.high.value, currency), tone: 'muted' as const }]
  // Below the names of partners that stand under their bar at the foot of the axis.
  labels.push({ at: [middle, 0, 0], lines: [{ text: tier.label, strong: true }, ...band], priority: 960 - tier.order, align: 'center', shift: [0, 78], stays: true })
  if (Number.isNaN(rule.value)) return
  const y = axis.y(rule.value)
  guides.push({ kind: 'pane', corner: [left, y, -plate], wide: [width, 0, 0], high: [0, 0, plate], fill: 0.16, tone: 'accent', opacity: 0.4, style: 'solid', width: 1 })
  guides.push({ kind: 'line', a: [left, y, 0], b: [left + width, y, 0], tone: 'accent', opacity: 0.95, style: 'solid', width: 3 })
  // Over the bar, unless a body is there and the place under it is free.
  const taken = (height: number): boolean => bodies.some(([x, at, size]) => x - size < left + ruleWidth && Math.abs(at - height) < size + 0.03)
  const under = taken(y + 0.045) && !taken(y - 0.045)
  labels.push({ at: [left, y, 0], lines: [{ text: ruleText(height, rule, currency), tone: 'accent' }], priority: 940 - tier.order, align: 'start', shift: [0, under ? 14 : -16] })
}

/** A partner with its stem to the bar and five marks beside it. Returns where it stands. */
function body(
  context: LensContext, { book, height, tried }: Standings, composer: Composer, numbers: ReadonlyMap<string, number>, row: Standing, x: number, axis: HeightAxis, largest: number, guides: Guide[], labels: SceneLabel[],
): readonly [number, number] {
  const { partner, tier, check, tone, node } = row
  const value = partner[height]
  const rule = ruleOf(tier, height)
  const known = isStated(value)
  const y = known ? axis.y(value.value) : 0
  const size = tierBody(partner.value.value, largest)
  const dashed = tried?.partner.id === partner.id ? flag.dashed : 0
  composer.place(node, { size, tone, flags: (known ? 0 : flag.hatched) | dashed, at: [x, y, 0] })
  const gap = Math.round((value.value - rule.value) * 1e6) / 1e6
  if (known && isStated(rule) && gap !== 0) guides.push({ kind: 'line', a: [x, y, 0], b: [x, axis.y(rule.value), 0], tone, opacity: 0.9, style: 'solid', width: 2, node: partner.id })
  criteria.forEach((criterion, i) => {
    const mark = numbers.get(markId(partner.id, criterion))
    const checked = check.checks[i]!
    if (mark === undefined) return
    composer.place(mark, {
      size: 0.0135,
      tone: verdictTone[checked.verdict],
      shape: checked.verdict === 'meets' ? 'sphere' : checked.verdict === 'misses' ? 'diamond' : 'ring',
      flags: checked.verdict === 'not-stated' ? flag.hatched : 0,
      at: [x + size + 0.032, y + (2 - i) * markPitch, 0],
    })
  })
  const below = known && isStated(rule) && gap < 0
  const said = !known ? tiersWords.noValue : !isStated(rule) ? '' : gap === 0 ? tiersWords.onBar : below ? tiersWords.below(gapText(height, -gap, book.currency)) : tiersWords.above(gapText(height, gap, book.currency))
  const valueSaid = known ? (isMoney(height) ? format.money(value.value, book.currency) : format.percent(value.value)) : ''
  const lines: SceneLabel['lines'] = [
    { text: partner.label, strong: true },
    { text: [valueSaid, said].filter((part) => part !== '').join(', ') || tiersWords.noRule, ...(below && { tone: 'bad' as const }) },
    { text: collarOf(check), tone: 'muted' },
    ...(dashed === 0 ? [] : [{ text: tiersWords.tried(tier.label), tone: 'accent' as const }]),
  ]
  labels.push({ node: partner.id, at: [x, below ? y - Math.max(size, marksReach) - 0.02 : y + size + 0.02, 0], lines: context.small ? lines.slice(0, 2) : lines, priority: 900 - Math.round(20 * x), align: 'center', shift: [0, below ? 26 : -26] })
  return [x, y]
}

/** From where it is listed to where its value belongs. */
function arrow(from: readonly [number, number] | undefined, to: readonly [number, number] | undefined, guides: Guide[]): void {
  if (from === undefined || to === undefined) return
  const way = to[0] > from[0] ? 1 : -1
  const start = from[0] + way * 0.17
  const end = to[0] - way * 0.1
  const look = { kind: 'line' as const, tone: 'accent' as const, opacity: 0.9, style: 'dashed' as const, width: 2 }
  const head = { ...look, style: 'solid' as const }
  guides.push({ ...look, a: [start, from[1], 0], b: [end, to[1], 0] })
  guides.push({ ...head, a: [end, to[1], 0], b: [end - way * 0.04, to[1] + 0.022, 0] }, { ...head, a: [end, to[1], 0], b: [end - way * 0.04, to[1] - 0.022, 0] })
}

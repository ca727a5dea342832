import { highest } from '#model/extremes.ts'
import type { Deal, Partnership } from '#analytics/book.ts'
import { isStated } from '#analytics/known.ts'
import { openDeals, pipeline } from '#analytics/pipeline.ts'
import { portfolio } from '#analytics/portfolio.ts'
import { format, words } from '#words/index.ts'
import { turn } from '#lenses/dial.ts'
import type { LensContext } from '#lenses/lens.ts'

/** Angles and radii of the dial, before anything is drawn: the table of VIEWS.md 1.3, for any book. Angles in radians from the front. */
export interface DialPlan {
  key: string
  /** what one turn is */
  unit: 'target' | 'total' | 'signed-and-pipeline' | 'none'
  turnAmount: number
  targetText: string
  total: number
  signedAngle: number
  laps: number
  largest: number
  anyCompletion: boolean
  partners: readonly { partner: Partnership; angle: number; radius: number; from: number; to: number }[]
  deals: readonly { deal: Deal; angle: number; laps: readonly { lap: number; from: number; to: number }[] }[]
  orbits: readonly { radius: number; label: string }[]
  marks: readonly { angle: number; text: string }[]
  expected?: { angle: number; amount: number }
  /** end of the second lap in radians, 0 = none */
  secondLapEnd: number
  revealOf(angle: number): readonly [number, number]
}

export const dialRank = (order: number): number => Math.min(order, 99)

export function planDial(context: LensContext): DialPlan {
  const { book, base } = context
  const { total } = portfolio(book)
  const deals = openDeals(book)
  const dealMoney = deals.reduce((sum, deal) => sum + (isStated(deal.value) ? deal.value.value : 0), 0)
  const held = Number.isNaN(total) ? 0 : total
  const target = book.target.value
  const unit = choose(target, held, dealMoney)
  const turnAmount = unit === 'target' ? target : unit === 'signed-and-pipeline' ? held + dealMoney : held
  const radians = (amount: number) => (turnAmount > 0 ? (amount / turnAmount) * turn : 0)
  const partners = book.partners.toSorted((a, b) => number(b.value.value) - number(a.value.value))
  const stated = partners.filter((partner) => isStated(partner.value))
  const orbits = orbitsOf(context)
  let at = 0
  const placed = stated.map((partner) => {
    const from = radians(at)
    at += partner.value.value
    const to = radians(at)
    return { partner, angle: ((from + to) / 2) % turn, radius: orbitRadius(context, partner), from, to: Math.min(to, from + turn) }
  })
  const unknown = partners.filter((partner) => !isStated(partner.value))
  const free = unit === 'none' ? 0 : radians(held)
  unknown.forEach((partner, i) => {
    const angle = unit === 'none' ? ((i + 0.5) / unknown.length) * turn : free + ((turn - free) * (i + 0.5)) / unknown.length
    placed.push({ partner, angle: angle % turn, radius: unknown.length > 24 && i % 2 === 1 ? 0.52 : 0.68, from: 0, to: 0 })
  })
  const open = deals.map((deal) => {
    const from = radians(at)
    if (isStated(deal.value)) at += deal.value.value
    const to = radians(at)
    return { deal, angle: ((from + to) / 2) % turn, laps: lapsOf(from, to) }
  })
  const laps = radians(at) / turn
  const inTime = pipeline(book)
  const expected = unit === 'target' && Number.isFinite(inTime.expectedInTime) && inTime.inTime.deals.length > 0 ? { angle: radians(inTime.expectedInTime) % turn, amount: inTime.expectedInTime } : undefined
  const whole = Math.max(turn, radians(at))
  return {
    key: [...placed.map((each) => `${each.partner.id}:${each.angle.toFixed(4)}`), ...open.map((each) => `${each.deal.id}:${each.angle.toFixed(4)}`)].join(','),
    unit,
    turnAmount,
    targetText: Number.isFinite(target) ? `${format.money(target, book.currency, { short: true })}${book.target.comparator === '>=' ? '+' : ''}` : '',
    total,
    signedAngle: radians(held),
    laps,
    largest: highest([0, ...[base, book].flatMap((each) => [...each.partners, ...each.deals]).map(({ value }) => number(value.value))]),
    anyCompletion: book.partners.some((partner) => isStated(partner.completion)),
    partners: placed,
    deals: open,
    orbits,
    marks: unit === 'target' ? book.marks.map((mark) => ({ angle: radians(mark.value.value) % turn, text: mark.text })) : [],
    ...(expected !== undefined && { expected }),
    secondLapEnd: laps > 1 ? Math.min(turn, (laps - 1) * turn) : 0,
    // The signed arc draws itself from 0.13 to 0.45 of the opening, the planned ones after it, in order.
    revealOf: (angle) => {
      const signed = radians(held)
      if (angle < signed) return [0.13 + (0.32 * angle) / Math.max(signed, 1e-6), 0.13 + 0.32 * Math.min(1, angle / Math.max(signed, 1e-6) + 0.4)]
      const share = (angle - signed) / Math.max(whole - signed, 1e-6)
      return [0.46 + 0.36 * share, 0.46 + 0.36 * Math.min(1, share + 0.25)]
    },
  }
}

const number = (value: number): number => (Number.isFinite(value) ? value : 0)

/** One turn is the target; beyond two laps, signed + pipeline with the target as a tick; without a target the signed total (VIEWS.md 1.3). */
function choose(target: number, held: number, deals: number): DialPlan['unit'] {
  if (held + deals === 0) return 'none'
  if (!(target > 0)) return held > 0 ? (deals > held ? 'signed-and-pipeline' : 'total') : 'signed-and-pipeline'
  return (held + deals) / target > 2 ? 'signed-and-pipeline' : 'target'
}

function lapsOf(from: number, to: number): { lap: number; from: number; to: number }[] {
  const laps = []
  for (let lap = Math.floor(from / turn); lap * turn < to - 1e-9; lap++) {
    const a = Math.max(from - lap * turn, 0)
    const b = Math.min(to - lap * turn, turn)
    if (b - a > 1e-9) laps.push({ lap, from: a, to: b })
  }
  return laps
}

/** Orbits of the tiers a partner or a band stands for, from the inside out: 0.50, 0.68, 0.86 u for three. */
function orbitsOf({ book }: LensContext): { radius: number; label: string }[] {
  return book.tiers.filter((tier) => Number.isFinite(tier.low.value)).map((tier) => {
    const low = format.money(tier.low.value, book.currency, { short: true })
    const open = !Number.isFinite(tier.high.value)
    const band = open ? `${low}+` : format.moneyRange(tier.low.value, tier.high.value, book.currency)
    return { radius: tierRadius(tier.order, book.tiers.length), label: words.stage.orbit(tierName(tier.label), band) }
  })
}

/** "Strategic Tier" is an orbit called Strategic; "Integration Tier" keeps its word, because integration is also a measure. */
const tierName = (label: string): string => (/^Integration/i.test(label) ? label.replace(/ Tier$/, ' tier') : label.replace(/ Tier$/i, ''))

const tierRadius = (order: number, tiers: number): number => (tiers <= 1 ? 0.62 : 0.5 + (0.36 * order) / (tiers - 1))

function orbitRadius({ book }: LensContext, partner: Partnership): number {
  const tier = book.tiers.find((each) => each.id === partner.tier?.id)
  return tier === undefined ? 0.62 : tierRadius(tier.order, book.tiers.length)
}

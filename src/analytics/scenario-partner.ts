import type { Book, Known, Partnership } from '#analytics/book.ts'
import { notStated } from '#analytics/known.ts'
import { isMoney, refuse, supposed, type Applied } from '#analytics/scenario-step.ts'
import { tierByValue } from '#analytics/tier-by-value.ts'
import type { ScenarioOp } from '#model/view-state.ts'

type PartnerOp = Extract<ScenarioOp, { op: 'add-partner' | 'remove-partner' | 'set-value' | 'set-revenue' | 'set-growth' }>

/** Least and most that growth a year may be: nothing shrinks by more than all of it, and a hundredfold is what lists allow. */
const growthRange = [-1, 100] as const

export function applyToPartner(book: Book, operation: PartnerOp): Applied {
  if (operation.op === 'add-partner') return add(book, operation)
  const { op, node } = operation
  const partner = book.partners.find((each) => each.id === node)
  if (partner === undefined) {
    const gone = book.removed.find((each) => each.id === node)
    if (gone === undefined) return refuse('scenario-unknown-partner', op, node, {})
    return refuse(op === 'remove-partner' ? 'scenario-already-removed' : 'scenario-removed', op, node, { label: gone.label })
  }
  if (op === 'remove-partner') return { book: { ...book, partners: book.partners.filter((each) => each !== partner), removed: [...book.removed, partner] } }
  const { value } = operation
  if (op === 'set-growth') {
    if (!(value >= growthRange[0] && value <= growthRange[1])) return refuse('scenario-bad-growth', op, node, { value, label: partner.label })
    return changed(book, partner, { growth: supposed(value) })
  }
  if (!isMoney(value)) return refuse('scenario-bad-money', op, node, { value, label: partner.label })
  return changed(book, partner, op === 'set-value' ? { value: supposed(value) } : { revenue: supposed(value) })
}

/** A partner that nobody has: it counts like any other, and no fact is behind it. Without a tier it stands where its value belongs. */
function add(book: Book, { node, label, value, revenue, growth, tier }: Extract<ScenarioOp, { op: 'add-partner' }>): Applied {
  const name = label.trim()
  if (name === '' || !node.startsWith('added:')) return refuse('scenario-no-name', 'add-partner', node, {})
  const same = [...book.partners, ...book.removed].find((each) => each.id === node || each.label.toLowerCase() === name.toLowerCase())
  if (same !== undefined) return refuse('scenario-partner-exists', 'add-partner', node, { label: same.label })
  for (const money of [value, revenue]) if (money !== undefined && !isMoney(money)) return refuse('scenario-bad-money', 'add-partner', node, { value: money, label: name })
  if (growth !== undefined && !(growth >= growthRange[0] && growth <= growthRange[1])) return refuse('scenario-bad-growth', 'add-partner', node, { value: growth, label: name })
  if (tier !== undefined && !book.tiers.some((each) => each.id === tier)) return refuse('scenario-unknown-tier', 'add-partner', node, { tier })
  const known = (given: number | undefined): Known => (given === undefined ? notStated : supposed(given))
  const place = tier ?? (value === undefined ? undefined : tierByValue(book, value)?.id)
  const partner: Partnership = {
    id: node,
    label: name,
    value: known(value),
    revenue: known(revenue),
    growth: known(growth),
    satisfaction: notStated,
    completion: notStated,
    service: notStated,
    ...(place !== undefined && { tier: { id: place, atoms: [] } }),
    added: true,
    atoms: [],
  }
  return { book: { ...book, partners: [...book.partners, partner] } }
}

const changed = (book: Book, partner: Partnership, change: Partial<Partnership>): Applied => ({
  book: { ...book, partners: book.partners.map((each) => (each === partner ? { ...partner, ...change } : each)) },
})

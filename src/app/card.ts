import { nodeTypes } from '#model/ecosystem.ts'
import { factsOf, nodeIndex } from '#model/find.ts'
import type { NodeId } from '#model/ids.ts'
import type { Deal, Known, Partnership, Threshold } from '#analytics/book.ts'
import { concentration } from '#analytics/concentration.ts'
import { isStated } from '#analytics/known.ts'
import { isOverdue } from '#analytics/pipeline.ts'
import { portfolio } from '#analytics/portfolio.ts'
import { recurringRevenue } from '#analytics/recurring-revenue.ts'
import { removals } from '#analytics/removal.ts'
import { checkAgainst, listedTier, readingOf } from '#analytics/tiers.ts'
import type { CardProps, CardProperty, Consequence } from '#ui/card/Card.tsx'
import type { Relation } from '#ui/card/Relations.tsx'
import { factLine, factLines } from '#ui/facts/fact-line.ts'
import { dealOf } from '#lenses/deal-node.ts'
import { format, words } from '#words/index.ts'
import type { Picture } from '#app/picture.ts'

/** What the card shows, and who it is about for those who offer actions. */
export interface CardContent extends Omit<CardProps, 'actions' | 'onSelect' | 'onClose'> {
  partner?: Partnership
  deal?: Deal
  removed: boolean
}

/** Everything known about one entity in the open programme; undefined when the data does not have it. */
export function cardOf(picture: Picture, id: NodeId, everywhere: boolean): CardContent | undefined {
  const { ecosystem, book, base } = picture
  const node = nodeIndex(ecosystem, id)
  if (node === -1) return extraCard(picture, id)
  const type = nodeTypes[ecosystem.nodes.types[node]!]!
  const partner = book.partners.find((each) => each.id === id)
  const removedPartner = book.removed.find((each) => each.id === id)
  const deal = dealOf(book, base, id)
  const shown = partner ?? removedPartner
  const title = ecosystem.nodes.labels[node]!
  const typeLabel = words.legendLabel(type)
  const tier = shown === undefined ? undefined : listedTier(base, shown)
  const properties = shown !== undefined ? partnerProperties(picture, shown) : deal !== undefined ? dealProperties(picture, deal) : []
  const consequences = partner === undefined || !isStated(partner.value) ? undefined : ifLeft(picture, partner)
  // One body per partner: the card of a prospect shows the facts of the partner and of its deal.
  const entities = deal === undefined ? [node] : [...new Set([node, nodeIndex(ecosystem, deal.id), nodeIndex(ecosystem, deal.partner)])].filter((each) => each !== -1)
  const atoms = [...new Set(entities.flatMap((each) => [...factsOf(ecosystem, each)]))].filter((atom) => everywhere || ecosystem.atoms[atom]!.programme === picture.programme)
  return {
    node: id,
    title,
    subtitle: tier !== undefined ? words.card.listed(typeLabel, tier.label) : deal !== undefined && partner === undefined ? words.card.deal(typeLabel) : words.card.typed(typeLabel, ecosystem.nodes.kinds[node]!),
    properties: [...properties, ...(picture.names?.roles(ecosystem, id) ?? [])],
    ...(consequences !== undefined && { consequences }),
    relations: relationsOf(picture, entities, atoms),
    facts: atoms.map((atom) => factLine(ecosystem, ecosystem.atoms[atom]!)),
    ...(partner !== undefined && { partner }),
    ...(deal !== undefined && { deal }),
    removed: removedPartner !== undefined,
  }
}

/** A cell or a socket is no entity: its card says what the lens says of it, with its facts. */
function extraCard({ ecosystem, lens }: Picture, id: NodeId): CardContent | undefined {
  const extra = lens.extras?.find((each) => each.id === id)
  if (extra === undefined) return undefined
  const properties = extra.sentences.map((value, i): CardProperty => ({ id: `said-${i}`, label: '', value, facts: [] }))
  return { node: id, title: extra.title, subtitle: extra.subtitle, properties, relations: [], facts: factLines(ecosystem, extra.atoms), removed: false }
}

function partnerProperties(picture: Picture, partner: Partnership): CardProperty[] {
  const { book, ecosystem } = picture
  const facts = (known: { atoms: readonly string[] }) => factLines(ecosystem, known.atoms)
  const share = concentration(book).shares.find((row) => row.id === partner.id)
  const tier = listedTier(book, partner)
  const checked = tier === undefined ? undefined : checkAgainst(partner, tier, readingOf(book))
  const property = (id: string, label: string, known: Known, text: string): CardProperty => ({ id, label, value: isStated(known) ? text : format.notStated, facts: facts(known) })
  const money = (known: Known) => format.money(known.value, book.currency)
  const rows: CardProperty[] = []
  if (checked === undefined) {
    rows.push(property('value', words.card.properties.value, partner.value, money(partner.value)))
    for (const [id, known] of [['satisfaction', partner.satisfaction], ['completion', partner.completion]] as const)
      if (isStated(known)) rows.push(property(id, words.card.properties[id], known, format.percent(known.value)))
    if (isStated(partner.revenue)) rows.push(property('revenue', words.card.properties.revenue, partner.revenue, money(partner.revenue)))
  }
  for (const check of checked?.checks ?? []) {
    const asMoney = check.criterion === 'value' || check.criterion === 'revenue'
    rows.push({
      id: check.criterion,
      label: words.card.criteria[check.criterion],
      value: asMoney ? format.money(check.stated, book.currency) : format.percent(check.stated),
      state: check.verdict,
      facts: factLines(ecosystem, check.atoms),
      ...(Number.isFinite(check.rule.value) && { rule: ruleText(check.rule, asMoney ? (amount) => format.money(amount, book.currency, { short: true }) : (amount) => format.percent(amount)) }),
    })
  }
  if (share !== undefined) rows.splice(1, 0, { id: 'share', label: words.card.properties.share, value: format.percent(share.share), facts: factLines(ecosystem, share.atoms) })
  if (isStated(partner.growth)) rows.push(property('growth', words.card.properties.growth, partner.growth, format.percent(partner.growth.value)))
  if (partner.owner !== undefined) rows.push({ id: 'owner', label: words.card.properties.owner, value: partner.owner, facts: [] })
  return rows
}

const ruleText = (rule: Threshold, said: (amount: number) => string): string => (rule.comparator === '>' ? words.card.needsMoreThan(said(rule.value)) : words.card.needsAtLeast(said(rule.value)))

function dealProperties({ book, ecosystem }: Picture, deal: Deal): CardProperty[] {
  const facts = (known: { atoms: readonly string[] }) => factLines(ecosystem, known.atoms)
  const late = isOverdue(book, deal)
  const weighted = deal.value.value * deal.probability.value
  const days = late && book.asOf !== undefined ? book.asOf - deal.due.value : 0
  const due = deal.due.text === '' ? format.due(deal.due.value) : deal.due.text
  return [
    { id: 'estimated', label: words.card.properties.estimated, value: format.money(deal.value.value, book.currency), facts: facts(deal.value) },
    { id: 'probability', label: words.card.properties.probability, value: format.percent(deal.probability.value), facts: facts(deal.probability) },
    { id: 'weighted', label: words.card.properties.weighted, value: format.money(weighted, book.currency), facts: [...facts(deal.value), ...facts(deal.probability)] },
    { id: 'due', label: words.card.properties.due, value: due, facts: facts(deal.due), ...(late && { state: 'overdue', rule: words.card.overdue(words.card.days(days)) }) },
    ...(deal.owner === undefined ? [] : [{ id: 'owner', label: words.card.properties.owner, value: deal.owner, facts: [] }]),
  ]
}

function ifLeft({ book }: Picture, partner: Partnership): CardContent['consequences'] {
  const after = removals(book).find((row) => row.id === partner.id)
  if (after === undefined) return undefined
  const money = (value: number) => format.money(value, book.currency)
  const signed = (value: number) => format.money(value, book.currency, { signed: true })
  const revenue = recurringRevenue(book).total
  const { gap } = portfolio(book)
  const rows: Consequence[] = [{ id: 'portfolio', label: words.card.portfolioLeft, now: money(after.total), change: signed(after.total - portfolio(book).total), worse: true }]
  if (!Number.isNaN(after.revenue)) rows.push({ id: 'revenue', label: words.card.revenueLeft, now: money(after.revenue), change: signed(after.revenue - revenue), worse: true })
  rows.push({ id: 'hhi', label: words.card.concentrationLeft, now: format.index(after.hhi), change: `${after.hhi > concentration(book).hhi ? '+' : '−'}${format.index(Math.abs(after.hhi - concentration(book).hhi))}`, worse: after.hhi > concentration(book).hhi })
  if (Number.isFinite(gap)) rows.push({ id: 'gap', label: words.card.gapLeft, now: money(after.gap), change: signed(after.gap - gap), worse: true })
  return { title: words.interface.card.whatIf(partner.label), rows }
}

function relationsOf({ ecosystem }: Picture, entities: readonly number[], atoms: readonly number[]): Relation[] {
  const own = new Set(entities)
  return atoms.flatMap((index): Relation[] => {
    const atom = ecosystem.atoms[index]!
    if (atom.object === -1) return []
    const out = own.has(atom.subject)
    const other = out ? atom.object : atom.subject
    if (own.has(other)) return []
    const type = nodeTypes[ecosystem.nodes.types[other]!]!
    return [{ predicate: atom.predicate, node: ecosystem.nodes.ids[other]!, label: ecosystem.nodes.labels[other]!, type: words.legendLabel(type), out }]
  })
}

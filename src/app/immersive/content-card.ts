import type { Tone } from '#model/scene.ts'
import { bySection, type FactLine } from '#ui/facts/fact-line.ts'
import { words } from '#words/index.ts'
import { immersiveWords as said } from '#words/en/immersive.ts'
import type { PanelBlock, PanelButton, PanelContent } from '#xr/panels/content.ts'
import { cardActions } from '#app/card-actions.ts'
import { cardOf, type CardContent } from '#app/card.ts'
import type { Inside } from '#app/immersive/inside.ts'
import type { Picture } from '#app/picture.ts'
import type { Session } from '#app/session.ts'

/** The page's card actions that mean something inside, and what their buttons are called there. */
export const suppositions: Readonly<Record<string, string>> = { restore: 'restore', remove: 'suppose:remove-partner', win: 'suppose:win-deal', lose: 'suppose:lose-deal', reopen: 'suppose:reopen' }
const toneOfState: Readonly<Record<string, Tone>> = { meets: 'good', misses: 'bad', overdue: 'watch', 'not-stated': 'unknown', unknown: 'unknown' }

/** The card of what is selected, undefined = nothing is, or this data does not have it. */
export function cardInside(session: Session, picture: Picture): CardContent | undefined {
  const { view } = session.store.getState()
  const selected = view.selection.at(-1)
  return selected === undefined ? undefined : cardOf(picture, selected, view.lens === 'knowledge')
}

export function cardPanel(session: Session, picture: Picture, inside: Inside): PanelContent | undefined {
  const card = cardInside(session, picture)
  if (card === undefined) return undefined
  const open = inside.facts === card.node
  // turning pages keeps what stands below: facts need the room
  const buttons: PanelButton[] = open ? [] : cardActions(session, card).flatMap(({ id, label, primary }) => (suppositions[id] === undefined ? [] : [{ id: suppositions[id], label, ...(primary === true && { look: 'primary' as const }) }]))
  buttons.push({ id: 'facts', label: open ? said.backToCard : said.showFacts, pressed: open })
  buttons.push({ id: 'card:close', label: words.interface.close })
  const subtitle: PanelBlock = { kind: 'text', text: card.subtitle, quiet: true }
  return { place: 'right', key: `card ${card.node} ${open ? 'facts' : ''}`, blocks: [{ kind: 'title', text: card.title }, ...(open ? factBlocks(card) : [subtitle, ...faceBlocks(card)]), { kind: 'buttons', buttons }] }
}

function faceBlocks({ properties, consequences, relations }: CardContent): PanelBlock[] {
  const blocks: PanelBlock[] = properties.filter(({ label }) => label === '').map(({ value }): PanelBlock => ({ kind: 'text', text: value }))
  const rows = properties.toSorted((one, other) => urgency(one) - urgency(other)).flatMap(({ label, value, state, rule }) => {
    const tone = state === undefined ? undefined : toneOfState[state]
    return label === '' ? [] : [{ label: said.cardRow(label, rule), value: said.cardValue(value, state === undefined ? undefined : words.states[state]), ...(tone !== undefined && { tone }) }]
  })
  if (rows.length > 0) blocks.push({ kind: 'figures', rows })
  if (consequences !== undefined && consequences.rows.length > 0)
    blocks.push(
      { kind: 'text', text: consequences.title },
      { kind: 'figures', rows: consequences.rows.map(({ label, now, change, worse }) => ({ label, value: `${now} (${change})`, ...(worse === true && { tone: 'bad' as const }) })) },
    )
  if (relations.length > 0)
    blocks.push(
      { kind: 'text', text: words.interface.card.relations(relations.length), quiet: true },
      { kind: 'list', rows: relations.map(({ predicate, label, type, node, out }) => ({ text: `${out ? '' : '← '}${predicate.replaceAll('_', ' ')} ${label}`, value: type, button: `select:${node}` })) },
    )
  return blocks
}

/** A panel turns pages: what misses its rule comes first, then how far the integration is, then the rest as on the page. */
const urgency = ({ id, state }: CardContent['properties'][number]): number => (state === 'misses' || state === 'overdue' ? 0 : id === 'completion' ? 1 : 2)

/** Facts of the entity and of its numbers, each once. */
function factsOf({ facts, properties }: CardContent): readonly FactLine[] {
  return [...new Map([...facts, ...properties.flatMap((property) => property.facts)].map((fact) => [fact.id, fact] as const)).values()]
}

/** As stated, by document and section, each with its line. */
function factBlocks(card: CardContent): PanelBlock[] {
  const facts = factsOf(card)
  if (facts.length === 0) return [{ kind: 'text', text: words.interface.card.nothing, quiet: true }]
  const sections = bySection(facts).flatMap(({ document, section, facts: lines }): PanelBlock[] => [
    { kind: 'text', text: said.section(document, section), quiet: true },
    { kind: 'list', rows: lines.map((fact) => ({ text: factText(fact, card.title), value: words.interface.card.whereInSection(fact.line) })) },
  ])
  const files = [...new Set(facts.map(({ file }) => file))]
  return [{ kind: 'text', text: said.factsOf(words.interface.card.facts(facts.length), files), quiet: true }, ...sections]
}

function factText({ subject, predicate, text, restates, basis }: FactLine, title: string): string {
  const { restated, basis: bases } = words.interface.card
  const asides = [...(restates ? [restated] : []), ...(basis === 'stated' ? [] : [bases[basis]])]
  return [...(subject === title ? [] : [subject]), predicate.replaceAll('_', ' '), text, ...asides.map((aside) => `(${aside})`)].join(' ')
}

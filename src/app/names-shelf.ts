import { joinsOf, resolved, standsAs } from '#analytics/names/resolve.ts'
import { nodeTypes, type Atom, type Ecosystem } from '#model/ecosystem.ts'
import { nodeIndex, factsOf } from '#model/find.ts'
import type { NodeId } from '#model/ids.ts'
import type { ScenarioOp, ViewState } from '#model/view-state.ts'
import type { CardProperty } from '#ui/card/Card.tsx'
import { factLine } from '#ui/facts/fact-line.ts'
import { nameWords } from '#words/en/names.ts'
import { format } from '#words/index.ts'

/** Joined names and what an entity is where; part of the full shelf. */
export const names = { resolved, seen, roles }
export type NamesShelf = typeof names

/** The view as the joined data knows it: who was selected or supposed about under a former id is the one that stayed. */
function seen(ecosystem: Ecosystem, view: ViewState): ViewState {
  if (joinsOf(ecosystem).length === 0) return view
  const now = (id: NodeId): NodeId => standsAs(ecosystem, id)
  const operation = (each: ScenarioOp): ScenarioOp => ('node' in each ? { ...each, node: now(each.node) } : each)
  return {
    ...view,
    selection: [...new Set(view.selection.map(now))],
    ...(view.focus !== undefined && { focus: { ...view.focus, node: now(view.focus.node) } }),
    ...(view.route !== undefined && { route: { ...view.route, from: now(view.route.from), to: now(view.route.to) } }),
    ...(view.scenario !== undefined && { scenario: view.scenario.map(operation) }),
  }
}

/** Roles that say more than that somebody is named. */
const telling: ReadonlySet<string> = new Set(['Tier', 'PartnerClass', 'PartnerType', 'CommercialModel', 'Opportunity', 'Risk', 'Solution', 'SuccessStory'])
const fewRoles = 3

/** What a partner of several programmes is in each: the role lies on the link, never on the entity. Then the names that were joined. */
function roles(ecosystem: Ecosystem, id: NodeId): CardProperty[] {
  const node = nodeIndex(ecosystem, id)
  if (node === -1 || nodeTypes[ecosystem.nodes.types[node]!] !== 'Partner') return []
  const named = ecosystem.programmes.flatMap((programme, index) => (((ecosystem.nodes.programmes[node]! >>> index) & 1) === 1 ? [{ programme, index }] : []))
  const joined = joinsOf(ecosystem).find(({ canonical }) => canonical === id)
  const said: CardProperty[] = joined === undefined ? [] : [{ id: 'joined-names', label: nameWords.card.names, value: format.list(joined.members.map(({ label }) => label)), facts: [] }]
  if (named.length < 2) return said
  const facts = factsOf(ecosystem, node).map((atom) => ecosystem.atoms[atom]!)
  const rows = named.flatMap(({ programme, index }): CardProperty[] => {
    const links = facts.filter((atom) => atom.programme === index && atom.object === node)
    const rank = ({ subject }: Atom): number => (telling.has(nodeTypes[ecosystem.nodes.types[subject]!]!) ? 0 : subject === programme.node ? 1 : 2)
    const chosen = links.toSorted((a, b) => rank(a) - rank(b)).slice(0, fewRoles)
    if (chosen.length === 0) return []
    const text = (atom: Atom): string => nameWords.card.role(ecosystem.nodes.labels[atom.subject]!, atom.predicate)
    return [{ id: `role-${programme.id}`, label: programme.label, value: [...new Set(chosen.map(text))].join('; '), facts: chosen.map((atom) => factLine(ecosystem, atom)) }]
  })
  return [...said, ...rows]
}

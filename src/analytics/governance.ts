import type { Facts } from '#analytics/facts.ts'
import type { Atom } from '#model/ecosystem.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

/** Something stated of a body or a review: a decision, a responsibility, an item of an agenda. */
export interface Duty { text: string; atoms: readonly AtomId[] }

/** A body that governs the programme, who it belongs to, and what it decides and does. */
export interface GovernanceBody {
  id: NodeId
  label: string
  /** the body it is part of */
  within?: NodeId
  /** level as stated: "strategic, board level" */
  level: string
  decides: readonly Duty[]
  does: readonly Duty[]
  atoms: readonly AtomId[]
}

export interface Review { id: NodeId; label: string; agenda: readonly Duty[]; /** rules that ask for it, by the tier that has them */ asked: readonly { tier: NodeId; label: string; text: string; atoms: readonly AtomId[] }[]; atoms: readonly AtomId[] }

/** A person or group the document speaks to or needs: `role` is the relation as stated. */
export interface Listener { id: NodeId; label: string; roles: readonly string[]; atoms: readonly AtomId[] }

export interface Governance {
  bodies: readonly GovernanceBody[]
  reviews: readonly Review[]
  /** councils that a rule names and no fact describes */
  councils: readonly { tier: NodeId; label: string; text: string; atoms: readonly AtomId[] }[]
  audiences: readonly Listener[]
  /** who approves or owns the document */
  approvers: readonly Listener[]
  /** sponsor a tier asks for, in stated order of tiers; `named` = a fact names one */
  sponsors: readonly { tier: NodeId; label: string; text: string; named: boolean; atoms: readonly AtomId[] }[]
}

export function governance(facts: Facts): Governance {
  const bodyNodes = [...new Set([...facts.saying('governed by'), ...facts.saying('has body')].map((atom) => atom.object))]
  const reviewNodes = facts.nodes('Governance', 'Review')
  const rules = facts.saying('requires: engagement')
  return {
    bodies: bodyNodes.map((node) => body(facts, node)),
    reviews: reviewNodes.map((node): Review => {
      const agenda = facts.of(node, 'agenda')
      const asking = rules.filter((atom) => atom.text.toLowerCase() === facts.label(node).toLowerCase())
      return {
        id: facts.id(node),
        label: facts.label(node),
        agenda: agenda.map(duty),
        asked: asking.map((atom) => ({ tier: facts.id(atom.subject), label: facts.label(atom.subject), text: atom.text, atoms: [atom.id] })),
        atoms: [...facts.of(node, 'of programme'), ...agenda, ...asking].map((atom) => atom.id),
      }
    }),
    councils: rules.filter((atom) => /council/i.test(atom.text)).map((atom) => ({ tier: facts.id(atom.subject), label: facts.label(atom.subject), text: atom.text, atoms: [atom.id] })),
    audiences: listeners(facts, ['guides audience', 'distributed to']),
    approvers: listeners(facts, ['approval required from', 'owner']).filter((each) => facts.nodes('Stakeholder').some((node) => facts.id(node) === each.id)),
    sponsors: facts.saying('requires sponsor alignment').map((atom) => ({
      tier: facts.id(atom.subject),
      label: facts.label(atom.subject),
      text: atom.text,
      named: facts.saying('executive sponsor').length > 0,
      atoms: [atom.id],
    })),
  }
}

const duty = (atom: Atom): Duty => ({ text: atom.text, atoms: [atom.id] })

function body(facts: Facts, node: number): GovernanceBody {
  const own = facts.from(node)
  const deciding = own.filter((atom) => atom.predicate.startsWith('decides'))
  const doing = own.filter((atom) => atom.predicate === 'responsibility')
  const above = facts.about(node, 'has body')[0]
  return {
    id: facts.id(node),
    label: facts.label(node),
    ...(above !== undefined && { within: facts.id(above.subject) }),
    level: /\((.+)\)/.exec(deciding[0]?.predicate ?? '')?.[1] ?? '',
    decides: deciding.map(duty),
    does: doing.map(duty),
    atoms: [...facts.about(node, 'governed by'), ...(above === undefined ? [] : [above]), ...deciding, ...doing].map((atom) => atom.id),
  }
}

function listeners(facts: Facts, predicates: readonly string[]): readonly Listener[] {
  const found = new Map<number, { roles: string[]; atoms: AtomId[] }>()
  for (const predicate of predicates)
    for (const atom of facts.saying(predicate)) {
      if (atom.object === -1) continue
      const known = found.get(atom.object) ?? { roles: [], atoms: [] }
      found.set(atom.object, { roles: [...known.roles, predicate], atoms: [...known.atoms, atom.id] })
    }
  return [...found].map(([node, { roles, atoms }]) => ({ id: facts.id(node), label: facts.label(node), roles, atoms }))
}

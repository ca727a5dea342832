import type { Book, Known } from '#analytics/book.ts'
import type { Facts } from '#analytics/facts.ts'
import { atomsOf, isStated, notStated, sumMoney } from '#analytics/known.ts'
import type { Atom } from '#model/ecosystem.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

export interface MitigationRow {
  id: NodeId
  label: string
  /** what it does, as stated; '' = its name says it all */
  action: string
  owner: string | undefined
  status: string | undefined
  state: 'done' | 'owned' | 'unowned'
  /** the risk or the group it is stated for; undefined = it stands in a list of its own */
  answers: NodeId | undefined
  atoms: readonly AtomId[]
}

export interface RiskRow {
  id: NodeId
  label: string
  statement: string
  /** group it is stated under; undefined = none */
  group: NodeId | undefined
  /** partners it exposes that are still here */
  exposes: readonly NodeId[]
  /** annual revenue of those partners; NaN = no exposed partner is stated, or one of them states no revenue */
  exposed: Known
  /** of all annual revenue, 0..1 */
  share: number
  /** stated for this very risk */
  mitigations: readonly MitigationRow[]
  owner: string | undefined
  /** as stated: "High", "4 of 5" */
  likelihood: string | undefined
  impact: string | undefined
  atoms: readonly AtomId[]
}

export interface RiskGroup {
  id: NodeId
  label: string
  risks: readonly NodeId[]
  /** stated for the group, not for one of its risks */
  mitigations: readonly MitigationRow[]
  atoms: readonly AtomId[]
}

export interface Risks {
  rows: readonly RiskRow[]
  groups: readonly RiskGroup[]
  /** every mitigation, whomever it answers, in stated order */
  mitigations: readonly MitigationRow[]
  /** annual revenue that at least one risk touches, each partner once; share of all */
  exposed: Known
  exposedShare: number
  exposing: number
  owned: number
  done: number
}

/** Risks, what they expose and what is done about them (DOMAIN.md C, questions 23 and 24). Who is removed in the scenario is not exposed any more. */
export function risks(facts: Facts, book: Book): Risks {
  const listed = facts.saying('has risk').filter((atom) => atom.object !== -1)
  const groups = facts.saying('has risk category').filter((atom) => atom.object !== -1)
  const groupNodes = new Set(groups.map((atom) => atom.object))
  const riskNodes = [...new Set(listed.map((atom) => atom.object))]
  const total = sumMoney(book.partners, (partner) => partner.revenue).value
  const rows = riskNodes.map((node) => riskRow(facts, book, node, listed.filter((atom) => atom.object === node), groupNodes, total))
  const free = facts.saying('has mitigation strategy').filter((atom) => atom.object !== -1).map((atom) => mitigation(facts, atom, undefined))
  const grouped = groups.map((atom): RiskGroup => ({
    id: facts.id(atom.object),
    label: facts.label(atom.object),
    risks: rows.filter((row) => row.group === facts.id(atom.object)).map((row) => row.id),
    mitigations: mitigationsOf(facts, atom.object),
    atoms: [atom.id],
  }))
  const mitigations = [...rows.flatMap((row) => row.mitigations), ...grouped.flatMap((group) => group.mitigations), ...free]
  const touched = new Set(rows.flatMap((row) => row.exposes))
  const exposed = touched.size === 0 ? notStated : wholeSum(book, touched)
  return {
    rows,
    groups: grouped,
    mitigations,
    exposed,
    exposedShare: exposed.value / total,
    exposing: rows.filter((row) => isStated(row.exposed)).length,
    owned: mitigations.filter((row) => row.state === 'owned').length,
    done: mitigations.filter((row) => row.state === 'done').length,
  }
}

function riskRow(facts: Facts, book: Book, node: number, listed: readonly Atom[], groupNodes: ReadonlySet<number>, total: number): RiskRow {
  const exposing = facts.of(node, 'exposes partner')
  const here = new Set(book.partners.map((partner) => partner.id))
  const exposes = [...new Set(exposing.map((atom) => facts.id(atom.object)))].filter((id) => here.has(id))
  const sum = exposes.length === 0 ? notStated : wholeSum(book, new Set(exposes))
  const exposed = isStated(sum) ? { value: sum.value, atoms: [...exposing.filter((atom) => here.has(facts.id(atom.object))).map((atom) => atom.id), ...sum.atoms] } : notStated
  const group = listed.find((atom) => groupNodes.has(atom.subject))
  const statement = facts.of(node, 'statement')[0]
  const text = (predicate: string) => facts.of(node, predicate)[0]?.text
  return {
    id: facts.id(node),
    label: facts.label(node),
    statement: statement?.text ?? '',
    group: group === undefined ? undefined : facts.id(group.subject),
    exposes,
    exposed,
    share: exposed.value / total,
    mitigations: mitigationsOf(facts, node),
    owner: text('owner'),
    likelihood: text('likelihood') ?? text('probability'),
    impact: text('impact'),
    atoms: [...listed, ...(statement === undefined ? [] : [statement]), ...exposing].map((atom) => atom.id),
  }
}

/** A sum with a part that nobody states is not a smaller sum: it is not known. */
function wholeSum(book: Book, ids: ReadonlySet<NodeId>): Known {
  const partners = book.partners.filter((partner) => ids.has(partner.id))
  const sum = sumMoney(partners, (partner) => partner.revenue)
  return sum.missing.length > 0 ? notStated : { value: sum.value, atoms: atomsOf(sum) }
}

const mitigationsOf = (facts: Facts, node: number): readonly MitigationRow[] =>
  facts
    .of(node, 'mitigated by')
    // A restatement names the same mitigation again.
    .filter((atom, i, all) => atom.object !== -1 && all.findIndex((other) => other.object === atom.object) === i)
    .map((atom) => mitigation(facts, atom, facts.id(node)))

function mitigation(facts: Facts, stated: Atom, answers: NodeId | undefined): MitigationRow {
  const [action, owner, status] = ['action', 'owner', 'status'].map((predicate) => facts.of(stated.object, predicate)[0])
  const done = status !== undefined && /done|complete|closed/i.test(status.text)
  return {
    id: facts.id(stated.object),
    label: facts.label(stated.object),
    action: action?.text ?? '',
    owner: owner?.text,
    status: status?.text,
    state: done ? 'done' : owner !== undefined ? 'owned' : 'unowned',
    answers,
    atoms: [stated, action, owner, status].flatMap((atom) => (atom === undefined ? [] : [atom.id])),
  }
}

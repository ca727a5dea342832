import type { NameForm, NameProposal } from '#analytics/names/proposal.ts'
import { proposals } from '#analytics/names/proposals.ts'
import { nameFamilies } from '#analytics/names/families.ts'
import { takenAway } from '#analytics/names/resolve.ts'
import { nodeTypes, type Ecosystem } from '#model/ecosystem.ts'
import type { ViewState } from '#model/view-state.ts'
import { factLines } from '#ui/facts/fact-line.ts'
import type { FormSaid, NameSaid } from '#ui/names/name-said.ts'
import { nameWords as say } from '#words/en/names.ts'

type Decisions = ViewState['names']

/** Partners that the data names, after these decisions. */
export const partnersAfter = (ecosystem: Ecosystem, decisions: Decisions): number => ecosystem.nodes.types.reduce((sum, type) => sum + Number(nodeTypes[type] === 'Partner'), 0) - takenAway(ecosystem, decisions)

/** Every pair in words; `ecosystem` is the data as it was read, before any join. */
export function saidNames(ecosystem: Ecosystem, decisions: Decisions): readonly NameSaid[] {
  const now = partnersAfter(ecosystem, decisions)
  // What can be decided comes first.
  return proposals(ecosystem).toSorted((a, b) => Number(b.joinable) - Number(a.joinable)).map((proposal): NameSaid => {
    const { id, form, canonical, kind, score, joinable } = proposal
    const state = stateOf(proposal, decisions)
    const other = state === 'joined' ? 'apart' : 'join'
    const then = joinable ? partnersAfter(ecosystem, { ...decisions, [id]: other }) : now
    return {
      id,
      pair: say.pair(form.label, canonical.label),
      form: formSaid(ecosystem, form),
      canonical: formSaid(ecosystem, canonical),
      kind: say.kind[kind],
      score: say.score(score),
      strength: score,
      reasons: reasonsOf(proposal),
      state,
      stateSaid: say.state[state],
      joinable,
      // A pair whose ends are one by way of a third changes no number.
      ...(then !== now && { effect: state === 'joined' ? say.becomes(then, now) : say.becomes(now, then) }),
    }
  })
}

function stateOf({ id, kind, joinable, inData }: NameProposal, decisions: Decisions): NameSaid['state'] {
  if (!joinable) return kind === 'product' ? 'both' : inData ? 'data' : 'both'
  const decision = decisions?.[id]
  return decision === 'join' ? 'joined' : decision === 'apart' ? 'apart' : 'open'
}

function reasonsOf({ rule, family, asks, joinable, kind }: NameProposal): readonly string[] {
  const known = nameFamilies.find(({ id }) => id === family)
  return [
    (family === undefined ? say.rules[rule] : (say.families[family] ?? say.rules[rule])) ?? '',
    ...(asks ? [say.asks] : []),
    ...(joinable && known?.joinedAs !== undefined ? [say.joinedAs(known.joinedAs)] : []),
    ...(joinable && kind !== 'product' ? [say.money[kind]] : []),
  ].filter((reason) => reason !== '')
}

const formSaid = (ecosystem: Ecosystem, { label, node, atoms }: NameForm): FormSaid => ({ label, stands: say.stands(label, atoms.length), facts: factLines(ecosystem, atoms), ...(node !== undefined && { node }) })

import type { Facts } from '#analytics/facts.ts'
import type { AtomId, NodeId } from '#model/ids.ts'
import type { RelativeWhen } from '#model/value.ts'

export interface LifecycleStage {
  node: NodeId
  label: string
  order: number
  /** relative to a start that no document dates; undefined = said in words only ("Ongoing") */
  time?: RelativeWhen
  /** as stated: "7-18", "12+ months", "Ongoing"; empty = not stated */
  text: string
  /** what is to be done in it */
  activities: readonly { text: string; atoms: readonly AtomId[] }[]
  /** partners that a fact puts into it */
  partners: readonly { id: NodeId; atoms: readonly AtomId[] }[]
  atoms: readonly AtomId[]
}

export interface Lifecycle {
  stages: readonly LifecycleStage[]
  /** partners whose stage is stated */
  placed: number
}

/** Stages a partner goes through, in stated order, and who stands where: no bundled document says that of any partner. */
export function lifecycle(facts: Facts): Lifecycle {
  const stated = ['has lifecycle phase', 'has onboarding phase'].flatMap((predicate) => facts.saying(predicate))
  const nodes = [...new Set(stated.map((atom) => atom.object))]
  const stages = nodes.map((node, order): LifecycleStage => {
    const timing = ['months', 'weeks'].flatMap((predicate) => facts.of(node, predicate))
    const time = timing.find((atom) => atom.value?.kind === 'when' && !atom.value.calendar)?.value
    const label = facts.label(node)
    const standing = ['lifecycle stage', 'lifecycle phase', 'onboarding phase'].flatMap((predicate) =>
      facts.saying(predicate).filter((atom) => atom.object === node || (atom.object < 0 && sameStage(atom.text, label))),
    )
    return {
      node: facts.id(node),
      label,
      order,
      ...(time?.kind === 'when' && !time.calendar && { time }),
      text: timing[0]?.text ?? '',
      activities: ['activity', 'has workstream'].flatMap((predicate) => facts.of(node, predicate).map((atom) => ({ text: atom.text, atoms: [atom.id] }))),
      partners: standing.map((atom) => ({ id: facts.id(atom.subject), atoms: [atom.id] })),
      atoms: [...stated.filter((atom) => atom.object === node), ...timing].map((atom) => atom.id),
    }
  })
  return { stages, placed: new Set(stages.flatMap((stage) => stage.partners.map((partner) => partner.id))).size }
}

/** "Launch" is the stage "3 Launch". */
const sameStage = (text: string, label: string): boolean => label.toLowerCase() === text.trim().toLowerCase() || label.toLowerCase().replace(/^\d+\s+/, '') === text.trim().toLowerCase()

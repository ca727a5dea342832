import type { CheckRule } from '#analytics/checks/check.ts'
import { stemsOf } from '#analytics/checks/stems.ts'
import type { Facts } from '#analytics/facts.ts'
import type { Atom } from '#model/ecosystem.ts'

/**
 * A partner type that the list of the scope leaves out, or partners that an objective asks for and no type covers. A.3 row 25, as far
 * as the facts carry it: the sentence of the purpose was not taken as facts.
 */
export const scopeGaps: CheckRule = {
  id: 'scope-gaps',
  severity: 'low',
  row: 25,
  find({ facts }) {
    const types = facts.saying('has partner type')
    const scope = facts.saying('scope covers')
    const unscoped =
      scope.length === 0 ? [] : types.filter((type) => !scope.some((line) => stemsOf(line.text).has(qualifier(facts.label(type.object)))))
    const untyped =
      types.length === 0 ? [] : wantedPartners(facts).filter(({ who }) => !types.some((type) => covers(facts.label(type.object), who)))
    if (unscoped.length === 0 && untyped.length === 0) return undefined
    return {
      values: {
        unscoped: unscoped.map((type) => facts.label(type.object)),
        untyped: untyped.map(({ who }) => who),
        objectives: untyped.map(({ atom }) => facts.label(atom.subject)),
      },
      inputs: [
        ...new Set([
          ...unscoped.map((type) => type.id),
          ...(unscoped.length > 0 ? scope.map((line) => line.id) : []),
          ...untyped.map(({ atom }) => atom.id),
          ...(untyped.length > 0 ? types.map((type) => type.id) : []),
        ]),
      ],
      nodes: [...unscoped.map((type) => type.object), ...untyped.map(({ atom }) => atom.subject)].map((node) => facts.id(node)),
    }
  },
}

/** "Cloud" of "Cloud Providers": what tells one type from another. */
const qualifier = (label: string): string => [...stemsOf(label)][0] ?? ''

/** Who an objective says to work with: "Partner with hardware vendors and academic institutions to ..." names two. */
const wantedPartners = (facts: Facts): readonly { who: string; atom: Atom }[] =>
  facts.saying('how').flatMap((atom) => {
    const named = /\b(?:partner|collaborate) with (.+?)(?: (?:to|for|in)\b|$)/i.exec(atom.text)?.[1] ?? ''
    return named
      .split(/,| and /)
      .map((who) => who.trim())
      .filter((who) => who !== '')
      .map((who) => ({ who, atom }))
  })

function covers(label: string, who: string): boolean {
  const a = stemsOf(label)
  const b = stemsOf(who)
  return [...a].every((word) => b.has(word)) || [...b].every((word) => a.has(word))
}

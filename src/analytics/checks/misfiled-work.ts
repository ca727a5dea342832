import type { CheckRule } from '#analytics/checks/check.ts'
import { stemsOf } from '#analytics/checks/stems.ts'
import { listedUnder } from '#analytics/checks/type-targets.ts'
import type { Facts } from '#analytics/facts.ts'
import type { Atom } from '#model/ecosystem.ts'

/**
 * A technology that carries a partner's name answers the requirements of another partner type, or a tool and the objective it serves
 * cite different requirements. A.3 row 26; the words of sustainability carry its second half, because no fact joins tool and objective.
 */
export const misfiledWork: CheckRule = {
  id: 'misfiled-work',
  severity: 'low',
  row: 26,
  find({ facts }) {
    const filed = filedElsewhere(facts)
    const apart = citedApart(facts)
    if (filed.length === 0 && apart.length === 0) return undefined
    return {
      values: {
        technologies: filed.map(({ node }) => facts.label(node)),
        owners: filed.map(({ owner }) => facts.label(owner)),
        types: filed.map(({ type }) => facts.label(type)),
        tools: apart.map(({ tool }) => facts.label(tool)),
        toolCodes: apart.map(({ cited }) => facts.label(cited.object)),
        objectives: apart.map(({ aim }) => facts.label(aim.subject)),
        objectiveCodes: apart.map(({ aim }) => facts.label(aim.object)),
      },
      inputs: [...filed.flatMap(({ atoms }) => atoms), ...apart.flatMap(({ cited, aim }) => [cited, aim])].map((atom) => atom.id),
      nodes: [...filed.flatMap(({ node, owner }) => [node, owner]), ...apart.flatMap(({ tool, aim }) => [tool, aim.subject])].map((node) =>
        facts.id(node),
      ),
    }
  },
}

const citations = (facts: Facts, node: number): readonly Atom[] => facts.of(node, 'maps to')

interface Filed {
  node: number
  owner: number
  type: number
  atoms: readonly Atom[]
}

function filedElsewhere(facts: Facts): readonly Filed[] {
  const types = facts.nodes('PartnerType').map((type) => {
    const cited = citations(facts, type)
    return { type, listed: listedUnder(facts, type), cited, codes: new Set(cited.map((atom) => atom.object)) }
  })
  return technologies(facts).flatMap((node): readonly Filed[] => {
    const [first = ''] = stemsOf(facts.label(node))
    const cited = citations(facts, node)
    const owners = types.flatMap((each) =>
      each.listed.filter((atom) => stemsOf(facts.label(atom.object)).has(first)).map((listing) => ({ each, listing })),
    )
    const [owner] = owners
    const answers = (codes: ReadonlySet<number>): boolean => cited.some((atom) => codes.has(atom.object))
    const other = types.find(({ codes }) => answers(codes))
    if (owner === undefined || other === undefined || owners.some(({ each }) => answers(each.codes))) return []
    const against = other.cited.filter((atom) => cited.some((mine) => mine.object === atom.object))
    return [{ node, owner: owner.listing.object, type: other.type, atoms: [...cited, owner.listing, ...owner.each.cited, ...against] }]
  })
}

const green = /carbon|net-zero|renewable|sustainab/i

function citedApart(facts: Facts): readonly { tool: number; cited: Atom; aim: Atom }[] {
  const [aim, ...others] = facts
    .saying('how')
    .filter((atom) => green.test(atom.text))
    .flatMap((atom) => citations(facts, atom.subject))
  if (aim === undefined) return []
  const wanted = new Set([aim, ...others].map((atom) => atom.object))
  return technologies(facts)
    .filter((node) => green.test(facts.label(node)))
    .flatMap((tool) => {
      const [cited, ...more] = citations(facts, tool)
      return cited === undefined || [cited, ...more].some((atom) => wanted.has(atom.object)) ? [] : [{ tool, cited, aim }]
    })
}

const technologies = (facts: Facts): readonly number[] => [...new Set(facts.saying('uses technology').map((atom) => atom.object))]

import { highest } from '#model/extremes.ts'
import type { AcrossRule } from '#analytics/checks/check.ts'
import { organizations, type Organization } from '#analytics/checks/organizations.ts'
import { amountOf } from '#analytics/reading.ts'
import type { Atom, Ecosystem } from '#model/ecosystem.ts'
import type { AtomId } from '#model/ids.ts'

/** Relations that give a partner its role in a program, from the strongest: what it is there, not what it takes part in. */
const roleOrder = ['current partner', 'with partner', 'includes partner', 'tier 2 partner', 'names partner', 'target partner', 'typical partner'] as const
/** What a role may be worth, by whose fact it is. */
const sums = ['contract value', 'estimated value', 'revenue potential']

interface Role {
  programme: number
  predicate: (typeof roleOrder)[number]
  /** pipeline where the partner is meant through an opportunity, else the predicate */
  kind: string
  /** tier, segment, region or type it is named under; a segment stands for the type that has it */
  group: string
  sum: Atom | undefined
  atom: Atom
}

/** The same firm plays different roles in different documents. A.3 row 50. */
export const rolesAcross: AcrossRule = {
  id: 'roles-across',
  severity: 'high',
  row: 50,
  find(ecosystem) {
    const roles = rolesByPartner(ecosystem)
    const found = organizations(ecosystem)
      .map((firm) => ({ firm, roles: firm.nodes.flatMap((node) => roles.get(node) ?? []).toSorted(byProgramme) }))
      .filter((row) => new Set(row.roles.map((role) => role.programme)).size > 1 && new Set(row.roles.map((role) => role.predicate)).size > 1)
      .toSorted((a, b) => weight(b.roles) - weight(a.roles))
    if (found.length === 0) return undefined
    const everywhere = found.filter((row) => new Set(row.roles.map((role) => role.programme)).size === ecosystem.programmes.length)
    return {
      values: {
        count: found.length,
        documents: ecosystem.programmes.length,
        everywhere: everywhere.map((row) => row.firm.label),
        firms: found.map((row) => row.firm.label),
        ...columns(ecosystem, found.flatMap((row) => row.roles.map((role) => ({ firm: row.firm.label, role })))),
        united: found.filter((row) => spansNames(row)).map((row) => row.firm.nodes.map((node) => ecosystem.nodes.labels[node]).join(' / ')),
      },
      inputs: [...new Set(found.flatMap((row) => row.roles.flatMap((role): AtomId[] => [role.atom.id, ...(role.sum ? [role.sum.id] : [])])))],
      nodes: found.flatMap((row) => row.firm.nodes.map((node) => ecosystem.nodes.ids[node] ?? '')),
    }
  },
}

const byProgramme = (a: Role, b: Role): number => a.programme - b.programme

/** Two sums for one firm are the sharpest case, then a signed contract that another document calls a target. */
const weight = (roles: readonly Role[]): number =>
  1e6 * roles.filter((role) => role.sum).length + (roles.some((role) => role.predicate === 'current partner') && roles.some((role) => role.predicate === 'target partner') ? 1e5 : 0) + largest(roles) / 1e6

const largest = (roles: readonly Role[]): number => highest([0, ...roles.map((role) => (role.sum ? amountOf(role.sum.value) : 0))])

const spansNames = ({ firm, roles }: { firm: Organization; roles: readonly Role[] }): boolean =>
  firm.nodes.length > 1 && new Set(roles.map((role) => role.atom.object)).size > 1

/** One entry per role: whose it is, in which program, what the program calls it, in which group and what it is worth there ('' = not stated). */
const columns = (ecosystem: Ecosystem, rows: readonly { firm: string; role: Role }[]) => ({
  roleFirm: rows.map(({ firm }) => firm),
  rolePlace: rows.map(({ role }) => ecosystem.programmes[role.programme]?.label ?? ''),
  roleKind: rows.map(({ role }) => role.kind),
  roleGroup: rows.map(({ role }) => role.group),
  roleSum: rows.map(({ role }) => role.sum?.text ?? ''),
})

/** The strongest role of each partner in each programme. */
function rolesByPartner(ecosystem: Ecosystem): ReadonlyMap<number, readonly Role[]> {
  const { nodes, atoms } = ecosystem
  const worth = new Map(atoms.filter((atom) => sums.includes(atom.predicate)).map((atom) => [`${atom.programme} ${atom.subject}`, atom]))
  const parents = new Map(atoms.filter((atom) => atom.predicate === 'has segment').map((atom) => [atom.object, atom.subject]))
  const found = new Map<number, Map<number, Role>>()
  for (const atom of atoms) {
    const rank = roleOrder.findIndex((predicate) => predicate === atom.predicate)
    if (rank === -1 || atom.object < 0 || nodes.kinds[atom.subject] === 'Solution') continue
    const mine = found.get(atom.object) ?? new Map<number, Role>()
    found.set(atom.object, mine)
    const known = mine.get(atom.programme)
    if (known && roleOrder.findIndex((predicate) => predicate === known.predicate) <= rank) continue
    const deal = nodes.kinds[atom.subject] === 'Opportunity'
    mine.set(atom.programme, {
      programme: atom.programme,
      predicate: roleOrder[rank]!,
      kind: deal ? 'pipeline' : atom.predicate,
      group: deal ? '' : (nodes.labels[parents.get(atom.subject) ?? atom.subject] ?? ''),
      sum: worth.get(`${atom.programme} ${deal ? atom.subject : atom.object}`),
      atom,
    })
  }
  return new Map([...found].map(([node, mine]) => [node, [...mine.values()]]))
}

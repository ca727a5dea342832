import type { Facts } from '#analytics/facts.ts'
import type { AtomId } from '#model/ids.ts'

/** The three standard populations of account mapping, in the order in which they are shown. */
export const populations = ['customer', 'prospect', 'open opportunity'] as const
export type Population = (typeof populations)[number]

export interface AccountList {
  /** accounts by name, each in one population; letter case and outer spaces do not part two names */
  accounts: ReadonlyMap<string, { population: Population; atoms: readonly AtomId[] }>
}

export interface OverlapCell {
  /** ours, theirs */
  own: Population
  their: Population
  /** accounts in both; NaN = one side lists no account at all */
  shared: number
  accounts: readonly string[]
  atoms: readonly AtomId[]
}

/** Accounts that a node states: facts `customer`, `prospect` and `open opportunity`, one account each. The first statement of an account counts. */
export function accountsOf(facts: Facts, node: number): AccountList {
  const accounts = new Map<string, { population: Population; atoms: AtomId[] }>()
  for (const population of populations)
    for (const atom of facts.of(node, population)) {
      const name = (atom.object === -1 ? atom.text : facts.label(atom.object)).trim().toLowerCase()
      const known = accounts.get(name)
      if (known === undefined) accounts.set(name, { population, atoms: [atom.id] })
      else if (known.population === population) known.atoms.push(atom.id)
    }
  return { accounts }
}

/**
 * Our populations against a partner's: nine cells in rows of ours. No bundled document lists accounts, so nothing is claimed until imported data
 * brings both sides; an empty side is unknown, not zero.
 */
export function accountOverlap(own: AccountList, their: AccountList): readonly OverlapCell[] {
  const unknown = own.accounts.size === 0 || their.accounts.size === 0
  return populations.flatMap((mine) =>
    populations.map((theirs): OverlapCell => {
      const shared = [...own.accounts].flatMap(([name, account]) => {
        const other = their.accounts.get(name)
        return account.population === mine && other?.population === theirs ? [{ name, atoms: [...account.atoms, ...other.atoms] }] : []
      })
      return { own: mine, their: theirs, shared: unknown ? NaN : shared.length, accounts: shared.map(({ name }) => name), atoms: shared.flatMap(({ atoms }) => atoms) }
    }),
  )
}

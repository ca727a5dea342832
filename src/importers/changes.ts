import type { Atom, Ecosystem } from '#model/ecosystem.ts'
import { nameKey } from '#importers/names.ts'
import { slug } from '#model/ids.ts'
import type { Value } from '#model/value.ts'

export const watched = ['value', 'revenue', 'growth', 'satisfaction', 'completion', 'tier', 'probability', 'due'] as const
export type Watched = (typeof watched)[number]

/** What differs in a file from what is open. `field` is a key of words; absent when a whole row came or went. */
export interface Change {
  partner: string
  /** name of the deal, absent for a signed partner */
  deal?: string
  change: 'changed' | 'added' | 'gone'
  field?: Watched
  /** numbers in their own unit (money, 0..1, day number), tiers as text; undefined: not stated */
  from?: number | string
  to?: number | string
  currency?: string
}

interface Entry {
  partner: string
  deal?: string
  currency: string
  values: Partial<Record<Watched, number | string>>
}

const numberOf = (value: Value | undefined): number | undefined => {
  if (value?.kind === 'money') return value.amount
  if (value?.kind === 'count' || value?.kind === 'ratio') return value.value
  return value?.kind === 'when' && value.calendar ? value.last : undefined
}

const partnerFields = [['value', 'contract value'], ['revenue', 'annual revenue'], ['growth', 'growth rate'], ['satisfaction', 'satisfaction']] as const
const dealFields = [['value', 'estimated value'], ['probability', 'probability'], ['due', 'timeline']] as const

/** Signed partners and deals by name, from the facts that every list of partners states. */
function entriesOf(ecosystem: Ecosystem, programme: number): Map<string, Entry> {
  const of = new Map<string, Atom[]>()
  const put = (key: string, atom: Atom): void => {
    const known = of.get(key)
    if (known === undefined) of.set(key, [atom])
    else known.push(atom)
  }
  for (const atom of ecosystem.atoms) {
    if (atom.programme !== programme) continue
    put(`${atom.subject} ${atom.predicate}`, atom)
    if (atom.object >= 0) put(`to ${atom.object} ${atom.predicate}`, atom)
    if (atom.subject === ecosystem.programmes[programme]?.node) put(`own ${atom.predicate}`, atom)
  }
  const said = (node: number, predicate: string): number | undefined => {
    const atoms = (of.get(`${node} ${predicate}`) ?? []).toSorted((a, b) => Number(a.restates) - Number(b.restates))
    return atoms.map((atom) => numberOf(atom.value)).find((value) => value !== undefined)
  }
  const currency = (node: number, predicate: string): string => {
    const value = (of.get(`${node} ${predicate}`) ?? []).find((atom) => atom.value?.kind === 'money')?.value
    return value?.kind === 'money' ? value.currency : ''
  }
  const label = (node: number): string => ecosystem.nodes.labels[node] ?? ''
  const entries = new Map<string, Entry>()
  for (const { object: node } of of.get('own has partner') ?? []) {
    const values: Entry['values'] = {}
    for (const [field, predicate] of partnerFields) {
      const value = said(node, predicate)
      if (value !== undefined) values[field] = value
    }
    const progress = (of.get(`to ${node} concerns partner`) ?? []).map((atom) => said(atom.subject, 'integration progress')).findLast((value) => value !== undefined)
    if (progress !== undefined) values.completion = progress
    const tier = of.get(`to ${node} current partner`)?.[0]
    if (tier !== undefined) values.tier = label(tier.subject)
    entries.set(`partner ${nameKey(label(node))}`, { partner: label(node), currency: currency(node, 'contract value'), values })
  }
  for (const { object: node } of of.get('own has opportunity') ?? []) {
    if ((of.get(`${node} status`) ?? []).some((atom) => atom.text === 'lost')) continue
    const values: Entry['values'] = {}
    for (const [field, predicate] of dealFields) {
      const value = said(node, predicate)
      if (value !== undefined) values[field] = value
    }
    const joined = of.get(`${node} with partner`)?.[0]
    const partner = joined === undefined ? label(node) : label(joined.object)
    entries.set(`deal ${nameKey(partner)} ${nameKey(label(node))}`, { partner, deal: label(node), currency: currency(node, 'estimated value'), values })
  }
  return entries
}

export interface Comparison {
  /** rows of the new list that the open one knows by name */
  known: number
  /** rows of the new list in all */
  rows: number
  changes: Change[]
}

/**
 * A list against what is open. Only what the new list states is compared: a column that was left out has not changed.
 * `known / rows` says whether the two are the same list at all.
 */
export function compare(open: Ecosystem, programme: number, read: Ecosystem): Comparison {
  const before = entriesOf(open, programme)
  const after = entriesOf(read, 0)
  const changes: Change[] = []
  let known = 0
  const naming = (entry: Entry): Pick<Change, 'partner' | 'deal' | 'currency'> => ({ partner: entry.partner, currency: entry.currency, ...(entry.deal === undefined ? {} : { deal: entry.deal }) })
  for (const [key, entry] of after) {
    const old = before.get(key)
    if (old === undefined) {
      const to = entry.values.value
      changes.push({ ...naming(entry), change: 'added', ...(to === undefined ? {} : { to }) })
      continue
    }
    known++
    for (const field of watched) {
      const to = entry.values[field]
      const from = old.values[field]
      if (to === undefined || same(from, to)) continue
      changes.push({ ...naming(entry), change: 'changed', field, to, ...(from === undefined ? {} : { from }) })
    }
  }
  for (const [key, entry] of before) {
    const from = entry.values.value
    if (!after.has(key)) changes.push({ ...naming(entry), change: 'gone', ...(from === undefined ? {} : { from }) })
  }
  return { known, rows: after.size, changes }
}

const same = (a: number | string | undefined, b: number | string): boolean =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)) : typeof a === 'string' && typeof b === 'string' ? slug(a) === slug(b) : a === b

import type { Known } from '#analytics/book.ts'
import { operations } from '#analytics/explain/operations.ts'
import { readAtom } from '#analytics/explain/read-fact.ts'
import { atomIndex } from '#model/find.ts'
import type { Atom, Ecosystem } from '#model/ecosystem.ts'
import type { AtomId } from '#model/ids.ts'
import { factReadings, saidReadings, type FactReading, type OperationId, type Term, type TermPart, type TermUnit } from '#model/term.ts'

/** Builds trees over the facts of one ecosystem. Every builder gives a term whose value is that of its leaves. */
export interface Terms {
  /** one stated number; unknown where the fact does not read so */
  fact(atom: AtomId, read: FactReading, unit: TermUnit, currency?: string): Term
  /**
   * A number of a book or kernel that is one stated number: its fact. Set in a scenario or by a rule: `given`. Not stated: `unknown`, worded by
   * `missing`. Throws where the number rests on facts of which none reads as it: then it is no leaf and wants a formula.
   */
  known(known: Known, unit: TermUnit, options?: { currency?: string; missing?: string; given?: string }): Term
}

export function termsOf(ecosystem: Ecosystem): Terms {
  const atomOf = (id: AtomId): Atom | undefined => ecosystem.atoms[atomIndex(ecosystem, id)]
  const fact: Terms['fact'] = (atom, read, unit, currency) => ({ kind: 'fact', atom, read, value: readAtom(atomOf(atom), read), unit, ...(currency !== undefined && { currency }) })
  return {
    fact,
    known({ value, atoms, assumed }, unit, { currency, missing = '', given = '' } = {}) {
      const money = currency === undefined ? {} : { currency }
      if (Number.isNaN(value)) return { kind: 'unknown', value, unit, text: missing, ...money }
      if (assumed === true || atoms.length === 0) return { kind: 'given', by: assumed === true ? 'scenario' : 'rule', value, unit, text: given, ...money }
      for (const read of [...factReadings, ...saidReadings]) for (const atom of atoms) if (readAtom(atomOf(atom), read) === value) return fact(atom, read, unit, currency)
      throw new Error(`none of ${atoms.join(', ')} reads as ${value}`)
    },
  }
}

/** A formula over named parts; its value is what the operation makes of theirs. `key`: its words in `words/en/explain.ts`. */
export function formula(key: string, operation: OperationId, parts: readonly TermPart[], unit: TermUnit, currency?: string): Term {
  return { kind: 'formula', formula: key, operation, parts, value: operations[operation](parts.map(({ term }) => term.value)), unit, ...(currency !== undefined && { currency }) }
}

/** Part of the method, no fact of the document. */
export const constant = (value: number, unit: TermUnit, text: string): Term => ({ kind: 'constant', value, unit, text })

/** Things counted, each with the facts that make it one. */
export const counted = (text: string, things: Extract<Term, { kind: 'count' }>['things']): Term => ({ kind: 'count', value: things.length, unit: 'count', text, things })

export const unknown = (unit: TermUnit, text: string): Term => ({ kind: 'unknown', value: NaN, unit, text })

import type { Atom } from '#model/ecosystem.ts'
import type { Value } from '#model/value.ts'
import { readValue } from '#model/value-grammar.ts'

/** The value that was given beside the text, or undefined when it is just what the grammar reads from it. */
export function givenValue(atom: Atom): Value | undefined {
  if (atom.object >= 0 || atom.value === undefined) return undefined
  return sameValue(atom.value, readValue(atom.text, atom.predicate)) ? undefined : atom.value
}

export function sameValue(a: Value, b: Value): boolean {
  const left = Object.entries(a)
  const right = new Map(Object.entries(b))
  return left.length === right.size && left.every(([key, value]) => right.has(key) && Object.is(right.get(key), value))
}

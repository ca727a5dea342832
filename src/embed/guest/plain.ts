/** Levels that a message of ours never has. */
const deepest = 40

export type Plain = { value: unknown } | { wrong: 'too-large' | 'malformed' }

/**
 * A copy of plain data and nothing else: what JSON can say, about as many characters as `most`. Works its way through only so far, calls no getter,
 * and what is no plain data (a map, a date, a blob, a circle, a number that is none) is malformed. `large`: the one text that may be longer, by path.
 */
export function plainCopy(said: unknown, most: number, large?: { path: string; most: number }): Plain {
  let left = most
  const spend = (characters: number): void => {
    left -= characters
    if (left < 0) throw tooLarge
  }
  const copy = (value: unknown, path: string, depth: number): unknown => {
    if (typeof value === 'string') {
      if (large?.path === path && value.length > most) {
        if (value.length > large.most) throw tooLarge
      } else spend(value.length + 2)
      return value
    }
    spend(4)
    if (value === null || typeof value === 'boolean') return value
    if (typeof value === 'number' && Number.isFinite(value)) return value
    if (typeof value !== 'object' || depth > deepest) throw malformed
    if (Array.isArray(value)) {
      spend(value.length)
      return Array.from({ length: value.length }, (_, i) => copy(own(value, String(i)), `${path}/${i}`, depth + 1))
    }
    const prototype: unknown = Object.getPrototypeOf(value)
    if (prototype !== Object.prototype && prototype !== null) throw malformed
    const copied: Record<string, unknown> = {}
    for (const key in value) {
      if (!Object.hasOwn(value, key)) continue
      // what is left out costs as well: a million fields that hold nothing are too large
      spend(key.length + 3)
      const held = own(value, key)
      if (held === undefined) continue
      if (key === '__proto__') throw malformed
      copied[key] = copy(held, `${path}/${key}`, depth + 1)
    }
    return copied
  }
  try {
    return { value: copy(said, '', 0) }
  } catch (error) {
    return { wrong: error === tooLarge ? 'too-large' : 'malformed' }
  }
}

/** A field of a plain object, undefined where there is none to be read without running anything: no getter, no trap that throws. */
export function plainField(said: unknown, key: string): unknown {
  try {
    if (typeof said !== 'object' || said === null) return undefined
    const prototype: unknown = Object.getPrototypeOf(said)
    return prototype === Object.prototype || prototype === null ? own(said, key) : undefined
  } catch {
    return undefined
  }
}

const tooLarge = new Error('too large')
const malformed = new Error('malformed')

function own(holder: object, key: string): unknown {
  const property = Object.getOwnPropertyDescriptor(holder, key)
  if (property === undefined || !('value' in property)) throw malformed
  return property.value
}

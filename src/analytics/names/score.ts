import type { NameKind, NameRule } from '#analytics/names/proposal.ts'
import { areInitials, coreWords, jaroWinkler, wordOverlap } from '#analytics/names/likeness.ts'

export interface Likeness { kind: NameKind; rule: NameRule; score: number }

/** Below this two spellings are two names: JetBrains and Jet Brain differ by less, GitHub and GitLab by more. */
const leastAlike = 0.93
const shortest = 5

/**
 * What speaks for two names meaning one entity, strongest first; undefined: nothing does. Symmetric. Numbers in a name are no spelling: `Fund 1` and
 * `Fund 2` are two.
 */
export const likeness = (a: string, b: string): Likeness | undefined => likenessOf(coreWords(a), coreWords(b))

/** The same for the words of both names: whoever compares thousands reads each name once. */
export function likenessOf(left: readonly string[], right: readonly string[]): Likeness | undefined {
  const [one, other] = [left.join(' '), right.join(' ')]
  if (one === other) return { kind: 'alias', rule: 'legal-form', score: 0.98 }
  if (wordOverlap(left, right) === 1 || left.join('') === right.join('')) return { kind: 'alias', rule: 'word-order', score: 0.95 }
  if (areInitials(left, right) || areInitials(right, left)) return { kind: 'alias', rule: 'initials', score: 0.85 }
  const alike = spelling(left, right)
  if (alike !== undefined) return { kind: 'alias', rule: 'spelling', score: alike }
  const [short, long] = left.length < right.length ? [left, right] : [right, left]
  if (short.length < long.length && short.join('').length >= 4 && short.every((word, i) => long[i] === word)) return { kind: 'group', rule: 'part', score: round(0.4 + 0.4 * wordOverlap(short, long)) }
  return undefined
}

function spelling(left: readonly string[], right: readonly string[]): number | undefined {
  const [a, b] = [left.join(''), right.join('')]
  if (Math.min(a.length, b.length) < shortest || Math.abs(a.length - b.length) > 2) return undefined
  const digits = (text: string): string => text.replace(/\D+/g, ' ').trim()
  if (digits(a) !== digits(b)) return undefined
  // Both ways round: which letters are matched first may differ by one.
  const alike = Math.min(jaroWinkler(a, b), jaroWinkler(b, a))
  return alike >= leastAlike ? round(alike * 0.95) : undefined
}

const round = (score: number): number => Math.round(score * 100) / 100

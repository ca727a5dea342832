import type { Finding } from '#analytics/findings/finding.ts'

/** Why a finding stands where it stands: the words of the panel say it. */
export type RankReason = 'pinned' | 'role' | 'board' | 'lens' | 'check'

export interface Ranked {
  finding: Finding
  /** 1 = first; hidden ones have none */
  rank: number
  reason: RankReason
}

export interface Ranking {
  shown: readonly Ranked[]
  /** put away by the reader, in the order they would have */
  hidden: readonly Finding[]
}

const origins: readonly Finding['origin'][] = ['rule', 'lens', 'check']
const reasons = { rule: 'board', lens: 'lens', check: 'check' } as const

/**
 * The same for everyone at the same state: pinned ones as pinned, then those of the role in the role's order, then the rules in the order for the
 * board, then the answers of the other lenses, then what must be checked. Nothing is weighed by taste; `hidden` ones are put away.
 */
export function rankFindings(all: readonly Finding[], steer: { role?: readonly string[]; pinned?: readonly string[]; hidden?: readonly string[] }): Ranking {
  const { role = [], pinned = [], hidden = [] } = steer
  const place = (list: readonly string[], id: string) => (list.includes(id) ? list.indexOf(id) : Infinity)
  const key = (finding: Finding, order: number) => [place(pinned, finding.id), place(role, finding.id), origins.indexOf(finding.origin), order]
  const sorted = all
    .map((finding, order) => ({ finding, key: key(finding, order) }))
    .toSorted((a, b) => a.key.map((part, i) => compare(part, b.key[i] ?? 0)).find((sign) => sign !== 0) ?? 0)
    .map(({ finding }) => finding)
  const reasonOf = ({ id, origin }: Finding): RankReason => (pinned.includes(id) ? 'pinned' : role.includes(id) ? 'role' : reasons[origin])
  return {
    shown: sorted.filter(({ id }) => !hidden.includes(id)).map((finding, i) => ({ finding, rank: i + 1, reason: reasonOf(finding) })),
    hidden: sorted.filter(({ id }) => hidden.includes(id)),
  }
}

// Infinity minus Infinity is no number, so places are compared, not subtracted.
const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)

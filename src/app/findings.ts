import type { ViewState } from '#model/view-state.ts'
import { rankFindings, type Ranked, type Ranking } from '#analytics/findings/rank.ts'
import { roles } from '#lenses/roles.ts'
import type { SaidFinding } from '#lenses/said-findings.ts'
import { rankReasons } from '#words/en/findings-list.ts'
import { words } from '#words/index.ts'

export function rankingOf(found: readonly SaidFinding[], view: ViewState): Ranking {
  return rankFindings(found, {
    ...(view.role !== undefined && { role: roles[view.role].findings }),
    ...(view.pinned !== undefined && { pinned: view.pinned }),
    ...(view.hidden !== undefined && { hidden: view.hidden }),
  })
}

/** Why it stands where it stands, in words. */
export function reasonText({ finding, reason }: Ranked, roleName: string): string {
  if (reason === 'role') return rankReasons.role(roleName)
  if (reason === 'lens') return rankReasons.lens(words.interface.lenses[finding.lens]?.name ?? finding.lens)
  return rankReasons[reason]
}

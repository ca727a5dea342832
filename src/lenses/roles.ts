import type { LensId, RoleId } from '#model/view-state.ts'

export interface Role {
  /** lenses in order; it opens on the first */
  lenses: readonly LensId[]
  /** its own findings first, by id (analytics/findings) */
  findings: readonly string[]
}

/**
 * What each role is shown first. Five follow VIEWS.md 5.2 (from the communication table of document 000); the partner manager, whom no document
 * describes, gets what the questions of DOMAIN.md C ask for her.
 */
export const roles: Readonly<Record<RoleId, Role>> = {
  ceo: {
    lenses: ['portfolio', 'pipeline', 'concentration', 'economics', 'tiers', 'data-quality'],
    findings: ['target-gap', 'only-way', 'past-due', 'few-carry', 'largest-loss', 'five-years'],
  },
  cfo: {
    lenses: ['economics', 'concentration', 'pipeline', 'portfolio', 'scorecard', 'data-quality'],
    findings: ['five-years', 'largest-loss', 'few-carry', 'past-due'],
  },
  cto: {
    lenses: ['integration', 'tiers', 'roadmap', 'pipeline', 'knowledge', 'compliance'],
    findings: ['revenue-below', 'largest-misses', 'date-conflict', 'silent-milestones'],
  },
  cco: {
    lenses: ['compliance', 'risk', 'tiers', 'roadmap', 'stakeholders', 'data-quality'],
    findings: ['rate-without-count', 'largest-misses', 'revenue-below', 'lens/risk'],
  },
  cpo: {
    lenses: ['portfolio', 'tiers', 'pipeline', 'roadmap', 'risk', 'stakeholders'],
    findings: ['wrong-tier', 'largest-misses', 'past-due', 'silent-milestones', 'only-way', 'date-conflict'],
  },
  'partner-manager': {
    lenses: ['tiers', 'scorecard', 'roadmap', 'stakeholders', 'integration', 'compliance'],
    findings: ['wrong-tier', 'largest-misses', 'silent-milestones', 'date-conflict', 'past-due'],
  },
}

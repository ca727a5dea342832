import type { CapabilityGroup } from '#analytics/capability-groups.ts'
import { integrationWords } from '#words/en/lenses/integration.ts'

/** "API components" for the words with which a programme lists them; a group under a capability has its name. */
export function groupLabel(group: CapabilityGroup): string {
  if (group.label === '') return integrationWords.alone
  return group.head === undefined ? (integrationWords.lists[group.label] ?? group.label) : group.label
}

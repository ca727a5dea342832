import type { CheckRule } from '#analytics/checks/check.ts'

/** Security comes in a later phase than the platform and the partners it has to protect. A.3 row 33. */
export const securityAfterPartners: CheckRule = {
  id: 'security-after-partners',
  severity: 'medium',
  row: 33,
  find({ facts }) {
    const planned = facts.all.flatMap((atom) => {
      const months = atom.object >= 0 && /^milestone\b/i.test(atom.predicate) ? facts.of(atom.subject, 'months')[0] : undefined
      return months?.value?.kind === 'when' && !months.value.calendar ? [{ atom, months, first: months.value.first }] : []
    })
    const security = planned.find(({ atom }) => /\bsecurity\b/i.test(atom.text))
    if (security === undefined) return undefined
    const exposed = planned.filter(
      ({ atom, first }) =>
        first < security.first && (/\bplatform deployment\b/i.test(atom.text) || /\bpartner (?:recruitment|onboarding)\b/i.test(atom.text)),
    )
    const [earliest] = exposed
    if (earliest === undefined) return undefined
    return {
      values: {
        milestone: security.atom.text,
        phase: facts.label(security.atom.subject),
        exposed: exposed.map(({ atom }) => atom.text),
        exposedPhase: facts.label(earliest.atom.subject),
      },
      inputs: [...new Set([security, ...exposed].flatMap(({ atom, months }) => [atom.id, months.id]))],
      nodes: [security, ...exposed].map(({ atom }) => facts.id(atom.object)),
    }
  },
}

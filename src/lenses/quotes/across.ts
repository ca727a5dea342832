import { checksAcross } from '#analytics/checks/all.ts'
import type { Check } from '#analytics/checks/check.ts'
import type { Ecosystem } from '#model/ecosystem.ts'

const made = new WeakMap<Ecosystem, readonly Check[]>()

/** What concerns all documents together, worked out once: no view changes it. */
export function acrossOf(ecosystem: Ecosystem): readonly Check[] {
  const found = made.get(ecosystem) ?? checksAcross(ecosystem)
  made.set(ecosystem, found)
  return found
}

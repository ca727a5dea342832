import { asFormer, withFormer } from '#analytics/former-snapshot.ts'
import { gather } from '#analytics/gather.ts'
import type { FormerSnapshot, LensContext } from '#lenses/lens.ts'
import { ownList, type OwnList } from '#test/support/own-lists.ts'

/** A list and what it was before, as the comparison gets them. */
export function twoSnapshots(before: OwnList, after: OwnList, more: Partial<FormerSnapshot> = {}): LensContext & { former: FormerSnapshot } {
  const [former, now] = [ownList(before), ownList(after)]
  const book = gather(now, 0)
  return {
    ecosystem: withFormer(now, former, (title) => `${title} (former)`),
    programme: 0, book, base: book, layout: 'composed', params: {}, focus: [], atoms: false, small: false,
    former: { ecosystem: former, book: gather(asFormer(former), 0), version: former.version, savedAt: 0, since: '3 Oct 2025', all: [{ version: former.version, label: 'first' }], ...more },
  }
}

/** Two came, one went, three changed; 25 million became 31. */
export const listBefore: OwnList = {
  target: 50e6, due: '2026-12-31',
  partners: [{ name: 'Alpha', value: 12e6, satisfaction: 0.89 }, { name: 'Beta', value: 8.5e6 }, { name: 'Gamma', value: 3.5e6 }, { name: 'Delta', value: 1e6, growth: 0.1 }],
  deals: [{ name: 'Renewal', partner: 'Hooli', value: 4e6, probability: 0.5, due: '2026-06-30' }],
}
export const listAfter: OwnList = {
  target: 50e6, due: '2026-12-31',
  partners: [{ name: 'Alpha', value: 15e6, satisfaction: 0.92 }, { name: 'Gamma', value: 3.5e6 }, { name: 'Delta', value: 1e6, growth: 0.2 }, { name: 'Epsilon', value: 6.5e6 }, { name: 'Zeta', value: 5e6 }],
  deals: [{ name: 'Renewal', partner: 'Hooli', value: 4e6, probability: 0.4, due: '2026-06-30' }],
}

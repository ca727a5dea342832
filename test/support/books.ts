import type { Book, Deal, Known, Partnership, Threshold, TierRule } from '#analytics/book.ts'
import type { Comparator } from '#model/value.ts'

/** Hand-made books: the AIA programme as its document states it, fact by fact, and small ones for laws. */
const none: Known = { value: NaN, atoms: [] }
export const known = (value: number, ...atoms: string[]): Known => ({ value, atoms })
const atLeast = (value: number, atom: string, comparator: Comparator = '>='): Threshold => ({ value, comparator, atoms: [atom] })
const noRule: Threshold = { ...none, comparator: '>=' }

/** 3 Oct 2025, end of 2025, and the last days of the quarters, as days since 1970-01-01. */
export const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000

export function partner(label: string, value: number, more: Partial<Partnership> = {}): Partnership {
  const id = `partner:${label.toLowerCase().replaceAll(' ', '-')}`
  const atoms = Number.isNaN(value) ? none : known(value, `${id}-value`)
  return { id, label, value: atoms, revenue: none, growth: none, satisfaction: none, completion: none, service: none, atoms: [], ...more }
}

export function deal(label: string, value: number, probability: number, due: string | undefined, more: Partial<Deal> = {}): Deal {
  const slug = label.toLowerCase().replaceAll(' ', '-')
  return {
    id: `own/opportunity:${slug}`,
    partner: `partner:${slug}`,
    label,
    value: known(value, `${slug}-value`),
    probability: known(probability, `${slug}-probability`),
    due: { ...(due === undefined ? none : known(day(due), `${slug}-due`)), text: due ?? '' },
    outcome: 'open',
    atoms: [],
    ...more,
  }
}

export const emptyBook: Book = {
  programme: 'programme:own',
  label: 'Own list',
  currency: 'USD',
  asOf: undefined,
  target: { ...noRule, due: none },
  revenueTarget: noRule,
  partners: [],
  deals: [],
  tiers: [],
  marks: [],
  removed: [],
}

export const book = (more: Partial<Book>): Book => ({ ...emptyBook, ...more })

const tier = (
  slug: string,
  label: string,
  order: number,
  band: [number, number, string],
  rules: [number, number, number, number],
  first: number,
): TierRule => ({
  id: `aia/tier:${slug}`,
  label,
  low: atLeast(band[0], band[2]),
  high: atLeast(band[1], band[2], '<'),
  completion: atLeast(rules[0], id(first), '>'),
  satisfaction: atLeast(rules[1], id(first + 1), '>'),
  service: atLeast(rules[2], id(first + 2), '>'),
  revenue: atLeast(rules[3], id(first + 3)),
  order,
})

const id = (number: number): string => `000-${String(number).padStart(4, '0')}`

const signed = (
  label: string,
  slug: string,
  numbers: [number, number, number, number, number],
  tierSlug: string,
  atoms: [number, number, number, number, number],
): Partnership => ({
  id: `partner:${slug}`,
  label,
  value: known(numbers[0], id(atoms[1])),
  revenue: known(numbers[1], id(atoms[2])),
  growth: known(numbers[2], id(atoms[2] + 1)),
  satisfaction: known(numbers[3], id(atoms[2] + 2)),
  completion: known(numbers[4], id(atoms[3])),
  service: none,
  tier: { id: `aia/tier:${tierSlug}`, atoms: [id(atoms[4])] },
  atoms: [id(atoms[0])],
})

const aiaDeal = (
  label: string,
  slug: string,
  value: number,
  probability: number,
  due: string,
  text: string,
  has: number,
  first: number,
  probabilityAtom: number,
  dueAtom: number,
): Deal => ({
  id: `aia/opportunity:${slug}`,
  partner: `partner:${slug}`,
  label,
  partnerLabel: label,
  value: known(value, id(first)),
  probability: known(probability, id(probabilityAtom)),
  due: { ...known(day(due), id(dueAtom)), text },
  outcome: 'open',
  atoms: [id(has), id(first - 1)],
})

export const aia: Book = {
  programme: 'programme:aia',
  label: 'AIA',
  currency: 'USD',
  asOf: day('2025-10-03'),
  target: { ...atLeast(50e6, id(33)), due: known(day('2025-12-31'), id(34)) },
  revenueTarget: atLeast(12.5e6, id(246)),
  partners: [
    signed('EY Global', 'ey-global', [8.5e6, 2_125_000, 0.15, 0.92, 0.85], 'strategic-tier', [17, 21, 262, 393, 44]),
    signed('JPMorgan Chase', 'jpmorgan-chase', [12e6, 3_000_000, 0.18, 0.89, 0.78], 'strategic-tier', [18, 23, 266, 396, 45]),
    signed('Google Cloud', 'google-cloud', [3.5e6, 875_000, 0.12, 0.94, 0.92], 'platform-tier', [19, 25, 270, 399, 57]),
    signed('Apple Vision Pro', 'apple-vision-pro', [1e6, 250_000, 0.25, 0.86, 0.65], 'integration-tier', [20, 27, 274, 402, 69]),
  ],
  deals: [
    aiaDeal('Microsoft Azure', 'microsoft-azure', 15e6, 0.75, '2025-06-30', 'Q2 2025', 280, 286, 288, 287),
    aiaDeal('Deloitte', 'deloitte', 6e6, 0.65, '2025-09-30', 'Q3 2025', 281, 299, 301, 300),
    aiaDeal('Salesforce', 'salesforce', 4e6, 0.7, '2025-12-31', 'Q4 2025', 282, 304, 306, 305),
    aiaDeal('IBM', 'ibm', 8e6, 0.6, '2026-03-31', 'Q1 2026', 283, 309, 311, 310),
    aiaDeal('SAP', 'sap', 5e6, 0.55, '2026-06-30', 'Q2 2026', 284, 314, 316, 315),
  ],
  tiers: [
    tier('strategic-tier', 'Strategic Tier', 0, [10e6, Infinity, id(43)], [0.85, 0.9, 0.95, 2e6], 52),
    tier('platform-tier', 'Platform Tier', 1, [3e6, 10e6, id(56)], [0.8, 0.85, 0.9, 500_000], 64),
    tier('integration-tier', 'Integration Tier', 2, [1e6, 3e6, id(68)], [0.75, 0.8, 0.85, 250_000], 76),
  ],
  marks: [
    { value: known(35e6, id(421)), due: known(day('2025-06-30'), id(417)), text: 'Q2 2025' },
    { value: known(45e6, id(430)), due: known(day('2025-09-30'), id(425)), text: 'Q3 2025' },
    { value: known(50e6, id(435)), due: known(day('2025-12-31'), id(431)), text: 'Q4 2025' },
  ],
  removed: [],
}

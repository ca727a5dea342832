import type { NameKind } from '#analytics/names/proposal.ts'

/** Names that belong together for a reason that no letter shows. Data: another family is one more entry. */
export interface NameFamily {
  id: string
  kind: NameKind
  /** the name that stays */
  canonical: string
  /** what the joined entity is called where that is another name */
  joinedAs?: string
  forms: readonly string[]
  /** 0..1, how sure the rule is */
  score: number
  /** never without a person's yes, however much alike */
  asks?: true
}

/** The surface forms of the bundled documents and how they belong together (DOMAIN.md B.5). */
export const nameFamilies: readonly NameFamily[] = [
  { id: 'jpmorgan', kind: 'alias', canonical: 'JPMorgan Chase', forms: ['JPMorgan Chase', 'JPMorgan', 'JP Morgan', 'JP Morgan Chase'], score: 0.95 },
  { id: 'apple', kind: 'product', canonical: 'Apple', forms: ['Apple', 'Apple Vision Pro'], score: 0.9 },
  { id: 'microsoft', kind: 'group', canonical: 'Microsoft', joinedAs: 'Microsoft group', forms: ['Microsoft', 'Microsoft Azure', 'Azure', 'Microsoft 365'], score: 0.9 },
  { id: 'ibm', kind: 'group', canonical: 'IBM', joinedAs: 'IBM group', forms: ['IBM', 'IBM Consulting', 'IBM Quantum', 'IBM Watson', 'Watson'], score: 0.9 },
  { id: 'ey', kind: 'alias', canonical: 'EY', forms: ['EY', 'EY Global', 'Ernst & Young'], score: 0.7, asks: true },
  { id: 'aws', kind: 'alias', canonical: 'AWS', forms: ['AWS', 'Amazon Web Services'], score: 0.95 },
  { id: 'google-cloud', kind: 'alias', canonical: 'Google Cloud', forms: ['Google Cloud', 'Google Cloud Platform', 'GCP'], score: 0.95 },
  { id: 'tcs', kind: 'alias', canonical: 'Tata Consultancy Services', forms: ['Tata Consultancy Services', 'TCS'], score: 0.95 },
  { id: 'accenture', kind: 'alias', canonical: 'Accenture', forms: ['Accenture', 'Accenture Digital'], score: 0.8 },
]

import type { AtomId, NodeId } from '#model/ids.ts'

/** alias: two names of one entity. group: companies of one group, rolled up. product: a product and its company, both kept. */
export const nameKinds = ['alias', 'group', 'product'] as const
export type NameKind = (typeof nameKinds)[number]

/** What speaks for a proposal; words explain each. */
export const nameRules = ['family', 'legal-form', 'word-order', 'initials', 'spelling', 'part'] as const
export type NameRule = (typeof nameRules)[number]

/** A name as it is written, and the facts where it stands. */
export interface NameForm {
  label: string
  /** absent: no entity of its own, the name stands in facts only */
  node?: NodeId
  atoms: readonly AtomId[]
}

/** Two names that may mean one entity. Nobody is joined without a decision (`view.names`). */
export interface NameProposal {
  id: string
  kind: NameKind
  rule: NameRule
  /** id of the family for rule `family` */
  family?: string
  /** 0..1 */
  score: number
  /** the name that would go */
  form: NameForm
  /** the name that would stay */
  canonical: NameForm
  /** never without a person's yes */
  asks: boolean
  /** the data itself has both names as one entity already */
  inData: boolean
  /** may be joined: two entities, and not a product with its company */
  joinable: boolean
}

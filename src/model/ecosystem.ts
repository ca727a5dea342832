import type { AtomId, EdgeId, NodeId, ProgrammeId } from '#model/ids.ts'
import type { Value } from '#model/value.ts'

/** The 22 canonical node types of DOMAIN.md B.2; the index in this list is what columns hold. The order is part of the file format. */
export const nodeTypes = [
  'Programme', 'Partner', 'PartnerClass', 'PartnerType', 'Tier', 'Opportunity', 'Capability', 'Place', 'Solution', 'Risk', 'Mitigation',
  'KPI', 'Milestone', 'Phase', 'Standard', 'Stakeholder', 'CommercialModel', 'Enablement', 'Governance', 'Scorecard', 'SuccessStory', 'Document',
] as const
export type NodeType = (typeof nodeTypes)[number]

/** Never mixed visually: only `stated` counts as knowledge. */
export type Basis = 'stated' | 'derived' | 'inferred' | 'synthetic'

/** Where a fact stands: document (index in `documents`), section, line (1-based; row number in a table). */
export interface Source { document: number; section: string; line: number }

/** One fact: subject, predicate, object or typed value, and its place in the source. */
export interface Atom {
  id: AtomId
  /** index in `nodes` */
  subject: number
  predicate: string
  /** index in `nodes`, or -1 when the fact states a value */
  object: number
  /** as stated; for a relation the label of the object */
  text: string
  /** undefined for relations */
  value?: Value
  category: string
  source: Source
  basis: Basis
  /** the same fact stated again in the same document */
  restates: boolean
  /** index in `programmes` */
  programme: number
  /** line before a reasoned correction, and the reason */
  corrected?: { line: number; reason: string }
}

/** Columns indexed by node number. */
export interface NodeTable {
  count: number
  ids: readonly NodeId[]
  labels: readonly string[]
  /** index in `nodeTypes` */
  types: Uint8Array
  /** the word the source uses: Layer, Endpoint, OnboardingPhase ... */
  kinds: readonly string[]
  /** bit p set = named in programme p (at most 32 programmes in one ecosystem) */
  programmes: Uint32Array
}

/** Columns indexed by edge number: one edge per programme, predicate and pair. `simple` pairs are counted by `simplePairs`. */
export interface EdgeTable {
  count: number
  ids: readonly EdgeId[]
  from: Uint32Array
  to: Uint32Array
  predicates: readonly string[]
  /** index in `programmes` */
  programme: Uint8Array
  /** index in `atoms` of the facts that state the edge; never empty: no line is drawn without a fact */
  atoms: readonly (readonly number[])[]
}

export interface Programme {
  id: ProgrammeId
  /** index in `nodes` */
  node: number
  label: string
  /** index in `documents` */
  document: number
  /** the document's own date as a day number; undefined: none is stated, and nothing is called overdue */
  asOf?: number
}

export interface SourceDocument {
  id: string
  title: string
  /** file name as given */
  file: string
  lines: number
}

/** Immutable. `version` is a hash of the content. */
export interface Ecosystem {
  id: string
  version: string
  title: string
  programmes: readonly Programme[]
  documents: readonly SourceDocument[]
  nodes: NodeTable
  edges: EdgeTable
  atoms: readonly Atom[]
  /** true for load and demo data; the page says so */
  synthetic: boolean
}

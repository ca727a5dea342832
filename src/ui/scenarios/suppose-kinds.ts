import type { ScenarioOp } from '#model/view-state.ts'
import type { TypedKind } from '#ui/scenarios/read-typed.ts'

export interface Choice { id: string; label: string; /** what it is now, said beside the field */ now?: string }

/** A field of a supposition: one of several, or something typed. */
export type SupposeInput =
  | { id: string; label: string; kind: 'choice'; choices: readonly Choice[]; chosen?: string | undefined }
  | { id: string; label: string; kind: TypedKind; hint?: string; optional?: boolean }

export interface SupposeKind {
  id: ScenarioOp['op']
  /** "a partner leaves" */
  label: string
  /** what else is asked, given what is chosen so far */
  inputs(chosen: Readonly<Record<string, string>>): readonly SupposeInput[]
  /** why it cannot be supposed here */
  none?: string
}

/** What was filled in: ids of choices, numbers read, texts; what is optional and empty is left out. */
export type Filled = Readonly<Record<string, string | number>>

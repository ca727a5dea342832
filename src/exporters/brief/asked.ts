import type { Figure, Saying } from '#model/figure.ts'
import type { LensId, ViewState } from '#model/view-state.ts'
import type { Lens, LensView } from '#lenses/lens.ts'
import type { Speakers, Told } from '#lenses/said-findings.ts'
import { words } from '#words/index.ts'

/** What a brief is written from: the picture of the page, or what the command line reads. */
export interface BriefAsked {
  told: Told
  /** of everything that may speak in findings */
  speakers: Speakers
  figures: readonly Figure[]
  /** the same in the base case; undefined: nothing is supposed */
  baseFigures?: readonly Figure[]
  lens: { id: LensId; view: LensView; says: Lens['says'] }
  view: Pick<ViewState, 'role' | 'pinned' | 'hidden' | 'readings' | 'edits' | 'asOf'>
  /** what is supposed, worded, one each */
  supposed: readonly string[]
  /** what could not be supposed, worded */
  refused: readonly string[]
  /** what of the picture is shown where something is filtered, worded */
  filters: readonly string[]
  /** pixels of the stage; without them the lens's chart stands in their place */
  stage?: { source: string; width: number; height: number }
}

/** A lens words its own sayings; what several say stands in the shared words. */
export const wordedBy = (says: Lens['says'], kind: 'findings' | 'needs') => (saying: Saying): string => (says?.[kind][saying.id] ?? words[kind][saying.id])?.(saying.values) ?? saying.id

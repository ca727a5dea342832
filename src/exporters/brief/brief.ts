import type { Tone } from '#model/scene.ts'
import type { Chart } from '#exporters/brief/chart-choice.ts'

/** A key figure as a row; everything worded. */
export interface BriefFigure {
  id: string
  label: string
  value: string
  /** "of $50M+", "86% of ARR" */
  beside: string
  unknown: boolean
  /** the base case and what changed, where something is supposed */
  before?: string
  change?: string
  /** the number under other readings: "By 30 Jun 2026, when the last open deal is due: 59.7%" */
  others: readonly string[]
}

export interface BriefFinding {
  id: string
  text: string
  /** the number it turns on */
  figure?: string
  tone?: 'bad' | 'watch'
  rule: string
  /** "[1] Executive Summary, lines 15–18, 21; [1] 6. Pipeline Opportunities, line 369" */
  evidence: string
}

/** The lens's table, or the part of it that a page holds. */
export interface BriefTable {
  caption: string
  columns: readonly { text: string; numeric: boolean }[]
  rows: readonly (readonly { text: string; unknown: boolean }[])[]
  /** what of it is not here; '' = all of it is */
  part: string
}

/** What stands where the picture stands: pixels of the stage, a chart, or a sentence why there is neither. */
export type BriefPicture =
  | { kind: 'pixels'; /** data: address */ source: string; width: number; height: number; alt: string; caption: string }
  | { kind: 'chart'; flat: Chart; alt: string; caption: string }
  | { kind: 'none'; caption: string }

/** A written brief: one page, worded to the last number. Everything in it is text, never HTML. */
export interface Brief {
  /** of the file */
  title: string
  program: string
  audience: string
  asOf: string
  /** base case, or what is supposed */
  scenario: string
  supposed: boolean
  /** readings and rules of the reader's own, and what could not be supposed */
  conditions: readonly string[]
  synthetic: string
  version: string
  lens: { name: string; question: string }
  headline: string
  rest: readonly string[]
  figures: readonly BriefFigure[]
  findings: readonly BriefFinding[]
  /** how many more there are, said; '' = none */
  moreFindings: string
  table?: BriefTable
  missing: readonly string[]
  sources: readonly string[]
  facts: string
  picture: BriefPicture
}

/** A brief before its page is measured out: every finding, every row, and what the first so many findings rest on. */
export interface BriefDraft extends Omit<Brief, 'moreFindings' | 'table' | 'sources' | 'facts'> {
  table: BriefTable
  restsOn(findings: number): Pick<Brief, 'sources' | 'facts'>
}

/** Light print colors of the tones: 3:1 on white as marks (the legend's light values). */
export const printTones: Readonly<Record<Tone, string>> = {
  neutral: '#56617A', accent: '#0072B2', good: '#00704F', watch: '#865E00', bad: '#A84400', unknown: '#5B6478', muted: '#79849B',
  'category-1': '#A86F00', 'category-2': '#2680B8', 'category-3': '#008A64', 'category-4': '#857800', 'category-5': '#0060A0',
  'category-6': '#C85400', 'category-7': '#B05A8C', shared: '#141A26',
}

import type { Ecosystem } from '#model/ecosystem.ts'
import type { Book } from '#analytics/book.ts'
import type { Check } from '#analytics/checks/check.ts'
import { factsOf } from '#analytics/facts.ts'
import { findingRules, findings } from '#analytics/findings/index.ts'
import type { Finding } from '#analytics/findings/finding.ts'
import type { Lens } from '#lenses/lens.ts'
import { allCheckWords } from '#words/en/all-checks.ts'
import { findingsList } from '#words/en/findings-list.ts'
import { words } from '#words/index.ts'

/** What findings are about: one program as the page shows it, or as the command line reads it. */
export interface Told {
  ecosystem: Ecosystem
  programme: number
  book: Book
  base: Book
  checks: readonly Check[]
}

/** Who may speak: the lenses, and the rules that concern all documents together. */
export interface Speakers {
  lenses: readonly Lens[]
  across(ecosystem: Ecosystem): readonly Check[]
}

/** A finding with its sentence: what the panel, the omnibox and the written briefing say. */
export interface SaidFinding extends Finding {
  text: string
  /** the rule behind it in one line */
  rule: string
}

/** The answers of the lenses are asked for only where that takes no time a person would feel. */
const mostNodes = 3000

/**
 * Everything worth saying about the open programme at this state: the rules first, then what the lenses answer that no rule has said, then what must be
 * checked before it is quoted.
 */
export function findingsOf(told: Told, speakers: Speakers): readonly SaidFinding[] {
  const { ecosystem, programme, book, checks } = told
  if (ecosystem.synthetic) return []
  const ruled = findings({ facts: factsOf(ecosystem, programme), book, checks }).map((finding): SaidFinding => ({ ...finding, ...wordsOf(finding) }))
  const spoken = new Set(ruled.map((finding) => finding.lens))
  const answered = ecosystem.nodes.count > mostNodes ? [] : speakers.lenses.filter((lens) => !spoken.has(lens.id) && !whole.has(lens.id)).flatMap((lens) => answerOf(lens, told))
  const covered = new Set(findingRules.filter((rule) => ruled.some((finding) => finding.id === rule.id)).flatMap((rule) => rule.covers))
  const checked = [...checks, ...speakers.across(ecosystem)].filter((check) => check.severity === 'high' && !covered.has(check.id))
  return [
    ...ruled,
    ...answered,
    ...checked.map((check): SaidFinding => ({
      ...check, id: `check/${check.id}`, lens: 'data-quality', origin: 'check', text: allCheckWords[check.id]?.text(check.values) ?? check.id, rule: allCheckWords[check.id]?.title ?? '',
    })),
  ]
}

/** These two show everything and the findings themselves; their headline is no finding. */
const whole: ReadonlySet<string> = new Set(['ecosystem', 'knowledge', 'data-quality'])

const wordsOf = ({ id, values }: Finding): { text: string; rule: string } => ({ text: findingsList[id]?.text(values) ?? id, rule: findingsList[id]?.rule ?? '' })

function answerOf(lens: Lens, { ecosystem, programme, book, base }: Told): SaidFinding[] {
  const view = lens.view({ ecosystem, programme, book, base, layout: 'composed', params: {}, focus: [], atoms: false, small: false })
  // A caveat that stands before the answer stays with it.
  const at = Math.max(0, view.finding.findIndex((saying) => (saying.nodes?.length ?? 0) > 0))
  const lead = view.finding.slice(0, at + 1)
  const first = lead.at(-1)
  if (first === undefined || view.notStated === true) return []
  const said = (saying: typeof first) => (lens.says?.findings[saying.id] ?? words.findings[saying.id])?.(saying.values) ?? saying.id
  const inputs = [...new Set(view.finding.flatMap((saying) => saying.inputs ?? []))]
  const nodes = [...new Set(view.finding.flatMap((saying) => saying.nodes ?? []))]
  return [{ ...first, id: `lens/${lens.id}`, lens: lens.id, origin: 'lens', inputs, nodes, text: (lead.length <= 2 ? lead : [lead[0]!]).map(said).join(' '), rule: words.interface.lenses[lens.id]?.question ?? '' }]
}

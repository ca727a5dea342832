import { checkWords } from '#words/en/checks.ts'
import { checkEffects } from '#words/en/lenses/data-quality-effects.ts'
import { networkCheckWords } from '#words/en/lenses/checks-network.ts'
import { planCheckWords } from '#words/en/lenses/checks-plan.ts'
import { all, n, t, type Said } from '#words/en/said.ts'
import { count, list, plural } from '#words/format.ts'

const few = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const inWords = (value: number): string => few[value] ?? count(value)

/** What a document calls itself, from its title: "the AIA guide", "the AIC-Platform document". */
function noun(title: string): string {
  const named = [...title.matchAll(/\b(guide|document|strategy|plan|framework)\b/gi)].at(-1)?.[0]
  return named === undefined ? 'document' : named.toLowerCase()
}

/** Sentences of the lens `data-quality`, by the ids of its sayings. */
export const dataQualitySays = {
  findings: {
    'data-quality': (v: Said) =>
      `${plural(n(v, 'findings'), 'finding')} in the ${t(v, 'programme')} ${noun(t(v, 'title'))}, ${n(v, 'high') === 0 ? 'none' : count(n(v, 'high'))} of them high${n(v, 'across') === 0 ? '' : `; ${count(n(v, 'across'))} more ${n(v, 'across') === 1 ? 'concerns' : 'concern'} all ${inWords(n(v, 'documents'))} documents`}.`,
    'data-quality-clean': (v: Said) =>
      `No finding in the ${t(v, 'programme')} ${noun(t(v, 'title'))}: ${plural(n(v, 'rules'), 'rule')} looked at ${plural(n(v, 'facts'), 'fact')}${n(v, 'across') === 0 ? '' : `; ${count(n(v, 'across'))} ${n(v, 'across') === 1 ? 'finding concerns' : 'findings concern'} all ${inWords(n(v, 'documents'))} documents`}.`,
    'data-quality-first': (v: Said) => `Check first: ${list(all(v, 'first').map((id, i) => (i === 0 ? checkTitle(id) : lower(checkTitle(id)))))}.`,
    'data-quality-known': (v: Said) => `${plural(n(v, 'known'), 'finding')} ${n(v, 'known') === 1 ? 'is' : 'are'} marked as known.`,
  },
  needs: {},
  notes: {
    'data-quality-counts': (v: Said) => `Counted with the ${inWords(n(v, 'across'))} that ${n(v, 'across') === 1 ? 'concerns' : 'concern'} all ${inWords(n(v, 'documents'))} documents.`,
    'data-quality-position': () => 'Bodies stand as in Portfolio. A flag stands on what a finding concerns, in the center where it concerns the program or all documents. All flags have one length: height has no meaning.',
    'data-quality-left': (v: Said) => `Not computed: ${list(all(v, 'titles').map((title, i) => (i === 0 ? title : lower(title))))}. The list says why.`,
  },
}

const lower = (text: string): string => (/^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text)

const texts = { ...checkWords, ...planCheckWords, ...networkCheckWords }
export const checkTitle = (id: string): string => texts[id]?.title ?? id
export const checkText = (id: string, values: Said): string => texts[id]?.text(values) ?? ''

const severities: Readonly<Record<string, { name: string; meaning: string }>> = {
  high: { name: 'High', meaning: "changes an executive's answer" },
  medium: { name: 'Medium', meaning: 'changes a rule or a label' },
  low: { name: 'Low', meaning: 'a matter of form' },
}
/** What a finding changes; a rule without a sentence of its own says what its severity means. */
export const checkEffect = (id: string, severity: string): string => checkEffects[id] ?? `${severities[severity]?.name ?? severity}: ${severities[severity]?.meaning ?? ''}.`

/** Which rows of the catalogue of findings speak of which bundled document; of a person's own data none does. */
export const catalogueRows: Readonly<Record<string, readonly [first: number, last: number]>> = {
  aia: [1, 18],
  'aic-platform': [19, 27],
  'technology-alliance': [28, 34],
  'agent-collaboration': [35, 43],
  'global-network': [44, 49],
}

export const dataQualityWords = {
  severity: (severity: string): string => severities[severity]?.name ?? severity,
  legend: (severity: string): string => `${severities[severity]?.name ?? severity}: ${severities[severity]?.meaning ?? ''}`,
  known: 'Known',
  toCheck: 'To check',
  columns: { severity: 'Severity', title: 'Finding', what: 'What the document says', effect: 'What it changes', concerns: 'Concerns', status: 'Status', facts: 'Facts' },
  sections: { across: (documents: number) => `Across all ${inWords(documents)} documents`, known: 'Marked as known', left: 'Not computed, and why' },
  controls: { hideKnown: 'Hide known findings', known: (title: string) => `Known: ${title}` },
  across: 'All documents',
  program: 'The program',
  subtitle: (severity: string, across: boolean, known: boolean): string =>
    [`${severities[severity]?.name ?? severity}: ${severities[severity]?.meaning ?? ''}`, ...(across ? ['across all documents'] : []), ...(known ? ['marked as known'] : [])].join(', '),
  /** `document` is named where the finding spans several. "Line 23: Complete Microsoft Azure integration, due: Q2 2025" */
  quoted: (line: number, document: string, subject: string, predicate: string, text: string): string => `Line ${count(line)}${document === '' ? '' : ` of ${document}`}: ${subject}, ${predicate}: ${text}.`.replace(/\.\.$/, '.'),
  line: (line: number): string => `line ${count(line)}`,
  says: (predicate: string, text: string): string => `${predicate}: ${text}`,
  /** second line of a body's label */
  flags: (findings: number, high: number): string => `${count(findings)} to check${high === 0 ? '' : `, ${count(high)} high`}`,
  onProgram: (findings: number): string => `${count(findings)} on the program`,
}

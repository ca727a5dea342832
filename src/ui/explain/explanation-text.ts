import type { FactLine } from '#ui/facts/fact-line.ts'
import type { SaidTerm } from '#ui/explain/said-term.ts'
import { explainWords } from '#words/en/explain-dialog.ts'

/** One number of an explanation: "Signed contract value: $25.0M", how it is made, and its tree or, where there is none, its facts. */
export interface Explanation { headline: string; formula?: string; tree?: SaidTerm | undefined; facts: readonly FactLine[] }

/** What leaves the page as plain text: two spaces a level, document, section and line with each fact, and a link to the view. */
export const explanationText = (numbers: readonly Explanation[], link: string): string => [...numbers.flatMap(numberLines), link].join('\n')

function numberLines({ headline, formula = '', tree, facts }: Explanation): string[] {
  const inside = tree === undefined ? facts.map((fact) => `  ${factText(fact)}`) : treeLines(tree)
  return [headline, ...(formula === '' || formula === tree?.formula ? [] : [`  ${formula}`]), ...inside, '']
}

/** The number at the root stands in the headline already. */
const treeLines = (root: SaidTerm): string[] => [
  ...[root.note, root.formula].filter((said) => said !== '').map((said) => `  ${said}`),
  ...root.facts.map((fact) => `  ${factText(fact)}`),
  ...root.parts.flatMap((part) => partLines(part, 1)),
]

function partLines({ name, value, note, formula, facts, because, parts }: SaidTerm, level: number): string[] {
  const indent = '  '.repeat(level)
  const said = [[name, value].filter((part) => part !== '').join(': '), note].filter((part) => part !== '').join(', ')
  return [
    `${indent}${said}`,
    ...(formula === '' ? [] : [`${indent}  ${formula}`]),
    ...facts.map((fact) => `${indent}  ${factText(fact)}`),
    ...(because.length === 0 ? [] : [`${indent}  ${explainWords.because}:`, ...because.flatMap((part) => partLines(part, level + 2))]),
    ...parts.flatMap((part) => partLines(part, level + 1)),
  ]
}

/** “$12.5M”, Partnership Plan, Revenue model, line 246 */
export const factText = ({ text, document, section, line }: FactLine): string => [`“${text}”`, document, section, explainWords.line(line)].filter((part) => part !== '').join(', ')

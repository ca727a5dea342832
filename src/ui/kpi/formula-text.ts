import type { Figure, Other } from '#model/figure.ts'
import { formulas, readings as readingWords } from '#words/en/formulas.ts'
import { explainWords } from '#words/en/explain-dialog.ts'

/** How a figure is computed, and what it leaves out or takes for granted. */
export const formulaText = (figure: Figure): string => {
  const said = formulas[figure.formula]
  return said === undefined ? '' : [said.formula, said.note(figure.params ?? {})].filter((part) => part !== '').join(' ')
}

/** What the other value is, in the words of its formula; a toggle without such words says the reading that does not hold now. */
export function otherText(figure: Figure, { reading }: Other, on: boolean): string {
  return readingWords[reading]?.(figure.params ?? {}) ?? explainWords.readings[reading]?.[on ? 0 : 1] ?? reading
}

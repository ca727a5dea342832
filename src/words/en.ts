import { addressWords, findings, needs, notes, numberWord } from '#words/en/findings.ts'
import { formulas } from '#words/en/formulas.ts'
import { importingWords, problemWords } from '#words/en/importing.ts'
import { interfaceWords } from '#words/en/interface.ts'
import { heading, legendLabel, legendWords, stateWords } from '#words/en/legend.ts'
import { stageWords } from '#words/en/stage.ts'

/** Names that everybody shortens in a sentence; labels and tables keep the full one. */
const shortNames: Readonly<Record<string, string>> = { 'Microsoft Azure': 'Azure' }

export const en = {
  findings,
  needs,
  notes,
  address: addressWords,
  stage: stageWords,
  legend: legendWords,
  legendLabel,
  heading,
  states: stateWords,
  interface: interfaceWords,
  formulas,
  importing: importingWords,
  problems: problemWords,
  numberWord,
  shortName: (label: string) => shortNames[label] ?? label,
} as const

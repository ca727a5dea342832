import { addressWords, findings, needs, notes, numberWord } from '#words/en/findings.ts'
import { cardWords } from '#words/en/card.ts'
import { commandsOn, commandWords } from '#words/en/commands.ts'
import { interfaceWords } from '#words/en/interface.ts'
import { heading, legendLabel, legendWords, stateWords } from '#words/en/legend.ts'
import { count } from '#words/format.ts'
import { roleWords } from '#words/en/roles.ts'
import { editChip, readingChips } from '#words/en/readings.ts'
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
  card: cardWords,
  commands: commandWords,
  commandsOn,
  interface: interfaceWords,
  readingChips,
  roles: roleWords,
  editChip,
  numberWord,
  sectors: { technology: 'Technology', compliance: 'Compliance', risk: 'Risk', plan: 'Plan', performance: 'Performance', people: 'People and papers' },
  whatIfWithout: (label: string) => `What if ${label} left?`,
  factLine: (facts: number, synthetic: boolean) => (synthetic ? 'Synthetic data, no facts' : `${count(facts)} stated facts`),
  kept: (file: string) => `${file} is kept in this browser. It never left this computer.`,
  brokenWorkspace: (title: string) => `“${title}” could not be opened again: what this browser kept of it is damaged. Open the file once more.`,
  shortName: (label: string) => shortNames[label] ?? label,
} as const

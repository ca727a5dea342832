import { checkWords } from '#words/en/checks.ts'
import { networkCheckWords } from '#words/en/lenses/checks-network.ts'
import { planCheckWords } from '#words/en/lenses/checks-plan.ts'

/** Titles and sentences of every rule, of the first page and beyond. */
export const allCheckWords: typeof checkWords = { ...checkWords, ...planCheckWords, ...networkCheckWords }

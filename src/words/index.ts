import { en } from '#words/en.ts'
import * as format from '#words/format.ts'

/** English for now; another language is one more file of the same shape. */
export type Words = typeof en
export const words: Words = en
export { format }

import { count } from '#words/format.ts'

/** What a column of the layout's problem is called in front of a reader, and what is wanted of it. */
const columns: Readonly<Record<string, readonly [name: string, wanted: string]>> = {
  anchor: ['the place', 'three numbers are wanted'],
  start: ['the former place', 'three numbers are wanted'],
  radius: ['the size', 'a number from 0 upward is wanted'],
  charge: ['the room it takes', 'a number from 0 upward is wanted'],
  strength: ['the hold of its place', 'a number from 0 upward is wanted'],
  linkLength: ['the length', 'a number from 0 upward is wanted'],
  linkStiffness: ['the pull', 'a number from 0 upward is wanted'],
  linkFrom: ['the first end', 'a body of this scene is wanted'],
  linkTo: ['the second end', 'a body of this scene is wanted'],
}
const kept = 'The last picture stays.'

/** Why no new picture could be settled: what came, what was wanted, what to do. */
export const layoutProblems = {
  again: 'The layout stopped in the middle and was started again. The last picture stays until the next one is there.',
  problem: (who: string | undefined, column: string, came: string): string => {
    const [name, wanted] = columns[column] ?? [`“${column}”`, 'another value is wanted']
    return `The scene cannot be settled: ${name}${who === undefined ? '' : ` of ${who}`} is ${came}, ${wanted}. ${kept} Undo the last step, or correct the file and open it again.`
  },
  memory: (bodies: number): string => `The scene cannot be settled: ${count(bodies)} bodies need more memory than this browser gives. ${kept} Show fewer of them, or close other tabs and reload the page.`,
  silent: (bodies: number): string => `The scene was not settled: the layout of ${count(bodies)} bodies twice gave no sign of life and was ended. ${kept} Show fewer of them, or reload the page.`,
  crash: (detail: string): string => `The scene was not settled: the layout broke down twice (${detail}). ${kept} Undo the last step, or reload the page.`,
  unavailable: `The scene was not settled: this browser did not start the layout in the background. ${kept} Reload the page; if that does not help, another browser will.`,
  body: (label: string): string => `“${label}”`,
  link: (from: string, to: string): string => `the link between “${from}” and “${to}”`,
}

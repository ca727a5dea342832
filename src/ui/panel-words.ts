/** The words of the panels that come after the first picture; apart from `words.ts`, so that they load with them. */
export { panelWords } from '#words/en/panels.ts'

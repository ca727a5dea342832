/** The words of this room. One line to change when the language becomes a choice. */
export { interfaceWords as words } from '#words/en/interface.ts'

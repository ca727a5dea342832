/** The words of this folder, apart from the page's own: they load with the dialog. */
export { importingWords as words } from '#words/en/importing.ts'

import { cellText } from '#importers/columns.ts'
import type { TableFile } from '#importers/importer.ts'
import type { Answer, Ask, Preview } from '#importers/protocol.ts'
import { currenciesIn, openFile, readTable, statusesIn, type OpenedTable } from '#importers/read-file.ts'

const shownRows = 5

export function previewOf(opened: OpenedTable): Preview {
  const { file, ...rest } = opened
  const rows = opened.guesses.map((guess, i) => {
    const shown: { row: number; cells: string[] }[] = []
    const all = file.sheets[i]?.rows ?? []
    for (let at = guess.header + 1; at < all.length && shown.length < shownRows; at++) {
      const cells = all[at] ?? []
      if (cells.some((cell) => cell !== null)) shown.push({ row: at + 1, cells: guess.columns.map((_, column) => cellText(cells[column])) })
    }
    return shown
  })
  return { ...rest, rows }
}

/** Answers questions about the file last opened; the worker is a shell around one desk, tests talk to it directly. */
export function makeDesk(): (ask: Ask) => Promise<Answer> {
  let open: { file: TableFile; name: string } | undefined
  return async (ask) => {
    const { id } = ask
    try {
      if (ask.ask === 'open') {
        open = undefined
        const opened = await openFile(new Uint8Array(ask.bytes), ask.name)
        if (opened.kind === 'ecosystem') return { answer: 'ecosystem', id, result: { ...(opened.ecosystem === undefined ? {} : { ecosystem: opened.ecosystem }), problems: opened.problems } }
        open = { file: opened.file, name: opened.name }
        return { answer: 'opened', id, preview: previewOf(opened) }
      }
      if (open === undefined) return { answer: 'failed', id, message: 'no file is open' }
      if (ask.ask === 'read') return { answer: 'read', id, result: readTable(open.file, ask.plan, open.name, ask.enteredBy) }
      return { answer: 'regarded', id, currencies: currenciesIn(open.file, ask.plan), statuses: statusesIn(open.file, ask.plan) }
    } catch (error) {
      // A mistake of ours, not of the file: it is said, and the page goes on.
      return { answer: 'failed', id, message: error instanceof Error ? error.message : String(error) }
    }
  }
}

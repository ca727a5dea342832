import { limits, type Cell, type Importer, type Problem, type Sheet } from '#importers/importer.ts'

/** Sum of the unpacked sizes a ZIP's directory declares; NaN when there is no readable directory. */
export function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  const stop = Math.max(0, bytes.length - 22 - 65_536)
  while (end >= stop && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < stop || end < 0) return NaN
  const entries = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  let total = 0
  for (let i = 0; i < entries; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return NaN
    total += view.getUint32(at + 24, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return total
}

function cellOf(value: unknown): Cell {
  if (value instanceof Date) {
    const day = Math.floor(value.getTime() / 86_400_000)
    return Number.isFinite(day) ? { day } : null
  }
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'boolean') return value
  if (typeof value !== 'string') return null
  const text = value.trim()
  return text === '' ? null : text
}

const refused = (says: string, values: Record<string, string | number> = {}): { sheets: Sheet[]; hint: 'none'; problems: Problem[] } => ({
  sheets: [],
  hint: 'none',
  problems: [{ says, values }],
})

export const xlsx = {
  id: 'xlsx',
  title: 'Excel',
  extensions: ['xlsx', 'xls'],
  accepts: (name, head) => (head[0] === 0x50 && head[1] === 0x4b) || (head[0] === 0xd0 && head[1] === 0xcf) || /\.xlsx?$/i.test(name),
  read: async (bytes) => {
    if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return refused('old-excel')
    const size = unpackedSize(bytes)
    // A few kilobytes can unpack to gigabytes; the directory says so before anything is unpacked.
    if (size > 4 * limits.bytes) return refused('too-large-inside', { megabytes: Math.round(size / 1_048_576) })
    try {
      const { default: readSheets } = await import('read-excel-file/web-worker')
      const copy = new Uint8Array(bytes).buffer
      const found: readonly { sheet: string; data: readonly (readonly unknown[])[] }[] = await readSheets(copy)
      const sheets = found.map((one) => ({ name: one.sheet, rows: one.data.map((row) => row.map(cellOf)) }))
      const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
      if (rows > limits.rows + 200) return refused('too-many-rows', { rows, most: limits.rows })
      return { sheets, hint: 'none', problems: [] }
    } catch {
      return refused('not-a-workbook')
    }
  },
} satisfies Importer

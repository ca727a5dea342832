// Rows as a Markdown table: readable in a terminal, and what README.md shows.

/**
 * @param {string[]} headings the first column is text, the others numbers
 * @param {(string | number | null | undefined)[][]} rows null: nothing was measured
 */
export function table(headings, rows) {
  const cells = rows.map((row) => row.map((cell) => (cell === null || cell === undefined ? '-' : typeof cell === 'number' ? said(cell) : cell)))
  const widths = headings.map((heading, column) => Math.max(heading.length, ...cells.map((row) => row[column]?.length ?? 0)))
  const line = (/** @type {string[]} */ row) => `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`
  return [line(headings), `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`, ...cells.map(line)].join('\n')
}

/** @param {number} value */
export const said = (value) => (Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en-US') : String(Number(value.toFixed(Math.abs(value) < 10 ? 2 : 1))))

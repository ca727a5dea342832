import type { Cell } from '#importers/importer.ts'
import { readNumber, type Decimal } from '#importers/numbers.ts'

/** How bare numbers in a share column are meant: 0.75, 75, or a mark on an unknown scale (4.2), which is not read. */
export type ShareScale = 'fraction' | 'percent' | 'unclear'

function bareNumber(cell: Cell, decimal: Decimal): number | undefined {
  if (typeof cell === 'number') return cell
  if (typeof cell !== 'string' || cell.includes('%') || cell.includes('/')) return undefined
  return readNumber(cell, decimal)?.value
}

/** Decides for a whole column. `heading` with a percent sign settles it; growth may be above 100 %, a satisfaction mark may be out of 5 or 10. */
export function shareScaleOf(cells: readonly Cell[], heading: string, field: 'probability' | 'growth' | 'satisfaction' | 'completion', decimal: Decimal): ShareScale {
  const bare = cells.map((cell) => bareNumber(cell, decimal)).filter((value) => value !== undefined)
  const sizes = bare.map(Math.abs).filter((value) => value > 0)
  if (sizes.length === 0) return 'fraction'
  const fractions = sizes.filter((value) => value < 1).length
  const large = sizes.filter((value) => value > 1).length
  if (/%|percent|prozent|pourcent/i.test(heading)) return fractions > 0 && large === 0 && sizes.some((value) => value < 1) && field !== 'growth' ? 'fraction' : 'percent'
  if (large === 0) return 'fraction'
  if (field === 'growth') return fractions > large ? 'fraction' : 'percent'
  if (field === 'satisfaction' && Math.max(...sizes.slice(0, 10_000)) <= 10) return 'unclear'
  return 'percent'
}

/** 0..1 for a share (growth may leave it), or undefined when it is not one. `8.5/10` is its own scale. */
export function readShare(cell: Cell, scale: ShareScale, decimal: Decimal): number | undefined {
  if (typeof cell === 'number') return scaled(cell, scale)
  if (typeof cell !== 'string') return undefined
  const mark = /^([\d.,]+)\s*(?:\/|von|out of|sur|de)\s*(\d+)$/i.exec(cell)
  if (mark !== null) {
    const part = readNumber(mark[1] ?? '', decimal)?.value
    const whole = Number(mark[2])
    return part === undefined || whole === 0 ? undefined : part / whole
  }
  const number = readNumber(cell, decimal)
  if (number === undefined) return undefined
  return number.percent ? number.value : scaled(number.value, scale)
}

const scaled = (value: number, scale: ShareScale): number | undefined =>
  scale === 'unclear' ? undefined : scale === 'fraction' ? value : Number(`${value}e-2`)

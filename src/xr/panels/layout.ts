import type { PanelBlock, PanelButton } from '#xr/panels/content.ts'
import { type Laid, turnBack, turnOn } from '#xr/panels/laid.ts'
import { buttonRows, type Cut, type Piece, piecesOf } from '#xr/panels/pieces.ts'
import { gap, leading, pad, type Sizes } from '#xr/panels/sizes.ts'
import type { Measure } from '#xr/panels/wrap.ts'

/** Where a panel is laid out for, mm. */
export interface Sheet {
  wide: number
  /** the most; lower when less is said */
  high: number
  sizes: Sizes
  measure: Measure
  /** buttons gather in the middle */
  centered: boolean
}

/** least height, mm, of what is paged through: below it buttons are paged as well */
const leastRoom = 150

/**
 * Blocks, top to bottom, in one panel. What does not fit goes to further pages: titles at the head stay on each, and so do buttons at the
 * foot, as long as they leave room for what is read. @param page counted from 0; beyond the last, the last is shown
 */
export function layOut(blocks: readonly PanelBlock[], sheet: Sheet, page: number): Laid {
  const { sizes, measure, centered } = sheet
  const cut: Cut = { x: pad, wide: sheet.wide - 2 * pad, high: sheet.high - 2 * pad - 2 * sizes.button - 3 * gap - 2 * sizes.title * leading, sizes, measure, centered }
  const all = centered ? gathered(blocks) : blocks
  const cuts = all.map((block) => piecesOf(block, cut))
  const pieces = cuts.flat()
  const laid: Laid = { wide: sheet.wide, high: 2 * pad + heightOf(pieces), texts: [], buttons: [], pictures: [], page: 0, pages: 1 }
  if (laid.high <= sheet.high) {
    put(pieces, laid, pad)
    return laid
  }
  const last = all.at(-1)
  const room = sheet.high - 2 * pad - 2 * gap
  for (const [heads, foots] of [[leadingTitles(all), last?.kind === 'buttons' ? 1 : 0], [0, last?.kind === 'buttons' ? 1 : 0], [0, 0]] as const) {
    const head = cuts.slice(0, heads).flat()
    const flow = cuts.slice(heads, cuts.length - foots).flat()
    const stay = foots === 1 && last?.kind === 'buttons' ? last.buttons : []
    // the ways back and on stand with the buttons that stay
    const foot = (at: number, of: number): Piece[] => footOf(stay, at, of, cut)
    const left = room - heightOf(head) - heightOf(foot(8, 9))
    if (foots + heads > 0 && (left < leastRoom || flow.length === 0)) continue
    const pages = paged(flow, left)
    laid.pages = pages.length
    laid.page = Math.min(Math.max(page, 0), pages.length - 1)
    laid.high = sheet.high
    put(pages[laid.page]!, laid, put(head, laid, pad) + (head.length > 0 ? gap : 0))
    const tail = foot(laid.page, laid.pages)
    put(tail, laid, sheet.high - pad - heightOf(tail))
    break
  }
  return laid
}

/** The two ways stand side by side: after the buttons that stay where both fit, else under them. */
function footOf(stay: readonly PanelButton[], at: number, of: number, cut: Cut): Piece[] {
  const turns: PanelButton[] = [{ id: turnBack, label: '‹', disabled: at === 0 }, { id: turnOn, label: `${at + 1} / ${of} ›`, disabled: at === of - 1 }]
  const above = buttonRows(stay, cut)
  const joined = buttonRows([...stay, ...turns], cut)
  return joined.length <= above.length || stay.length === 0 ? joined : [...above, ...buttonRows(turns, cut).map((row) => ({ ...row, before: gap }))]
}

function leadingTitles(blocks: readonly PanelBlock[]): number {
  const other = blocks.findIndex(({ kind }) => kind !== 'title')
  return other === -1 ? 0 : other
}

/** Groups of buttons that follow each other share their rows. */
function gathered(blocks: readonly PanelBlock[]): PanelBlock[] {
  const all: PanelBlock[] = []
  for (const block of blocks) {
    const last = all.at(-1)
    if (block.kind === 'buttons' && last?.kind === 'buttons') all[all.length - 1] = { kind: 'buttons', buttons: [...last.buttons, ...block.buttons] }
    else all.push(block)
  }
  return all
}

/** Without the gap above the first. */
function heightOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { high, before }, at) => sum + high + (at === 0 ? 0 : before), 0)
}

/** As many pieces a page as fit; one that is higher than a page has one to itself. */
function paged(pieces: readonly Piece[], room: number): Piece[][] {
  const pages: Piece[][] = []
  let left = 0
  for (const piece of pieces) {
    if (pages.length > 0 && piece.before + piece.high <= left) {
      left -= piece.before
      pages.at(-1)!.push(piece)
    } else {
      left = room
      pages.push([piece])
    }
    left -= piece.high
  }
  return pages
}

/** @returns the lower edge */
function put(pieces: readonly Piece[], laid: Laid, top: number): number {
  let at = top
  pieces.forEach((piece, number) => {
    if (number > 0) at += piece.before
    piece.put(laid, at)
    at += piece.high
  })
  return at
}

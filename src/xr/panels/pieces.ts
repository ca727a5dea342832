import type { PanelBlock, PanelButton } from '#xr/panels/content.ts'
import type { Ground, Ink } from '#xr/panels/colors.ts'
import type { Laid } from '#xr/panels/laid.ts'
import { gap, leading, type Sizes } from '#xr/panels/sizes.ts'
import { type Font, fromRight, type Measure, wrap } from '#xr/panels/wrap.ts'

/** A part of a panel that is never torn in two. */
export interface Piece {
  high: number
  /** mm to the piece above */
  before: number
  kind: PanelBlock['kind']
  put(laid: Laid, top: number): void
}

/** What pieces are cut for: mm between the panel's borders, and where buttons gather. */
export interface Cut { x: number; wide: number; /** of the highest piece */ high: number; sizes: Sizes; measure: Measure; centered: boolean }

/** Lines of text, each a piece; between blocks and between lines of one. */
function lines(text: string, font: Font, ink: Ink, kind: Piece['kind'], cut: Cut, before: number): Piece[] {
  const right = fromRight(text)
  return wrap(text, cut.wide, font, cut.measure).map((line, row) => ({
    kind, before: row === 0 ? before : 0, high: font.size * leading,
    put: (laid, top) => write(laid, line, right ? cut.x + cut.wide : cut.x, top, font.size * leading, right ? 'right' : 'left', font, ink),
  }))
}

/** In the middle of a line's height: by the height of capitals, which numbers share. */
function write(laid: Laid, text: string, x: number, top: number, high: number, align: 'left' | 'right' | 'center', font: Font, ink: Ink): void {
  if (text !== '') laid.texts.push({ text, x, y: top + high / 2 + 0.364 * font.size, align, font, ink })
}

export function piecesOf(block: PanelBlock, cut: Cut): Piece[] {
  switch (block.kind) {
    case 'title':
      return lines(block.text, { size: cut.sizes.title, weight: 600 }, block.tone ?? 'neutral', 'title', cut, gap)
    case 'text':
      return lines(block.text, block.quiet === true ? { size: cut.sizes.quiet, weight: 450, quiet: true } : { size: cut.sizes.body, weight: 450 }, block.tone ?? (block.quiet === true ? 'muted' : 'neutral'), 'text', cut, gap)
    case 'figures':
      return block.rows.map((row, at) => figure(row, cut, at === 0 ? gap : gap / 2))
    case 'buttons':
      return buttonRows(block.buttons, cut)
    case 'list':
      return block.rows.map((row, at) => listRow(row, cut, at === 0))
    case 'picture':
      return [picture(block, cut)]
    default:
      return block satisfies never
  }
}

type Figure = Extract<PanelBlock, { kind: 'figures' }>['rows'][number]

/** What it is at the left, how much at the right; the value goes under it where both do not fit. */
function figure(row: Figure, cut: Cut, before: number): Piece {
  const { sizes, measure, x, wide } = cut
  const name: Font = { size: sizes.quiet, weight: 450, quiet: true }
  const number: Font = { size: sizes.body, weight: 600 }
  const former = row.was === undefined ? '' : `${row.was} →`
  const formerWide = former === '' ? 0 : measure(former, name) + gap
  const beside = measure(row.label, name) + gap + formerWide + measure(row.value, number) <= wide
  const named = beside ? [row.label] : wrap(row.label, wide, name, measure)
  const valued = wrap(row.value, wide, number, measure)
  // the former value joins the last line only where there is room for both
  const joined = former !== '' && formerWide + measure(valued.at(-1)!, number) <= wide
  const below = beside ? 0 : named.length * sizes.quiet * leading
  const extra = former !== '' && !joined ? wrap(former, wide, name, measure) : []
  const lineHigh = sizes.body * leading
  return {
    kind: 'figures', before, high: below + extra.length * sizes.quiet * leading + valued.length * lineHigh,
    put: (laid, top) => {
      named.forEach((line, at) => write(laid, line, x, top + at * sizes.quiet * leading, beside ? lineHigh : sizes.quiet * leading, 'left', name, 'muted'))
      extra.forEach((line, at) => write(laid, line, x + wide, top + below + at * sizes.quiet * leading, sizes.quiet * leading, 'right', name, 'muted'))
      const first = top + below + extra.length * sizes.quiet * leading
      valued.forEach((line, at) => {
        write(laid, line, x + wide, first + at * lineHigh, lineHigh, 'right', number, row.tone ?? 'neutral')
        if (joined && at === valued.length - 1) write(laid, former, x + wide - measure(line, number) - gap, first + at * lineHigh, lineHigh, 'right', name, 'muted')
      })
    },
  }
}

/** Buttons side by side, as many as a row holds. */
export function buttonRows(buttons: readonly PanelButton[], cut: Cut): Piece[] {
  const { sizes, measure, x, wide, centered } = cut
  const font: Font = { size: sizes.label, weight: 600, quiet: true }
  const inside = sizes.label * 0.6
  const sized = buttons.map((button) => {
    const lined = wrap(button.label, wide - 2 * inside, font, measure)
    const text = Math.max(...lined.map((line) => measure(line, font)))
    return { button, lined, wide: Math.min(wide, Math.max(sizes.button, text + 2 * inside)), high: Math.max(sizes.button, lined.length * sizes.label * leading + inside) }
  })
  const rows: (typeof sized)[] = []
  let left = 0
  for (const each of sized) {
    if (rows.length === 0 || left < each.wide) {
      rows.push([])
      left = wide
    }
    rows.at(-1)!.push(each)
    left -= each.wide + gap
  }
  return rows.map((row, at) => {
    const high = Math.max(...row.map((each) => each.high))
    const across = row.reduce((sum, each) => sum + each.wide + gap, -gap)
    return {
      kind: 'buttons', before: at === 0 ? gap * 1.5 : gap, high,
      put: (laid, top) => {
        let from = centered ? x + (wide - across) / 2 : x
        for (const each of row) {
          const { id, label, disabled = false } = each.button
          laid.buttons.push({ id, label, x: from, y: top, wide: each.wide, high, ground: disabled ? undefined : groundOf(each.button), disabled })
          const start = top + (high - each.lined.length * sizes.label * leading) / 2
          each.lined.forEach((line, number) => write(laid, line, from + each.wide / 2, start + number * sizes.label * leading, sizes.label * leading, 'center', font, inkOn(each.button)))
          from += each.wide + gap
        }
      },
    }
  })
}

const groundOf = ({ pressed, look }: PanelButton): Ground => (pressed === true ? 'accent' : look === 'primary' ? 'primary' : 'raised')
const inkOn = ({ disabled, pressed }: PanelButton): Ink => (disabled === true ? 'muted' : pressed === true ? 'onAccent' : 'neutral')

type Row = Extract<PanelBlock, { kind: 'list' }>['rows'][number]

/** One line of a list: a hairline above, or a plate when it can be pressed. */
function listRow(row: Row, cut: Cut, first: boolean): Piece {
  const { sizes, measure } = cut
  const font: Font = { size: sizes.body, weight: 450 }
  const number: Font = { size: sizes.body, weight: 600 }
  const inside = row.button === undefined ? 0 : sizes.body * 0.5
  const x = cut.x + inside
  const wide = cut.wide - 2 * inside
  const value = row.value ?? ''
  const valueWide = value === '' ? 0 : measure(value, number) + gap
  // a value wider than half of the line stands under its text
  const beside = valueWide <= wide / 2
  const texts = wrap(row.text, beside ? wide - valueWide : wide, font, measure)
  const values = value === '' ? [] : beside ? [value] : wrap(value, wide, number, measure)
  const lineHigh = sizes.body * leading
  const least = row.button === undefined ? 0 : sizes.button
  const texted = (texts.length + (beside ? 0 : values.length)) * lineHigh
  const high = Math.max(least, texted + (row.button === undefined ? 0 : inside))
  return {
    kind: 'list', before: first ? gap : row.button === undefined ? gap / 2 : gap, high,
    put: (laid, top) => {
      if (row.button !== undefined) laid.buttons.push({ id: row.button, label: row.text, x: cut.x, y: top, wide: cut.wide, high, ground: 'raised', disabled: false })
      const start = top + (high - texted) / 2
      texts.forEach((line, at) => write(laid, line, x, start + at * lineHigh, lineHigh, 'left', font, row.tone ?? 'neutral'))
      values.forEach((line, at) => write(laid, line, x + wide, start + (beside ? at : texts.length + at) * lineHigh, lineHigh, 'right', number, row.tone ?? 'neutral'))
    },
  }
}

function picture({ source, width, height, alt }: Extract<PanelBlock, { kind: 'picture' }>, cut: Cut): Piece {
  const shrunk = Math.min(cut.wide / width, cut.high / height)
  const [wide, high] = [width * shrunk, height * shrunk]
  return { kind: 'picture', before: gap, high, put: (laid, top) => laid.pictures.push({ source, alt, x: cut.x + (cut.wide - wide) / 2, y: top, wide, high }) }
}

import { currencyOfSign } from '#importers/fields.ts'
import type { Comparator } from '#model/value.ts'

export type Decimal = 'point' | 'comma'

export interface ReadNumber {
  value: number
  /** the text carried a percent sign: `value` is already divided by 100 */
  percent: boolean
  currency?: string
  comparator: Comparator
}

const signs = /[$€£¥₹%\s\u00a0\u202f'’]/g

/** What a single cell says about its decimal sign: sure one way, sure the other, or `1.200`, which may be either. */
function vote(text: string): Decimal | 'either' | 'none' {
  const digits = /\d[\d.,]*/.exec(text.replace(signs, ''))?.[0].replace(/[.,]+$/, '') ?? ''
  const points = digits.split('.').length - 1
  const commas = digits.split(',').length - 1
  if (points === 0 && commas === 0) return 'none'
  if (points > 0 && commas > 0) return digits.lastIndexOf('.') > digits.lastIndexOf(',') ? 'point' : 'comma'
  if (points > 1) return 'comma'
  if (commas > 1) return 'point'
  const sign = points === 1 ? 'point' : 'comma'
  const [whole = '', rest = ''] = digits.split(points === 1 ? '.' : ',')
  return rest.length !== 3 || whole === '0' || whole === '' || whole.length > 3 ? sign : 'either'
}

export interface DecimalGuess {
  decimal: Decimal
  /** nothing in the column decides: `1.200` only */
  assumed: boolean
  /** cells that say the opposite */
  against: number
}

/** Decides for a whole column; `hint` breaks the tie when no cell is sure. */
export function decimalOf(texts: readonly string[], hint: 'comma' | 'point' | 'none'): DecimalGuess {
  let point = 0
  let comma = 0
  let either = 0
  let eitherPoint = 0
  for (const text of texts) {
    const said = vote(text)
    if (said === 'point') point++
    else if (said === 'comma') comma++
    else if (said === 'either') {
      either++
      if (text.includes('.')) eitherPoint++
    }
  }
  if (point !== comma) return { decimal: point > comma ? 'point' : 'comma', assumed: false, against: Math.min(point, comma) }
  // Three digits after the only separator: thousands, because nobody writes money to the thousandth.
  if (either > 0 && point === 0) return { decimal: eitherPoint * 2 > either ? 'comma' : 'point', assumed: true, against: 0 }
  return { decimal: hint === 'comma' ? 'comma' : 'point', assumed: point > 0, against: point }
}

const scales: readonly (readonly [RegExp, number])[] = [
  [/^(?:tsd|k|thousand|mille|mil)\.?$/i, 1e3],
  [/^(?:m|mm|mn|mio|mln|million|millions|millionen|millones)\.?$/i, 1e6],
  [/^(?:mrd|bn|b|mld|billion|billions|milliarden|milliarde|milliards)\.?$/i, 1e9],
  [/^(?:lakh|lakhs)$/i, 1e5],
  [/^(?:cr|crore|crores)$/i, 1e7],
]

const shape = /^(?<before>[<>≥≤~≈]=?|up to )?(?<open>\()?(?<minus>[-−–])?(?<digits>(?:\d[\d.,]*|[.,]\d+))(?:[eE](?<power>[+-]?\d{1,2}))?(?<scale>[a-zA-Z]+\.?)?(?<plus>\+)?(?<close>\))?(?<after>[-−])?$/

const comparators: Record<string, Comparator> = { '>': '>', '>=': '>=', '≥': '>=', '<': '<', '<=': '<=', '≤': '<=', '~': '~', '≈': '~', 'up to ': '<=' }

/** `$1.2M`, `1.200.000,50 €`, `1,2 Mio. EUR`, `(1,200)`, `75 %`. undefined: not one number. */
export function readNumber(text: string, decimal: Decimal): ReadNumber | undefined {
  if (text.length > 60) return undefined
  const currency = currencyOfSign(text)
  const percent = text.includes('%')
  let bare = text.replace(/(?<![A-Za-z])(?:[A-Z]{3}|US|R|CA|AU|C|A)(?=\$)/g, '').replace(signs, '')
  if (currency !== undefined) bare = bare.replace(currency, '').replace(/SFr\.?|Fr\./, '')
  const found = shape.exec(bare.replace(/,--?$|\.--?$/, ''))?.groups
  if (found === undefined) return undefined
  const value = magnitude(found['digits'] ?? '', decimal)
  if (value === undefined) return undefined
  let scale = 1
  if (found['scale'] !== undefined) {
    const known = scales.find(([word]) => word.test(found['scale'] ?? ''))
    if (known === undefined) return undefined
    scale = known[1]
  }
  if ((found['open'] === undefined) !== (found['close'] === undefined)) return undefined
  const negative = found['open'] !== undefined || found['minus'] !== undefined || found['after'] !== undefined
  // Through decimal text, so that 8.2 M is 8200000 and not 8199999.999999999.
  const power = found['power'] === undefined ? 0 : Number(found['power'])
  const exact = Number(`${value}e${power + Math.round(Math.log10(scale)) - (percent ? 2 : 0)}`)
  if (!Number.isFinite(exact)) return undefined
  const comparator = found['plus'] === undefined ? comparators[found['before'] ?? ''] : '>='
  return { value: negative ? 0 - exact : exact, percent, ...(currency === undefined ? {} : { currency }), comparator: comparator ?? '=' }
}

/** Digits as decimal text with a point; undefined where the groups do not fit: `1,2,3` is not a number. */
function magnitude(digits: string, decimal: Decimal): string | undefined {
  const [mark, group] = decimal === 'point' ? ['.', ','] : [',', '.']
  const parts = digits.split(mark)
  if (parts.length > 2) return undefined
  const [whole = '', fraction = ''] = parts
  if (fraction.includes(group)) return undefined
  const groups = whole.split(group)
  // Indian grouping is 12,34,567: two or three digits in a group, three in the last.
  const fits = groups.length === 1 || (groups.slice(1, -1).every((one) => one.length === 3 || one.length === 2) && groups.at(-1)?.length === 3 && (groups[0] ?? '').length <= 3 && groups[0] !== '')
  if (!fits) return undefined
  const text = `${groups.join('') === '' ? '0' : groups.join('')}${fraction === '' ? '' : `.${fraction}`}`
  return /^\d+(\.\d+)?$/.test(text) ? text : undefined
}

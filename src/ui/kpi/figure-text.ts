import type { Figure } from '#model/figure.ts'
import { amount } from '#words/format.ts'
import type { TileText } from '#words/en/interface.ts'
import { words } from '#ui/words.ts'

/** A figure without words of its own still shows its number under its id. */
export const tileText = (figure: Figure): TileText =>
  (words.tiles[figure.id] ?? words.tiles[figure.formula])?.(figure) ?? { figure: amount(figure.value, figure.unit, figure.currency), label: figure.id.replaceAll('-', ' ') }

/** What a scenario changed: "−$12.0M", "+0.5 points"; undefined where nothing changed or one side is not stated. */
export function difference(now: Figure, before: Figure): string | undefined {
  if (Object.is(now.value, before.value) || Math.abs(now.value - before.value) < 1e-9) return undefined
  const change = now.value - before.value
  if (Number.isNaN(change)) return words.figure.notStated
  const sign = change < 0 ? '−' : '+'
  if (now.unit === 'money') return amount(change, 'money', now.currency, { signed: true })
  return `${sign}${amount(Math.abs(change), now.unit === 'ratio' ? 'points' : now.unit, now.currency)}`
}

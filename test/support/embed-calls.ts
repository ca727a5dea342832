import type { MethodName } from '#embed/protocol/messages.ts'
import { defaultView } from '#state/view.ts'

/** A call of every method that fits its form. */
export const validCalls: readonly { method: MethodName; args: Record<string, unknown> }[] = [
  { method: 'load', args: { address: '?data=aia&lens=risk' } },
  { method: 'setFilters', args: { legend: ['signed'] } },
  { method: 'focus', args: { node: 'partner:ey-global', degree: 2 } },
  { method: 'select', args: { nodes: ['partner:ey-global', 'partner:ibm'] } },
  { method: 'setLens', args: { lens: 'concentration' } },
  { method: 'setLayout', args: { layout: 'radial' } },
  { method: 'setAsOf', args: { day: '2025-10-03' } },
  { method: 'applyScenario', args: { operations: [{ op: 'remove-partner', node: 'partner:jpmorgan-chase' }, { op: 'set-rule', rule: 'target', value: 60_000_000 }] } },
  { method: 'captureState', args: {} },
  { method: 'applyState', args: { state: structuredClone(defaultView) as unknown as Record<string, unknown> } },
  { method: 'goToBeat', args: { beat: 2, story: 'aia-board' } },
  { method: 'next', args: {} },
  { method: 'previous', args: {} },
  { method: 'play', args: {} },
  { method: 'pause', args: {} },
  { method: 'setTheme', args: { theme: 'light' } },
  { method: 'resize', args: { width: 800, height: 450 } },
  { method: 'snapshot', args: { width: 64, height: 36, type: 'image/webp' } },
  { method: 'exportData', args: { format: 'csv' } },
  { method: 'enterXR', args: {} },
  { method: 'getVersion', args: {} },
  { method: 'getRefusals', args: {} },
  { method: 'destroy', args: {} },
]

/** Another value than any field of a call may hold; `wrong` of another kind. */
const stranger = (value: unknown): unknown => (typeof value === 'boolean' ? 'yes' : typeof value === 'object' ? true : { not: 'this' })

export interface Mutant { args: unknown; how: string }

/** Every way to spoil one field of arguments: another kind of value there, and a field that nobody knows beside it. */
export function mutantsOf(args: unknown): Mutant[] {
  const found: Mutant[] = [{ args: stranger(args), how: 'other arguments' }]
  const spoil = (value: unknown, path: readonly (string | number)[]): void => {
    if (typeof value !== 'object' || value === null) return
    for (const key of Object.keys(value)) {
      const at = Array.isArray(value) ? Number(key) : key
      const held = Reflect.get(value, key) as unknown
      found.push({ args: changed(args, [...path, at], stranger(held)), how: `${[...path, at].join('.')} of another kind` })
      spoil(held, [...path, at])
    }
  }
  spoil(args, [])
  if (typeof args === 'object' && args !== null) found.push({ args: { ...args, unheard: 1 }, how: 'one field more' })
  return found
}

function changed(value: unknown, [at, ...rest]: readonly (string | number)[], to: unknown): unknown {
  if (at === undefined) return to
  if (Array.isArray(value)) return value.map((each: unknown, i) => (i === at ? changed(each, rest, to) : each))
  return { ...(value as object), [at]: changed(Reflect.get(value as object, at), rest, to) }
}

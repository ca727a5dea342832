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
  { method: 'applyState', args: { state: { ...structuredClone(defaultView) } } },
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

/** A whole call with one field spoiled: its arguments, or what is around them. Names that nothing has are of the right kind, and name nothing. */
export function spoiledCalls(): { message: Record<string, unknown>; how: string }[] {
  return validCalls.flatMap(({ method, args }) => {
    const message = { ns: 'orrery', v: 1, kind: 'call', id: 'x', method, args }
    const around = [
      ['ns', 'other'], ['ns', 7], ['v', 2], ['v', '1'], ['kind', 'reply'], ['kind', null], ['id', 7], ['id', ''], ['method', `${method}s`], ['method', null], ['method', 'constructor'],
    ] as const
    return [
      ...around.map(([field, value]) => ({ message: { ...message, [field]: value }, how: `${method}: ${field} = ${JSON.stringify(value)}` })),
      ...mutantsOf(args).map((mutant) => ({ message: { ...message, args: mutant.args }, how: `${method}: ${mutant.how}` })),
      ...nameless(args).map((mutant) => ({ message: { ...message, args: mutant.args }, how: `${method}: ${mutant.how}` })),
    ]
  })
}

/** Each text of the arguments in turn as a name that nothing has. */
function nameless(args: unknown): Mutant[] {
  const found: Mutant[] = []
  const visit = (value: unknown, path: readonly (string | number)[]): void => {
    if (typeof value === 'string') found.push({ args: changed(args, path, 'no-such-thing'), how: `${path.join('.')} names nothing` })
    else if (typeof value === 'object' && value !== null) for (const key of Object.keys(value)) visit(Reflect.get(value, key), [...path, Array.isArray(value) ? Number(key) : key])
  }
  visit(args, [])
  return found
}

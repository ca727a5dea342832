import { methodNames, mostCalls, mostData, mostMessage, namespace, protocolVersion, type MethodName, type Methods, type RefusalReason } from '#embed/protocol/messages.ts'
import { readArguments } from '#embed/protocol/schema.ts'
import { plainCopy } from '#embed/guest/plain.ts'

/** A message that may be done: its method, and arguments of the shape that the method takes. */
export type GoodCall = { [Name in MethodName]: { id: string; method: Name; args: Methods[Name]['args'] } }[MethodName]
/** `id`: whom to answer, where that can be told. `detail`: where in the arguments, or which method. */
export interface Refused { refused: RefusalReason; detail: string; id?: string }

/** Seconds over which calls are counted. */
const span = 10
/** Ids remembered against being said twice. */
const remembered = 1_000

/**
 * Tells calls from everything else. Reads a message only as far as it may be long, changes nothing and never throws.
 * @param now ms of any clock that does not go back
 */
export function startGate(now: () => number): (message: unknown) => GoodCall | Refused {
  const seen = new Set<string>()
  let credit = mostCalls * span
  let last = now()
  const affordable = (): boolean => {
    const at = now()
    credit = Math.min(mostCalls * span, credit + ((at - last) / 1000) * mostCalls)
    last = at
    if (credit < 1) return false
    credit -= 1
    return true
  }
  return (message) => {
    if (!affordable()) return { refused: 'too-often', detail: '' }
    const copied = plainCopy(message, mostMessage, { path: '/args/json', most: mostData })
    if ('wrong' in copied) return { refused: copied.wrong, detail: '' }
    const said = copied.value
    if (!isRecord(said) || said['ns'] !== namespace) return { refused: 'not-ours', detail: '' }
    if (said['v'] !== protocolVersion) return { refused: 'wrong-version', detail: '' }
    const { kind, id, method, args, ...more } = said
    if (kind !== 'call' || typeof id !== 'string' || id === '' || id.length > 64) return { refused: 'malformed', detail: '' }
    // an answer to the second would be taken for one to the first
    if (seen.has(id)) return { refused: 'malformed', detail: '' }
    seen.add(id)
    if (seen.size > remembered) for (const first of seen) { seen.delete(first); break }
    if (typeof method !== 'string' || Object.keys(more).length > 2) return { refused: 'malformed', detail: '', id }
    if (!isMethod(method)) return { refused: 'unknown-method', detail: method.slice(0, 64), id }
    if (method !== 'load' && isRecord(args) && typeof args['json'] === 'string' && args['json'].length > mostMessage) return { refused: 'too-large', detail: '', id }
    const read = readArguments(method, args)
    return 'wrong' in read ? { refused: 'invalid-arguments', detail: read.wrong, id } : ({ id, method, args: read.args } as GoodCall)
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isMethod = (name: string): name is MethodName => (methodNames as readonly string[]).includes(name)

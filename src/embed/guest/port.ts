import { methodNames, mostData, mostMessage, namespace, protocolVersion, type MethodName, type Methods, type RefusalReason } from '#embed/protocol/messages.ts'
import { readArguments } from '#embed/protocol/schema.ts'
import { plainCopy, plainField } from '#embed/guest/plain.ts'

/** A message that may be done: its method, and arguments of the shape that the method takes. */
export type GoodCall = { [Name in MethodName]: { id: string; method: Name; args: Methods[Name]['args'] } }[MethodName]
/** `id`: whom to answer, where that can be told. `detail`: where in the arguments, or which method. */
export interface Refused { refused: RefusalReason; detail: string; id?: string }

/** Ids remembered against being said twice. */
const remembered = 1_000

/**
 * Tells calls from everything else, for one port: ids are its own. Reads a message only as far as it may be long, changes nothing and never throws.
 * A call that is refused unread is answered all the same, or its host would wait.
 * @param affordable whether one message more may be read now
 */
export function startGate(affordable: () => boolean): (message: unknown) => GoodCall | Refused {
  const seen = new Set<string>()
  /** Whom to answer: an id that came before has its answer, and another would be taken for it. */
  const caller = (message: unknown): { id?: string } => {
    const id = plainField(message, 'id')
    if (plainField(message, 'ns') !== namespace || plainField(message, 'kind') !== 'call' || !isId(id) || seen.has(id)) return {}
    seen.add(id)
    if (seen.size > remembered) for (const first of seen) { seen.delete(first); break }
    return { id }
  }
  return (message) => {
    if (!affordable()) return { refused: 'too-often', detail: '', ...caller(message) }
    const copied = plainCopy(message, mostMessage, { path: '/args/json', most: mostData })
    if ('wrong' in copied) return { refused: copied.wrong, detail: '', ...caller(message) }
    const said = copied.value
    if (!isRecord(said) || said['ns'] !== namespace) return { refused: 'not-ours', detail: '' }
    if (said['v'] !== protocolVersion) return { refused: 'wrong-version', detail: '' }
    const { kind: _kind, id: _id, method, args, ...more } = said
    const { id } = caller(said)
    if (id === undefined) return { refused: 'malformed', detail: '' }
    if (typeof method !== 'string' || Object.keys(more).length > 2) return { refused: 'malformed', detail: '', id }
    if (!isMethod(method)) return { refused: 'unknown-method', detail: method.slice(0, 64), id }
    if (method !== 'load' && isRecord(args) && typeof args['json'] === 'string' && args['json'].length > mostMessage) return { refused: 'too-large', detail: '', id }
    const read = readArguments(method, args)
    return 'wrong' in read ? { refused: 'invalid-arguments', detail: read.wrong, id } : ({ id, method, args: read.args } as GoodCall)
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isId = (id: unknown): id is string => typeof id === 'string' && id !== '' && id.length <= 64
const isMethod = (name: string): name is MethodName => (methodNames as readonly string[]).includes(name)

import { expect, test, vi } from 'vitest'
import { plainCopy } from '#embed/guest/plain.ts'

test('plain data is copied, and what is undefined is not there', () => {
  const said = { a: [1, 'two', null, true, { b: -0.5 }], c: undefined }
  const copied = plainCopy(said, 200)
  expect(copied).toEqual({ value: { a: [1, 'two', null, true, { b: -0.5 }] } })
  expect('value' in copied && copied.value).not.toBe(said)
})

const circle: Record<string, unknown> = {}
circle['self'] = circle
const deep = Array.from({ length: 60 }).reduce((inner) => [inner], 1 as unknown)
test.each<[string, unknown]>([
  ['a map', new Map()], ['a set', new Set([1])], ['a day', new Date(0)], ['bytes', new Uint8Array(4)], ['an error', new Error('x')], ['a pattern', /x/], ['a large integer', 1n],
  ['no number', NaN], ['no end', Infinity], ['a function', () => 1], ['a symbol', Symbol('x')], ['nothing', undefined], ['nothing in a list', [undefined]], ['a hole', Object.assign([], { 1: 1 })],
  ['a circle', circle], ['a tower', deep], ['a class of its own', new URL('https://host.example')], ['a prototype under way', JSON.parse('{"__proto__":{"x":1}}')], ['a blob', new Blob(['x'])],
])('%s is malformed', (_, said) => {
  expect(plainCopy(said, 10_000)).toEqual({ wrong: 'malformed' })
  expect(plainCopy({ args: said === undefined ? [said] : said }, 10_000)).toEqual({ wrong: 'malformed' })
})

test('no getter is called and no trap brings it down', () => {
  const getter = vi.fn<() => string>(() => 'x')
  expect(plainCopy(Object.defineProperty({}, 'a', { get: getter, enumerable: true }), 100)).toEqual({ wrong: 'malformed' })
  expect(getter).not.toHaveBeenCalled()
  const trap = new Proxy({}, { ownKeys: () => { throw new Error('trap') } })
  expect(plainCopy(trap, 100)).toEqual({ wrong: 'malformed' })
})

test('it stops where the limit is, however much there is', () => {
  expect(plainCopy('x'.repeat(99), 100)).toEqual({ wrong: 'too-large' })
  expect(plainCopy({ ['k'.repeat(200)]: 1 }, 100)).toEqual({ wrong: 'too-large' })
  expect(plainCopy({ length: 4e9, list: Array.from({ length: 1000 }, () => 0) }, 100)).toEqual({ wrong: 'too-large' })
  const sparse: unknown[] = []
  sparse.length = 4_000_000_000
  expect(plainCopy(sparse, 1000)).toEqual({ wrong: 'too-large' })
})

test('one text may be longer, and only at its own place', () => {
  const large = { path: '/args/json', most: 1000 }
  expect(plainCopy({ args: { json: 'x'.repeat(900) } }, 100, large)).toHaveProperty('value')
  expect(plainCopy({ args: { json: 'x'.repeat(1001) } }, 100, large)).toEqual({ wrong: 'too-large' })
  expect(plainCopy({ args: { text: 'x'.repeat(900) } }, 100, large)).toEqual({ wrong: 'too-large' })
})

test('fields that hold nothing cost what they are called, and what is over the limit is not looked at', () => {
  const empty = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`field ${i}`, undefined]))
  expect(plainCopy(empty, 1000)).toEqual({ wrong: 'too-large' })
  let looked = 0
  const watched = new Proxy(empty, { getOwnPropertyDescriptor: (of, key) => { looked += 1; return Reflect.getOwnPropertyDescriptor(of, key) } })
  expect(plainCopy(watched, 1000)).toEqual({ wrong: 'too-large' })
  expect(looked).toBeLessThan(400)
})

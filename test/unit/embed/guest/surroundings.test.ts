import { expect, test } from 'vitest'
import { surroundingsOf } from '#embed/guest/surroundings.ts'

type Here = Parameters<typeof surroundingsOf>[0]
const own = 'https://orrery.example'

/** A window as a browser hands it over: `null` origin = a foreign one, whose parts may not be read. */
function chain(...frames: { origin: string | null; referrer?: string }[]): Here {
  let parent: unknown
  for (const { origin, referrer = '' } of frames.toReversed()) {
    const frame = {
      get location() {
        if (origin === null) throw new DOMException('blocked', 'SecurityError')
        return { origin }
      },
      get document() {
        if (origin === null) throw new DOMException('blocked', 'SecurityError')
        return { referrer }
      },
      origin,
    }
    Object.assign(frame, { parent: parent ?? frame })
    parent = frame
  }
  return parent as Here
}

test('what the browser lists is taken as it is, all of it', () => {
  const here = { origin: own, location: { origin: own, ancestorOrigins: ['https://a.example', 'null'] } } as unknown as Here
  expect(surroundingsOf(here)).toEqual({ own, ancestors: ['https://a.example', 'null'], complete: true })
})

test('a page that is its own parent is framed by nobody', () => {
  expect(surroundingsOf(chain({ origin: own }))).toEqual({ own, ancestors: [], complete: true })
})

test('frames of our own origin are walked through to the outermost one', () => {
  expect(surroundingsOf(chain({ origin: own }, { origin: own }, { origin: own }))).toEqual({ own, ancestors: [own, own], complete: true })
})

test('one foreign frame is who the referrer names', () => {
  expect(surroundingsOf(chain({ origin: own, referrer: 'https://host.example/page?x' }, { origin: null }))).toEqual({ own, ancestors: ['https://host.example'], complete: true })
})

test('a referrer that names ourselves proves nothing about a foreign frame', () => {
  expect(surroundingsOf(chain({ origin: own, referrer: `${own}/page` }, { origin: null }))).toEqual({ own, ancestors: [], complete: false })
})

test('without a referrer one foreign frame stays unknown', () => {
  expect(surroundingsOf(chain({ origin: own }, { origin: null }))).toEqual({ own, ancestors: [], complete: false })
})

test('several foreign frames are never complete, and cannot be asked', () => {
  expect(surroundingsOf(chain({ origin: own, referrer: 'https://host.example/' }, { origin: null }, { origin: null }))).toEqual({ own, ancestors: [''], complete: false })
})

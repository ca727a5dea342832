import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { WebGLRenderer } from 'three'
import type { ImmersiveMode } from '#xr/host.ts'
import type { Run } from '#xr/run.ts'
import { enteringWords as words } from '#words/en/entering.ts'
import { Door } from '#app/immersive/door.ts'

/** A target that knows how many listen. */
class Counting extends EventTarget {
  listeners = 0
  override addEventListener(...all: Parameters<EventTarget['addEventListener']>) {
    this.listeners += 1
    super.addEventListener(...all)
  }
  override removeEventListener(...all: Parameters<EventTarget['removeEventListener']>) {
    this.listeners -= 1
    super.removeEventListener(...all)
  }
}
class FakeSession extends Counting {
  visibilityState = 'visible'
  over = false
  end() {
    if (this.over) return Promise.reject(new Error('over'))
    this.over = true
    this.dispatchEvent(new Event('end'))
    return Promise.resolve()
  }
  cover(state: 'visible' | 'visible-blurred' | 'hidden') {
    this.visibilityState = state
    this.dispatchEvent(new Event('visibilitychange'))
  }
}

const named = (name: string, message = name) => Object.assign(new Error(message), { name })

/** A door with a browser that answers as told, and a tree that begins and ends a stay as `Immersive` does. */
function stand(answer: (mode: string) => Promise<FakeSession> = () => Promise.resolve(new FakeSession())) {
  const asked: string[] = []
  const heard: unknown[] = []
  const canvas = new Counting()
  const sessions: FakeSession[] = []
  const session: { stay: Run | null } = { stay: null }
  const xr = {
    requestSession: (mode: string, { optionalFeatures }: { optionalFeatures: string[] }) => {
      asked.push([mode, ...optionalFeatures].join(' '))
      return answer(mode)
    },
  } as unknown as XRSystem
  const door = new Door(xr, session, {
    stands: (stands) => heard.push(['stands', stands]),
    entering: (entering) => heard.push(['entering', entering]),
    inside: (mode, asleep) => heard.push(['inside', mode, asleep]),
    say: (text) => heard.push(text),
    noPassthrough: () => heard.push('no passthrough'),
  })
  const renderer = {
    outputColorSpace: '', domElement: canvas, getPixelRatio: () => 1,
    xr: {
      setReferenceSpaceType: () => undefined, setFoveation: () => undefined,
      setSession: (given: FakeSession) => {
        sessions.push(given)
        given.addEventListener('end', () => door.runs(null), { once: true })
        door.runs({ session: given, mode: door.askedFor() } as unknown as Run)
        return Promise.resolve()
      },
    },
  } as unknown as WebGLRenderer
  const said = () => heard.filter((each) => typeof each === 'string')
  const enter = (mode: ImmersiveMode = 'vr', hands = false) => door.enter(mode, hands)
  return { door, renderer, session, sessions, canvas, asked, heard, said, enter, open: () => door.stands(renderer) }
}

let page: Counting
beforeEach(() => {
  page = new Counting()
  vi.stubGlobal('window', page)
})
afterEach(() => void vi.unstubAllGlobals())

describe('the door', () => {
  test('opens once the tree stands, not before', async () => {
    const { enter, open, asked, session } = stand()
    await enter()
    expect([asked, session.stay]).toEqual([[], null])
    open()
    await enter()
    expect(asked).toEqual(['immersive-vr'])
    expect(session.stay?.mode).toBe('vr')
  })
  test('asks in the click itself: nothing is awaited before', () => {
    const { enter, open, asked } = stand()
    open()
    void enter('ar', true)
    expect(asked).toEqual(['immersive-ar hand-tracking'])
  })
  test('a second click while entering or inside does nothing', async () => {
    const { enter, open, asked } = stand()
    open()
    await Promise.all([enter(), enter(), enter('ar')])
    await enter()
    expect(asked).toEqual(['immersive-vr'])
  })
  test('a stage that went while the browser asked its question leaves no session behind', async () => {
    const late = new FakeSession()
    let answer: (session: FakeSession) => void = () => undefined
    const { door, enter, open, session } = stand(() => new Promise((resolve) => (answer = resolve)))
    open()
    const entering = enter()
    door.stands(null)
    answer(late)
    await entering
    expect([late.over, session.stay]).toEqual([true, null])
  })
  test.each([
    ['NotAllowedError', words.refused['not-allowed']],
    ['NotSupportedError', words.refused['not-supported']],
    ['SecurityError', words.refused.security],
    ['InvalidStateError', words.refused.busy],
    ['OperationError', `${words.refused.other} (the device said no)`],
  ])('%s is said in a sentence with what to do, and the next click asks again', async (name, sentence) => {
    const { enter, open, said, asked, heard } = stand(() => Promise.reject(named(name, 'the device said no')))
    open()
    await enter()
    expect(said()).toEqual([sentence])
    expect(heard.at(-1)).toEqual(['entering', false])
    await enter()
    expect(asked).toHaveLength(2)
  })
  test('passthrough that is refused after all is said and not offered again', async () => {
    const { enter, open, said } = stand((mode) => (mode === 'immersive-ar' ? Promise.reject(named('NotSupportedError')) : Promise.resolve(new FakeSession())))
    open()
    await enter('ar')
    expect(said()).toEqual(['no passthrough', words.passthroughRefused])
  })
  test('passthrough that the person declined stays on offer', async () => {
    const { enter, open, said } = stand(() => Promise.reject(named('NotAllowedError')))
    open()
    await enter('ar')
    expect(said()).toEqual([words.refused['not-allowed']])
  })
})

describe('a stay', () => {
  test('that the system puts aside and brings back is told each time', async () => {
    const { enter, open, sessions, heard } = stand()
    open()
    await enter()
    for (const state of ['visible-blurred', 'hidden', 'visible'] as const) sessions[0]!.cover(state)
    expect(heard.filter((each) => Array.isArray(each) && each[0] === 'inside')).toEqual([['inside', 'vr', false], ['inside', 'vr', true], ['inside', 'vr', true], ['inside', 'vr', false]])
  })
  test('that ends by itself is announced, and the door opens again', async () => {
    const { enter, open, sessions, session, said, heard } = stand()
    open()
    await enter()
    await sessions[0]!.end()
    expect([session.stay, said()]).toEqual([null, [words.left]])
    expect(heard.at(-2)).toEqual(['inside', undefined, false])
    await enter()
    expect(sessions).toHaveLength(2)
  })
  test('ends when the graphics are lost, and says that', async () => {
    const { enter, open, canvas, sessions, said } = stand()
    open()
    await enter()
    canvas.dispatchEvent(new Event('webglcontextlost'))
    expect([sessions[0]!.over, said()]).toEqual([true, [words.lostContext]])
  })
  test('ends when the page goes', async () => {
    const { enter, open, sessions } = stand()
    open()
    await enter()
    page.dispatchEvent(new Event('pagehide'))
    expect(sessions[0]!.over).toBe(true)
  })
  test('entered ten times leaves nobody listening', async () => {
    const { door, enter, open, sessions, canvas } = stand()
    open()
    for (let i = 0; i < 10; i++) {
      await enter()
      expect([page.listeners, canvas.listeners]).toEqual([1, 1])
      door.leave()
      expect([page.listeners, canvas.listeners]).toEqual([0, 0])
    }
    expect(sessions).toHaveLength(10)
    // one is three's own place in this test, one gives the renderer back; both are heard once and gone
    expect(sessions.map(({ listeners }) => listeners)).toEqual(Array.from({ length: 10 }, () => 2))
  })
})

import { afterEach, expect, test, vi } from 'vitest'
import type { Ecosystem } from '#model/ecosystem.ts'
import type { Scene } from '#model/scene.ts'
import LayoutWorker from '#layout/layout.worker.ts?worker&inline'
import { createViewStore } from '#state/store.ts'
import type { OrreryStage } from '#stage/stage.ts'
import { LayoutSession, type Failed } from '#app/layout-session.ts'
import type { Picture } from '#app/picture.ts'
import { Session } from '#app/session.ts'
import type { Shelf } from '#app/shelf.ts'
import { shown } from '#test/support/stage-page/scenes.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})
const until = (claim: () => void): Promise<void> => vi.waitFor(claim, { timeout: 12_000, interval: 20 })

/** A ring of bodies that force settles, under these ids. */
function ring(ids: string, layoutKey: string): Scene {
  const bodies = [...ids].map((id) => ({ id, at: [0, 0, 0] as const, size: 0.03, tone: 'neutral' as const }))
  const ties = bodies.map((_, from) => ({ from, to: (from + 1) % bodies.length }))
  const { scene } = shown(bodies, ties, [], [], 'cloud', { target: [0, 0, 0], radius: 1, azimuth: 0, elevation: 0 })
  scene.anchors.charge.fill(1)
  scene.links.length.fill(0.3)
  scene.links.stiffness.fill(0.5)
  return { ...scene, layoutKey }
}
/** The same, impossible: its first body is to stand nowhere at all. */
function impossible(layoutKey: string): Scene {
  const scene = ring('abcdef', layoutKey)
  scene.anchors.position.fill(NaN, 0, 3)
  scene.anchors.strength[0] = 1
  return scene
}

interface Came { positions: Float32Array; settled: boolean; journey: boolean; done?: (positions: Float32Array) => void }
function openLayout(options: { open?: () => Worker } = {}, patience?: number): { layout: LayoutSession; came: Came[]; failures: Failed[] } {
  const came: Came[] = []
  const failures: Failed[] = []
  const layout = new LayoutSession((positions, how) => void came.push({ positions, ...how }), (failed) => failures.push(failed), options, patience)
  closers.push(() => layout.dispose())
  return { layout, came, failures }
}
function keptWorkers(): { workers: Worker[]; open: () => Worker } {
  const workers: Worker[] = []
  return { workers, open: () => workers[workers.push(new LayoutWorker()) - 1]! }
}
/** Ends a worker from outside, as a browser short of memory does. One that dies without a word is missed: layout-client.test.ts. */
function kill(worker: Worker): void {
  worker.terminate()
  worker.dispatchEvent(new ErrorEvent('error', { message: 'killed' }))
}
const placeOf = (positions: Float32Array | undefined, node: number): number[] => [...positions!.subarray(4 * node, 4 * node + 3)]

test('a worker killed in the middle of a run: the picture stays until the same one comes from another worker', async () => {
  const { workers, open } = keptWorkers()
  const { layout, came, failures } = openLayout({ open })
  layout.show(ring('abcdefgh', 'cloud/1'), 'composed', undefined)
  await until(() => expect(came.at(-1)?.settled).toBe(true))
  const settled = came.at(-1)!.positions.slice(0, 32)
  layout.show(ring('hgfedcbaijklmnopqrstuvw', 'other/1'), 'composed', undefined)
  kill(workers[0]!)
  await until(() => expect([came.at(-1)?.settled, layout.report.settled]).toEqual([true, true]))
  expect(workers.length).toBe(2)
  expect(failures.map(({ reason, again }) => [reason, again])).toEqual([['crash', true]])
  // what had settled before is still known, and stands at once
  layout.show(ring('abcdefgh', 'cloud/1'), 'composed', undefined)
  expect(came.at(-1)?.positions.slice(0, 32)).toEqual(settled)
})

test('bodies that stay in the picture start where they stood, whatever numbers they have now', async () => {
  const { layout, came } = openLayout({}, 0)
  layout.show(ring('abcdef', 'cloud/1'), 'composed', undefined)
  await until(() => expect(came.at(-1)?.settled).toBe(true))
  const before = came.at(-1)!.positions.slice()
  came.length = 0
  layout.show(ring('zfedcba', 'cloud/2'), 'composed', undefined)
  await until(() => expect(came.length).toBeGreaterThan(0))
  for (const [node, former] of [[1, 5], [2, 4], [3, 3], [4, 2], [5, 1], [6, 0]] as const) placeOf(came[0]!.positions, node).forEach((x, axis) => expect(x).toBeCloseTo(before[4 * former + axis]!, 5))
})

test('another lens starts cold: the same picture as if it had been opened first', async () => {
  const fresh = openLayout()
  fresh.layout.show(ring('abcdef', 'other/1'), 'composed', undefined)
  await until(() => expect(fresh.came.at(-1)?.settled).toBe(true))
  const { layout, came } = openLayout()
  layout.show(ring('fedcba', 'cloud/1'), 'composed', undefined)
  await until(() => expect(came.at(-1)?.settled).toBe(true))
  layout.show(ring('abcdef', 'other/1'), 'composed', undefined)
  await until(() => expect([came.at(-1)?.settled, layout.report.ticks > 0]).toEqual([true, true]))
  expect(came.at(-1)!.positions).toEqual(fresh.came.at(-1)!.positions)
})

test('a body in the hand when its worker is gone: the next touch goes on from the picture that stands', async () => {
  const { workers, open } = keptWorkers()
  const { layout, came, failures } = openLayout({ open })
  layout.show(ring('abcdef', 'cloud/1'), 'composed', undefined)
  await until(() => expect(came.at(-1)?.settled).toBe(true))
  layout.grab(0, 1, 1, 1)
  await until(() => expect(placeOf(came.at(-1)?.positions, 0)).toEqual([1, 1, 1]))
  kill(workers[0]!)
  await until(() => {
    layout.grab(0, 1, 1, 2)
    expect(placeOf(came.at(-1)?.positions, 0)).toEqual([1, 1, 2])
  })
  expect(workers.length).toBe(2)
  expect(failures.map(({ again }) => again)).toEqual([true])
})

/** A page's session with a stage that only keeps what it is given. */
function openPage(): { session: Session; placed: Float32Array[]; show: (scene: Scene) => void; failure: () => string | null } {
  const placed: Float32Array[] = []
  const quiet = (): void => undefined
  const stage = { setScene: quiet, home: quiet, setLabelMode: quiet, setHighlight: quiet, setPositions: (positions: Float32Array) => void placed.push(positions) } as unknown as OrreryStage
  const ecosystem = { version: 'test' } as Ecosystem
  const session = new Session({ ecosystem, shelf: {} as Shelf, store: createViewStore(), openings: {}, reducedMotion: () => true })
  closers.push(() => session.layout.dispose())
  session.mount(stage)
  return {
    session,
    placed,
    show: (scene) => session.show({ ecosystem: { nodes: { ids: [], labels: [] } }, lens: { scene }, programme: 0, lit: null } as unknown as Picture),
    failure: () => session.data.getState().failure,
  }
}

test('on the page an impossible picture is one sentence; the last picture stays; the sentence goes with the next picture', async () => {
  const { session, placed, show, failure } = openPage()
  show(ring('abcdef', 'cloud/1'))
  await until(() => expect(session.layout.report.settled).toBe(true))
  expect(failure()).toBeNull()
  const pictures = placed.length
  const last = placed[pictures - 1]!.slice()
  show(impossible('cloud/2'))
  await until(() => expect(failure()).toContain('the place of “a” is NaN, NaN, NaN, three numbers are wanted. The last picture stays.'))
  expect(placed.length).toBe(pictures)
  expect(placed[pictures - 1]).toEqual(last)
  show(ring('abcdefg', 'cloud/3'))
  await until(() => expect(failure()).toBeNull())
  expect(session.layout.report.settled).toBe(true)
})

test('on the page a worker that dies in the middle is one sentence, until another has brought the picture', async () => {
  const workers: Worker[] = []
  const Original = window.Worker
  window.Worker = class extends Original {
    constructor(...all: ConstructorParameters<typeof Worker>) {
      super(...all)
      workers.push(this)
    }
  }
  closers.push(() => void (window.Worker = Original))
  const { session, placed, show, failure } = openPage()
  show(ring('abcdef', 'cloud/1'))
  await until(() => expect(session.layout.report.settled).toBe(true))
  const said: (string | null)[] = []
  session.data.subscribe((data) => said.push(data.failure))
  const pictures = placed.length
  show(ring('abcdefghijklmnopqrstuvw', 'cloud/2'))
  kill(workers[0]!)
  await until(() => expect(failure()).toBe('The layout stopped in the middle and was started again. The last picture stays until the next one is there.'))
  await until(() => expect(session.layout.report.settled).toBe(true))
  expect(said.filter((text) => text !== null).length).toBe(1)
  expect(failure()).toBeNull()
  expect(placed.length).toBeGreaterThan(pictures)
  expect(workers.length).toBe(2)
})

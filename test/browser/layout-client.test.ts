import { afterEach, describe, expect, it, vi } from 'vitest'
import { LayoutClient, type LayoutClientOptions, type LayoutUpdate } from '#layout/client.ts'
import type { LayoutProblem } from '#layout/engine/engine.ts'
import type { LayoutFailure } from '#layout/failure.ts'
import LayoutWorker from '#layout/layout.worker.ts?worker&inline'
import { settle } from '#layout/precompute.ts'
import { textureLength } from '#layout/texels.ts'
import { bitsOf, network, placeOf, problem } from '#test/unit/layout/problems.ts'
import { goldenBits, goldenProblem } from '#test/unit/layout/golden.ts'

let client: LayoutClient | undefined
afterEach(() => {
  client?.dispose()
  client = undefined
})

function open(options: LayoutClientOptions = {}): { client: LayoutClient; updates: LayoutUpdate[]; errors: LayoutFailure[]; last: () => LayoutUpdate | undefined } {
  const updates: LayoutUpdate[] = []
  const errors: LayoutFailure[] = []
  client = new LayoutClient(
    (update) => updates.push(update),
    (error) => errors.push(error),
    options,
  )
  return { client, updates, errors, last: () => updates.at(-1) }
}
const until = (claim: () => void): Promise<void> => vi.waitFor(claim, { timeout: 12_000, interval: 20 })
/** Workers as the page opens them, kept where a test can get at them. */
function kept(): { workers: Worker[]; open: () => Worker } {
  const workers: Worker[] = []
  return {
    workers,
    open: () => {
      const worker = new LayoutWorker()
      workers.push(worker)
      return worker
    },
  }
}
/** A worker that does this with every message. */
const workerThat = (does: string) => (): Worker => new Worker(URL.createObjectURL(new Blob([`onmessage = (event) => { ${does} }`])))
const numbers = (positions: Float32Array): boolean => positions.every(Number.isFinite)

it('settles in a real worker to the same bits as Node', async () => {
  const { client, updates, errors, last } = open()
  client.start('golden', goldenProblem())
  await until(() => expect(last()?.settled).toBe(true))
  expect(errors).toEqual([])
  expect(updates.every(({ key }) => key === 'golden')).toBe(true)
  expect(updates[0]?.settled).toBe(false)
  expect(bitsOf(last()!.positions.subarray(0, 4 * goldenProblem().count))).toBe(goldenBits)
})

it('gives the same bits in the page as in Node', () => {
  expect(bitsOf(settle(goldenProblem()))).toBe(goldenBits)
})

it('gives buffers away when they are handed back, and fills them again', async () => {
  const { client, updates, last } = open()
  client.start('first', problem(30, network(30)))
  await until(() => expect(last()?.settled).toBe(true))
  const { positions } = last()!
  const before = bitsOf(positions)
  client.giveBack(positions)
  expect(positions.length).toBe(0)
  const seen = updates.length
  client.grab(0, 1, 1, 1)
  await until(() => expect(updates.length).toBeGreaterThan(seen + 1))
  expect(updates[seen]!.positions.length).toBe(textureLength(30))
  expect(bitsOf(updates[seen]!.positions)).not.toBe(before)
})

it('never delivers a superseded run', async () => {
  const { client, updates, last } = open()
  client.start('old', problem(400, network(400)))
  client.start('new', problem(20, network(20)))
  await until(() => expect(last()?.settled).toBe(true))
  expect(updates.filter(({ key }) => key === 'old')).toEqual([])
  expect(last()?.positions.subarray(0, 80).filter((_, at) => at % 4 === 3)).toEqual(new Float32Array(20).fill(1))
  expect(last()?.positions.subarray(80).every((value) => value === 0)).toBe(true)
})

it('says in a sentence what is wrong with a problem, and goes on with the next', async () => {
  const { client, errors, last } = open()
  client.start('wrong', problem(3, [], { strength: new Float32Array(1) }))
  await until(() => expect(errors.length).toBe(1))
  expect(errors[0]?.message).toBe('The layout stopped: strength has 1 values for 3 nodes.')
  client.start('right', problem(3))
  await until(() => expect(last()?.settled).toBe(true))
})

it('lets a held body be dragged and brings it back exactly', async () => {
  const { client, last, updates } = open()
  const anchor = Float32Array.of(0.3, 0, 0.1, -0.5, 0, 0.2)
  client.start('dial', problem(2, [[0, 1]], { anchor, strength: Float32Array.of(1, 1) }))
  await until(() => expect(last()?.settled).toBe(true))
  client.grab(0, 1, 1, 0)
  await until(() => expect(placeOf(last()!.positions, 0)).toEqual([1, 1, 0]))
  const seen = updates.length
  client.release(0)
  await until(() => expect(updates.slice(seen).at(-1)?.settled).toBe(true))
  expect(placeOf(last()!.positions, 0)).toEqual([anchor[0], anchor[1], anchor[2]])
  expect(placeOf(last()!.positions, 1)).toEqual([anchor[3], anchor[4], anchor[5]])
})

it('computes nothing on the page: the page stays free between pictures', async () => {
  const { client, last } = open()
  let turns = 0
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    turns += 1
    if (last()?.settled !== true) port2.postMessage(0)
  }
  client.start('big', problem(702, network(702)))
  port2.postMessage(0)
  await until(() => expect(last()?.settled).toBe(true))
  const { ticks } = last()!
  // a tick of 702 bodies takes far longer than a turn of the page's loop
  expect(turns).toBeGreaterThan(ticks)
})

describe('a worker that is killed in the middle of a run', () => {
  it('is missed, replaced, and the same problem tried again: the same picture comes, with one word about it', async () => {
    const { workers, open: opens } = kept()
    const restarts: LayoutFailure[] = []
    const given = problem(5000, network(5000))
    const { client, errors, updates, last } = open({ open: opens, patience: 2500, onRestart: (broke) => restarts.push(broke) })
    client.start('killed', given)
    await until(() => expect(updates.length).toBeGreaterThan(0))
    expect(last()?.settled).toBe(false)
    workers[0]!.terminate()
    updates.length = 0
    await until(() => expect(last()?.settled).toBe(true))
    expect(workers.length).toBe(2)
    expect(updates.some(({ ticks }) => ticks === 0)).toBe(true)
    expect(bitsOf(last()!.positions.subarray(0, 4 * given.count))).toBe(bitsOf(settle(given)))
    expect(restarts.map(({ reason }) => reason)).toEqual(['silent'])
    expect(errors).toEqual([])
  })
  it('and killed again ends with one problem; the next run has a worker', async () => {
    const { workers, open: opens } = kept()
    const { client, errors, updates, last } = open({ open: opens, patience: 2500 })
    client.start('doomed', problem(3000, network(3000)))
    workers[0]!.terminate()
    await until(() => expect(workers.length).toBe(2))
    workers[1]!.terminate()
    await until(() => expect(errors.length).toBe(1))
    expect(errors[0]).toMatchObject({ reason: 'silent', message: 'The layout stopped: its worker gave no sign of life.' })
    updates.length = 0
    client.start('next', problem(10, network(10)))
    await until(() => expect([last()?.key, last()?.settled]).toEqual(['next', true]))
    expect(errors.length).toBe(1)
  })
  it('or after it, is replaced at the next touch, and goes on from what it is told', async () => {
    const { workers, open: opens } = kept()
    const shown = new Float32Array(48)
    const { client, errors, updates, last } = open({ open: opens, patience: 2500, again: (problem) => ({ ...problem, start: shown }) })
    client.start('rests', problem(12, network(12)))
    await until(() => expect(last()?.settled).toBe(true))
    shown.set(last()!.positions.subarray(0, 48))
    workers[0]!.terminate()
    updates.length = 0
    client.grab(3, 1, 1, 1)
    await until(() => expect(updates.some(({ ticks }) => ticks === 0)).toBe(true))
    expect(workers.length).toBe(2)
    client.grab(3, 1, 1, 1)
    await until(() => expect(placeOf(last()!.positions, 3)).toEqual([1, 1, 1]))
    expect(errors).toEqual([])
  })
})

describe('a worker that breaks down', () => {
  it.each([
    ['throws', 'throw new Error("no more")', 'unavailable'],
    ['hangs', 'for (;;);', 'silent'],
    ['runs out of memory', 'postMessage({ kind: "failed", run: event.data.run, reason: "memory", message: "Array buffer allocation failed" })', 'memory'],
    ['fails in a tick', 'postMessage({ kind: "failed", run: event.data.run, reason: "crash", message: "x is undefined" })', 'crash'],
  ])('because it %s is tried twice, then there is one problem', async (_, does, reason) => {
    let opened = 0
    const { client, errors } = open({
      // a busy machine takes its time to open a worker that does answer
      patience: reason === 'silent' ? 200 : 10_000,
      open: () => {
        opened += 1
        return workerThat(does)()
      },
    })
    client.start('any', problem(3))
    await until(() => expect(errors.length).toBe(1))
    expect(errors[0]?.reason).toBe(reason)
    expect(opened).toBe(2)
  })
  it('once only is not noticed but by the picture that comes all the same', async () => {
    const worse = [workerThat('throw new Error("once")'), workerThat('for (;;);')]
    for (const first of worse) {
      let opened = 0
      const { client, errors, last } = open({ patience: 2500, open: () => (opened++ === 0 ? first() : new LayoutWorker()) })
      client.start('any', problem(8, network(8)))
      await until(() => expect(last()?.settled).toBe(true))
      expect(errors).toEqual([])
      expect(opened).toBe(2)
      client.dispose()
    }
  })
  it('is not taken for one that is only slow: it has said that it works', async () => {
    const slow = 'const { run } = event.data; let n = 0; const go = () => { postMessage({ kind: "alive", run, working: true }); if (++n < 12) setTimeout(go, 60) }; go()'
    let opened = 0
    const { client, errors } = open({
      patience: 400,
      open: () => {
        opened += 1
        return workerThat(slow)()
      },
    })
    client.start('slow', problem(3))
    await until(() => expect(errors.length).toBe(1))
    // twelve signs of life, 60 ms apart, are more than the patience for silence
    expect(opened).toBe(2)
  })
})

describe('what is impossible', () => {
  const one = (change: Partial<LayoutProblem>) => problem(3, [[0, 1]], change)
  it.each<[string, LayoutProblem, string]>([
    ['an anchor that is no number', one({ strength: Float32Array.of(0, 1, 0), anchor: new Float32Array(9).fill(NaN) }), 'anchor'],
    ['a former place that is no number', one({ start: new Float32Array(12).fill(NaN) }), 'start'],
    ['a length that is no number', one({ linkLength: Float32Array.of(NaN) }), 'linkLength'],
    ['a stiffness without end', one({ linkStiffness: Float32Array.of(Infinity) }), 'linkStiffness'],
    ['a size below nothing', one({ radius: Float32Array.of(0, -1, 0) }), 'radius'],
    ['a link to nobody', one({ linkTo: Uint32Array.of(9) }), 'linkTo'],
    ['a column of another length', one({ charge: new Float32Array(7) }), 'charge'],
    ['a repulsion that is no number', one({ repulsion: NaN }), 'repulsion'],
    ['a unit of nothing', one({ law: 'bounded', unit: 0 }), 'unit'],
    ['half a node', { ...one({}), count: 2.5 }, 'count'],
    ['more nodes than any browser holds', { ...one({}), count: 2 ** 40 }, 'active'],
  ])('%s: one problem that names the column, no picture, and a worker that runs again', async (_, given, column) => {
    const { workers, open: opens } = kept()
    const { client, errors, updates, last } = open({ open: opens })
    client.start('impossible', given)
    await until(() => expect(errors.length).toBe(1))
    expect(errors[0]).toMatchObject({ reason: 'problem', trouble: { column } })
    expect(updates).toEqual([])
    client.start('possible', problem(6, network(6)))
    await until(() => expect(last()?.settled).toBe(true))
    expect(workers.length).toBe(1)
  })
})

describe('what is odd', () => {
  const star = (count: number) => Array.from({ length: count - 1 }, (_, link): [number, number] => [0, link + 1])
  it.each<[string, LayoutProblem]>([
    ['no nodes', problem(0)],
    ['one node', problem(1)],
    ['one node linked to itself', problem(1, [[0, 0]])],
    ['nobody on stage', problem(5, network(5), { active: new Uint8Array(5) })],
    ['all links to one node', problem(300, star(300))],
    ['dust without links', problem(300)],
    ['links to itself and the same link many times', problem(40, [...network(40), ...network(40), ...network(40), ...star(40).map(([, to]): [number, number] => [to, to])])],
    ['all in one place', problem(60, network(60), { start: new Float32Array(240).fill(1) })],
    ['links of no length and no stiffness', problem(30, network(30), { linkLength: new Float32Array(36), linkStiffness: new Float32Array(36) })],
  ])('%s: settles to numbers', async (_, given) => {
    const { client, errors, last } = open()
    client.start('odd', given)
    await until(() => expect(last()?.settled).toBe(true))
    expect(errors).toEqual([])
    expect(last()!.positions.length).toBe(textureLength(given.count))
    expect(numbers(last()!.positions)).toBe(true)
  })
  const tree = (count: number, change: Partial<LayoutProblem> = {}) => ({
    ...problem(count, [], change),
    linkFrom: Uint32Array.from({ length: count - 1 }, (_, link) => link >> 3),
    linkTo: Uint32Array.from({ length: count - 1 }, (_, link) => link + 1),
    linkLength: new Float32Array(count - 1).fill(0.1),
    linkStiffness: new Float32Array(count - 1).fill(0.5),
  })
  it('twenty thousand nodes and few ticks: a picture of numbers', async () => {
    const { client, errors, last } = open()
    client.start('many', tree(20_000, { maximumTicks: 2 }))
    await until(() => expect(last()?.settled).toBe(true))
    expect(errors).toEqual([])
    expect(numbers(last()!.positions)).toBe(true)
  }, 30_000)
  it('a million nodes hold up nobody: the next picture is asked for and comes, from another worker if need be', async () => {
    const { workers, open: opens } = kept()
    const { client, last, errors } = open({ open: opens })
    client.start('warm', problem(2))
    await until(() => expect(last()?.settled).toBe(true))
    client.start('million', tree(1_000_000))
    await until(() => {
      if (workers.length === 1) client.start('small', problem(6, network(6)))
      expect([last()?.key, last()?.settled]).toEqual(['small', true])
    })
    expect(workers.length).toBe(2)
    expect(errors).toEqual([])
  }, 30_000)
})

import { afterEach, expect, it, vi } from 'vitest'
import { LayoutClient, type LayoutUpdate } from '#layout/client.ts'
import { settle } from '#layout/precompute.ts'
import { textureLength } from '#layout/texels.ts'
import { bitsOf, network, placeOf, problem } from '#test/unit/layout/problems.ts'
import { goldenBits, goldenProblem } from '#test/unit/layout/golden.ts'

let client: LayoutClient | undefined
afterEach(() => {
  client?.dispose()
  client = undefined
})

function open(): { client: LayoutClient; updates: LayoutUpdate[]; errors: Error[]; last: () => LayoutUpdate | undefined } {
  const updates: LayoutUpdate[] = []
  const errors: Error[] = []
  client = new LayoutClient(
    (update) => updates.push(update),
    (error) => errors.push(error),
  )
  return { client, updates, errors, last: () => updates.at(-1) }
}
const until = (claim: () => void): Promise<void> => vi.waitFor(claim, { timeout: 20_000, interval: 20 })

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

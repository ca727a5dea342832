import { expect, test } from 'vitest'
import { asksFor, sourcesOf } from '#test/unit/house/sources.ts'

const sources = sourcesOf('src')
const rooms = ['importers', 'analytics', 'layout']
const startsWorker = (text: string) =>
  /\bnew Worker\b/.test(text) || asksFor(text).some((wanted) => /\.worker\.ts|\?worker|\?sharedworker/.test(wanted))

test('workers are started by client.ts in importers, analytics and layout, and by nobody else', () => {
  const allowed = rooms.map((room) => `${room}/client.ts`)
  expect(sources.filter(({ path, text }) => startsWorker(text) && !allowed.includes(path)).map(({ path }) => path)).toEqual([])
})

test('workers are asked for inline, so that they start from a file on disk', () => {
  const wanted = sources.flatMap(({ path, text }) =>
    asksFor(text)
      .filter((name) => name.includes('.worker.ts'))
      .map((name) => `${path}: ${name}`),
  )
  expect(wanted.filter((line) => !line.endsWith('.worker.ts?worker&inline'))).toEqual([])
  expect(sources.filter(({ text }) => /\bnew Worker\b/.test(text)).map(({ path }) => path)).toEqual([])
})

test('a worker is a shell under 40 lines', () => {
  const shells = sources.filter(({ path }) => path.endsWith('.worker.ts'))
  expect(shells.filter(({ text }) => text.trimEnd().split('\n').length >= 40).map(({ path }) => path)).toEqual([])
})

test('the check knows a worker when it sees one', () => {
  expect(startsWorker("const worker = new Worker(new URL('./layout.worker.ts', import.meta.url))")).toBe(true)
  expect(startsWorker("import LayoutWorker from '#layout/layout.worker.ts?worker&inline'")).toBe(true)
  expect(startsWorker("import { settle } from '#layout/settler.ts'")).toBe(false)
})

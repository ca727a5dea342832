import { expect, test } from 'vitest'
import { latestOnly } from '#ui/import/latest-only.ts'

function desk() {
  const open: { job: number; resolve: (result: string) => void; reject: (reason: unknown) => void }[] = []
  const told: unknown[] = []
  const reader = latestOnly((job: number) => new Promise<string>((resolve, reject) => open.push({ job, resolve, reject })), {
    done: (job, result) => void told.push([job, result]),
    failed: (error) => void told.push(error),
  })
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 5; i++) await Promise.resolve()
  }
  return { open, told, reader, settle }
}

test('of the jobs that come while one is done, only the last follows', async () => {
  const { open, told, reader, settle } = desk()
  for (const job of [1, 2, 3]) reader.ask(job)
  expect(open.map(({ job }) => job)).toEqual([1])
  open[0]?.resolve('one')
  await settle()
  expect(open.map(({ job }) => job)).toEqual([1, 3])
  open[1]?.resolve('three')
  await settle()
  expect(told).toEqual([[1, 'one'], [3, 'three']])
})
test('what was dropped is not told, and the next job is done', async () => {
  const { open, told, reader, settle } = desk()
  reader.ask(1)
  reader.drop()
  open[0]?.resolve('one')
  await settle()
  reader.ask(2)
  open[1]?.reject('broken')
  await settle()
  expect(told).toEqual(['broken'])
})

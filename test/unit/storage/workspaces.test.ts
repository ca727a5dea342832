import { describe, expect, test } from 'vitest'
import { mostFormers } from '#storage/formers.ts'
import { openWorkspaces, workspacesInMemory, type Workspace } from '#storage/workspaces.ts'

const workspace = (id: string, savedAt: number): Workspace => ({ id, title: id, fileName: `${id}.csv`, savedAt, ecosystem: '{}', answers: { title: id, currency: 'USD', fiscalMonth: 1 } })

describe('in memory', () => {
  test('lists newest first and reopens the last one with its view', async () => {
    const kept = workspacesInMemory()
    await kept.save(workspace('a', 1))
    await kept.save(workspace('b', 2))
    expect((await kept.list()).map((entry) => entry.id)).toEqual(['b', 'a'])
    await kept.saveView('a', '#lens=pipeline')
    expect(await kept.last()).toEqual({ ...workspace('a', 1), view: '#lens=pipeline' })
    await kept.remove('a')
    expect(await kept.last()).toBeUndefined()
  })
})

test('a browser without storage, or one that refuses it, works in memory and says so', async () => {
  expect((await openWorkspaces(undefined)).persistent).toBe(false)
  const refusing = { open: () => { throw new DOMException('no', 'SecurityError') } } as unknown as IDBFactory
  expect((await openWorkspaces(refusing)).persistent).toBe(false)
})

const list = (version: string, savedAt: number, asOf?: string): Workspace => ({ ...workspace('a', savedAt), ecosystem: JSON.stringify({ version }), answers: { title: 'a', currency: 'USD', fiscalMonth: 1, ...(asOf !== undefined && { asOf }) } })
const versions = (formers: readonly { version: string }[]) => formers.map(({ version }) => version)

describe('former snapshots', () => {
  test('a first list, and the same list again, leave none behind', async () => {
    const kept = workspacesInMemory()
    expect(await kept.save(list('v1', 1))).toEqual({ formers: 0, gone: 0 })
    expect(await kept.save(list('v1', 2))).toEqual({ formers: 0, gone: 0 })
    expect(await kept.formers('a')).toEqual([])
  })
  test('a changed list leaves the former one with its day and its content, newest first', async () => {
    const kept = workspacesInMemory()
    await kept.save(list('v1', 1, '2025-10-03'))
    await kept.save(list('v2', 2))
    await kept.save(list('v3', 3))
    expect(await kept.formers('a')).toEqual([{ id: 'a', version: 'v2', savedAt: 2, fileName: 'a.csv' }, { id: 'a', version: 'v1', savedAt: 1, fileName: 'a.csv', asOf: '2025-10-03' }])
    expect((await kept.former('a', 'v1'))?.ecosystem).toBe('{"version":"v1"}')
    expect(await kept.former('a', 'v9')).toBeUndefined()
    await kept.remove('a')
    expect(await kept.formers('a')).toEqual([])
  })
  test('a list that comes back to a former content is not a snapshot of itself', async () => {
    const kept = workspacesInMemory()
    for (const [i, version] of ['v1', 'v2', 'v1'].entries()) await kept.save(list(version, i))
    expect(versions(await kept.formers('a'))).toEqual(['v2'])
  })
  test('twelve are kept; the oldest goes, and is counted', async () => {
    const kept = workspacesInMemory()
    for (let i = 0; i <= mostFormers; i += 1) expect((await kept.save(list(`v${i}`, i))).gone).toBe(0)
    expect(await kept.save(list('next', 99))).toEqual({ formers: mostFormers, gone: 1 })
    expect(versions(await kept.formers('a'))).not.toContain('v0')
  })
})

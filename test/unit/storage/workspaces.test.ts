import { describe, expect, test } from 'vitest'
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

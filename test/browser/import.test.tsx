import { createElement } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { startImportClient, type ImportClient } from '#importers/client.ts'
import { openBundle } from '#model/bundle.ts'
import { openWorkspaces, type Workspace } from '#storage/workspaces.ts'
import { ImportDialog } from '#ui/import/ImportDialog.tsx'
import type { Imported } from '#ui/import/use-import.ts'
import '#ui/style/base.css'

const list = 'Firma,Umsatzklasse,Betrag,Wann,Wer\nAcme,A,"1,200,000",2026-03-31,Ann\nBeta,B,300000,2026-06-30,Bob\n'
const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer

const open: { root?: Root; host?: HTMLElement; client?: ImportClient } = {}
afterEach(() => {
  open.root?.unmount()
  open.host?.remove()
  open.client?.close()
})

describe('the worker', () => {
  test('reads a workbook and a CSV, and forgets a file when reading is cancelled', async () => {
    const client = (open.client = startImportClient())
    const workbook = await (await fetch('/template/partners.xlsx')).arrayBuffer()
    const preview = await client.open(workbook, 'partners.xlsx')
    expect(preview.kind === 'table' && preview.guesses.map((guess) => guess.name)).toEqual(['Partners', 'Deals', 'Notes (ignore)'])
    const opened = await client.open(bytesOf(list), 'list.csv')
    if (opened.kind !== 'table') throw new Error('not a table')
    const { totals } = await client.read(opened.plan, 'Entered by you')
    expect(totals.stage).toMatchObject({ rows: 2, money: 150_000_000n })
    const asked = client.open(bytesOf(list), 'list.csv')
    client.cancel()
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' })
    await expect(client.read(opened.plan, '')).rejects.toThrow('no file is open')
  })
})

describe('the dialog', () => {
  test('a dropped list is matched by hand, answered and shown', async () => {
    const shown: Imported[] = []
    const client = (open.client = startImportClient())
    open.host = document.body.appendChild(document.createElement('div'))
    open.root = createRoot(open.host)
    const given = { name: 'list.csv', bytes: bytesOf(list.replace('Firma', 'Wen').replace('Betrag', 'Wieviel')) }
    open.root.render(createElement(ImportDialog, { client, given, open: undefined, today: '2026-01-15', onShow: (imported) => void shown.push(imported), onClose: () => undefined }))
    const find = async <T extends Element>(selector: string, having = ''): Promise<T> => {
      const matching = (): T | undefined => [...document.querySelectorAll<T>(selector)].find((element) => (element.textContent ?? '').includes(having) || element.getAttribute('aria-label')?.includes(having) === true)
      await vi.waitFor(() => expect(matching()).toBeDefined(), 5000)
      return matching() as T
    }
    const choose = async (heading: string, field: string): Promise<void> => {
      const label = await find<HTMLLabelElement>('.import-table label', heading)
      const select = document.getElementById(label.htmlFor) as HTMLSelectElement
      select.value = field
      select.dispatchEvent(new Event('change', { bubbles: true }))
    }
    const next = await find<HTMLButtonElement>('button[data-look=primary]', 'Next')
    expect(next.disabled).toBe(true)
    await choose('Wen', 'partner')
    await choose('Wieviel', 'value')
    await vi.waitFor(() => expect(next.disabled).toBe(false))
    next.click()
    const totals = await find<HTMLTableElement>('.import-totals')
    await vi.waitFor(() => expect([...totals.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['In the file', '2', '$1,500,000'],
      ['On the stage', '2', '$1,500,000'],
      ['signed', '2', '$1,500,000'],
      ['open deals', '0', '$0'],
      ['Under Problems', '0', '$0'],
    ]))
    const show = await find<HTMLButtonElement>('button[data-look=primary]', 'Show on stage')
    show.click()
    await vi.waitFor(() => expect(shown[0]?.ecosystem.nodes.labels).toEqual(['list', 'Acme', 'Beta']))
  })
})

describe('what is open already', () => {
  const show = async (text: string, more: object = {}): Promise<void> => {
    const aia = openBundle((await import('#data/ecosystem.json')).default)
    const client = (open.client = startImportClient())
    open.host = document.body.appendChild(document.createElement('div'))
    open.root = createRoot(open.host)
    const given = text === '' ? undefined : { name: 'list.csv', bytes: bytesOf(text) }
    open.root.render(createElement(ImportDialog, { client, given, open: { ecosystem: aia, programme: 0 }, suggested: { target: 50e6, asOf: '2025-10-03' }, today: '2026-01-15', onShow: () => undefined, onClose: () => undefined, ...more }))
  }
  const answers = () => [...document.querySelectorAll<HTMLInputElement>('.import-questions input')].map((input) => input.value)
  test('lends its target and date to its own table coming back', async () => {
    await show('Partner,Contract value\nEY Global,8500000\nJPMorgan Chase,6000000\n')
    await vi.waitFor(() => expect(answers()).toEqual(['list', '50000000', '', '2025-10-03']), 5000)
  })
  test('lends neither to a list of other partners', async () => {
    await show('Partner,Contract value\nAcme,8500000\nBeta,6000000\n')
    await vi.waitFor(() => expect(document.querySelector('.import-totals')?.textContent).toContain('$14,500,000'), 5000)
    expect(answers()).toEqual(['list', '', '', ''])
  })
  test('a kept list is forgotten with the second click', async () => {
    const forgotten: string[] = []
    await show('', { kept: [{ id: 'own-list', title: 'List', fileName: 'list.csv' }], onForget: (id: string) => void forgotten.push(id) })
    const button = await vi.waitFor(() => {
      const found = document.querySelector<HTMLButtonElement>('.import-kept button')
      expect(found?.getAttribute('aria-label')).toBe('Forget List')
      return found
    }, 5000)
    button?.click()
    await vi.waitFor(() => expect(button?.textContent).toBe('Forget for good'))
    expect(forgotten).toEqual([])
    button?.click()
    await vi.waitFor(() => expect(forgotten).toEqual(['own-list']))
  })
})

test('a list is kept by the browser with its view, and comes back as the last one', async () => {
  const name = `orrery-test-${crypto.randomUUID()}`
  const workspace: Workspace = { id: 'own-list', title: 'List', fileName: 'list.csv', savedAt: 1, ecosystem: '{}', answers: { title: 'List', currency: 'USD', fiscalMonth: 7 } }
  const first = await openWorkspaces(indexedDB, name)
  expect(first.persistent).toBe(true)
  await first.save(workspace)
  await first.saveView('own-list', '#lens=pipeline')
  first.close()
  const second = await openWorkspaces(indexedDB, name)
  expect(await second.last()).toEqual({ ...workspace, view: '#lens=pipeline' })
  expect(await second.list()).toEqual([{ id: 'own-list', title: 'List', fileName: 'list.csv', savedAt: 1 }])
  await second.remove('own-list')
  expect(await second.last()).toBeUndefined()
  second.close()
  indexedDB.deleteDatabase(name)
})

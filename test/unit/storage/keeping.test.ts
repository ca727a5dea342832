import { afterEach, expect, test, vi } from 'vitest'
import { keepRules, withKeptRules } from '#app/kept-rules.ts'
import { keepNothing } from '#storage/keeping.ts'
import { openStories, rememberedStory, rememberStory } from '#storage/stories.ts'
import { openWorkspaces } from '#storage/workspaces.ts'
import { defaultView } from '#state/view.ts'

const kept = (): Storage & { texts: Map<string, string> } => {
  const texts = new Map<string, string>()
  return { texts, getItem: (key: string) => texts.get(key) ?? null, setItem: (key: string, text: string) => void texts.set(key, text), removeItem: (key: string) => void texts.delete(key) } as Storage & { texts: Map<string, string> }
}
let again: () => void = () => undefined
afterEach(() => {
  again()
  vi.unstubAllGlobals()
})

test('a page that keeps nothing opens no database: both stores are in memory, and say so', async () => {
  const open = vi.fn<() => IDBOpenDBRequest>(() => ({}) as IDBOpenDBRequest)
  const factory = { open } as unknown as IDBFactory
  again = keepNothing()
  expect([(await openWorkspaces(factory)).persistent, (await openStories(factory)).persistent]).toEqual([false, false])
  expect(open).not.toHaveBeenCalled()
})

test('a page that keeps nothing reads and writes no story of the tab and no rules', () => {
  const [tab, browser] = [kept(), kept()]
  vi.stubGlobal('sessionStorage', tab)
  vi.stubGlobal('localStorage', browser)
  const view = { ...defaultView, data: { id: 'bundled', programmes: ['aia'] } }
  const edited = { ...view, edits: [{ rule: 'target', value: 5 }] }
  rememberStory('own-a')
  keepRules(edited)
  expect([rememberedStory(), withKeptRules(view).edits, tab.texts.size, browser.texts.size]).toEqual(['own-a', edited.edits, 1, 1])
  again = keepNothing()
  expect([rememberedStory(), withKeptRules(view).edits]).toEqual([null, undefined])
  rememberStory('own-b')
  rememberStory(null)
  keepRules({ ...view, edits: [{ rule: 'target', value: 6 }] })
  again()
  expect([rememberedStory(), withKeptRules(view).edits]).toEqual(['own-a', edited.edits])
})

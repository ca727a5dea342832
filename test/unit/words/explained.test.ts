import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('../../../src/words/en/explain/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.ts'))

test('no key of an explanation has two different wordings', async () => {
  const wordings = new Map<string, Set<string>>()
  for (const name of files) {
    const module = (await import(`../../../src/words/en/explain/${name.slice(0, -3)}.ts`)) as Record<string, Record<string, string>>
    for (const [key, text] of Object.values(module).flatMap((words) => Object.entries(words))) wordings.set(key, (wordings.get(key) ?? new Set()).add(text))
  }
  expect([...wordings].filter(([, texts]) => texts.size > 1).map(([key, texts]) => [key, ...texts])).toEqual([])
  expect(wordings.size).toBeGreaterThan(100)
})

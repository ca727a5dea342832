import { expect, test } from 'vitest'

test('a server that renders pages may import the module, and everything of it is there', async () => {
  expect(typeof HTMLElement).toBe('undefined')
  const module = await import('#embed/host/index.ts')
  expect(Object.keys(module).toSorted()).toEqual(['Connection', 'EmbedError', 'OrreryViewer', 'connect', 'embed'])
})

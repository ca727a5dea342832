import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { makeOpenings } from '#data/make/openings.ts'

const text = (name: string) => readFileSync(new URL(`../../../data/${name}`, import.meta.url), 'utf8')

test('the shipped positions are those the engine settles from the shipped facts, to the last bit', { timeout: 60_000 }, () => {
  const { first, others } = makeOpenings(text('ecosystem.json'))
  expect(first === text('opening.json'), 'data/opening.json: npm run data').toBe(true)
  expect(others === text('openings.json'), 'data/openings.json: npm run data').toBe(true)
})

import { expect, test } from 'vitest'
import { isMoon, isTether } from '#stage/spare.ts'

const nodes = { size: Float32Array.of(0.016, 0.024, 0.016), opacity: Float32Array.of(0.55, 1, 1) }
const links = { width: Float32Array.of(1, 1, 2), opacity: Float32Array.of(0.6, 0.9, 0.3) }

test('a moon at rest is small and faint; one of a body in focus is neither', () => {
  expect([0, 1, 2].map((node) => isMoon(nodes, node))).toEqual([true, false, false])
})

test('a tether is thin and faint; wide or bright lines are what the question is about', () => {
  expect([0, 1, 2].map((link) => isTether(links, link))).toEqual([true, false, false])
})

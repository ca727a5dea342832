import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OpenKernel } from '#layout/engine/kernel.ts'
import { openAssemblyKernel } from '#layout/engine/kernel-assembly.ts'
import { openJavaScriptKernel } from '#layout/engine/kernel-javascript.ts'
import { kernelBits, kernelProblems, knownBits } from '#test/unit/layout/engine/kernel-problems.ts'
import { problem } from '#test/unit/layout/problems.ts'

const openAssembly: OpenKernel = (sizes) => openAssemblyKernel(sizes)!
const bitsWith = (open: OpenKernel): Record<string, string> =>
  Object.fromEntries(Object.entries(kernelProblems).map(([name, each]) => [name, kernelBits(each, open)]))

test('JavaScript lays out bodies of every kind to known bits, 100 ticks on', () => {
  expect(bitsWith(openJavaScriptKernel)).toEqual(knownBits)
})

test('WebAssembly lays them out to the same bits', () => {
  expect(bitsWith(openAssembly)).toEqual(knownBits)
})

test('the bits of one kind are not those of another', () => {
  expect(new Set(Object.values(knownBits)).size).toBe(Object.keys(kernelProblems).length)
})

test('whatever the bodies, their sizes, charges, links and anchors, both kernels give the same bits', () => {
  const number = fc.float({ min: -2, max: 2, noNaN: true })
  const share = fc.float({ min: 0, max: 1, noNaN: true })
  const body = fc.tuple(number, number, number, share, share, fc.constantFrom(0, 0, 0.5, 1))
  fc.assert(
    fc.property(
      fc.array(body, { minLength: 1, maxLength: 40 }),
      fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 30 }),
      fc.constantFrom('inverse' as const, 'bounded' as const),
      (bodies, ends, law) => {
        const count = bodies.length
        const tried = problem(
          count,
          ends.map(([from, to]) => [from % count, to % count] as const),
          {
            law,
            start: Float32Array.from(bodies.flatMap(([x, y, z]) => [x, y, z, 1])),
            anchor: Float32Array.from(bodies.flatMap(([x, y, z]) => [z, x, y])),
            charge: Float32Array.from(bodies, ([, , , charge]) => 2 * charge),
            radius: Float32Array.from(bodies, ([, , , , radius]) => 0.2 * radius),
            strength: Float32Array.from(bodies, ([, , , , , strength]) => strength),
          },
        )
        expect(kernelBits(tried, openAssembly, 10)).toBe(kernelBits(tried, openJavaScriptKernel, 10))
      },
    ),
    { numRuns: 40 },
  )
})

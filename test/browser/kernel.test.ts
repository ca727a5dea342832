import { expect, test } from 'vitest'
import { loadAssemblyKernel } from '#layout/engine/kernel-assembly.ts'

test('the WebAssembly kernel works in a browser', () => {
  const kernel = loadAssemblyKernel(64)
  new Float32Array(kernel!.memory, 0, 4).set([1, 2, 3, 4])
  expect(kernel!.sum(0, 4)).toBe(10)
})

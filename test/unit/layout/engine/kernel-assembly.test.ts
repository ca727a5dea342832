import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import bytes from '#layout/engine/assembly/kernel.as.ts?bytes'
import { loadAssemblyKernel } from '#layout/engine/kernel-assembly.ts'

test('the kernel is below 10 kB compressed', () => {
  expect(gzipSync(bytes).length).toBeGreaterThan(0)
  expect(gzipSync(bytes).length).toBeLessThan(10_000)
})

test('the kernel asks for nothing but a memory', () => {
  expect(WebAssembly.Module.imports(new WebAssembly.Module(bytes))).toEqual([{ module: 'env', name: 'memory', kind: 'memory' }])
})

test('the kernel works on the memory that its caller writes to', () => {
  const kernel = loadAssemblyKernel(100_000)
  new Float32Array(kernel!.memory, 64, 8).set([1, 2, 3, 4, 5, 6, 7, 8])
  expect(kernel!.sum(64, 8)).toBe(36)
})

test('the memory has room for what was asked for, all zero', () => {
  const { memory } = loadAssemblyKernel(100_000)!
  expect(memory.byteLength).toBeGreaterThanOrEqual(100_000)
  expect(new Uint8Array(memory).every((byte) => byte === 0)).toBe(true)
})

test('there is no kernel where there is no such memory', () => {
  expect(loadAssemblyKernel(2 ** 33)).toBeUndefined()
})

test('there is no kernel where WebAssembly knows no SIMD, or where the policy of the page forbids it', () => {
  expect(loadAssemblyKernel(64, Object.assign(Object.create(WebAssembly), { validate: () => false }))).toBeUndefined()
  function forbidden(): void {
    throw new WebAssembly.CompileError('refused')
  }
  expect(loadAssemblyKernel(64, Object.assign(Object.create(WebAssembly), { Module: forbidden }))).toBeUndefined()
})

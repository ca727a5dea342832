import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import bytes from '#layout/engine/assembly/kernel.as.ts?bytes'
import { openAssemblyKernel } from '#layout/engine/kernel-assembly.ts'

const sizes = { bodies: 100, links: 10, places: true, rest: true, flat: false }
const without = (part: Partial<typeof WebAssembly>): typeof WebAssembly => Object.assign(Object.create(WebAssembly), part)

test('the kernel is below 10 kB compressed', () => {
  expect(gzipSync(bytes).length).toBeGreaterThan(1000)
  expect(gzipSync(bytes).length).toBeLessThan(10_000)
})

test('the kernel asks for nothing but a memory', () => {
  expect(WebAssembly.Module.imports(new WebAssembly.Module(bytes))).toEqual([{ module: 'env', name: 'memory', kind: 'memory' }])
})

test('columns lie in the memory of the kernel, and every number of them begins as 0', () => {
  const { columns } = openAssemblyKernel(sizes)!
  expect(columns.x.buffer).toBe(columns.linkTo.buffer)
  expect(columns.x.byteOffset).toBeGreaterThan(0)
  for (const column of [columns.x, columns.vz, columns.charge, columns.held, columns.linkLength])
    expect(new Set(column)).toEqual(new Set([0]))
})

test('two kernels have nothing in common', () => {
  const one = openAssemblyKernel(sizes)!
  const other = openAssemblyKernel(sizes)!
  one.columns.x.fill(1)
  one.columns.stiffness.fill(1)
  one.columns.vx.fill(0.1)
  one.integrate(1, 1, 1)
  expect(other.columns.x[0]).toBe(0)
  expect(one.columns.x[0]).toBeCloseTo(1.1, 6)
})

test('there is no kernel where there is no such memory', () => {
  expect(openAssemblyKernel({ ...sizes, bodies: 2 ** 27 })).toBeUndefined()
  function none(): void {
    throw new RangeError('could not allocate memory')
  }
  expect(openAssemblyKernel(sizes, without({ Memory: none as unknown as typeof WebAssembly.Memory }))).toBeUndefined()
})

test('there is no kernel where WebAssembly knows no SIMD, or where the policy of the page forbids it', () => {
  expect(openAssemblyKernel(sizes, without({ validate: () => false }))).toBeUndefined()
  function forbidden(): void {
    throw new WebAssembly.CompileError('refused')
  }
  expect(openAssemblyKernel(sizes, without({ Module: forbidden as unknown as typeof WebAssembly.Module }))).toBeUndefined()
})

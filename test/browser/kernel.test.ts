import { expect, test } from 'vitest'
import type { OpenKernel } from '#layout/engine/kernel.ts'
import { openAssemblyKernel } from '#layout/engine/kernel-assembly.ts'
import { openJavaScriptKernel } from '#layout/engine/kernel-javascript.ts'
import { kernelBits, kernelProblems, knownBits } from '#test/unit/layout/engine/kernel-problems.ts'

const openAssembly: OpenKernel = (sizes) => openAssemblyKernel(sizes)!

test.each(Object.entries(kernelProblems))('in a browser both kernels lay out bodies %s to the bits that Node gives', (name, problem) => {
  expect([kernelBits(problem, openAssembly), kernelBits(problem, openJavaScriptKernel)]).toEqual([knownBits[name], knownBits[name]])
})

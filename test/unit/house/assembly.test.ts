import { expect, test } from 'vitest'
import { asksFor, assemblyOf } from '#test/unit/house/sources.ts'

const sources = assemblyOf('src')
const folder = 'layout/engine/assembly/'

test('AssemblyScript lives in one folder and asks only for what lies beside it', () => {
  expect(sources.length).toBeGreaterThan(0)
  expect(sources.filter(({ path }) => !path.startsWith(folder)).map(({ path }) => path)).toEqual([])
  const astray = sources.flatMap(({ path, text }) =>
    asksFor(text)
      .filter((wanted) => !sources.some((other) => other.path === `${folder}${wanted.replace('./', '')}.ts`))
      .map((wanted) => `${path}: ${wanted}`),
  )
  expect(astray).toEqual([])
})

test('its numbers are the same bits on every machine: four operations, square roots and whole numbers', () => {
  const loose = /\b(relaxed_\w+|Mathf?\.(?!abs\b|sqrt\b|floor\b|fround\b)\w+|NativeMathf?|\w+\.q?fm[as])\b/
  expect(sources.filter(({ text }) => loose.test(text)).map(({ path }) => path)).toEqual([])
  expect(['f32x4.relaxed_madd(a, b, c)', 'Mathf.pow(a, b)'].filter((text) => !loose.test(text))).toEqual([])
})

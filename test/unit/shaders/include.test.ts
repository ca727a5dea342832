import { expect, test } from 'vitest'
import { include } from '#shaders/include.ts'

const libraries = { 'lib/a.glsl': 'float a;', 'lib/b.glsl': '#include "lib/a.glsl"\nfloat b;' }

test('a line that includes a library becomes its text', () => {
  expect(include('#include "lib/a.glsl"\nvoid main() {}', libraries)).toBe('float a;\nvoid main() {}')
})

test('a library that two others want lands once', () => {
  expect(include('#include "lib/b.glsl"\n#include "lib/a.glsl"', libraries).match(/float a;/g)).toHaveLength(1)
})

test('an unknown library says what came and what is known', () => {
  expect(() => include('#include "lib/c.glsl"', libraries)).toThrow('shader includes "lib/c.glsl", known are lib/a.glsl, lib/b.glsl')
})

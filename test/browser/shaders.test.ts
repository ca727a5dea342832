import { expect, test } from 'vitest'
import { shaders } from '#shaders/index.ts'
import { linked } from '#test/support/linked-shaders.ts'

test.each(Object.entries(shaders))('the %s pair compiles and links without a word', (_, pair) => {
  expect(linked(pair)).toEqual({ linked: true, said: [] })
})

test.each(Object.entries(shaders))('the %s pair states its contract first', (_, pair) => {
  expect(pair.vertexShader.trimStart()).toMatch(/^\/\/ /)
  expect(pair.fragmentShader.trimStart()).toMatch(/^\/\/ (in|out|The|What)/)
})

import { expect, test } from 'vitest'
import { roomShaders } from '#shaders/room.ts'
import { linked } from '#test/support/linked-shaders.ts'

test.each(Object.entries(roomShaders))('the %s pair of the headset compiles and links without a word', (_, pair) => {
  expect(linked(pair)).toEqual({ linked: true, said: [] })
})

test.each(Object.entries(roomShaders))('the %s pair of the headset states its contract first', (_, pair) => {
  expect(pair.vertexShader.trimStart()).toMatch(/^\/\/ /)
  expect(pair.fragmentShader.trimStart()).toMatch(/^\/\/ (in|out|The|What)/)
})

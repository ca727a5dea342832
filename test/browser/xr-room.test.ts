import { expect, test } from 'vitest'
import { roomShaders } from '#shaders/room.ts'

/** RawShaderMaterial writes the version line, so does this. */
function compiled(gl: WebGL2RenderingContext, kind: number, source: string): WebGLShader {
  const shader = gl.createShader(kind)!
  gl.shaderSource(shader, `#version 300 es\n${source}`)
  gl.compileShader(shader)
  expect(gl.getShaderInfoLog(shader)?.replaceAll('\0', '')).toBe('')
  return shader
}

test.each(Object.entries(roomShaders))('the %s pair of the headset compiles and links without a word', (_, pair) => {
  const gl = new OffscreenCanvas(4, 4).getContext('webgl2')!
  const program = gl.createProgram()
  gl.attachShader(program, compiled(gl, gl.VERTEX_SHADER, pair.vertexShader))
  gl.attachShader(program, compiled(gl, gl.FRAGMENT_SHADER, pair.fragmentShader))
  gl.linkProgram(program)
  expect(gl.getProgramInfoLog(program)).toBe('')
  expect(gl.getProgramParameter(program, gl.LINK_STATUS)).toBe(true)
})

test.each(Object.entries(roomShaders))('the %s pair of the headset states its contract first', (_, pair) => {
  expect(pair.vertexShader.trimStart()).toMatch(/^\/\/ /)
  expect(pair.fragmentShader.trimStart()).toMatch(/^\/\/ (in|out|The|What)/)
})

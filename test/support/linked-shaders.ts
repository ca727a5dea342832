/** Compiles and links a pair of shaders: whether that worked, and every word the driver said about it. */
export function linked(pair: { readonly vertexShader: string; readonly fragmentShader: string }): { linked: boolean; said: string[] } {
  const gl = new OffscreenCanvas(4, 4).getContext('webgl2')!
  const program = gl.createProgram()
  const shaders = ([[gl.VERTEX_SHADER, pair.vertexShader], [gl.FRAGMENT_SHADER, pair.fragmentShader]] as const).map(([kind, source]) => {
    const shader = gl.createShader(kind)!
    // RawShaderMaterial writes the version line, so does this.
    gl.shaderSource(shader, `#version 300 es\n${source}`)
    gl.compileShader(shader)
    gl.attachShader(program, shader)
    return shader
  })
  gl.linkProgram(program)
  // Some drivers end an empty log with a zero.
  const said = [...shaders.map((shader) => gl.getShaderInfoLog(shader)), gl.getProgramInfoLog(program)].map((log) => (log ?? 'no log').replaceAll('\0', ''))
  return { linked: gl.getProgramParameter(program, gl.LINK_STATUS) === true, said: said.filter((log) => log !== '') }
}

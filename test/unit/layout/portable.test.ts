import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** IEEE 754 or whole numbers fix these to the last bit; every other function of Math may differ between engines. */
const exact = new Set(['abs', 'floor', 'ceil', 'round', 'trunc', 'min', 'max', 'sqrt', 'imul', 'fround', 'sign', 'clz32', 'PI'])
const inexact = (source: string): string[] =>
  [...source.replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '').matchAll(/Math\.(\w+)/g)].map(([, name]) => name!).filter((name) => !exact.has(name))

const ours = [
  'src/model/exact.ts',
  ...readdirSync('src/layout', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `src/layout/${path}`),
]
describe('only portable maths stands between a seed and a position', () => {
  it.each([...ours, 'node_modules/d3-quadtree/dist/d3-quadtree.mjs'])('%s', (path) => {
    expect(inexact(readFileSync(path, 'utf8'))).toEqual([])
  })
  it('d3-force, which serves the small tasks in the plane, is inexact in its default cooling and first places only: they are given theirs', () => {
    const source = readFileSync('node_modules/d3-force/dist/d3-force.mjs', 'utf8')
    expect(inexact(source)).toEqual(['pow', 'cos', 'sin'])
    expect(source).toContain('alphaDecay = 1 - Math.pow(alphaMin')
    expect(source).toContain('node.x = radius * Math.cos(angle)')
    expect(source).toContain('node.y = radius * Math.sin(angle)')
    for (const path of ours.filter((name) => name.includes('/planar/'))) {
      const own = readFileSync(path, 'utf8')
      expect(own, path).toContain('.alphaDecay(cooling)')
      expect(own, path).toMatch(/\bx: /)
      expect(own, path).toMatch(/\by: /)
    }
  })
  it('nothing of ours draws from Math.random or reads a clock between ticks', () => {
    const engine = ours.filter((path) => /engine|presets|precompute|exact/.test(path))
    for (const path of engine) expect(readFileSync(path, 'utf8'), path).not.toMatch(/Math\.random\(|performance\.|Date\.|setTimeout/)
  })
})

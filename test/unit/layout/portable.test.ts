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
const theirs = (name: string): string => `node_modules/${name}`
const octree = readdirSync(theirs('d3-octree/src'), { encoding: 'utf8' }).map((path) => theirs(`d3-octree/src/${path}`))

describe('only portable maths stands between a seed and a position', () => {
  it.each([...ours, theirs('d3-force-3d/src/manyBody.js'), theirs('d3-force-3d/src/jiggle.js'), ...octree])('%s', (path) => {
    // named as the fallback without a random source; we always hand one in
    expect(inexact(readFileSync(path, 'utf8')).filter((name) => name !== 'random')).toEqual([])
  })
  it('collision only asks for 2 to the power of the dimensions, as the end of a loop over whole numbers', () => {
    const source = readFileSync(theirs('d3-force-3d/src/collide.js'), 'utf8')
    expect(inexact(source).filter((name) => name !== 'random')).toEqual(['pow'])
    expect(source).toContain('i < Math.pow(2, nDim)')
  })
  it('nothing of ours draws from Math.random or reads a clock between ticks', () => {
    const engine = ours.filter((path) => /engine|presets|precompute|exact/.test(path))
    for (const path of engine) expect(readFileSync(path, 'utf8'), path).not.toMatch(/Math\.random\(|performance\.|Date\.|setTimeout/)
  })
})

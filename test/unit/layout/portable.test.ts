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
/** What the small tasks in the plane ask of d3-force. Its simulation knows sine and cosine for bodies without a first place; ours have one. */
const theirs = ['collide', 'x', 'y', 'jiggle', 'lcg', 'constant'].map((name) => `node_modules/d3-force/src/${name}.js`)
const quadtree = readdirSync('node_modules/d3-quadtree/src', { encoding: 'utf8' }).map((path) => `node_modules/d3-quadtree/src/${path}`)

describe('only portable maths stands between a seed and a position', () => {
  it.each([...ours, ...theirs, ...quadtree])('%s', (path) => {
    expect(inexact(readFileSync(path, 'utf8'))).toEqual([])
  })
  it('nothing of ours draws from Math.random or reads a clock between ticks', () => {
    const engine = ours.filter((path) => /engine|presets|precompute|exact/.test(path))
    for (const path of engine) expect(readFileSync(path, 'utf8'), path).not.toMatch(/Math\.random\(|performance\.|Date\.|setTimeout/)
  })
})

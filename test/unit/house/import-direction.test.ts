import { expect, test } from 'vitest'
import { closedTo, floor } from '#test/unit/house/floors.ts'
import { asksFor, sourcesOf, type Source } from '#test/unit/house/sources.ts'

const sources = sourcesOf('src')
const roomOf = (wanted: string) => /^#([\w-]+)\//.exec(wanted)?.[1]
const outside = ['data', 'scenes', 'shaders', 'test']

/** @returns "file: wanted" for what the file asks of its own floor or a higher one */
function upward({ path, room, text }: Source): string[] {
  const own = floor(room) ?? -1
  return asksFor(text)
    .filter((wanted) => {
      const target = roomOf(wanted)
      if (target === undefined || target === room || outside.includes(target)) return false
      return (floor(target) ?? Infinity) >= own
    })
    .map((wanted) => `${path}: ${wanted}`)
}

function closed({ path, room, text }: Source): string[] {
  return closedTo
    .filter(({ rooms }) => rooms.includes(room))
    .flatMap(({ packages, except, because }) =>
      asksFor(text)
        .filter((wanted) => packages.test(wanted) && !except?.test(`${path}: ${wanted}`))
        .map((wanted) => `${path}: ${wanted} (${because})`),
    )
}

test('every room stands on a floor', () => {
  expect(sources.length).toBeGreaterThan(0)
  expect([...new Set(sources.filter(({ room }) => floor(room) === undefined).map(({ path }) => path))]).toEqual([])
})

test('rooms look down only', () => {
  expect(sources.flatMap(upward)).toEqual([])
})

test('rooms up to state know no React, no three and no store but the plain one', () => {
  expect(sources.flatMap(closed)).toEqual([])
})

test('imports name the room they look into, never a way through folders; only a style sheet lies beside its component', () => {
  const ways = sources.flatMap(({ path, text }) =>
    asksFor(text).flatMap((wanted) => (/^\.{1,2}\//.test(wanted) && !/^\.\/[\w-]+\.css$/.test(wanted) ? [`${path}: ${wanted}`] : [])),
  )
  expect(ways).toEqual([])
})

test('nothing that people run asks for a test, and only what draws asks for shaders', () => {
  const astray = sources.flatMap(({ path, room, text }) =>
    asksFor(text)
      .filter((wanted) => roomOf(wanted) === 'test' || (roomOf(wanted) === 'shaders' && !['stage', 'xr', 'exporters'].includes(room)))
      .map((wanted) => `${path}: ${wanted}`),
  )
  expect(astray).toEqual([])
})

test('the check sees an upward import in every form', () => {
  const forms = [
    "import { a } from '#ui/a.ts'",
    'import { a } from "#ui/a.ts"',
    "import '#ui/a.css'",
    "export * from '#ui/a.ts'",
    "import type { A } from '#ui/a.ts'",
    "const { a } = await import('#ui/a.ts')",
    'const { a } = await import(`#ui/a.ts`)',
    "import {\n  a,\n  b,\n} from '#ui/a.ts'",
    "new Worker(new URL('#ui/a.worker.ts', import.meta.url))",
    "import A from '#ui/a.worker.ts?worker&inline'",
  ]
  for (const text of forms) expect(upward({ path: 'model/planted.ts', room: 'model', text }), text).toHaveLength(1)
})

test('the check sees React below, and lets state have its store', () => {
  const planted = (room: string, text: string) => closed({ path: `${room}/planted.ts`, room, text })
  expect(planted('lenses', "import { useMemo } from 'react'")).toHaveLength(1)
  expect(planted('analytics', "import { Vector3 } from 'three'")).toHaveLength(1)
  expect(planted('layout', "import { OrbitControls } from 'three/addons/controls/OrbitControls.js'")).toHaveLength(1)
  expect(planted('storage', "import { useThree } from '@react-three/fiber'")).toHaveLength(1)
  expect(planted('model', "import { createStore } from 'zustand/vanilla'")).toHaveLength(1)
  expect(planted('state', "import { create } from 'zustand'")).toHaveLength(1)
  expect(planted('state', "import { createStore } from 'zustand/vanilla'")).toEqual([])
})

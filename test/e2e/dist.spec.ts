import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '#test/e2e/support/test.ts'

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(html|js|css)$/.test(path))
    .map((path) => ({ path: join(folder, path), text: readFileSync(join(folder, path), 'utf8') }))

for (const folder of ['dist', 'dist-single']) {
  test(`${folder} holds no XR emulator`, () => {
    const files = filesOf(folder)
    expect(files.length).toBeGreaterThan(0)
    expect(files.filter(({ text }) => /\biwer\b|IWER|Immersive Web Emulat/.test(text)).map(({ path }) => path)).toEqual([])
  })

  test(`${folder} starts its workers as classic scripts`, () => {
    const modules = /new Worker\([^;]{0,200}?type:\s*["'`]module/
    expect(
      filesOf(folder)
        .filter(({ text }) => modules.test(text))
        .map(({ path }) => path),
    ).toEqual([])
  })
}

test('dist runs from any folder: its page names nothing by an absolute path', () => {
  const page = readFileSync('dist/index.html', 'utf8')
  const names = [...page.matchAll(/\b(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '')
  expect(names.some((name) => name.endsWith('.js'))).toBe(true)
  expect(names.filter((name) => !/^(\.\/|data:|#)/.test(name))).toEqual([])
})

test('dist-single is one file', () => {
  expect(readdirSync('dist-single')).toEqual(['orrery.html'])
})

test('what is bundled carries its licenses', () => {
  for (const file of ['dist/licenses.md', 'dist-single/orrery.html']) {
    const text = readFileSync(file, 'utf8')
    for (const name of ['react-dom', 'Permission is hereby granted']) expect(text).toContain(name)
  }
})

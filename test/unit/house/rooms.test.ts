import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { assemblyOf, sourcesOf } from '#test/unit/house/sources.ts'

const sources = sourcesOf('src')

test('every room has a README of about ten lines', () => {
  const rooms = [...new Set(sources.map(({ room }) => room))]
  expect(rooms.filter((room) => !existsSync(`src/${room}/README.md`))).toEqual([])
  const lines = (room: string) => readFileSync(`src/${room}/README.md`, 'utf8').trimEnd().split('\n').length
  expect(rooms.filter((room) => lines(room) > 20)).toEqual([])
})

test('no file has grown past 400 lines', () => {
  expect([...sources, ...assemblyOf('src')].filter(({ text }) => text.trimEnd().split('\n').length > 400).map(({ path }) => path)).toEqual([])
})

test('no file is called after nothing in particular', () => {
  expect(sources.filter(({ path }) => /(^|[/-])(utils?|helpers?|common|misc|manager)([./-]|$)/.test(path)).map(({ path }) => path)).toEqual(
    [],
  )
})

test('the top folders are the ones of the plan', () => {
  const ours = ['src', 'scenes', 'shaders', 'public', 'data', 'test', '.ci', 'scripts']
  const ignored = readFileSync('.gitignore', 'utf8')
    .split('\n')
    .map((line) => line.replace(/\/$/, ''))
  const folders = readdirSync('.', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  expect(folders.filter((name) => !ours.includes(name) && !ignored.includes(name) && name !== '.git')).toEqual([])
})

test('end-to-end tests are made with the watching test', () => {
  const specs = sourcesOf('test/e2e').filter(({ path }) => path.endsWith('.spec.ts'))
  const unwatched = specs.filter(
    ({ text }) => !text.includes("'#test/e2e/support/test.ts'") || /\btest\b[^\n]*from '@playwright\/test'/.test(text),
  )
  expect(unwatched.map(({ path }) => path)).toEqual([])
})

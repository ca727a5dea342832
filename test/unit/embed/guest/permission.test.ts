import { expect, test } from 'vitest'
import { permit, readOrigins, type Surroundings } from '#embed/guest/permission.ts'

const own = 'https://orrery.example'
const framedBy = (...ancestors: string[]): Surroundings => ({ own, ancestors, complete: true })
const listed = readOrigins('{ "origins": ["https://host.example", "http://localhost:5000"] }')

test('a page that nobody frames is its own', () => {
  expect(permit(framedBy(), readOrigins(undefined))).toEqual({ kind: 'alone' })
})

test('its own origin may frame it, with a list, without one and with a broken one', () => {
  for (const list of [listed, readOrigins(undefined), readOrigins('{')]) expect(permit(framedBy(own), list)).toEqual({ kind: 'permitted', host: own })
})

test('a listed origin may, and only the nearest frame is spoken to', () => {
  expect(permit(framedBy('https://host.example'), listed)).toEqual({ kind: 'permitted', host: 'https://host.example' })
  expect(permit(framedBy(own, 'https://host.example'), listed)).toEqual({ kind: 'permitted', host: own })
})

test.each([
  ['another scheme', 'http://host.example'],
  ['another port', 'https://host.example:8443'],
  ['a name that ends alike', 'https://evilhost.example'],
  ['a name that begins alike', 'https://host.example.evil.test'],
  ['a part of the site', 'https://www.host.example'],
])('%s is another origin', (_, by) => {
  expect(permit(framedBy(by), listed)).toEqual({ kind: 'refused', why: 'not-listed', by, list: 'read' })
})

test('one foreign ancestor is enough to refuse, wherever it stands', () => {
  for (const chain of [['https://host.example', 'https://evil.test'], ['https://evil.test', 'https://host.example'], [own, own, 'https://evil.test']])
    expect(permit(framedBy(...chain), listed)).toMatchObject({ kind: 'refused', why: 'not-listed', by: 'https://evil.test' })
})

test.each(['null', '', 'file://', 'data:'])('an ancestor without an origin (“%s”) is refused even when the list names it', (by) => {
  expect(permit(framedBy(by), readOrigins(JSON.stringify({ origins: [by] })))).toMatchObject({ kind: 'refused', why: 'no-origin' })
})

test('a frame whose own origin is taken away is refused by its own origin too', () => {
  expect(permit({ own: 'null', ancestors: ['null'], complete: true }, listed)).toMatchObject({ kind: 'refused', why: 'no-origin' })
})

test('where the browser does not say who frames it, only a listed origin that answers may', () => {
  expect(permit({ own, ancestors: [], complete: false }, listed)).toEqual({ kind: 'ask', origins: ['https://host.example', 'http://localhost:5000'] })
  expect(permit({ own, ancestors: [], complete: false }, readOrigins(undefined))).toMatchObject({ kind: 'refused', why: 'unknown' })
})

test('entries that are no origins match nobody and hold the others up by nothing', () => {
  const list = readOrigins('{ "origins": ["*", "https://host.example/", "https://*.example", "host.example", 7, null, "https://good.example", "javascript:1", "HTTPS://UP.example"] }')
  expect(list).toEqual({ origins: ['https://good.example'], state: 'read' })
})

test.each(['', '[]', '{}', '{"origins":"https://host.example"}', 'null', '<html>'])('a list that reads %j is broken and permits nobody', (text) => {
  expect(readOrigins(text)).toEqual({ origins: [], state: 'broken' })
})

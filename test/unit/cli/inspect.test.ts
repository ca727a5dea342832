import { describe, expect, test } from 'vitest'
import type { Inspection } from '#cli/inspection.ts'
import { typed } from '#test/unit/cli/world.ts'

const fixture = 'test/fixtures/imports/five-partners-eight-deals.csv'
const json = async (file: string, files = {}) => {
  const { code, out, said } = await typed(['inspect', file, '--json'], files)
  return { code, said, found: JSON.parse(out) as Inspection }
}

describe('an own list', () => {
  test('reads in a terminal with the words of the page', async () => {
    const { code, out, said } = await typed(['inspect', fixture])
    expect([code, said]).toEqual([0, []])
    expect(out).toContain('\n  Partner      11\n')
    expect(out).toContain('\n  Signed contract value               $10.0M\n')
    expect(out).toContain('\n  lens/concentration  Three partners carry 85%.\n')
    expect(out).not.toMatch(/undefined|NaN|null|Infinity/)
  })
  test('has control totals that add up', async () => {
    const { found } = await json(fixture)
    const { file, stage, problems } = found.totals!
    expect(found).toMatchObject({ format: 'orrery-inspection', version: 1, read: 'CSV', title: 'five-partners-eight-deals', counts: { entities: 23, links: 29, facts: 97, programs: 1, documents: 1 }, types: { Programme: 1, Partner: 11, Tier: 3, Opportunity: 8 } })
    expect(file).toEqual({ rows: 13, money: 21_900_000 })
    expect([stage.rows + problems.rows, stage.money + problems.money]).toEqual([file.rows, file.money])
  })
  test('what is not stated is null, never 0', async () => {
    const { found } = await json(fixture)
    expect(found.programs[0]!.asOf).toBeNull()
    expect(found.programs[0]!.figures.find(({ id }) => id === 'recurring-revenue')).toMatchObject({ value: null, factCount: 0, text: { figure: 'not stated' } })
  })
  test('every problem has file, row, column, id and a sentence; standard error says it too', async () => {
    const { code, said, found } = await json('list.csv', { 'list.csv': 'Partner,Contract value,Status\nAlpha,12,Signed\nBeta,twelve,Signed\n' })
    const sentence = 'Row 3, “Contract value”: “twelve” is not an amount (Beta). Write it as a number.'
    expect(code).toBe(0)
    expect(found.problems).toEqual([{ file: 'list.csv', sheet: found.problems[0]?.sheet, row: 3, column: 'Contract value', id: 'not-money', note: false, text: sentence }])
    expect(said).toEqual([`list.csv: ${sentence}`])
  })
  test('of a thousand problems forty are said, and all are listed', async () => {
    const rows = Array.from({ length: 1000 }, (_, i) => `Partner ${i},much,Signed`)
    const { said, found } = await json('list.csv', { 'list.csv': ['Partner,Contract value,Status', 'Alpha,12,Signed', ...rows].join('\n') })
    expect(found.problems.length).toBe(1000)
    expect([said.length, said[40]]).toEqual([41, '960 more problems; “orrery inspect FILE --json” lists all of them.'])
  })
})

describe('nothing to load is exit code 1, with a sentence', () => {
  test.each([
    ['no such file', 'nope.csv', {}, 'orrery: There is no file nope.csv. Check the name and the folder.'],
    ['an empty file', 'a.csv', { 'a.csv': '' }, 'a.csv: The file is empty. Choose the file that holds your partners.'],
    ['JSON of somebody else', 'a.json', { 'a.json': '{"a":1}' }, 'a.json: The JSON was not written by Orrery.'],
    ['columns that nobody knows', 'a.csv', { 'a.csv': 'Colour,Size\nred,3\nblue,4\n' }, 'a.csv: Name the headings in the file “Partner” and “Contract value”'],
  ])('%s', async (_, file, files: Record<string, string>, sentence) => {
    const { code, out, said } = await typed(['inspect', file], files)
    expect([code, out]).toEqual([1, ''])
    expect(said.some((line) => line.startsWith(sentence)), said.join('\n')).toBe(true)
    const { code: again, written } = await typed(['layout', file, '--out', 'out.json'], files)
    expect([again, written]).toEqual([1, {}])
  })
  test('--json still gives an object that says so', async () => {
    const { code, found } = await json('a.json', { 'a.json': '{"a":1}' })
    expect(code).toBe(1)
    expect(found).toMatchObject({ read: null, programs: [], problems: [{ id: 'json-not-orrery' }] })
    expect(found.counts).toBeUndefined()
  })
})

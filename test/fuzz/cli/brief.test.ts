import { describe, expect, test } from 'vitest'
import { typed } from '#test/unit/cli/world.ts'

const list = 'test/fixtures/imports/five-partners-eight-deals.csv'

describe('a brief', { timeout: 30_000 }, () => {
  test('of a bundled program for a role is one file of HTML with its own font', async () => {
    const { code, out, said, written } = await typed(['brief', 'aia', '--role', 'ceo', '--to', 'brief.HTML'])
    expect([code, out]).toEqual([0, ''])
    expect(said).toEqual([expect.stringMatching(/^brief\.HTML: \d findings, \d+ kB\.$/)])
    const html = written['brief.HTML']!
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(html).toContain('<title>AIA, written brief for the CEO, 3 Oct 2025</title>')
    expect(html).toContain('src:url(data:font/woff2;base64,')
    expect(html).toContain('<svg viewBox')
  })
  test('as plain text stands on standard output, ready for a mail', async () => {
    const { code, out, written } = await typed(['brief', 'aia', '--role', 'cfo', '--to', '-'])
    expect([code, written]).toEqual([0, {}])
    expect(out.split('\n').slice(0, 4)).toEqual(['AIA: Written brief for the CFO', 'As of 3 Oct 2025', 'Base case: nothing is supposed', 'Every number in its default reading, rules as the document states them'])
  })
  test('of a list of partners opens on the lens asked for', async () => {
    const { code, written } = await typed(['brief', list, '--lens', 'pipeline', '--to', 'a.txt'])
    expect([code, written['a.txt']!.includes('Pipeline, exact values')]).toEqual([0, true])
  })
})

describe('is refused', { timeout: 30_000 }, () => {
  test.each([
    [['brief', 'aia', '--to', 'a.pdf'], 2, 'orrery: “--to a.pdf” does not say what to write. End the name in .html or .txt.'],
    [['brief', 'aia', '--role', 'king', '--to', 'a.html'], 2, /“--role” cannot be “king”/],
    [['brief', list, '--program', 'sap', '--to', 'a.html'], 2, /holds no program “sap”/],
    [['brief', 'nope.csv', '--to', 'a.html'], 1, 'orrery: There is no file nope.csv. Check the name and the folder.'],
    [['brief', 'aia', '--to', 'nowhere/a.html'], 1, 'orrery: nowhere/a.html cannot be written: there is no such folder. Make it first.'],
  ] as const)('%j', async (words, code, sentence) => {
    const run = await typed(words)
    expect([run.code, run.written]).toEqual([code, {}])
    expect(run.said.at(-1)).toEqual(typeof sentence === 'string' ? sentence : expect.stringMatching(sentence))
  })
})

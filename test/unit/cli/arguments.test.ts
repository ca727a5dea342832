import { describe, expect, test } from 'vitest'
import { readArguments } from '#cli/arguments.ts'
import { commands } from '#cli/commands.ts'
import { helpOf, helpOfCommand } from '#cli/help.ts'
import { commandLineWords as say } from '#words/en/command-line.ts'
import { typed } from '#test/unit/cli/world.ts'

const layout = commands.find(({ id }) => id === 'layout')!
const read = (line: string) => readArguments(line.split(' ').filter((word) => word !== ''), layout)

describe('what is understood', () => {
  test.each([
    ['a.csv --out b.json', { out: 'b.json' }],
    ['--out b.json a.csv', { out: 'b.json' }],
    ['a.csv --out=b.json --seed 0', { out: 'b.json', seed: '0' }],
    ['a.csv --out - --seed 4294967295', { out: '-', seed: '4294967295' }],
    ['a.csv --out=--json --lens risk', { out: '--json', lens: 'risk' }],
    ['--out b.json -- a.csv', { out: 'b.json' }],
    ['a.csv --out b.json --out c.json', { out: 'c.json' }],
  ])('%s', (line, values) => {
    expect(read(line)).toEqual({ asked: { file: 'a.csv', values } })
  })
  test('a file may be called like an option behind --', () => {
    expect(read('--out b.json -- --odd.csv')).toEqual({ asked: { file: '--odd.csv', values: { out: 'b.json' } } })
  })
  test.each(['--help', '-h', 'a.csv --help', '--frob --help'])('%s asks for help, whatever else stands there', (line) => {
    expect(read(line)).toEqual({ help: true })
  })
})

describe('what is not', () => {
  test.each([
    ['', 'no-file'],
    ['--out b.json', 'no-file'],
    ['a.csv b.csv --out c.json', 'many-files'],
    ['a.csv', 'missing'],
    ['a.csv --out', 'no-value'],
    ['a.csv --out=', 'no-value'],
    ['a.csv --out --lens risk', 'no-value'],
    ['a.csv --out b --frob', 'unknown-option'],
    ['a.csv --out b -x', 'unknown-option'],
    ['a.csv --out b --lens changes', 'not-among'],
    ['a.csv --out b --layout swirl', 'not-among'],
    ['a.csv --out b --dimensions 4', 'not-among'],
    ['a.csv --out b --seed 1.5', 'not-whole'],
    ['a.csv --out b --seed -3', 'not-whole'],
    ['a.csv --out b --seed 4294967296', 'not-whole'],
    ['a.csv --out b --seed 1e3', 'not-whole'],
  ])('%s', (line, id) => {
    const reading = read(line)
    expect('refused' in reading && reading.refused.id).toBe(id)
    if ('refused' in reading) expect(say.refusals[id]!(reading.refused.values as Record<string, string>)).toMatch(/^\S.*[^ ]\.$/)
  })
  test('the sentence names what came, what was wanted and what to do', async () => {
    const { code, out, said } = await typed(['inspect', 'a.csv', '--jsn'])
    expect([code, out]).toEqual([2, ''])
    expect(said).toEqual(['orrery: There is no option “--jsn” of “orrery inspect”. There are: --json. “orrery inspect --help” tells more.'])
  })
  test('an unknown command, and none', async () => {
    expect(await typed(['frob'])).toMatchObject({ code: 2, out: '', said: ['orrery: There is no command “frob”. There are: inspect, layout, export, brief, --help, --version. “orrery --help” tells more.'] })
    const none = await typed([])
    expect([none.code, none.out]).toEqual([2, ''])
    expect(none.said.join('\n')).toContain('Usage: npx orrery')
  })
  test('a program that the file does not hold', async () => {
    const { code, said } = await typed(['layout', 'test/fixtures/imports/five-partners-eight-deals.csv', '--out', '-', '--program', 'nobody'])
    expect(code).toBe(2)
    expect(said).toEqual(['orrery: test/fixtures/imports/five-partners-eight-deals.csv holds no program “nobody”. It holds: five-partners-eight-deals.'])
  })
})

test('help names every command and every option with its words', async () => {
  expect((await typed(['--help'])).out).toBe(helpOf(commands))
  for (const command of commands) {
    expect(helpOf(commands)).toContain(`  ${command.id} FILE`)
    expect(say.summary(command.id)).not.toBe('')
    expect(say.examples(command.id).length).toBeGreaterThan(0)
    const { code, out } = await typed([command.id, '--help'])
    expect([code, out]).toEqual([0, helpOfCommand(command)])
    for (const { id } of command.options) {
      expect(out).toContain(`\n  --${id}`)
      expect(say.option(command.id, id), id).not.toBe('')
    }
  }
})

test('the version is the one of the package', async () => {
  expect(await typed(['--version'])).toMatchObject({ code: 0, out: '1.2.3\n', said: [] })
})

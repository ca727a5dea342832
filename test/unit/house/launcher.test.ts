import { spawnSync } from 'node:child_process'
import { accessSync, constants, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const { scripts, bin }: { scripts: Record<string, string>; bin: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'))

const node = (args: string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, ...env } })

test('every npm script goes through the launcher, under its own name', () => {
  expect(Object.entries(scripts).filter(([name, line]) => line !== `node scripts/run.mjs ${name}`)).toEqual([])
})

test('the launcher knows every npm script, and says which there are', () => {
  const { status, stderr } = node(['scripts/run.mjs', 'no-such-command'])
  expect(status).toBe(1)
  const known = stderr
    .replace(/^.*There are: /s, '')
    .trim()
    .replace(/\.$/, '')
    .split(', ')
  expect(known.toSorted()).toEqual(Object.keys(scripts).toSorted())
})

test('a part of the tests that does not exist is an error, not a pass', () => {
  const { status, stderr } = node(['scripts/run.mjs', 'check', 'no-such-part'])
  expect(status).toBe(1)
  expect(stderr).toContain('There is no part "no-such-part"')
})

test('a CHROMIUM_PATH that leads nowhere is named', () => {
  const { status, stderr } = node(['scripts/browser.mjs'], { CHROMIUM_PATH: '/nowhere/chromium' })
  expect(status).toBe(1)
  expect(stderr.trim()).toBe('CHROMIUM_PATH is /nowhere/chromium, and there is no such file.')
})

test('the launcher and what it loads before the installation ask for nothing that must be installed', () => {
  const early = ['run', 'orrery', 'fitting-node', 'command-line', 'launch', 'commands', 'install', 'lock', 'process', 'parts', 'browser']
  const asked = early.flatMap((name) =>
    [...readFileSync(`scripts/${name}.mjs`, 'utf8').matchAll(/^import .*from '([^']+)'/gm)].map((match) => match[1] ?? ''),
  )
  expect(asked.length).toBeGreaterThan(10)
  expect(asked.filter((name) => !/^(node:|\.\/)/.test(name))).toEqual([])
})

test('the command line is a program: its file may be run, and says with what', () => {
  expect(bin).toEqual({ orrery: 'scripts/orrery.mjs' })
  expect(() => accessSync('scripts/orrery.mjs', constants.X_OK)).not.toThrow()
  expect(readFileSync('scripts/orrery.mjs', 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
})

test('a Node that is too old gets a sentence from both doors before anything else is loaded', () => {
  for (const door of ['run', 'orrery']) {
    // What decides is the version alone; a file of a former Node would load no more than this.
    const old = "Object.defineProperty(process.versions, 'node', { value: '18.20.0' }); await import('./scripts/" + door + ".mjs')"
    const { status, stdout, stderr } = node(['--input-type=module', '--eval', old])
    expect([status, stdout, stderr], door).toEqual([1, '', 'Orrery needs Node 20.19 or newer (21 and 22.0 to 22.11 do not do either). This is Node 18.20.0.\n'])
  }
})

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Entry {
  version: string
  dev?: boolean
  devOptional?: boolean
  resolved?: string
  integrity?: string
  os?: string[]
  cpu?: string[]
  optionalDependencies?: Record<string, string>
}

const { packages }: { packages: Record<string, Entry> } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const manifest: { dependencies: Record<string, string>; devDependencies: Record<string, string> } = JSON.parse(
  readFileSync('package.json', 'utf8'),
)
const entries = Object.entries(packages).filter(([path]) => path !== '')

test('the lock file names no address of a registry, and a checksum for every package', () => {
  expect(entries.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([])
  expect(entries.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([])
})

test('versions are exact', () => {
  const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})

test('every optional part that a package names is in the lock file', () => {
  const missing = entries.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`]),
  )
  expect(missing).toEqual([])
})

test.each(['rolldown', 'oxlint', 'oxlint-tsgolint', 'typescript', 'lightningcss', 'oxc-parser'])(
  '%s is there for Linux, macOS and Windows',
  (name) => {
    const parts = Object.keys(packages[`node_modules/${name}`]?.optionalDependencies ?? {}).map((part) => packages[`node_modules/${part}`])
    for (const os of ['linux', 'darwin', 'win32'])
      for (const cpu of ['x64', 'arm64'])
        expect(
          parts.some((part) => part?.os?.includes(os) && part.cpu?.includes(cpu)),
          `${os} ${cpu}`,
        ).toBe(true)
  },
)

test('THIRD-PARTY.txt lists every package that may end in what we ship, at its version', () => {
  const text = readFileSync('THIRD-PARTY.txt', 'utf8')
  const shipped = entries.filter(([, { dev, devOptional }]) => !dev && !devOptional)
  const names = shipped.map(([path, { version }]) => `${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)} ${version}`)
  expect(names.length).toBeGreaterThan(10)
  expect(names.filter((name) => !text.includes(`\n${name} (`))).toEqual([])
})

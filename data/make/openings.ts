import { readFileSync, writeFileSync } from 'node:fs'
import { openingScenes, packPositions } from '#app/openings.ts'
import { settle } from '#layout/precompute.ts'
import { problemOf } from '#layout/presets/problem.ts'
import { openBundle } from '#model/bundle.ts'

/** Where everything stands when a bundled programme is opened, settled by the same engine, to the same bits, as a page would settle it. */
export function makeOpenings(bundle: string): string {
  const ecosystem = openBundle(JSON.parse(bundle))
  const entries = openingScenes(ecosystem).map(({ scene, key }) => [key, packPositions(scene, settle(problemOf(scene, { layout: 'composed', seed: 1 })))] as const)
  return `${JSON.stringify(Object.fromEntries(entries), null, 0)}\n`
}

/** Writes data/openings.json; with `--check` says whether it is current. Returns the exit code. */
export function publishOpenings(words: readonly string[]): number {
  const target = new URL('../openings.json', import.meta.url)
  const text = makeOpenings(readFileSync(new URL('../ecosystem.json', import.meta.url), 'utf8'))
  if (!words.includes('--check')) {
    writeFileSync(target, text)
    console.log(`data/openings.json: ${text.length} characters`)
    return 0
  }
  const current = readFileSync(target, 'utf8') === text
  console.log(current ? 'data/openings.json is current' : 'data/openings.json is not current: run npm run data')
  return current ? 0 : 1
}

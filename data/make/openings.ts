import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fullShelf } from '#app/full-shelf.ts'
import { openingScenes, packPositions } from '#app/openings.ts'
import { settle } from '#layout/precompute.ts'
import { problemOf } from '#layout/presets/problem.ts'
import { openBundle } from '#model/bundle.ts'
import { defaultView } from '#state/view.ts'

/**
 * Where everything stands when a bundled programme is opened, settled by the same engine, to the same bits, as a page would settle it:
 * the scene of the default view by itself, because the page waits for it, and all others.
 */
export function makeOpenings(bundle: string): { first: string; others: string } {
  const ecosystem = openBundle(JSON.parse(bundle))
  const scenes = openingScenes(ecosystem, fullShelf)
  const text = (wanted: typeof scenes) => {
    const entries = wanted.map(({ scene, key }) => [key, packPositions(scene, settle(problemOf(scene, { layout: 'composed', seed: 1 })))] as const)
    return `${JSON.stringify(Object.fromEntries(entries), null, 0)}\n`
  }
  return { first: text(scenes.filter(isFirst)), others: text(scenes.filter((scene) => !isFirst(scene))) }
}

const isFirst = ({ lens, programme }: { lens: string; programme: string }): boolean => lens === defaultView.lens && programme === defaultView.data.programmes?.[0]

/** Writes data/opening.json and data/openings.json; with `--check` says whether they are current. Returns the exit code. */
export function publishOpenings(words: readonly string[]): number {
  const { first, others } = makeOpenings(readFileSync(new URL('../ecosystem.json', import.meta.url), 'utf8'))
  return Math.max(publish('opening.json', first, words), publish('openings.json', others, words))
}

function publish(name: string, text: string, words: readonly string[]): number {
  const target = new URL(`../${name}`, import.meta.url)
  if (!words.includes('--check')) {
    writeFileSync(target, text)
    console.log(`data/${name}: ${text.length} characters`)
    return 0
  }
  const current = existsSync(target) && readFileSync(target, 'utf8') === text
  console.log(current ? `data/${name} is current` : `data/${name} is not current: run npm run data`)
  return current ? 0 : 1
}

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'

const stories = new URL('../../../scenes/stories/', import.meta.url)
const posters = new URL('../../../public/posters/', import.meta.url)

/** `<story>/<beat>-<theme>.webp`, as player and embed ask for them. */
const told = readdirSync(stories)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, stories), 'utf8')) as { id: string; beats: { id: string }[] })
const wanted = told.flatMap(({ id, beats }) => beats.flatMap((beat) => ['dark', 'light'].map((theme) => `${id}/${beat.id}-${theme}.webp`)))
const found = readdirSync(posters).filter((name) => name !== 'index.json').flatMap((story) => readdirSync(new URL(`${story}/`, posters)).map((name) => `${story}/${name}`))

test('every beat that is shipped has its still picture in both themes, and no picture is left over (npm run posters)', () => {
  expect(found.toSorted()).toEqual(wanted.toSorted())
})
test('they are pictures of the WebP format and weigh less than two megabytes together', () => {
  const noPicture = found.filter((name) => {
    const bytes = readFileSync(new URL(name, posters))
    return bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP'
  })
  expect(noPicture).toEqual([])
  expect(found.reduce((sum, name) => sum + statSync(new URL(name, posters)).size, 0)).toBeLessThan(2_000_000)
})

test('the list of them names every beat in the order it is told', () => {
  expect(JSON.parse(readFileSync(new URL('index.json', posters), 'utf8'))).toEqual(Object.fromEntries(told.map(({ id, beats }) => [id, beats.map((beat) => beat.id)])))
})

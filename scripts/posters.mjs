// npm run posters [-- STORY ...] [--dist FOLDER]: a still picture of every beat of every shipped story, dark and light, into public/posters.
// The built page draws them itself: it stands as an embed in a page of its own origin and is asked for its pictures as any host would ask.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { preview } from 'vite'
import { openBrowser } from '../test/bench/probe.mjs'
import { root } from './process.mjs'
import { connectFrame, takeStill } from './posters-page.mjs'

/** @typedef {{ id: string, data: { id: string, programmes?: string[] }, beats: { id: string, view: Record<string, unknown> & { show?: object } }[] }} Story */

const width = 640
const height = 360
/** bytes of one picture; all of them together stay under two megabytes */
const largest = 11_000

const words = process.argv.slice(2)
const distAt = words.indexOf('--dist')
const dist = resolve(root, distAt === -1 ? 'dist' : (words[distAt + 1] ?? 'dist'))
const asked = words.filter((word, at) => !word.startsWith('--') && (distAt === -1 || at !== distAt + 1))
if (!existsSync(join(dist, 'embed/index.html'))) throw new Error(`There is no built page in ${dist}: npm run build first.`)

const folder = join(root, 'scenes/stories')
/** @type {Story[]} */
const stories = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
  .filter(({ id }) => asked.length === 0 || asked.includes(id))

const server = await preview({ root, configFile: false, logLevel: 'warn', build: { outDir: dist }, preview: { port: 0, host: '127.0.0.1', open: false } })
const browser = await openBrowser()
const themes = ['dark', 'light']
let bytes = 0
try {
  const origin = server.resolvedUrls?.local[0]?.replace(/\/$/, '').replace('localhost', '127.0.0.1') ?? ''
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1, reducedMotion: 'reduce' })
  await page.goto(`${origin}/embed/embed-origins.json`)
  await page.evaluate(connectFrame, { address: `${origin}/embed/?ui=none&motion=reduce&xr=0&theme=${themes[1]}`, width, height })
  for (const story of stories) {
    const into = join(root, 'public/posters', story.id)
    rmSync(into, { recursive: true, force: true })
    mkdirSync(into, { recursive: true })
    for (const beat of story.beats) {
      // One thing changes at a time, so that a picture that has not changed yet is known from one that has.
      themes.reverse()
      for (const theme of themes) {
        const picture = Buffer.from(await page.evaluate(takeStill, { data: story.data, view: beat.view, theme, width, height, largest }), 'base64')
        writeFileSync(join(into, `${beat.id}-${theme}.webp`), picture)
        bytes += picture.length
      }
    }
    console.log(`${story.id}: ${story.beats.length} beats`)
  }
} finally {
  await browser.close()
  await server.close()
}
// which there are, in the order they are told: pages that show several ask for it
const told = readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
writeFileSync(join(root, 'public/posters/index.json'), `${JSON.stringify(Object.fromEntries(told.map(({ id, beats }) => [id, beats.map((/** @type {{ id: string }} */ beat) => beat.id)])), null, 1)}\n`)
console.log(`${Math.round(bytes / 1000)} kB in all`)

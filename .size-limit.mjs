// What the browser fetches before the first picture: the entry script and what it imports outright, as the built page names them;
// and the same with the bundled data and where it stands. The peer's page, 3d-force-graph alone without data, is 399 kB.
import { existsSync, readdirSync, readFileSync } from 'node:fs'

const page = existsSync('dist/index.html') ? readFileSync('dist/index.html', 'utf8') : ''
const scripts = [...page.matchAll(/\b(?:src|href)="\.\/([^"]+\.js)"/g)].map((match) => `dist/${match[1]}`)
const assets = existsSync('dist/assets') ? readdirSync('dist/assets') : []
const data = assets.filter((name) => /^(ecosystem|opening)-.*\.js$/.test(name)).map((name) => `dist/assets/${name}`)

// An embed: its own small page, and what it imports once it is known that it may be shown.
const frame = existsSync('dist/embed/index.html') ? readFileSync('dist/embed/index.html', 'utf8') : ''
const front = [...frame.matchAll(/\b(?:src|href)="\.\.\/([^"]+\.js)"/g)].map((match) => `dist/${match[1]}`)
const embedded = new Set([...front, ...assets.filter((name) => /^open-(?!door).*\.js$/.test(name)).map((name) => `dist/assets/${name}`)])
for (const file of embedded) for (const [, name] of readFileSync(file, 'utf8').matchAll(/\b(?:from|import)"\.\/([^"]+\.js)"/g)) embedded.add(`dist/assets/${name}`)

// A name that cannot be there makes the check fail when there is no build.
const orNothing = (files, expected) => (files.length >= expected ? files : ['dist/no-build.js'])

export default [
  { name: 'first load, scripts', path: orNothing(scripts, 1), gzip: true, limit: '340 kB' },
  { name: 'embed that may not be shown, scripts', path: orNothing(front, 1), gzip: true, limit: '14 kB' },
  { name: 'embed, scripts', path: orNothing([...embedded], front.length + 1), gzip: true, limit: '355 kB' },
  { name: 'first load, scripts and data', path: [...orNothing(scripts, 1), ...orNothing(data, 2)], gzip: true, limit: '380 kB' },
  { name: 'what a host page loads', path: 'dist/embed/orrery-viewer.js', gzip: true, limit: '12 kB' },
]

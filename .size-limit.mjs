// What the browser fetches before the first picture: the entry script and what it imports outright, as the built page names them.
import { existsSync, readFileSync } from 'node:fs'

const page = existsSync('dist/index.html') ? readFileSync('dist/index.html', 'utf8') : ''
const scripts = [...page.matchAll(/\b(?:src|href)="\.\/([^"]+\.js)"/g)].map((match) => `dist/${match[1]}`)

export default [
  {
    name: 'first load, scripts',
    // A name that cannot be there makes the check fail when there is no build.
    path: scripts.length > 0 ? scripts : ['dist/no-build.js'],
    gzip: true,
    limit: '350 kB',
  },
]

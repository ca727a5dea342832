import { readFileSync } from 'node:fs'

/** data/ecosystem.json as it is written. */
export function bundledText(): string {
  return readFileSync(new URL('../../data/ecosystem.json', import.meta.url), 'utf8')
}

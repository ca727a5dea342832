import { readFileSync, writeFileSync } from 'node:fs'
import { publishedSchema } from '#model/schema.ts'

/** Writes public/schema/ecosystem-1.json; with `--check` says whether it is current. Returns the exit code. */
export function publishSchema(words: readonly string[]): number {
  const target = new URL('../../public/schema/ecosystem-1.json', import.meta.url)
  const text = publishedSchema()
  if (!words.includes('--check')) {
    writeFileSync(target, text)
    console.log(`public/schema/ecosystem-1.json: ${text.length} characters`)
    return 0
  }
  const current = readFileSync(target, 'utf8') === text
  console.log(current ? 'public/schema/ecosystem-1.json is current' : 'public/schema/ecosystem-1.json is not current: run npm run data')
  return current ? 0 : 1
}

import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = 'src/embed/servers'
/** The policy as `vite.config.ts` has it: importing that would start a bundler. */
const policy = [...(/contentSecurityPolicy = \[([^\]]*)\]/.exec(readFileSync('vite.config.ts', 'utf8'))?.[1] ?? '').matchAll(/"([^"]+)"/g)].map((match) => match[1]).join('; ')

test.each(readdirSync(folder))('%s says our own policy, and who may frame, for the page and for the embed', (file) => {
  const said = [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/Content-Security-Policy:? "?([^"\n]+)/g)].map((match) => match[1]!)
  expect(policy).toContain("object-src 'none'")
  expect(said.length).toBeGreaterThan(1)
  expect(said.filter((each) => !each.startsWith(`${policy}; frame-ancestors 'self'`))).toEqual([])
  expect(said.some((each) => each.endsWith("frame-ancestors 'self' https://intranet.example https://www.example"))).toBe(true)
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { eventNames, methodNames, refusalReasons } from '#embed/protocol/messages.ts'

const declared = readFileSync(join(import.meta.dirname, '../../../../public/embed/orrery-viewer.d.ts'), 'utf8')

// That the module is what these types say, and a host's own TypeScript compiles against them: test/fuzz/embed/host, by the compiler.
test('every method, event and reason is declared by name', () => {
  for (const name of [...methodNames, ...eventNames]) expect(declared).toMatch(new RegExp(`^  ${name}: `, 'm'))
  for (const reason of refusalReasons) expect(declared).toContain(`'${reason}'`)
})

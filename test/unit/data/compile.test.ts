import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compile } from '#data/make/compile.ts'
import { corrections } from '#data/make/corrections.ts'
import { typeOfKind } from '#data/make/kinds.ts'
import { publishedSchema } from '#model/schema.ts'
import { bundledText } from '#test/support/bundled-text.ts'
import { bundled } from '#test/support/bundled.ts'

const root = new URL('../../../', import.meta.url)
const facts = readFileSync(new URL('data/atoms/atoms.jsonl', root), 'utf8')

describe('the bundled data', () => {
  it('is what the facts compile to, byte for byte', () => {
    expect(compile(facts) === bundledText()).toBe(true)
  })

  it('keeps every fact as it was written down, but for five lines', () => {
    const rows = facts
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    const { atoms, nodes, documents } = bundled()
    const back = atoms.map((atom) => {
      const name = (node: number): string => `${nodes.kinds[node]}:${nodes.labels[node]}`
      return {
        id: atom.id,
        seed: documents[atom.source.document]?.file,
        section: atom.source.section,
        line: atom.corrected?.line ?? atom.source.line,
        category: atom.category,
        subject: name(atom.subject),
        predicate: atom.predicate,
        object: atom.object < 0 ? atom.text : name(atom.object),
        kind: atom.object < 0 ? 'attribute' : 'relation',
        restates: atom.restates,
        basis: atom.basis,
      }
    })
    expect(back).toEqual(rows)
  })

  it('corrects five lines, each with its reason', () => {
    const corrected = bundled().atoms.filter((atom) => atom.corrected !== undefined)
    expect(corrected.map(({ id, source }) => [id, source.line])).toEqual([
      ['000-0225', 294],
      ['000-0226', 295],
      ['000-0408', 463],
      ['000-0428', 477],
      ['000-0429', 477],
    ])
    expect(corrections.every(({ line, reason }) => reason.includes(`line ${line}`))).toBe(true)
  })

  it('does not guess at a kind, a document or a correction that it does not know', () => {
    const first = facts.slice(0, facts.indexOf('\n'))
    expect(() => typeOfKind('Galaxy')).toThrow('Galaxy')
    expect(() => compile(facts.replaceAll('Layer:', 'Galaxy:'))).toThrow('Galaxy')
    expect(() => compile(`${facts}${first.replace('000_c72b426cb9c36cf2.txt', 'other.txt')}\n`)).toThrow('other.txt')
    expect(() => compile(facts.replace('"000-0408"', '"000-9408"'))).toThrow('000-0408')
  })
})

describe('the published schema', () => {
  it('is current', () => {
    expect(readFileSync(new URL('public/schema/ecosystem-1.json', root), 'utf8') === publishedSchema()).toBe(true)
  })
})

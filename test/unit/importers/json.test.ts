import { describe, expect, it } from 'vitest'
import { json, readJson } from '#importers/json.ts'
import { bundledText } from '#test/support/bundled-text.ts'
import { bundled } from '#test/support/bundled.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const says = (text: string): string[] => readJson(text).problems.map((problem) => problem.says)

describe('reading own JSON', () => {
  it('opens it without a problem', async () => {
    const { ecosystem, problems } = await json.read(bytes(`\ufeff${bundledText()}`))
    expect(problems).toEqual([])
    expect(ecosystem).toEqual(bundled())
  })

  it('opens a file whose content was changed, under its true version, and says so', () => {
    const { ecosystem, problems } = readJson(bundledText().replace('"$8.5M"', '"$9.5M"'))
    expect(problems).toEqual([{ says: 'json-changed', values: { stated: bundled().version, found: ecosystem?.version ?? '' } }])
    expect(ecosystem?.version).not.toBe(bundled().version)
  })

  it('knows own JSON by its beginning and other files by theirs', () => {
    const head = bytes(bundledText().slice(0, 512))
    expect(json.accepts('export.json', head)).toBe(true)
    expect(json.accepts('download', head)).toBe(true)
    expect(json.accepts('partners.csv', bytes('Partner,Value\n'))).toBe(false)
    expect(json.accepts('list.json', bytes('[1, 2]'))).toBe(true)
  })

  it('refuses with the reason, never with a throw', () => {
    expect(says('{')).toEqual(['json-unreadable'])
    expect(says('null')).toEqual(['json-not-orrery'])
    expect(says('{"format":"gexf"}')).toEqual(['json-not-orrery'])
    expect(says('{"format":"orrery-ecosystem","v":9}')).toEqual(['json-other-version'])
  })

  it('names the place that does not fit', () => {
    const place = (text: string): unknown => readJson(text).problems[0]?.values['place']
    expect(place(bundledText().replace('"synthetic":false', '"synthetic":0'))).toBe('synthetic')
    expect(place(bundledText().replace('"lines":507', '"lines":-1'))).toBe('documents[0].lines')
    expect(place(bundledText().replace('"subjects":[', '"subjects":[9999,'))).toBe('atoms.subjects')
    expect(place(bundledText().replace('"labels":["', '"labels":[" ","').replace(/,"[^"]*"\],\n "types"/, '],\n "types"'))).toBe('nodes.labels[0]')
    expect(readJson('{"format":"orrery-ecosystem","v":1}').problems.length).toBeGreaterThan(5)
  })
})

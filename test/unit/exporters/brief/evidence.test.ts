import { describe, expect, test } from 'vitest'
import { evidenceOf, Sources } from '#exporters/brief/evidence.ts'
import { escaped, tag } from '#exporters/brief/html.ts'
import { bundled } from '#test/support/bundled.ts'

const ecosystem = bundled()
const inSection = (document: number, section: string) => ecosystem.atoms.filter(({ source }) => source.document === document && source.section === section)

describe('evidence', () => {
  test('names the document by its number, the section, and lines with neighbors joined', () => {
    const ids = inSection(0, 'Executive Summary').filter(({ source }) => [15, 16, 17, 21].includes(source.line)).map(({ id }) => id)
    expect(evidenceOf(ecosystem, ids, new Sources(ecosystem, [0]))).toBe('[1] Executive Summary, lines 15–17, 21')
  })
  test('of one line says line', () => {
    const id = ecosystem.atoms.find(({ source }) => source.document === 0 && source.line === 21)!.id
    expect(evidenceOf(ecosystem, [id, id], new Sources(ecosystem, []))).toBe('[1] Executive Summary, line 21')
  })
  test('a second document gets the next number, and both are listed', () => {
    const sources = new Sources(ecosystem, [0])
    const other = ecosystem.atoms.find(({ source }) => source.document === 4)!
    expect(evidenceOf(ecosystem, [other.id], sources)).toMatch(/^\[2\] /)
    expect(sources.said(sources.named, 4)).toEqual(['[1] AIA Enterprise Partnership Integration Guide (000_c72b426cb9c36cf2.txt), 507 lines', '[2] Global Partnership Network - Strategic Channel Strategy (004_f3b0d115ca4292e1.txt), 257 lines'])
  })
  test('of many sections the first ones are named and the others counted', () => {
    const sections = [...new Set(ecosystem.atoms.filter(({ source }) => source.document === 0).map(({ source }) => source.section))].slice(0, 6)
    const ids = sections.map((section) => inSection(0, section)[0]!.id)
    expect(evidenceOf(ecosystem, ids, new Sources(ecosystem, [0])).split('; ').at(-1)).toBe('2 facts elsewhere')
  })
  test('without facts says that it is about what is missing', () => {
    expect(evidenceOf(ecosystem, ['no such fact'], new Sources(ecosystem, []))).toBe('No single fact states this: it is about what is missing.')
  })
})

describe('html', () => {
  test('text and attributes are escaped, half letters and turning signs left out', () => {
    expect(escaped('a<b & "c" \'d\'\u202e\ud800\u0007')).toBe('a&lt;b &amp; &quot;c&quot; &#39;d&#39;')
    expect(tag('p', { title: '"><x', class: undefined }, '<i>', [tag('b', {}, '&')]).html).toBe('<p title="&quot;&gt;&lt;x">&lt;i&gt;<b>&amp;</b></p>')
  })
})

import { describe, expect, it } from 'vitest'
import { EcosystemBuilder } from '#model/build.ts'
import { openBundle, writeBundle } from '#model/bundle.ts'
import { BundleError, checkBundle } from '#model/bundle-shape.ts'
import type { Ecosystem } from '#model/ecosystem.ts'
import { contentVersion } from '#model/version.ts'
import { bundledText } from '#test/support/bundled-text.ts'
import { bundled } from '#test/support/bundled.ts'

function own(value = 6_000_000): Ecosystem {
  const builder = new EcosystemBuilder('own', 'My partners')
  const document = builder.document({ id: 'file', title: 'partners.csv', file: 'partners.csv', lines: 3 })
  const programme = builder.programme({ id: 'own', label: 'My partners', document, asOf: 20_000 })
  const root = builder.node('Programme', 'Programme', 'My partners', programme)
  const partner = builder.node('Partner', 'Partner', 'Société Générale', programme)
  const source = { document, section: 'Sheet 1', line: 2 }
  builder.relation(programme, root, 'has partner', partner, source)
  builder.fact(programme, partner, 'contract value', '6.000.000', source, {
    id: 'row-2-value',
    value: { kind: 'money', amount: value, currency: 'EUR', comparator: '=', period: 'once' },
  })
  builder.fact(programme, partner, 'runs', 'from month 13', source, {
    value: { kind: 'when', calendar: false, unit: 'month', first: 13, last: Infinity, comparator: '=' },
    basis: 'inferred',
  })
  return builder.finish()
}

const broken = (change: (bundle: ReturnType<typeof checkBundle>) => void): string => {
  const bundle = checkBundle(JSON.parse(bundledText()))
  change(bundle)
  try {
    openBundle(bundle)
  } catch (error) {
    if (error instanceof BundleError) return error.place
    throw error
  }
  return 'opened'
}

describe('own JSON', () => {
  it('writes what it opened, byte for byte', () => {
    expect(writeBundle(bundled())).toBe(bundledText())
  })

  it('carries a version that is the hash of its content', () => {
    const ecosystem = bundled()
    expect(contentVersion(ecosystem)).toBe(ecosystem.version)
  })

  it('keeps values that the text does not say, open ends and bases', () => {
    const before = own()
    const after = openBundle(JSON.parse(writeBundle(before)))
    expect(after).toEqual(before)
    expect(after.atoms[2]?.value).toMatchObject({ last: Infinity })
  })

  it('stores no value that the grammar reads anyway', () => {
    expect(checkBundle(JSON.parse(bundledText())).atoms.values).toEqual([])
  })

  it('keeps corrections with their reason', () => {
    const atom = bundled().atoms.find(({ id }) => id === '000-0408')
    expect(atom?.source.line).toBe(463)
    expect(atom?.corrected?.line).toBe(458)
    expect(atom?.corrected?.reason).toContain('463')
  })
})

describe('the version', () => {
  it('changes with any stated number', () => {
    expect(own(6_000_001).version).not.toBe(own().version)
  })

  it('is the same for the same facts', () => {
    expect(own().version).toBe(own().version)
  })
})

describe('own JSON that does not fit', () => {
  it.each<[string, string, (bundle: ReturnType<typeof checkBundle>) => void]>([
    ['another format', 'format', (bundle) => Object.assign(bundle, { format: 'gexf' })],
    ['a later version', 'v', (bundle) => Object.assign(bundle, { v: 2 })],
    ['a missing title', 'title', (bundle) => Object.assign(bundle, { title: undefined })],
    ['a short column', 'nodes.labels', (bundle) => bundle.nodes.labels.pop()],
    ['an unknown type', 'nodeTypes[0]', (bundle) => (bundle.nodeTypes[0] = 'Galaxy')],
    ['a node that stands twice', 'nodes.ids', (bundle) => (bundle.nodes.ids[1] = bundle.nodes.ids[0] ?? '')],
    ['a subject that is no node', 'atoms.subjects[3]', (bundle) => (bundle.atoms.subjects[3] = 702)],
    ['an object that is no number', 'atoms.objects[0]', (bundle) => (bundle.atoms.objects[0] = 0.5)],
    ['a value without its text', 'atoms.texts[0]', (bundle) => (bundle.atoms.texts[0] = null)],
    ['a program beyond those listed', 'nodes.programmes[7]', (bundle) => (bundle.nodes.programmes[7] = 32)],
    ['a document that is not listed', 'programmes[0].document', (bundle) => Object.assign(bundle.programmes[0] ?? {}, { document: 9 })],
    ['a correction of no fact', 'atoms.corrected[0]', (bundle) => bundle.atoms.corrected.unshift([1860, 1, ''])],
  ])('names the place of %s', (_, place, change) => {
    expect(broken(change)).toBe(place)
  })

  it.each([null, 42, 'text', [], {}])('refuses %j', (json) => {
    expect(() => openBundle(json)).toThrow(BundleError)
  })
})

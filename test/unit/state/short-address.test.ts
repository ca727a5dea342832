import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lensIds, layoutIds, type ViewState } from '#model/view-state.ts'
import { readView } from '#state/schema.ts'
import { writeShort } from '#state/short-address.ts'
import { readAddress, writeFragment } from '#state/url.ts'
import { defaultView, focusOn, operate, select, show, toLens } from '#state/view.ts'

const datasets = new Set(['aia', 'aic-platform', 'technology-alliance', 'agent-collaboration', 'global-network', 'own'])
const open = (address: string) => {
  const { search, hash } = new URL(address, 'https://orrery.test/')
  return readAddress({ search, hash }, datasets, (id) => id.startsWith('own'), readView)
}

describe('a short address', () => {
  test('is nothing at all for the first view', () => expect(writeShort(defaultView)).toBe(''))
  test('says in words what words can say', () => {
    expect(writeShort(toLens('tiers')(defaultView))).toBe('?lens=tiers&flat=0')
    expect(writeShort(toLens('compliance')(defaultView))).toBe('?lens=compliance')
    expect(writeShort(focusOn('partner:sap')({ ...defaultView, data: { id: 'bundled', programmes: ['global-network'] }, role: 'cfo' }))).toBe('?data=global-network&focus=partner:sap&role=cfo')
  })
  test('says the rest by what differs, in a third of the whole', () => {
    const supposed = operate({ op: 'remove-partner', node: 'partner:jpmorgan-chase' })(toLens('concentration')(defaultView))
    const short = writeShort(supposed)
    expect(short).toMatch(/^#v=/)
    expect([short.length, writeFragment(supposed).length]).toEqual([127, 369])
    expect(open(short)).toMatchObject({ view: supposed, ignored: [], given: true })
  })
  test('of a selection is shorter than what it stands for', () => {
    const selected = select(['partner:ey-global'])(defaultView)
    expect(writeShort(selected).length).toBeLessThan(writeFragment(selected).length / 3)
    expect(open(writeShort(selected)).view).toEqual(selected)
  })
  test('a switch that is set is enough: the others are as in the default view', () => {
    const pointed = show({ atoms: true })(defaultView)
    expect(atob(writeShort(pointed).slice('#v='.length))).toBe('{"show":{"atoms":true}}')
    expect(open(writeShort(pointed)).view).toEqual(pointed)
  })
  test('does not hang on what was chosen first', () => {
    const one: ViewState = { ...focusOn('partner:sap')(defaultView), role: 'cfo', show: { panel: 'findings', ...defaultView.show } }
    expect(writeShort(one)).toBe('?focus=partner:sap&role=cfo&panel=findings')
  })
  test('names own data by its id', () => expect(writeShort({ ...defaultView, data: { id: 'own-7' } })).toBe('?data=own-7'))
  test('is checked like every other: a broken one is refused whole and named', () => {
    for (const said of ['"words"', '[1]', '7', 'null', '{"lens":"magic"}', '{"show":7,"lens":3}', '{"selection":"x"}'])
      expect(open(`#v=${btoa(said).replace(/=+$/, '')}`), said).toMatchObject({ view: defaultView, ignored: [{ id: 'broken-fragment' }] })
  })
  test('whatever stands in one, reading never throws', () => {
    fc.assert(fc.property(fc.json(), (said) => {
      expect(open(`#v=${btoa(encodeURIComponent(said))}`).view.v).toBe(1)
    }))
  })
  test('opens the view that it was written for, whatever that is, and is never longer than the whole', () => {
    const views = fc.record({
      data: fc.constantFrom<ViewState['data']>({ id: 'bundled', programmes: ['aia'] }, { id: 'bundled', programmes: ['technology-alliance'] }, { id: 'bundled', programmes: ['aia'], version: 'abc' }, { id: 'own-1' }),
      lens: fc.constantFrom(...lensIds), layout: fc.constantFrom(...layoutIds), selection: fc.array(fc.string({ maxLength: 20 }), { maxLength: 3 }),
      camera: fc.constantFrom(null, { target: [0, 1, 2] as const, azimuth: 1, polar: 0.5, distance: 3 }),
      show: fc.record({ labels: fc.constantFrom('auto' as const, 'all' as const, 'none' as const), atoms: fc.boolean(), flat: fc.boolean(), table: fc.boolean() }),
    })
    fc.assert(fc.property(views, fc.option(fc.string({ minLength: 1, maxLength: 20 })), (change, node) => {
      const whole: ViewState = { ...defaultView, ...change, ...(node !== null && { focus: { node, degree: 1 }, selection: [node] }) }
      const short = writeShort(whole)
      expect(open(short)).toMatchObject({ view: whole, ignored: [] })
      expect(short.length).toBeLessThanOrEqual(writeFragment(whole).length)
    }), { numRuns: 60 })
  })
  test('written once, is read forever: the default view is part of its grammar', () => {
    expect(defaultView).toEqual({
      v: 1, data: { id: 'bundled', programmes: ['aia'] }, lens: 'portfolio', layout: 'composed', camera: null, selection: [], filters: [],
      show: { labels: 'auto', atoms: false, flat: false, table: false },
    })
    expect(open('#v=eyJsZW5zIjoicGlwZWxpbmUiLCJzZWxlY3Rpb24iOlsiYSJdfQ').view).toEqual({ ...defaultView, lens: 'pipeline', selection: ['a'] })
  })
})

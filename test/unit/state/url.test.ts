import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lensIds, layoutIds, type ViewState } from '#model/view-state.ts'
import { readView } from '#state/schema.ts'
import { readAddress, storyWords, writeFragment } from '#state/url.ts'
import { defaultView } from '#state/view.ts'

const datasets = new Set(['aia', 'aic-platform', 'technology-alliance', 'agent-collaboration', 'global-network', 'own'])
const read = (search: string, hash = '') => readAddress({ search, hash }, datasets, () => false, readView)

describe('query words', () => {
  test('nothing said is the default view', () => expect(read('')).toEqual({ view: defaultView, ignored: [], given: false }))
  test('programme, lens, layout, focus and flat select what is shown', () => {
    expect(read('?data=global-network&lens=knowledge&layout=force&focus=partner:sap&flat=1').view).toMatchObject({
      data: { id: 'bundled', programmes: ['global-network'] }, lens: 'knowledge', layout: 'force', focus: { node: 'partner:sap', degree: 1 }, selection: ['partner:sap'], show: { flat: true },
    })
  })
  test('every layout can be asked for', () => {
    for (const layout of layoutIds) expect(read(`?layout=${layout}`)).toMatchObject({ view: { layout }, ignored: [] })
    expect(read('?layout=circular').ignored).toMatchObject([{ id: 'unknown-layout', values: { came: 'circular', wanted: layoutIds } }])
  })
  test('an unknown lens falls back to Portfolio and is named', () => {
    const { view, ignored } = read('?lens=magic')
    expect(view.lens).toBe('portfolio')
    expect(ignored).toMatchObject([{ id: 'unknown-lens', values: { came: 'magic' } }])
  })
  test('unknown data falls back to AIA and is named', () => expect(read('?data=acme').ignored).toMatchObject([{ id: 'unknown-data', values: { came: 'acme' } }]))
  test('bench takes nodes, edges and seed', () => expect(read('?bench=10000,25000,1').bench).toEqual({ nodes: 10_000, edges: 25_000, seed: 1 }))
  test.each(['x', '0,5', '-3,2,1', '1e9,1,1', '5'])('bench=%s is refused by name', (text) => {
    const { bench, ignored } = read(`?bench=${text}`)
    expect(bench).toBeUndefined()
    expect(ignored).toMatchObject([{ id: 'unknown-bench', values: { came: text } }])
  })
})

describe('fragment', () => {
  const view: ViewState = { ...defaultView, lens: 'pipeline', selection: ['partner:sap'], scenario: [{ op: 'set-probability', node: 'a', value: 0.5 }] }
  test('restores the whole view', () => expect(read('', writeFragment(view)).view).toEqual(view))
  test('beats query words and says which', () => {
    const { view: opened, ignored } = read('?lens=knowledge', writeFragment(view))
    expect(opened.lens).toBe('pipeline')
    expect(ignored).toEqual([{ id: 'fragment-wins', values: { words: ['lens'] } }])
  })
  test('a view of the wrong shape is refused whole', () => {
    const { view: opened, ignored } = read('', writeFragment({ ...view, scenario: [{ op: 'set-probability', node: 'a', value: 'much' as unknown as number }] }))
    expect(opened).toEqual(defaultView)
    expect(ignored[0]?.id).toBe('broken-fragment')
  })
  test('what a scenario supposes is read as it stands: whether it can be is answered with the data', () => {
    const asked: ViewState = { ...view, scenario: [{ op: 'set-probability', node: 'a', value: 1.7 }, { op: 'remove-partner', node: 'nobody' }] }
    expect(read('', writeFragment(asked))).toMatchObject({ view: asked, ignored: [] })
  })
  test('whatever stands in the address, reading never throws', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (search, hash) => {
      const { view: opened } = read(`?${search}`, `#${hash}`)
      expect(lensIds).toContain(opened.lens)
    }))
    fc.assert(fc.property(fc.string(), (tail) => {
      expect(read('', `#view=${tail}`).view.v).toBe(1)
    }))
  })
  test('every view survives the address', () => {
    const views = fc.record({
      lens: fc.constantFrom(...lensIds), layout: fc.constantFrom(...layoutIds), selection: fc.array(fc.string({ maxLength: 40 }), { maxLength: 5 }),
      show: fc.record({ labels: fc.constantFrom('auto' as const, 'all' as const, 'none' as const), atoms: fc.boolean(), flat: fc.boolean(), table: fc.boolean() }),
    })
    fc.assert(fc.property(views, (change) => {
      const whole = { ...defaultView, ...change }
      expect(read('', writeFragment(whole)).view).toEqual(whole)
    }))
  })
})

test('?story and ?beat name a story that plays, the first beat as 1; a fragment beside them is what is shown off its path', () => {
  expect(read('?story=aia-board&beat=4').story).toEqual({ id: 'aia-board', at: 3 })
  expect(read('?story=aia-board').story).toEqual({ id: 'aia-board', at: 0 })
  for (const beat of ['0', '-2', 'x', '']) expect([beat, read(`?story=aia-board&beat=${beat}`).story?.at]).toEqual([beat, 0])
  expect(read('?story=aia-board&beat=4').given).toBe(true)
  expect(read('?beat=4').story).toBeUndefined()
  expect(read(storyWords('a b', 6)).story).toEqual({ id: 'a b', at: 6 })
  expect(read('?story=aia-board&beat=2', '#view=broken').ignored.map(({ id }) => id)).not.toContain('fragment-wins')
})
test('?role, ?asof and ?panel select who reads, as of which day and what stands beside; what is not understood is said', () => {
  const read = (search: string) => readAddress({ search, hash: '' }, new Set(['aia']))
  expect(read('?role=cfo&asof=2025-01-15&panel=findings').view).toMatchObject({ role: 'cfo', asOf: '2025-01-15', show: { panel: 'findings' } })
  expect(read('?role=king&asof=soon&panel=wall').ignored.map((saying) => saying.id)).toEqual(['unknown-role', 'unknown-day', 'unknown-panel'])
})
test('a lens that reads best as a chart opens with it beside the stage, unless the address says otherwise', () => {
  const flat = (search: string) => readAddress({ search, hash: '' }, new Set(['aia'])).view.show.flat
  expect([flat('?lens=compliance'), flat('?lens=compliance&flat=0'), flat('?lens=tiers'), flat('?lens=tiers&flat=1')]).toEqual([true, false, false, true])
})

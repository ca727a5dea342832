import { describe, expect, test } from 'vitest'
import { frameAttributes, wordAttributes } from '#embed/host/address.ts'
import { changeOf } from '#embed/host/changes.ts'
import { readArguments } from '#embed/protocol/schema.ts'

const change = (name: string, attributes: Readonly<Record<string, string>>) => changeOf(name, attributes[name] ?? null, (other) => attributes[other] ?? null)

describe('an attribute that changes', () => {
  test.each([
    ['lens', { lens: 'risk' }, 'setLens', { lens: 'risk' }],
    ['lens', {}, 'setLens', { lens: 'portfolio' }],
    ['layout', { layout: 'radial' }, 'setLayout', { layout: 'radial' }],
    ['as-of', { 'as-of': '2025-10-03' }, 'setAsOf', { day: '2025-10-03' }],
    ['as-of', {}, 'setAsOf', { day: null }],
    ['theme', {}, 'setTheme', { theme: 'auto' }],
    ['filter', { filter: 'signed, planned,' }, 'setFilters', { legend: ['signed', 'planned'] }],
    ['filter', {}, 'setFilters', { legend: [] }],
    ['focus', { focus: 'partner:sap' }, 'focus', { node: 'partner:sap' }],
    ['focus', { focus: 'partner:sap', degree: '2' }, 'focus', { node: 'partner:sap', degree: 2 }],
    ['focus', { degree: '2' }, 'focus', { node: null }],
    ['degree', { focus: 'partner:sap', degree: '3' }, 'focus', { node: 'partner:sap', degree: 3 }],
    ['beat', { beat: '3' }, 'goToBeat', { beat: 3 }],
    ['beat', { beat: '3', story: 'aia-board' }, 'goToBeat', { beat: 3, story: 'aia-board' }],
    ['autoplay', { autoplay: '' }, 'play', {}],
    ['autoplay', { autoplay: 'false' }, 'pause', {}],
    ['autoplay', {}, 'pause', {}],
  ] as const)('%s with %j asks %s', (name, attributes, method, args) => {
    const asked = change(name, attributes)
    expect(asked).toEqual({ method, args })
    expect(readArguments(method, asked!.args)).toHaveProperty('args')
  })

  test('everything else needs the frame anew', () => {
    const anew = ['src', 'state', ...wordAttributes].filter((name) => change(name, {}) === undefined)
    expect(anew.toSorted()).toEqual(['data', 'labels', 'lang', 'motion', 'role', 'scroll-zoom', 'src', 'state', 'story', 'ui', 'xr'])
    // and of these, what says only how the frame stands keeps what is shown
    expect(anew.filter((name) => frameAttributes.includes(name)).toSorted()).toEqual(['lang', 'motion', 'scroll-zoom', 'ui', 'xr'])
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, score, search, searchIndex, type SearchItem } from '#ui/search/search.ts'

const item = (label: string, more: Partial<SearchItem> = {}): SearchItem => ({ id: label, group: 'partner', label, ...more })
const best = (query: string, ...items: SearchItem[]) => search(searchIndex(items), query).flatMap((result) => result.hits.map((hit) => hit.item.label))

describe('ranking', () => {
  test('puts the whole name before a prefix, a prefix before a word start, a word start before the inside of a word', () =>
    expect(best('cloud', item('Intracloudy'), item('Google Cloud'), item('Cloudera'), item('Cloud'))).toEqual(['Cloud', 'Cloudera', 'Google Cloud', 'Intracloudy']))
  test('finds initials and letters in order, starting at a word', () => {
    expect(best('jpmc', item('EY Global'), item('JPMorgan Chase'))).toEqual(['JPMorgan Chase'])
    expect(best('xqz', item('JPMorgan Chase'))).toEqual([])
  })
  test('takes the words of a query in any order', () => expect(best('cloud goo', item('Google Cloud'))).toEqual(['Google Cloud']))
  test('folds accents, case and punctuation', () => {
    expect(fold('  São-Paulo & Søn ')).toBe('sao paulo søn')
    expect(best('sao', item('São Paulo Bank'))).toEqual(['São Paulo Bank'])
  })
  test('finds other names of a thing', () => expect(best('exact', item('Table', { group: 'command', also: ['exact values'] }))).toEqual(['Table']))
  test('breaks ties by weight, then by name', () =>
    expect(best('mil', item('Milestone B'), item('Milestone A'), item('Milestone C', { weight: 3 }))).toEqual(['Milestone C', 'Milestone A', 'Milestone B']))
})

describe('groups', () => {
  const items = [item('Table', { group: 'command' }), ...Array.from({ length: 40 }, (_, i) => item(`Tablet ${i}`, { group: 'entity' })), item('Google Cloud')]
  test('keep their order while nothing is asked', () => expect(search(searchIndex(items), '').map((result) => result.group)).toEqual(['partner', 'entity', 'command']))
  test('come in order of their best hit', () => expect(search(searchIndex(items), 'table').map((result) => result.group)).toEqual(['command', 'entity']))
  test('show a few and count all', () => {
    const entities = search(searchIndex(items), 'tablet').find((result) => result.group === 'entity')
    expect(entities?.hits).toHaveLength(6)
    expect(entities?.found).toBe(40)
  })
  test('stay empty when nothing matches', () => expect(search(searchIndex(items), 'qqqq')).toEqual([]))
})

test('every name is found by itself, with the highest score there is', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (name) => {
      const folded = fold(name)
      fc.pre(folded !== '')
      expect(score(folded, folded)).toBe(1000)
    }),
  )
})
test('a prefix never scores below the inside of a word', () => {
  fc.assert(fc.property(fc.stringMatching(/^[a-z]{3,8}$/), fc.stringMatching(/^[a-z]{1,8}$/), (query, rest) => score(query, query + rest) > score(query, `z${rest}${query}z`)))
})

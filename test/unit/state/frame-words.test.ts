import { expect, test } from 'vitest'
import { framed, readFrame, strangeWords } from '#state/frame-words.ts'
import { queryWords, readAddress } from '#state/url.ts'
import { defaultView, focusOn } from '#state/view.ts'

test('an address without words stands as stage, answer and chips, and takes nothing from the page around', () => {
  expect(readFrame('?lens=risk')).toEqual({
    frame: { ui: 'min', theme: 'auto', motion: 'auto', scroll: false, xr: true, autoplay: false, reveal: 'auto', poster: undefined },
    ignored: [],
  })
})

test('every word of the frame is read', () => {
  expect(readFrame('?ui=none&theme=light&motion=reduce&scroll=1&xr=0&autoplay=1&reveal=interaction&poster=still.webp').frame).toEqual(
    { ui: 'none', theme: 'light', motion: 'reduce', scroll: true, xr: false, autoplay: true, reveal: 'interaction', poster: 'still.webp' },
  )
})

test('a word that is not understood falls back and is named', () => {
  const { frame, ignored } = readFrame('?ui=full&scroll=yes&theme=')
  expect([frame.ui, frame.scroll, frame.theme]).toEqual(['min', false, 'auto'])
  expect(ignored.map(({ values }) => values['word'])).toEqual(['ui', 'theme', 'scroll'])
})

test('degree, filters and labels join the view that the rest says', () => {
  const { view, ignored } = framed(focusOn('partner:ibm')(defaultView), '?deg=3&filter=signed,planned&filter=signed&labels=none')
  expect(ignored).toEqual([])
  expect([view.focus?.degree, view.filters.map(({ value }) => value), view.show.labels]).toEqual([3, ['signed', 'planned'], 'none'])
})

test.each(['?deg=10', '?deg=x', '?labels=some'])('%s changes nothing and is named', (search) => {
  const focused = focusOn('partner:ibm')(defaultView)
  expect(framed(focused, search)).toMatchObject({ view: focused, ignored: [{ id: 'unknown-word' }] })
})

test('a degree without a focus has nothing to be steps from', () => {
  expect(framed(defaultView, '?deg=2')).toMatchObject({ view: defaultView, ignored: [{ values: { word: 'deg' } }] })
})

test('words that nobody knows are told apart from those of view and frame', () => {
  expect(strangeWords('?lens=risk&ui=min&lenz=1&utm=2&lenz=3', queryWords)).toEqual(['lenz', 'utm'])
})

test('on the page itself the words of a frame mean nothing, and it says so', () => {
  const { view, ignored } = readAddress({ search: '?ui=none&theme=light', hash: '' }, new Set())
  expect(view).toEqual(defaultView)
  expect(ignored).toEqual([{ id: 'frame-words', values: { words: ['ui', 'theme'] } }])
})

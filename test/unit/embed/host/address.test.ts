import { describe, expect, test } from 'vitest'
import { frameAddress } from '#embed/host/address.ts'

const said = (attributes: Readonly<Record<string, string>>) => (name: string) => attributes[name] ?? null
const address = (src: string, attributes: Readonly<Record<string, string>> = {}, state: string | null = null) => frameAddress(src, said(attributes), state, 'https://host.example/pages/one.html').href

describe('the address of the frame', () => {
  test('attributes are the words of the one URL grammar', () => {
    expect(address('https://orrery.example/embed/', { data: 'aia', lens: 'risk', degree: '2', 'as-of': '2025-10-03', 'scroll-zoom': '' })).toBe('https://orrery.example/embed/?data=aia&lens=risk&deg=2&asof=2025-10-03&scroll=1')
  })

  test('an attribute beats the same word of src, and the other words stay', () => {
    expect(address('https://orrery.example/embed/?lens=risk&role=cfo', { lens: 'tiers' })).toBe('https://orrery.example/embed/?lens=tiers&role=cfo')
  })

  test.each([['', '1'], ['true', '1'], ['autoplay', '1'], ['vr ar', '1'], ['false', '0'], ['0', '0'], [' OFF ', '0'], ['no', '0']])('a switch that says "%s" is %s', (value, word) => {
    for (const [attribute, name] of [['autoplay', 'autoplay'], ['scroll-zoom', 'scroll'], ['xr', 'xr']] as const) expect(address('/embed/', { [attribute]: value })).toBe(`https://host.example/embed/?${name}=${word}`)
  })

  test('src is read from the page it stands in', () => {
    expect(address('../embed/')).toBe('https://host.example/embed/')
    expect(address('//orrery.example/embed/')).toBe('https://orrery.example/embed/')
  })

  test('poster and its button are the element\'s, never the frame\'s', () => {
    expect(address('/embed/?reveal=interaction&poster=a.webp&ui=none')).toBe('https://host.example/embed/?ui=none')
  })

  test('a state takes the place of everything that says what is shown, and of nothing else', () => {
    const attributes = { story: 'aia-board', beat: '1', lens: 'risk', ui: 'min', theme: 'dark', focus: 'partner:sap' }
    expect(address('/embed/?table=1', attributes, '?story=aia-board&beat=3')).toBe('https://host.example/embed/?ui=min&theme=dark&story=aia-board&beat=3')
    expect(address('/embed/', attributes, '#view=abc')).toBe('https://host.example/embed/?ui=min&theme=dark#view=abc')
    expect(address('/embed/', attributes, '?story=aia-board&beat=3#view=abc')).toBe('https://host.example/embed/?ui=min&theme=dark&story=aia-board&beat=3#view=abc')
    // a state that is a whole address: its origin is nobody's business
    expect(address('/embed/', attributes, 'https://elsewhere.example/?lens=tiers#view=abc')).toBe('https://host.example/embed/?ui=min&theme=dark&lens=tiers#view=abc')
  })

  test('a state without words leaves what the attributes say', () => {
    expect(address('/embed/', { lens: 'risk' }, '')).toBe('https://host.example/embed/?lens=risk')
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///c/x.html', 'http://'])('src="%s" is refused by name', (src) => {
    expect(() => address(src)).toThrow(/orrery-viewer: src="/)
  })
})

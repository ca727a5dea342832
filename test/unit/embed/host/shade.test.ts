import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Shade } from '#embed/host/shade.ts'

/** As much of an element as the shade needs; what a strict policy forbids (styles and markup as text) throws. */
class FakeElement {
  readonly made: string
  readonly children: FakeElement[] = []
  readonly part = { add: () => undefined }
  readonly attributes = new Map<string, string>()
  isConnected = true
  ownerDocument: unknown = globalThis.document
  root: { children: FakeElement[]; adoptedStyleSheets: FakeSheet[]; append(...children: FakeElement[]): void } | undefined

  constructor(made: string) {
    this.made = made
    if (made === 'style') throw new TypeError('refused by style-src')
  }
  set innerHTML(_text: string) {
    throw new TypeError('refused by require-trusted-types-for')
  }
  set src(address: string) {
    this.attributes.set('src', address)
  }
  attachShadow() {
    const children: FakeElement[] = []
    const refuse = { set innerHTML(_text: string) { throw new TypeError('refused by require-trusted-types-for') } }
    return (this.root = Object.assign(refuse, { children, adoptedStyleSheets: [] as FakeSheet[], append: (...more: FakeElement[]) => void children.push(...more) }))
  }
  append(...more: FakeElement[]): void {
    this.children.push(...more)
  }
  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null
  }
  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value)
  }
  removeAttribute(name: string): void {
    this.attributes.delete(name)
  }
  addEventListener(): void {
    // nobody presses anything here
  }
}

class FakeSheet {
  text = ''
  replaceSync(text: string): void {
    this.text = text
  }
}

let host: FakeElement
let shade: Shade
/** addresses that hold a picture */
let held: Set<string>
const imageOf = (within: readonly FakeElement[]): FakeElement | undefined => {
  for (const each of within) {
    const found = each.made === 'img' ? each : imageOf(each.children)
    if (found !== undefined) return found
  }
  return undefined
}
const shown = (): string | null => imageOf(host.root!.children)!.getAttribute('src')

beforeEach(() => {
  vi.stubGlobal('document', { createElement: (name: string) => new FakeElement(name), baseURI: 'https://host.example/page.html', defaultView: { CSSStyleSheet: FakeSheet } })
  held = new Set()
  let count = 0
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    count += 1
    held.add(`blob:${count}`)
    return `blob:${count}`
  })
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((address) => void held.delete(address))
  host = new FakeElement('orrery-viewer')
  host.setAttribute('src', 'https://orrery.example/embed/')
  shade = new Shade(host as unknown as HTMLElement)
  shade.raise()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('under a policy that forbids styles and markup as text', () => {
  test('the shade stands, and wears its look as a sheet that all of a page share', () => {
    expect(shade.stands).toBe(true)
    expect(host.root!.adoptedStyleSheets.map(({ text }) => text.includes(':host'))).toEqual([true])
    const other = new FakeElement('orrery-viewer')
    new Shade(other as unknown as HTMLElement).raise()
    expect(other.root!.adoptedStyleSheets).toEqual(host.root!.adoptedStyleSheets)
    expect(other.root!.adoptedStyleSheets[0]).toBe(host.root!.adoptedStyleSheets[0])
  })
})

describe('the last picture', () => {
  test('stands in place of the poster, and a later one in its place', () => {
    expect(shown()).toBe('https://orrery.example/embed/poster.svg')
    shade.keep(new Blob())
    shade.keep(new Blob())
    expect([shown(), [...held]]).toEqual(['blob:2', ['blob:2']])
    shade.forget()
    expect([shown(), held.size, shade.remembers]).toEqual(['https://orrery.example/embed/poster.svg', 0, false])
  })

  test('is held by no address while the element is out of the page, and is there again when it comes back', () => {
    shade.keep(new Blob())
    host.isConnected = false
    shade.lower()
    shade.showPoster()
    expect([held.size, shade.remembers]).toEqual([0, true])
    host.isConnected = true
    shade.raise()
    expect([shown(), held.size]).toEqual(['blob:2', 1])
  })
})

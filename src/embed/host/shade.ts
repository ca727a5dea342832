import { pageOf } from '#embed/host/address.ts'
import { look } from '#embed/host/look.ts'
import { said } from '#embed/host/said.ts'

/** A page's policy may forbid styles and markup that are written as text: the look is an object, the parts are made one by one. */
const looks = new WeakMap<Document, CSSStyleSheet>()

function lookOf(page: Document): CSSStyleSheet[] {
  const known = looks.get(page)
  if (known !== undefined) return [known]
  // a sheet belongs to the document whose window made it
  const Sheet = page.defaultView?.CSSStyleSheet
  if (Sheet === undefined) return []
  const sheet = new Sheet()
  sheet.replaceSync(look)
  looks.set(page, sheet)
  return [sheet]
}

interface Parts { image: HTMLImageElement; busy: HTMLElement; end: HTMLElement }

/** What an element shows of its own: poster or last picture, the button that asks for the view, and the ways past it. */
export class Shade {
  readonly #host: HTMLElement
  readonly #root: ShadowRoot
  #parts: Parts | null = null
  #button: HTMLElement | null = null
  #picture: Blob | null = null
  /** of the picture, while the element is in the page: an address holds its picture until it is given back */
  #address: string | null = null

  constructor(host: HTMLElement) {
    this.#host = host
    this.#root = host.attachShadow({ mode: 'open' })
  }

  /** It stands: the element was in the page once. */
  get stands(): boolean {
    return this.#parts !== null
  }

  /** It has a picture of how the view was last. */
  get remembers(): boolean {
    return this.#picture !== null
  }

  get src(): string {
    return this.#host.getAttribute('src') ?? new URL('.', import.meta.url).href
  }

  get name(): string {
    return this.#host.getAttribute('alt') ?? said.title
  }

  raise(): void {
    this.#parts ??= this.#made()
    // an element that comes into another document leaves its sheets behind
    if (this.#root.adoptedStyleSheets.length === 0) this.#root.adoptedStyleSheets = lookOf(this.#host.ownerDocument)
    this.showPoster()
  }

  /** The element has left the page; its picture is kept for when it comes back, and goes with it where it does not. */
  lower(): void {
    this.#giveBack()
    this.showPoster()
  }

  /** A button where somebody has to ask for the view; null = nobody has to. */
  offer(reveal: (() => void) | null): void {
    if (reveal === null) {
      this.#button?.remove()
      this.#button = null
    }
    if (reveal === null || this.#button !== null) return
    const button = make('button', 'reveal', 'reveal')
    button.type = 'button'
    button.textContent = said.reveal
    button.addEventListener('click', reveal)
    this.#parts?.end.before(button)
    this.#button = button
  }

  busy(loading: boolean): void {
    if (this.#parts !== null) this.#parts.busy.textContent = loading ? said.loading : ''
  }

  put(frame: HTMLIFrameElement): void {
    this.#parts?.end.before(frame)
  }

  keep(picture: Blob): void {
    this.#giveBack()
    this.#picture = picture
    this.showPoster()
  }

  /** How it was says nothing about how it will be. */
  forget(): void {
    this.#giveBack()
    this.#picture = null
    this.showPoster()
  }

  /** The last picture, the page's own poster, or the one that every deployment has. */
  showPoster(): void {
    if (this.#parts === null) return
    const { image } = this.#parts
    image.alt = this.name
    if (this.#picture !== null && this.#host.isConnected) this.#address ??= URL.createObjectURL(this.#picture)
    const address = this.#address ?? this.#host.getAttribute('poster') ?? this.#shipped()
    if (address === undefined) image.removeAttribute('src')
    else if (image.getAttribute('src') !== address) image.src = address
  }

  /** The focus goes on behind the view. */
  passBy(): void {
    this.#parts?.end.focus()
  }

  #giveBack(): void {
    if (this.#address !== null) URL.revokeObjectURL(this.#address)
    this.#address = null
  }

  #shipped(): string | undefined {
    try {
      return new URL('poster.svg', pageOf(this.src, document.baseURI)).href
    } catch {
      return undefined
    }
  }

  #made(): Parts {
    const skip = make('a', 'skip', 'skip')
    skip.href = '#'
    skip.textContent = said.skip
    skip.addEventListener('click', (event) => {
      event.preventDefault()
      this.passBy()
    })
    const image = make('img', '', 'poster')
    image.loading = 'lazy'
    image.decoding = 'async'
    const poster = make('div', 'layer poster')
    poster.append(slot('poster', image))
    const fallback = make('div', 'layer fallback', 'fallback')
    fallback.append(slot('fallback'))
    const busy = make('span', 'busy')
    busy.setAttribute('role', 'status')
    const end = make('span', 'end')
    end.tabIndex = -1
    this.#root.append(skip, poster, fallback, busy, end)
    return { image, busy, end }
  }
}

function make<Name extends keyof HTMLElementTagNameMap>(name: Name, style: string, part?: string): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  if (style !== '') element.className = style
  if (part !== undefined) element.part.add(part)
  return element
}

function slot(name: string, ...unless: Node[]): HTMLSlotElement {
  const place = make('slot', '')
  place.name = name
  place.append(...unless)
  return place
}

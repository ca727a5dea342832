import { pageOf } from '#embed/host/address.ts'
import { look } from '#embed/host/look.ts'
import { said } from '#embed/host/said.ts'

const template = `<style>${look}</style><a class="skip" part="skip" href="#">${said.skip}</a>
<div class="layer poster"><slot name="poster"><img part="poster" loading="lazy" decoding="async"></slot></div>
<div class="layer fallback" part="fallback"><slot name="fallback"></slot></div><span class="busy" role="status"></span><span class="end" tabindex="-1"></span>`

/** What an element shows of its own: poster or last picture, the button that asks for the view, and the ways past it. */
export class Shade {
  readonly #host: HTMLElement
  readonly #root: ShadowRoot
  #picture: string | null = null

  constructor(host: HTMLElement) {
    this.#host = host
    this.#root = host.attachShadow({ mode: 'open' })
  }

  /** It stands: the element was in the page once. */
  get stands(): boolean {
    return this.#root.childElementCount > 0
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
    if (!this.stands) {
      this.#root.innerHTML = template
      this.#part('.skip').addEventListener('click', (event) => {
        event.preventDefault()
        this.passBy()
      })
    }
    this.showPoster()
  }

  /** A button where somebody has to ask for the view; null = nobody has to. */
  offer(reveal: (() => void) | null): void {
    const former = this.#root.querySelector('.reveal')
    if (reveal === null) former?.remove()
    if (reveal === null || former !== null) return
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'reveal'
    button.part.add('reveal')
    button.textContent = said.reveal
    button.addEventListener('click', reveal)
    this.#part('.end').before(button)
  }

  busy(loading: boolean): void {
    this.#part('.busy').textContent = loading ? said.loading : ''
  }

  put(frame: HTMLIFrameElement): void {
    this.#part('.end').before(frame)
  }

  keep(picture: Blob): void {
    if (this.#picture !== null) URL.revokeObjectURL(this.#picture)
    this.#picture = URL.createObjectURL(picture)
    this.showPoster()
  }

  /** How it was says nothing about how it will be. */
  forget(): void {
    if (this.#picture !== null) URL.revokeObjectURL(this.#picture)
    this.#picture = null
    this.showPoster()
  }

  /** The last picture, the page's own poster, or the one that every deployment has. */
  showPoster(): void {
    const picture = this.#part('img') as HTMLImageElement
    picture.alt = this.name
    const address = this.#picture ?? this.#host.getAttribute('poster') ?? this.#shipped()
    if (address === undefined) picture.removeAttribute('src')
    else if (picture.getAttribute('src') !== address) picture.src = address
  }

  #shipped(): string | undefined {
    try {
      return new URL('poster.svg', pageOf(this.src, document.baseURI)).href
    } catch {
      return undefined
    }
  }

  /** The focus goes on behind the view. */
  passBy(): void {
    this.#part('.end').focus()
  }

  #part(selector: string): HTMLElement {
    return this.#root.querySelector<HTMLElement>(selector)!
  }
}

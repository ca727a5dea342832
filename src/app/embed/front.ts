import type { Permission } from '#embed/guest/permission.ts'
import type { FrameWords } from '#state/frame-words.ts'
import { frameWordNames } from '#state/url.ts'
import { embedWords } from '#words/en/embed.ts'
import { besidePage, fullPage } from '#app/embed/places.ts'

type Refused = Extract<Permission, { kind: 'refused' }>

/** What stands before the view does, and in its place where it may not be shown: a still picture, one sentence, one way on. No React, no graphics. */
export interface Front {
  /** why the view stays closed, and the way to the page itself */
  close(refused: Refused): void
  /** the view may be shown after all */
  reopen(): void
  /** resolves when somebody wants to see it */
  asked(): Promise<void>
  busy(): void
  fail(sentence: string): void
  /** the view stands */
  leave(): void
}

export function showFront(body: HTMLElement, frame: FrameWords): Front {
  const front = document.createElement('div')
  front.className = 'embed-front'
  const picture = document.createElement('img')
  picture.alt = embedWords.poster
  picture.decoding = 'async'
  // without a picture of its own an embed shows the one that the page ships
  picture.src = posterOf(frame.poster) ?? besidePage('poster.svg')
  picture.addEventListener('error', () => picture.remove())
  const foot = document.createElement('div')
  foot.className = 'embed-front-foot'
  front.append(picture, foot)
  body.append(front)
  const say = (sentence: string, role: 'status' | 'alert' = 'status'): void => {
    const text = document.createElement('p')
    text.setAttribute('role', role)
    text.textContent = sentence
    foot.replaceChildren(text)
  }
  const close = ({ why, by, list }: Refused): void => {
    say([embedWords.closed[why](by), ...(list === 'broken' ? [embedWords.brokenList] : [])].join(' '))
    const link = document.createElement('a')
    link.className = 'embed-front-button'
    link.href = fullAddress()
    link.target = '_blank'
    link.rel = 'noopener'
    link.textContent = embedWords.fullPage
    foot.append(link)
  }
  return {
    close,
    reopen: () => foot.replaceChildren(),
    asked: () =>
      new Promise((resolve) => {
        const button = document.createElement('button')
        button.type = 'button'
        button.className = 'embed-front-button'
        button.textContent = embedWords.reveal
        button.addEventListener('click', () => resolve(), { once: true })
        foot.replaceChildren(button)
      }),
    busy: () => say(embedWords.loading),
    fail: (sentence) => say(sentence, 'alert'),
    leave: () => front.remove(),
  }
}

/** The page itself with what the address says of the view; what it says of the frame stays behind. */
function fullAddress(): string {
  const address = new URL(fullPage())
  address.search = location.search
  for (const word of frameWordNames) address.searchParams.delete(word)
  address.hash = location.hash
  return address.href
}

/** A picture of our own origin, or one that the address itself carries; nothing is fetched from anywhere else. */
function posterOf(said: string | undefined): string | undefined {
  if (said === undefined) return undefined
  if (/^data:image\/(?:png|jpeg|webp|gif|avif)[;,]/.test(said)) return said
  try {
    const address = new URL(said, location.href)
    return address.origin === location.origin ? address.href : undefined
  } catch {
    return undefined
  }
}

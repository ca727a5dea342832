import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'

/** Puts a component on the page of a browser test, in a panel of the window's size; again = with other props. */
export interface Stand {
  show(node: ReactNode): HTMLElement
  end(): void
}

export function stand(theme: 'dark' | 'light' = 'light'): Stand {
  document.documentElement.dataset['theme'] = theme
  const host = document.createElement('div')
  // As the page's panels are: a fixed place on the surface, so that contrast and overflow are those of the page.
  host.style.cssText = 'position:fixed;inset:0;display:flex;flex-direction:column;overflow:hidden;background:var(--surface)'
  document.body.append(host)
  const root: Root = createRoot(host)
  return {
    show: (node) => {
      flushSync(() => root.render(node))
      return host
    },
    end: () => {
      root.unmount()
      host.remove()
    },
  }
}

export function find(selector: string, within: ParentNode = document): HTMLElement {
  const found = within.querySelector<HTMLElement>(selector)
  if (found === null) throw new Error(`nothing is ${selector}`)
  return found
}
export const all = (selector: string, within: ParentNode = document): HTMLElement[] => [...within.querySelectorAll<HTMLElement>(selector)]

/** Buttons, fields and the like smaller than so many px in either direction; links within text and hidden ones left out. */
export const smallTargets = (host: Element, least: number): string[] =>
  all('button, select, summary, input', host)
    .filter((element) => element.checkVisibility() && !element.closest('label') && !(element instanceof HTMLButtonElement && element.disabled))
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect()
      return width > 0 && (height < least || width < Math.min(least, 24))
    })
    .map((element) => `${element.className} ${element.textContent.slice(0, 30)} ${Math.round(element.getBoundingClientRect().height)}px`)

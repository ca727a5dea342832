import type { Page } from '@playwright/test'

/**
 * What a person could not read or reach on the page as it stands, one sentence each: panels that intersect, text that is cut,
 * controls outside the window or under something else. Runs in the page; scrolls inside scrollers and back.
 */
export const layoutProblems = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const problems: string[] = []
    const dialog = document.querySelector('dialog[open]')
    const root = dialog ?? document.body
    const name = (element: Element) => {
      const text = (element.getAttribute('aria-label') ?? element.textContent).trim().replace(/\s+/g, ' ').slice(0, 40)
      return `${element.tagName.toLowerCase()}${element.className === '' || typeof element.className !== 'string' ? '' : `.${element.className.split(' ')[0]}`} “${text}”`
    }
    const shown = (element: Element) => {
      const box = element.getBoundingClientRect()
      return (
        box.width > 1 &&
        box.height > 1 &&
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        element.closest('.visually-hidden, [inert]') === null
      )
    }
    const near = 1.5
    const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX + getComputedStyle(element).overflowY)
    const inScroller = (element: Element): boolean =>
      element.parentElement !== null && (scrolls(element.parentElement) || inScroller(element.parentElement))

    // Panels
    const panels = [
      '.frame-top',
      '.frame-figures',
      '.frame-lenses',
      '.frame-finding',
      '.frame-legend',
      '.frame-trail',
      '.frame-notice',
      '.frame-panel',
      '.frame-hint',
      '.frame-tools',
      '.frame-card',
      '.frame-bottom',
    ]
      .flatMap((selector) => [...document.querySelectorAll(selector)])
      .filter((element) => shown(element) && element.textContent.trim() !== '')
    for (const [i, a] of panels.entries())
      for (const b of panels.slice(i + 1)) {
        if (a.contains(b) || b.contains(a)) continue
        const [p, q] = [a.getBoundingClientRect(), b.getBoundingClientRect()]
        const wide = Math.min(p.right, q.right) - Math.max(p.left, q.left)
        const high = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top)
        if (wide > near && high > near)
          problems.push(
            `panels ${a.className.split(' ')[0]} and ${b.className.split(' ')[0]} intersect by ${Math.round(wide)} x ${Math.round(high)}`,
          )
      }

    // Text: each line of it against everything that clips it; a scroller may be scrolled, an ellipsis must say the whole in its title.
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const holder = node.parentElement
      if (holder === null || node.textContent?.trim() === '' || !shown(holder) || holder.closest('option, title, select') !== null) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const line of range.getClientRects()) {
        if (line.width < 1) continue
        let scrolled = false
        for (let box: Element | null = holder; box !== null && !scrolled; box = box.parentElement) {
          const style = getComputedStyle(box)
          if (scrolls(box)) scrolled = true
          else if (/hidden|clip/.test(style.overflowX + style.overflowY)) {
            const edge = box.getBoundingClientRect()
            const cut =
              line.left < edge.left - near ||
              line.right > edge.right + near ||
              line.top < edge.top - near ||
              line.bottom > edge.bottom + near
            if (cut && !(style.textOverflow === 'ellipsis' && box.closest('[title]') !== null))
              problems.push(`text “${node.textContent?.trim().slice(0, 40)}” is cut by ${name(box).slice(0, 60)}`)
          }
        }
        if (!scrolled && (line.left < -near || line.right > innerWidth + near || line.top < -near || line.bottom > innerHeight + near))
          problems.push(`text “${node.textContent?.trim().slice(0, 40)}” lies outside the window`)
      }
    }

    /** What its scrollers and the window leave of an element. */
    const visiblePart = (element: Element) => {
      const part = { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
      for (let each: Element | null = element; each !== null; each = each.parentElement) {
        if (each !== element && !/auto|scroll|hidden|clip/.test(getComputedStyle(each).overflowX + getComputedStyle(each).overflowY)) continue
        const edge = each.getBoundingClientRect()
        part.left = Math.max(part.left, edge.left)
        part.top = Math.max(part.top, edge.top)
        part.right = Math.min(part.right, edge.right)
        part.bottom = Math.min(part.bottom, edge.bottom)
      }
      return part
    }

    // Controls
    for (const control of root.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary, [tabindex="0"]')) {
      if (!shown(control) || control.matches(':disabled, .skip, .skip *')) continue
      control.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
      const box = control.getBoundingClientRect()
      // A region that only scrolls is reached anywhere in the part of it that shows, everything else in its middle.
      const seen = control.matches('[role="region"]') ? visiblePart(control) : box
      const [x, y] = [(seen.left + seen.right) / 2, (seen.top + seen.bottom) / 2]
      if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) {
        problems.push(`${name(control)} lies outside the window`)
        continue
      }
      if (!inScroller(control) && (box.left < -near || box.right > innerWidth + near || box.top < -near || box.bottom > innerHeight + near))
        problems.push(
          `${name(control)} sticks out of the window: ${Math.round(box.left)} to ${Math.round(box.right)}, ${Math.round(box.top)} to ${Math.round(box.bottom)}`,
        )
      const there = document.elementFromPoint(x, y)
      if (there === null || control.contains(there) || there.contains(control) || there.closest('label')?.contains(control) === true)
        continue
      problems.push(`${name(control)} lies under ${name(there)}`)
    }
    return [...new Set(problems)]
  })

/** Resolves when this element is first seen by somebody, in whatever page it stands; at once where the browser cannot say. */
export function firstSight(element: Element): Promise<void> {
  if (!('IntersectionObserver' in globalThis)) return Promise.resolve()
  return new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      observer.disconnect()
      resolve()
    })
    observer.observe(element)
  })
}

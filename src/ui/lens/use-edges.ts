import { useEffect, useState, type RefObject } from 'react'

/** Is there more before or after what a scrolling list shows? In either direction of scrolling. */
export function useEdges(list: RefObject<HTMLElement | null>): { before: boolean; after: boolean } {
  const [edges, setEdges] = useState({ before: false, after: false })
  useEffect(() => {
    const element = list.current
    if (element === null) return undefined
    const look = () => {
      const before = element.scrollTop > 1 || element.scrollLeft > 1
      const after =
        element.scrollTop + element.clientHeight < element.scrollHeight - 1 ||
        element.scrollLeft + element.clientWidth < element.scrollWidth - 1
      setEdges((former) => (former.before === before && former.after === after ? former : { before, after }))
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [list])
  return edges
}

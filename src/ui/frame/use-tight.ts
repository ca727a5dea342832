import { useEffect, useState, type RefObject } from 'react'

/** Under this width a chart beside the stage would leave room for neither, CSS px. */
const least = 720

/** True while the element is too narrow to be split. */
export function useTight(element: RefObject<HTMLElement | null>): boolean {
  const [tight, setTight] = useState(false)
  useEffect(() => {
    if (element.current === null) return undefined
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setTight(entry.contentRect.width < least)
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return tight
}

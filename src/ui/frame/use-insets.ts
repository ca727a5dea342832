import { useEffect, useRef } from 'react'

/** CSS px between each edge of the stage region and the part of it that no panel covers. */
export interface Insets { left: number; top: number; right: number; bottom: number }

/** Measures the free part whenever a panel opens, closes or reflows. A covered stage reports nothing. */
export function useInsets(onInsets: ((insets: Insets) => void) | undefined) {
  const region = useRef<HTMLElement>(null)
  const free = useRef<HTMLDivElement>(null)
  const tell = useRef(onInsets)
  useEffect(() => {
    tell.current = onInsets
  }, [onInsets])
  useEffect(() => {
    const outer = region.current
    const inner = free.current
    if (outer === null || inner === null) return undefined
    let last = ''
    const measure = () => {
      const whole = outer.getBoundingClientRect()
      const part = inner.getBoundingClientRect()
      if (part.width < 1 || part.height < 1) return
      const insets: Insets = {
        left: Math.round(part.left - whole.left),
        top: Math.round(part.top - whole.top),
        right: Math.round(whole.right - part.right),
        bottom: Math.round(whole.bottom - part.bottom),
      }
      const text = JSON.stringify([insets, Math.round(whole.width), Math.round(whole.height)])
      if (text === last) return
      last = text
      tell.current?.(insets)
    }
    const observer = new ResizeObserver(measure)
    observer.observe(outer)
    observer.observe(inner)
    measure()
    return () => observer.disconnect()
  }, [])
  return { region, free }
}

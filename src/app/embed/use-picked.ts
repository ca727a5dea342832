import { useEffect, useRef, useState } from 'react'

/** How long after a press a selection is still its own, ms. */
const soon = 800

/** Whether what is selected was picked here by hand: a card over somebody's page opens for the reader, never because the address or the host selects. */
export function usePicked(selected: string | undefined): boolean {
  const [picked, set] = useState<string>()
  const pressed = useRef(-Infinity)
  useEffect(() => {
    const press = (): void => void (pressed.current = performance.now())
    const names = ['pointerdown', 'pointerup', 'keydown'] as const
    for (const name of names) addEventListener(name, press, true)
    return () => {
      for (const name of names) removeEventListener(name, press, true)
    }
  }, [])
  useEffect(() => set(selected !== undefined && performance.now() - pressed.current < soon ? selected : undefined), [selected])
  return selected !== undefined && picked === selected
}

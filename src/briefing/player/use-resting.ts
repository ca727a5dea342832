import { useEffect, useState } from 'react'

/** True when nobody has moved a pointer for so long, ms. */
export function useResting(after: number): boolean {
  const [resting, setResting] = useState(false)
  useEffect(() => {
    let timer = setTimeout(() => setResting(true), after)
    const moved = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setResting(true), after)
      setResting(false)
    }
    addEventListener('pointermove', moved)
    addEventListener('pointerdown', moved)
    return () => {
      clearTimeout(timer)
      removeEventListener('pointermove', moved)
      removeEventListener('pointerdown', moved)
    }
  }, [after])
  return resting
}

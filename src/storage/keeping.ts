let keeps = true

/** From here on this page keeps nothing in the browser, and opens nothing that is kept there. @returns what takes it back */
export function keepNothing(): () => void {
  keeps = false
  return () => void (keeps = true)
}

export const keepsHere = (): boolean => keeps

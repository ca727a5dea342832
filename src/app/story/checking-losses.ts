let lost = 0
// a canvas of the page tells it while it goes up to its parents; one that was made to look something up has none
document.addEventListener('webglcontextlost', () => (lost += 1), true)

/** How often graphics were taken away from a canvas of this page, since the first story was opened. */
export const contextLosses = (): number => lost

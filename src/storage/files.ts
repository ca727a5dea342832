/** A file somebody handed over: its name and its bytes, nothing else of it is kept. */
export interface GivenFile {
  name: string
  bytes: ArrayBuffer
}

/** Throws what the browser throws when the file moved or is held by another program; the caller says so. */
export const readGiven = async (file: File): Promise<GivenFile> => ({ name: file.name, bytes: await file.arrayBuffer() })

/** A pasted table as a file, so that one way in serves both. */
export function textAsFile(text: string, name: string): GivenFile {
  return { name, bytes: new TextEncoder().encode(text).buffer }
}

/** The first file of a drop or a paste, undefined when it holds none. */
export const firstFile = (transfer: DataTransfer | null): File | undefined => transfer?.files[0]

/** Calls back while files are dragged over the page and when one lands; the returned function stops listening. */
export function watchDrops(target: EventTarget, on: { over(dragging: boolean): void; file(file: File): void }): () => void {
  let depth = 0
  const carriesFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false
  const enter = (event: Event): void => {
    if (!(event instanceof DragEvent) || !carriesFile(event)) return
    event.preventDefault()
    depth++
    if (depth === 1) on.over(true)
  }
  const leave = (event: Event): void => {
    if (!(event instanceof DragEvent) || !carriesFile(event)) return
    depth = Math.max(0, depth - 1)
    if (depth === 0) on.over(false)
  }
  // Without this the browser opens the dropped file in place of the page.
  const over = (event: Event): void => {
    if (event instanceof DragEvent && carriesFile(event)) event.preventDefault()
  }
  const drop = (event: Event): void => {
    if (!(event instanceof DragEvent) || !carriesFile(event)) return
    event.preventDefault()
    depth = 0
    on.over(false)
    const file = firstFile(event.dataTransfer)
    if (file !== undefined) on.file(file)
  }
  const listeners = [['dragenter', enter], ['dragleave', leave], ['dragover', over], ['drop', drop]] as const
  for (const [name, listener] of listeners) target.addEventListener(name, listener)
  return () => {
    for (const [name, listener] of listeners) target.removeEventListener(name, listener)
  }
}

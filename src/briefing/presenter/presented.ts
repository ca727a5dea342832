/** Words and notes as they are read; `filled`: a number out of the kernels. */
export interface PresentedPiece { text: string; filled: boolean }
/** A beat as text: the presenter's window has no data. */
export interface PresentedBeat {
  title: string
  words: readonly PresentedPiece[]
  notes: readonly PresentedPiece[]
  /** where the numbers of words and notes are stated, each once */
  sources: readonly string[]
  /** as planned, s */
  seconds: number
  /** an address beside the page, or a data: URL of a picture */
  poster?: string
}

/** What a presenter may ask the page for. */
export type Wish = { kind: 'next' | 'previous' | 'home' | 'play' | 'pause' | 'black' } | { kind: 'go'; at: number } | { kind: 'spot'; on: boolean }

/** A piece of words as the skin shows it: text, or a number that says what it rests on. */
export interface ShownPiece {
  text: string
  /** read instead of the number by those who do not see it */
  name?: string
  onOpen?(at: DOMRect): void
}

/** What changes the meaning of the numbers: worded, always on screen. */
export interface ShownChip { id: string; text: string; changed: boolean }

export interface PlayerActions {
  next(): void
  back(): void
  go(at: number): void
  home(): void
  play(): void
  pause(): void
  black(): void
  leave(): void
  /** absent: this window has no full screen */
  fullScreen?(): void
}

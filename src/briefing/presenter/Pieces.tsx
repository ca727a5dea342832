import type { PresentedPiece } from '#briefing/presenter/presented.ts'

/** Words with their numbers set apart. */
export function Pieces({ pieces }: { pieces: readonly PresentedPiece[] }) {
  return pieces.map(({ text, filled }, at) =>
    // oxlint-disable-next-line react/no-array-index-key -- pieces of one sentence never move
    filled ? <b key={at}>{text}</b> : <span key={at}>{text}</span>,
  )
}

import type { ShownPiece } from '#briefing/player/told.ts'

/** Words of a beat; every number in them is a button that opens the facts behind it. */
export function Words({ pieces }: { pieces: readonly ShownPiece[] }) {
  return (
    <p className="told-words">
      {pieces.map(({ text, name, onOpen }, i) =>
        onOpen === undefined ? (
          text
        ) : (
          // oxlint-disable-next-line react/no-array-index-key -- a piece is its place in the sentence
          <button key={i} type="button" className="number" aria-label={name} onClick={(event) => onOpen(event.currentTarget.getBoundingClientRect())}>
            {text}
          </button>
        ),
      )}
    </p>
  )
}

import type { ShownPiece } from '#briefing/player/told.ts'
import type { Piece } from '#lenses/quotes/quote.ts'
import { playerWords } from '#words/en/player.ts'

/** A number of the words that somebody asks about. */
export interface Asked { piece: Extract<Piece, { reference: string; text: string; quote: unknown }>; at: DOMRect }

/** Words as the player shows them: a filled reference is a button. */
export const shownPieces = (pieces: readonly Piece[], ask: (asked: Asked) => void): readonly ShownPiece[] =>
  pieces.map((piece): ShownPiece =>
    'quote' in piece && piece.quote.atoms.length > 0 ? { text: piece.text, name: playerWords.facts(piece.text, piece.quote.atoms.length), onOpen: (at) => ask({ piece, at }) } : { text: piece.text },
  )

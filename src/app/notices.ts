import { words } from '#words/index.ts'
import type { Picture } from '#app/picture.ts'
import { addressText, refusalText } from '#app/sentences.ts'
import type { Graphics } from '#app/twin.ts'

/** Sentences above the stage. @param dismissible what was said once and need not stay */
export function noticesOf(picture: Picture, graphics: Graphics, failure: string | null, dismissible: readonly string[]): string[] {
  return [
    ...(failure === null ? [] : [failure]),
    ...dismissible,
    ...(graphics === 'none' ? [words.interface.conditions.noWebgl] : []),
    ...(graphics === 'lost' ? [words.interface.conditions.contextLost] : []),
    ...(picture.gone.length > 0 ? [addressText({ id: 'gone', values: { labels: picture.gone } })] : []),
    ...picture.refused.map((saying) => refusalText(picture, saying)),
  ]
}

import { ExplainNumber } from '#ui/explain/ExplainNumber.tsx'
import { explanationText } from '#ui/explain/explanation-text.ts'
import { factLines } from '#ui/facts/fact-line.ts'
import { explainWords } from '#words/en/explain-dialog.ts'
import { playerWords } from '#words/en/player.ts'
import { copyText } from '#app/copy.ts'
import { Explained } from '#app/Explained.tsx'
import type { Explained as AskedNumber } from '#app/explained.ts'
import type { Picture } from '#app/picture.ts'
import type { Session } from '#app/session.ts'
import { showInGraph, showInTable } from '#app/show-in.ts'
import type { Asked } from '#app/story/shown-pieces.ts'

export interface QuoteExplainedProps { asked: Asked; session: Session; picture: Picture; /** the page shows something else than the beat */ off: boolean; onClose(): void }

/** What a number of the words rests on: a tile or a cell as the page explains it, anything else by its facts. */
export function QuoteExplained({ asked: { piece, at }, session, picture, off, onClose }: QuoteExplainedProps) {
  const known = off ? undefined : knownNumber(piece.reference, picture)
  if (known !== undefined) return <Explained asked={known} session={session} picture={picture} anchor={at} say={(text) => session.say(text)} onClose={onClose} />
  const facts = factLines(picture.ecosystem, piece.quote.atoms)
  const title = playerWords.figure
  const copy = () => void copyText(explanationText([{ headline: `${title}: ${piece.text}`, facts }], session.link()), 'orrery-explanation.txt').then((copied) => session.say(copied ? explainWords.copied : explainWords.saved))
  const actions = {
    onGraph: (nodes: readonly string[]) => (onClose(), showInGraph(session, picture, nodes)),
    onTable: (nodes: readonly string[]) => (onClose(), showInTable(session, picture, nodes)),
  }
  return <ExplainNumber kind="quote" title={title} figure={piece.text} facts={facts} anchor={at} actions={actions} onCopy={copy} onClose={onClose} />
}

/** References that name a tile of the strip, or a cell of the open lens, under the view's own suppositions. */
function knownNumber(reference: string, picture: Picture): AskedNumber | undefined {
  const figure = /^\{?figure:([\w-]+)(?:\|\w+)?\}?$/.exec(reference)?.[1]
  if (figure !== undefined && picture.kpis.some((each) => each.id === figure)) return { kind: 'figure', id: figure }
  const [, lens, node, column] = /^\{?cell:([\w-]+)\/([^/@|]+)\/([\w-]+)(?:\|\w+)?\}?$/.exec(reference) ?? []
  const cell = lens === picture.lensId && node !== undefined && column !== undefined && picture.lens.table.rows.some((row) => row.node === node)
  return cell ? { kind: 'cell', node, column } : undefined
}

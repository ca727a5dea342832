import { Dialog } from '#ui/dialog/Dialog.tsx'
import type { FactLine } from '#ui/facts/fact-line.ts'
import { FactList } from '#ui/facts/FactList.tsx'
import { words } from '#ui/words.ts'

/** The finding sentence by sentence, each with the facts behind it. */
export function Why({ parts, onClose }: { parts: readonly { text: string; facts: readonly FactLine[] }[]; onClose(): void }) {
  return (
    <Dialog title={words.finding.why} onClose={onClose}>
      <div className="explain">
        {parts.map((part) => (
          <section key={part.text}>
            <h3>{part.text}</h3>
            {part.facts.length === 0 ? <p className="muted">{words.figure.noFacts}</p> : <FactList facts={part.facts} subjects />}
          </section>
        ))}
      </div>
    </Dialog>
  )
}

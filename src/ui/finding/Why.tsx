import type { NodeId } from '#model/ids.ts'
import { Dialog } from '#ui/dialog/Dialog.tsx'
import { ExplainFoot } from '#ui/explain/ExplainFoot.tsx'
import type { SaidTerm, TermActions } from '#ui/explain/said-term.ts'
import { TermTree } from '#ui/explain/TermTree.tsx'
import type { FactLine } from '#ui/facts/fact-line.ts'
import { FactList } from '#ui/facts/FactList.tsx'
import { Icon } from '#ui/icon/Icon.tsx'
import { explainWords } from '#words/en/explain-dialog.ts'
import { words } from '#ui/words.ts'
import '#ui/explain/explain.css'

/** One sentence of a finding: its numbers as trees, the entities it speaks of, the facts behind it. */
export interface WhyPart { text: string; numbers: readonly SaidTerm[]; nodes: readonly NodeId[]; facts: readonly FactLine[] }

/** The finding sentence by sentence, each with how its numbers are made and the facts behind it. */
export function Why({ parts, actions, onCopy, onClose }: { parts: readonly WhyPart[]; actions: TermActions; onCopy(): void; onClose(): void }) {
  return (
    <Dialog title={words.finding.why} onClose={onClose}>
      <div className="explain" data-explains="finding">
        {parts.map((part) => (
          <section key={part.text} className="why-part">
            <h3>{part.text}</h3>
            {part.numbers.map((number) => (
              <details key={number.id} className="why-number" data-number={number.id}>
                <summary>
                  <strong>{number.value}</strong> <span>{number.name}</span>
                </summary>
                <TermTree term={number} actions={actions} />
              </details>
            ))}
            {part.nodes.length > 0 && (
              <p className="why-show">
                <button type="button" className="link" onClick={() => actions.onGraph(part.nodes)}>
                  <Icon name="stage" size={14} /> {explainWords.graph}
                </button>
                <button type="button" className="link" onClick={() => actions.onTable(part.nodes)}>
                  <Icon name="table" size={14} /> {explainWords.table}
                </button>
              </p>
            )}
            {part.facts.length === 0 ? part.numbers.length === 0 && <p className="muted">{explainWords.noFacts}</p> : <FactList facts={part.facts} subjects />}
          </section>
        ))}
        <ExplainFoot trees={parts.flatMap((part) => part.numbers)} actions={actions} onCopy={onCopy} />
      </div>
    </Dialog>
  )
}

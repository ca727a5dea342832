import { Icon } from '#ui/icon/Icon.tsx'
import { nodesUnder, type SaidTerm, type TermActions } from '#ui/explain/said-term.ts'
import { explainWords } from '#words/en/explain-dialog.ts'

/** What can be done with a whole explanation: its entities shown, its text copied. */
export function ExplainFoot({ trees, actions, onCopy }: { trees: readonly SaidTerm[]; actions: TermActions; onCopy(): void }) {
  const nodes = [...new Set(trees.flatMap(nodesUnder))]
  return (
    <footer className="explain-foot">
      {nodes.length > 0 && (
        <>
          <button type="button" className="button" onClick={() => actions.onGraph(nodes)}>
            <Icon name="stage" size={16} />
            {explainWords.graph}
          </button>
          <button type="button" className="button" onClick={() => actions.onTable(nodes)}>
            <Icon name="table" size={16} />
            {explainWords.table}
          </button>
        </>
      )}
      <button type="button" className="button" onClick={onCopy}>
        <Icon name="copy" size={16} />
        {explainWords.copy}
      </button>
    </footer>
  )
}

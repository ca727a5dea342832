import { Dialog } from '#ui/dialog/Dialog.tsx'
import type { FactLine } from '#ui/facts/fact-line.ts'
import { FactList } from '#ui/facts/FactList.tsx'
import { ExplainFoot } from '#ui/explain/ExplainFoot.tsx'
import type { SaidTerm, TermActions } from '#ui/explain/said-term.ts'
import { TermTree } from '#ui/explain/TermTree.tsx'
import { explainWords } from '#words/en/explain-dialog.ts'
import './explain.css'

export interface ExplainNumberProps {
  /** what is explained, for tests and styles: "cell", "legend", "property", "finding" */
  kind: string
  title: string
  /** the number as it stands on the screen */
  figure: string
  /** what the tree does not show of it */
  remark?: string | undefined
  tree?: SaidTerm | undefined
  /** shown where there is no tree */
  facts: readonly FactLine[]
  anchor?: DOMRect | undefined
  actions: TermActions
  onCopy(): void
  onClose(): void
}

/** Why a number of a table, a card, a legend or a finding is what it is. */
export function ExplainNumber({ kind, title, figure, remark, tree, facts, anchor, actions, onCopy, onClose }: ExplainNumberProps) {
  return (
    <Dialog title={title} place={anchor === undefined ? 'center' : 'anchored'} anchor={anchor} wide={anchor !== undefined} onClose={onClose}>
      <div className="explain" data-explains={kind}>
        <p className="explain-figure">{figure}</p>
        {tree === undefined ? (
          <>
            <h3>{explainWords.facts(facts.length)}</h3>
            {facts.length === 0 ? <p className="muted">{explainWords.noFacts}</p> : <FactList facts={facts} subjects />}
          </>
        ) : (
          <>
            {tree.formula !== '' && (
              <>
                <h3>{explainWords.formula}</h3>
                <p>{tree.formula}</p>
              </>
            )}
            {remark !== undefined && <p className="muted">{remark}</p>}
            <TermTree term={tree} actions={actions} />
          </>
        )}
        <ExplainFoot trees={tree === undefined ? [] : [tree]} actions={actions} onCopy={onCopy} />
      </div>
    </Dialog>
  )
}

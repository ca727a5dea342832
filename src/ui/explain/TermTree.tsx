import { useState } from 'react'
import { Icon } from '#ui/icon/Icon.tsx'
import type { FactLine } from '#ui/facts/fact-line.ts'
import type { SaidTerm, TermActions } from '#ui/explain/said-term.ts'
import { explainWords } from '#words/en/explain-dialog.ts'
import './explain.css'

/** More parts than this stay folded until asked for, a page at a time. */
const many = 40

/** A number as a tree of its parts, down to facts. Nested disclosures: every level is reached with Tab and opened with Enter. */
export function TermTree({ term, actions }: { term: SaidTerm; actions: TermActions }) {
  const { parts, because, facts } = term
  if (parts.length + because.length === 0) return facts.length === 0 && term.note === '' ? null : <ul className="terms"><TermNode term={term} actions={actions} /></ul>
  return <Parts terms={parts} actions={actions} open={parts.length === 1} />
}

function Parts({ terms, actions, label, open = false }: { terms: readonly SaidTerm[]; actions: TermActions; label?: string; /** unfolded from the start: what has one part only would be a step for nothing */ open?: boolean }) {
  const [shown, setShown] = useState(many)
  return (
    <>
      <ul className="terms" aria-label={label}>
        {terms.slice(0, shown).map((term) => (
          <TermNode key={term.id} term={term} actions={actions} unfolded={open} />
        ))}
      </ul>
      {terms.length > shown && (
        <button type="button" className="link" onClick={() => setShown(shown + many * 5)}>
          {explainWords.more(terms.length - shown)}
        </button>
      )}
    </>
  )
}

function TermNode({ term, actions, unfolded = false }: { term: SaidTerm; actions: TermActions; unfolded?: boolean }) {
  const inner = term.parts.length + term.because.length
  const counted = term.value === '' && term.facts.length > 1
  const [open, setOpen] = useState(unfolded)
  const foldable = inner > 0 || counted
  return (
    <li className="term" data-term={term.id} data-tone={term.tone}>
      <div className="term-row">
        {foldable ? (
          <button type="button" className="term-name" aria-expanded={open} onClick={() => setOpen(!open)}>
            <Icon name={open ? 'down' : 'right'} size={14} />
            <span>{term.name}</span>
          </button>
        ) : (
          <span className="term-name">{term.name}</span>
        )}
        {term.value !== '' && <strong className="term-value">{term.value}</strong>}
        <Actions term={term} actions={actions} />
      </div>
      {term.note !== '' && <p className="term-note">{term.note}</p>}
      {term.formula !== '' && <p className="term-how">{term.formula}</p>}
      {(!counted || open) && term.facts.map((fact) => <Fact key={fact.id} fact={fact} />)}
      {open && term.because.length > 0 && (
        <>
          <p className="term-how">{explainWords.because}</p>
          <Parts terms={term.because} actions={actions} />
        </>
      )}
      {open && term.parts.length > 0 && <Parts terms={term.parts} actions={actions} label={explainWords.parts(term.name)} />}
    </li>
  )
}

/** What is stated, and where: “$12.5M”, document, section, line. */
function Fact({ fact }: { fact: FactLine }) {
  return (
    <p className="term-fact" data-atom={fact.id}>
      <q>{fact.text}</q>{' '}
      <span className="muted">
        {[fact.document, fact.section].filter((part) => part !== '').join(' · ')} · <span className="term-line">{explainWords.line(fact.line)}</span>
      </span>
    </p>
  )
}

function Actions({ term: { node }, actions }: { term: SaidTerm; actions: TermActions }) {
  if (node === undefined) return null
  return (
    <span className="term-actions">
      <button type="button" className="button" data-look="plain" data-shape="icon" title={explainWords.graphOf(node.label)} aria-label={explainWords.graphOf(node.label)} onClick={() => actions.onGraph([node.id])}>
        <Icon name="stage" size={16} />
      </button>
      <button type="button" className="button" data-look="plain" data-shape="icon" title={explainWords.tableOf(node.label)} aria-label={explainWords.tableOf(node.label)} onClick={() => actions.onTable([node.id])}>
        <Icon name="table" size={16} />
      </button>
    </span>
  )
}

import { useState } from 'react'
import { bySection, type FactLine } from '#ui/facts/fact-line.ts'
import { words } from '#ui/words.ts'
import './facts.css'

const few = 12

/** Facts as stated, grouped by document and section, each with its line. Long lists open on demand. */
export function FactList({ facts, subjects = false }: { facts: readonly FactLine[]; /** names the subject of each fact */ subjects?: boolean }) {
  const [all, setAll] = useState(false)
  const shown = all ? facts : facts.slice(0, few)
  return (
    <div className="facts">
      {bySection(shown).map((section) => (
        <section key={`${section.file} ${section.section}`}>
          <h4 title={section.file}>
            {section.document}
            {section.section !== '' && <span className="muted"> · {section.section}</span>}
          </h4>
          <ul>
            {section.facts.map((fact) => (
              <li key={fact.id} data-fact={fact.id}>
                <span className="fact-said">
                  {subjects && <span className="fact-subject">{fact.subject} </span>}
                  <span className="muted">{fact.predicate.replaceAll('_', ' ')}</span> {fact.text}
                  {fact.restates && <span className="muted"> ({words.card.restated})</span>}
                  {fact.basis !== 'stated' && <span className="muted"> ({words.card.basis[fact.basis]})</span>}
                </span>
                <span className="fact-line" title={fact.corrected && words.card.corrected(fact.corrected.line, fact.corrected.reason)}>
                  {words.card.whereInSection(fact.line)}
                  {fact.corrected !== undefined && '*'}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {facts.length > few && (
        <button type="button" className="link" onClick={() => setAll(!all)}>
          {all ? words.card.showFewer : words.card.showAll(facts.length)}
        </button>
      )}
    </div>
  )
}

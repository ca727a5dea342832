import { useState, type CSSProperties, type MouseEvent } from 'react'
import { FactList } from '#ui/facts/FactList.tsx'
import type { FindingsPanelProps } from '#ui/findings/FindingsPanel.tsx'
import type { FindingSaid } from '#ui/findings/finding-said.ts'
import { Icon } from '#ui/icon/Icon.tsx'
import { Mark } from '#ui/icon/Mark.tsx'
import { panelWords } from '#ui/panel-words.ts'
import { words } from '#ui/words.ts'

export function FindingEntry({ finding, onShow, onPin, onAway }: { finding: FindingSaid } & Pick<FindingsPanelProps, 'onShow' | 'onPin' | 'onAway'>) {
  const [open, setOpen] = useState(false)
  const say = panelWords.findings
  const tone = finding.tone ?? 'neutral'
  const lens = words.lenses[finding.lens]?.name ?? finding.lens
  const putAway = (event: MouseEvent<HTMLButtonElement>) => {
    // The entry goes: the focus moves on to its neighbor instead of falling back to the top of the page.
    const entry = event.currentTarget.closest('li')
    const neighbor = entry?.nextElementSibling ?? entry?.previousElementSibling
    neighbor?.querySelector<HTMLElement>('button')?.focus()
    onAway(finding.id)
  }
  return (
    <li className="finding-entry" data-finding={finding.id} data-pinned={finding.pinned || undefined} style={{ '--tone': tone === 'neutral' ? 'var(--tone-neutral)' : `var(--${tone})` } as CSSProperties}>
      <span className="finding-rank" aria-hidden="true">
        {finding.rank}
      </span>
      <div className="finding-body">
        <p className="finding-text">
          {finding.mark !== undefined && <Mark name={finding.mark} />} {finding.text}
        </p>
        {finding.figure !== undefined && <p className="finding-figure">{finding.figure}</p>}
        <p className="finding-why">
          {say.why} {finding.why}
        </p>
        {finding.facts.length === 0 ? (
          <p className="finding-why">{say.noFacts}</p>
        ) : (
          <details onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary>{say.facts(finding.facts.length)}</summary>
            {open && <FactList facts={finding.facts} subjects />}
          </details>
        )}
        <div className="finding-entry-actions">
          <button type="button" className="button" data-look="primary" aria-label={say.showIn(lens, finding.text)} onClick={() => onShow(finding.id)}>
            {say.show}
          </button>
          <button type="button" className="button" aria-pressed={finding.pinned} aria-label={say.of(finding.pinned ? say.unpin : say.pin, finding.text)} onClick={() => onPin(finding.id, !finding.pinned)}>
            <Icon name="pin" size={16} />
            {finding.pinned ? say.pinned : say.pin}
          </button>
          <button type="button" className="button" data-look="plain" aria-label={say.of(say.putAway, finding.text)} onClick={putAway}>
            {say.putAway}
          </button>
        </div>
      </div>
    </li>
  )
}

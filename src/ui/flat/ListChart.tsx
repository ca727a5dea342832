import { useState } from 'react'
import type { CSSProperties } from 'react'
import type { ChartProps, ChartRoom } from '#ui/flat/FlatView.tsx'
import { FactList } from '#ui/facts/FactList.tsx'
import { Icon } from '#ui/icon/Icon.tsx'
import { Mark } from '#ui/icon/Mark.tsx'
import { toneColor } from '#ui/legend/Swatch.tsx'
import { panelWords } from '#ui/panel-words.ts'
import './list.css'

type ListFlat = ChartProps<'list'>['flat']
type Item = ListFlat['sections'][number]['items'][number]

/** Sentences in sections. The title selects what an entry speaks of; its facts unfold below it. */
export function ListChart({ flat, ...room }: ChartProps<'list'>) {
  const sections = flat.sections.filter((section) => section.items.length > 0)
  return (
    <div className="list">
      {sections.map((section) => (
        <section key={section.label}>
          <h3>
            {section.label}
            <span className="list-count" aria-label={panelWords.flat.items(section.items.length)}>
              {section.items.length}
            </span>
          </h3>
          <ul>
            {section.items.map((item) => (
              <Entry key={item.id} item={item} {...room} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Entry({ item, selected, onSelect, onSelectAll, facts }: ChartRoom & { item: Item }) {
  const [open, setOpen] = useState(false)
  const [first] = item.nodes
  const pressed = first !== undefined && item.nodes.every((node) => selected.has(node))
  const title = (
    <>
      {item.mark !== undefined && item.mark !== 'dashed' && item.mark !== 'hatched' && <Mark name={item.mark} />}
      {item.title}
    </>
  )
  return (
    <li className="list-entry" data-item={item.id} data-tone={item.tone} data-selected={pressed || undefined} style={{ '--tone': toneColor(item.tone) } as CSSProperties}>
      {first === undefined ? (
        <p className="list-title">{title}</p>
      ) : (
        <button type="button" className="list-title" aria-pressed={pressed} onClick={() => (item.nodes.length > 1 && onSelectAll !== undefined ? onSelectAll(item.nodes) : onSelect(first))}>
          {title}
          <Icon name="right" size={14} />
        </button>
      )}
      {item.text !== '' && <p className="list-text">{item.text}</p>}
      {item.atoms.length > 0 && facts !== undefined && (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{panelWords.flat.facts(item.atoms.length)}</summary>
          {open && <FactList facts={facts(item.atoms)} subjects />}
        </details>
      )}
    </li>
  )
}

import { Icon, isIcon } from '#ui/icon/Icon.tsx'
import { words } from '#ui/words.ts'
import './lens.css'

export interface LensPickerProps {
  lenses: readonly string[]
  current: string
  onLens(id: string): void
}

/** One button a lens: its icon, its name, and the question it answers. */
export function LensPicker({ lenses, current, onLens }: LensPickerProps) {
  return (
    <ul className="lenses">
      {lenses.map((id) => {
        const said = words.lenses[id] ?? { name: id, question: '' }
        return (
          <li key={id}>
            <button type="button" className="lens" data-lens={id} aria-current={id === current ? 'true' : undefined} aria-describedby={`lens-${id}`} onClick={() => onLens(id)}>
              <Icon name={isIcon(id) ? id : 'stage'} size={22} />
              <span className="lens-name">{said.name}</span>
            </button>
            <span className="lens-tip" id={`lens-${id}`} role="tooltip">
              <strong>{said.name}</strong>
              {said.question}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

import { Icon } from '#ui/icon/Icon.tsx'
import { words } from '#ui/words.ts'
import './trail.css'

export interface Chip { id: string; text: string; onRemove(): void }

export interface TrailProps {
  /** from the whole view to the focus; the last one is where we are. Empty: no focus */
  path: readonly { id: string; label: string; open(): void }[]
  degree?: number
  onLeaveFocus?(): void
  filters: readonly Chip[]
  /** what-ifs; shown here on narrow screens, where the top bar has no room for them */
  scenario?: readonly Chip[]
  /** readings other than the default, as a sentence: "85% counts as more than 85%" */
  readings?: readonly Chip[]
  /** rules as the reader set them: "Target set to $60M" */
  edits?: readonly Chip[]
}

/** Where we are and what is left out: focus path and filters, each of which can be taken back. */
export function Trail({ path, degree, onLeaveFocus, filters, scenario = [], readings = [], edits = [] }: TrailProps) {
  return (
    <>
      {path.length > 0 && (
        <nav className="crumbs" aria-label={words.regions.trail}>
          <ol>
            {onLeaveFocus !== undefined && (
              <li>
                <button type="button" className="crumb" onClick={onLeaveFocus}>
                  {words.trail.home}
                </button>
              </li>
            )}
            {path.map((step, i) => (
              <li key={step.id}>
                <Icon name="right" size={12} />
                {i === path.length - 1 ? (
                  <span className="crumb" aria-current="location">
                    {step.label}
                    {degree !== undefined && <span className="muted">, {words.trail.degrees(degree)}</span>}
                  </span>
                ) : (
                  <button type="button" className="crumb" onClick={step.open}>
                    {step.label}
                  </button>
                )}
              </li>
            ))}
          </ol>
        </nav>
      )}
      {filters.map((chip) => (
        <button key={chip.id} type="button" className="chip chip-button trail-chip" onClick={chip.onRemove} aria-label={words.trail.remove(chip.text)}>
          {chip.text}
          <Icon name="close" size={14} />
        </button>
      ))}
      {readings.map((chip) => (
        <button key={`reading ${chip.id}`} type="button" className="chip chip-button trail-chip" data-changed data-reading={chip.id} onClick={chip.onRemove} aria-label={words.trail.resetReading(chip.text)}>
          <span className="chip-text">{chip.text}</span>
          <Icon name="close" size={14} />
        </button>
      ))}
      {edits.map((chip) => (
        <button key={`edit ${chip.id}`} type="button" className="chip chip-button trail-chip" data-changed data-edit={chip.id} onClick={chip.onRemove} aria-label={words.trail.resetEdit(chip.text)}>
          <span className="chip-text">{chip.text}</span>
          <Icon name="close" size={14} />
        </button>
      ))}
      {scenario.map((chip) => (
        <button key={chip.id} type="button" className="chip chip-button trail-chip trail-scenario" data-changed onClick={chip.onRemove} aria-label={`${chip.text}. ${words.top.backToBase}`}>
          {chip.text}
          <Icon name="close" size={14} />
        </button>
      ))}
    </>
  )
}

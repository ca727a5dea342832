import type { ReactNode } from 'react'
import { BrandMark } from '#ui/icon/BrandMark.tsx'
import { Icon } from '#ui/icon/Icon.tsx'
import { words } from '#ui/words.ts'
import './top-bar.css'

export type Theme = 'auto' | 'dark' | 'light'

export interface TopBarProps {
  programmes: readonly { id: string; label: string }[]
  programme: string
  onProgramme(id: string): void
  /** the document's own date, worded; undefined: none is stated */
  asOf?: string
  /** the reader chose another date than the document's own */
  asOfChosen?: boolean
  /** makes the date a button; `anchor` = where it stands */
  onAsOf?(anchor: DOMRect): void
  /** who reads */
  role?: ReactNode
  /** what was changed, worded, one each; empty = base case */
  scenario: readonly string[]
  onBaseCase(): void
  synthetic?: boolean
  onSearch(): void
  canUndo: boolean
  canRedo: boolean
  onUndo(): void
  onRedo(): void
  theme: Theme
  onTheme(theme: Theme): void
  onHelp(): void
  onOpenFile?(): void
}

const nextTheme: Record<Theme, Theme> = { auto: 'dark', dark: 'light', light: 'auto' }

export function TopBar(props: TopBarProps) {
  const { scenario } = props
  const changed = scenario.length === 0 ? words.top.baseCase : scenario.length === 1 ? words.top.whatIf(scenario[0] ?? '') : words.top.whatIfMany(scenario.length)
  const themeName = words.top.themeNow(words.top.theme[props.theme])
  return (
    <div className="top-bar">
      <span className="brand">
        <BrandMark />
        <span className="brand-name">{words.name}</span>
      </span>
      <label className="picker">
        <span className="visually-hidden">{words.top.program}</span>
        <select value={props.programme} onChange={(event) => props.onProgramme(event.target.value)}>
          {props.programmes.map((programme) => (
            <option key={programme.id} value={programme.id}>
              {programme.label}
            </option>
          ))}
        </select>
        <Icon name="down" size={14} />
      </label>
      {props.role}
      <AsOf {...props} />
      {scenario.length === 0 ? (
        <span className="chip base-case">{changed}</span>
      ) : (
        <button type="button" className="chip chip-button" data-changed onClick={props.onBaseCase} title={`${scenario.join(', ')}. ${words.top.backToBase}`}>
          <span className="chip-text">{changed}</span>
          <Icon name="close" size={14} />
          <span className="visually-hidden">{words.top.backToBase}</span>
        </button>
      )}
      {props.synthetic === true && (
        <span className="chip" data-changed>
          {words.top.synthetic}
        </span>
      )}
      <span className="top-bar-gap" />
      {props.onOpenFile !== undefined && (
        <button type="button" className="button own-file" onClick={props.onOpenFile}>
          <Icon name="file" size={18} />
          <span className="own-file-text">{words.top.openFile}</span>
        </button>
      )}
      <button type="button" className="search-field" onClick={props.onSearch} aria-label={words.top.search} title={words.top.search} aria-keyshortcuts="/ Control+K Meta+K">
        <Icon name="search" size={16} />
        <span className="search-field-text" aria-hidden="true">
          {words.top.search}
        </span>
        <kbd aria-hidden="true">/</kbd>
      </button>
      <span className="button-pair">
        <button type="button" className="button" data-look="plain" data-shape="icon" aria-label={words.top.undo} title={words.top.undo} disabled={!props.canUndo} onClick={props.onUndo}>
          <Icon name="undo" size={18} />
        </button>
        <button type="button" className="button" data-look="plain" data-shape="icon" aria-label={words.top.redo} title={words.top.redo} disabled={!props.canRedo} onClick={props.onRedo}>
          <Icon name="redo" size={18} />
        </button>
      </span>
      <button type="button" className="button theme" data-look="plain" data-shape="icon" aria-label={themeName} title={themeName} onClick={() => props.onTheme(nextTheme[props.theme])}>
        <Icon name={props.theme} size={18} />
      </button>
      <button type="button" className="button help" data-look="plain" data-shape="icon" aria-label={words.top.help} title={words.top.help} onClick={props.onHelp}>
        <Icon name="help" size={18} />
      </button>
    </div>
  )
}

/** The date from which the page looks; without anything to choose it stands there as text. */
function AsOf({ asOf, asOfChosen = false, onAsOf }: Pick<TopBarProps, 'asOf' | 'asOfChosen' | 'onAsOf'>) {
  const said = asOf === undefined ? words.top.noDate : words.top.asOf(asOf)
  if (onAsOf === undefined)
    return (
      <span className="chip as-of" title={words.top.asOfTitle}>
        {said}
      </span>
    )
  return (
    <button type="button" className="chip chip-button as-of" data-changed={asOfChosen || undefined} aria-label={said} aria-haspopup="dialog" title={`${words.top.asOfTitle} ${words.top.changeDate}.`} onClick={(event) => onAsOf(event.currentTarget.getBoundingClientRect())}>
      <Icon name="calendar" size={14} />
      <span className="chip-text as-of-whole">{said}</span>
      <span className="as-of-day-alone" aria-hidden="true">
        {asOf ?? words.top.noDate}
      </span>
    </button>
  )
}

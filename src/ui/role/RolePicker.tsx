import { Icon } from '#ui/icon/Icon.tsx'
import { words } from '#ui/words.ts'
import './role.css'

export interface RolePickerProps {
  /** worded, in the order of the document */
  roles: readonly { id: string; label: string }[]
  /** undefined: everyone */
  role: string | undefined
  onRole(id: string | undefined): void
}

const everyone = ''

/** Who reads: sets the order of lenses and findings, never a number. On a phone the icon alone, with the system's own list. */
export function RolePicker({ roles, role, onRole }: RolePickerProps) {
  return (
    <label className="picker role-picker" data-chosen={role !== undefined || undefined}>
      <span className="visually-hidden">{words.top.role}</span>
      <Icon name="person" size={16} />
      <select value={role ?? everyone} title={words.top.role} onChange={(event) => onRole(event.target.value === everyone ? undefined : event.target.value)}>
        <option value={everyone}>{words.top.everyone}</option>
        {roles.map((each) => (
          <option key={each.id} value={each.id}>
            {each.label}
          </option>
        ))}
      </select>
      <Icon name="down" size={14} />
    </label>
  )
}

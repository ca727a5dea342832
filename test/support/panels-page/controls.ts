import type { ControlSaid } from '#ui/controls/control.ts'

export const controls: readonly ControlSaid[] = [
  { kind: 'choice', id: 'by', label: 'Group by', value: 'tier', options: [{ id: 'tier', label: 'Tier' }, { id: 'region', label: 'Region' }, { id: 'type', label: 'Type' }] },
  { kind: 'choice', id: 'sort', label: 'Order', value: 'value', options: [{ id: 'value', label: 'By contract value, largest first' }, { id: 'name', label: 'By name' }, { id: 'distance', label: 'By distance to the threshold' }] },
  { kind: 'slider', id: 'weight', label: 'Weight of revenue', value: 0.4, min: 0, max: 1, step: 0.01, said: '40%' },
  { kind: 'switch', id: 'planned', label: 'Show what is only planned', value: true },
  { kind: 'reading', id: 'boundary', label: 'A value that equals its threshold', options: ['85% does not pass “more than 85%”', '85% counts as more than 85%'], other: false },
  { kind: 'reading', id: 'overdue', label: 'Deals past their date', options: ['count at their stated probability', 'count as lost'], other: true },
]

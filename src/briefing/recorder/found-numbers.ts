import type { NumberSaid } from '#briefing/recorder/said.ts'

export interface FoundNumbers {
  groups: readonly { id: NumberSaid['group']; numbers: readonly NumberSaid[] }[]
  found: number
  /** found and not shown */
  left: number
}

/** More than these are searched for, not scrolled to; shown of each group. */
export const mostShown = 40
const order = ['answer', 'tiles', 'table', 'findings'] as const

const plain = (text: string): string => text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase()

/** Numbers whose name, text or reference holds every word of the query, grouped; whose name begins with it come first. */
export function foundNumbers(numbers: readonly NumberSaid[], query: string): FoundNumbers {
  const asked = plain(query).split(/\s+/).filter((word) => word !== '')
  const fits = numbers.filter(({ label, text, reference }) => {
    const said = plain(`${label} ${text} ${reference}`)
    return asked.every((word) => said.includes(word))
  })
  const first = (number: NumberSaid): number => (asked.length > 0 && plain(number.label).startsWith(asked[0]!) ? 0 : 1)
  const groups = order.flatMap((id) => {
    const inGroup = fits.filter(({ group }) => group === id).toSorted((a, b) => first(a) - first(b))
    return inGroup.length === 0 ? [] : [{ id, numbers: inGroup.slice(0, mostShown) }]
  })
  return { groups, found: fits.length, left: fits.length - groups.reduce((sum, group) => sum + group.numbers.length, 0) }
}

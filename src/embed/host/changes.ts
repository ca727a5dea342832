import type { MethodName } from '#embed/protocol/messages.ts'
import { isOn } from '#embed/host/address.ts'

/**
 * What an attribute that changed after the start asks of the embed; undefined = only loading it anew does that.
 * @param other the element's other attributes
 */
export function changeOf(name: string, value: string | null, other: (attribute: string) => string | null): { method: MethodName; args: object } | undefined {
  switch (name) {
    case 'lens': return { method: 'setLens', args: { lens: value ?? 'portfolio' } }
    case 'layout': return { method: 'setLayout', args: { layout: value ?? 'composed' } }
    case 'as-of': return { method: 'setAsOf', args: { day: value } }
    case 'theme': return { method: 'setTheme', args: { theme: value ?? 'auto' } }
    case 'filter': return { method: 'setFilters', args: { legend: (value ?? '').split(',').map((each) => each.trim()).filter((each) => each !== '') } }
    case 'beat': return { method: 'goToBeat', args: { beat: Number(value ?? 1), ...(other('story') !== null && { story: other('story') }) } }
    case 'autoplay': return { method: isOn(value) ? 'play' : 'pause', args: {} }
    case 'focus':
    case 'degree': {
      const node = other('focus')
      return { method: 'focus', args: { node, ...(node !== null && other('degree') !== null && { degree: Number(other('degree')) }) } }
    }
    default: return undefined
  }
}

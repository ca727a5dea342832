import type { AcrossRule } from '#analytics/checks/check.ts'
import type { Atom, Ecosystem } from '#model/ecosystem.ts'

/** Measures that several documents set, and how each document names them. Data: another measure is one line. */
const measures = [
  { id: 'satisfaction', named: /\b(partner|stakeholder) satisfaction\b/i },
  { id: 'onboarding', named: /\bonboarding (time|phase)|\btime[- ]to[- ]integration\b/i },
  { id: 'uptime', named: /\b(uptime|availability|sla compliance)\b/i },
] as const

const daysPerWeek = 7

/** One measure on several scales: 95 %, 8.5/10, >4.5/5. To be set side by side as stated, and normalized for display only. A.3 row 51. */
export const measureScales: AcrossRule = {
  id: 'measure-scales',
  severity: 'medium',
  row: 51,
  find(ecosystem) {
    const found = measures
      .map(({ id, named }) => ({ id, forms: formsOf(ecosystem, named) }))
      .filter(({ forms }) => new Set(forms.map((form) => form.atom.programme)).size > 1 && new Set(forms.map((form) => form.text)).size > 1)
    if (found.length === 0) return undefined
    return {
      values: { measures: found.map(({ id }) => id), forms: found.map(({ forms }) => [...new Set(forms.map((form) => form.text))].join(', ')) },
      inputs: found.flatMap(({ forms }) => forms.map((form) => form.atom.id)),
      nodes: [...new Set(found.flatMap(({ forms }) => forms.map((form) => ecosystem.nodes.ids[form.atom.subject] ?? '')))],
    }
  },
}

/** Targets of a whole program as stated, in order; what a tier asks for is that tier's own rule, and a restatement says nothing new. */
function formsOf({ atoms, nodes }: Ecosystem, named: RegExp): readonly { atom: Atom; text: string }[] {
  const stated = atoms.flatMap((atom) => {
    const kind = nodes.kinds[atom.subject]
    const about = atom.predicate === 'target' ? `${nodes.labels[atom.subject]} ${atom.text}` : atom.predicate.startsWith('success metric: ') ? atom.predicate : ''
    const measured = atom.value?.kind === 'ratio' || atom.value?.kind === 'score' || atom.value?.kind === 'duration'
    return measured && kind !== 'Tier' && !atom.restates && named.test(about) ? [{ atom, text: shortened(atom.text) }] : []
  })
  // An onboarding plan in weeks is as long as its last dated phase; the phases after it are "ongoing".
  const phases = atoms.filter((atom) => atom.predicate === 'weeks' && atom.value?.kind === 'when' && named.test(`${nodes.kinds[atom.subject]?.replace(/([a-z])([A-Z])/g, '$1 $2')}`))
  const last = phases.toSorted((a, b) => endOf(b) - endOf(a))[0]
  return last ? [{ atom: last, text: `${endOf(last) * daysPerWeek} days` }, ...stated] : stated
}

const endOf = (atom: Atom): number => (atom.value?.kind === 'when' ? atom.value.last : NaN)
/** The value as stated, without the words round it: ">99.9% platform availability" is >99.9%. */
const shortened = (text: string): string => /^[<>≥≤~]?\s*\d[\d.,]*(?:\/\d[\d.]*|%\+?| days?)?/.exec(text)?.[0] ?? text

import type { ScenarioOp } from '#model/view-state.ts'

/** A reference as it is written: `{figure:portfolio-total.gap@without:partner:ey-global|money}`. */
export interface Reference {
  /** with its braces, as in the template */
  written: string
  source: string
  /** '' where there is none */
  argument: string
  /** suppositions it is computed under instead of the view's own; undefined = the view's own */
  supposed?: readonly ScenarioOp[]
  look?: string
}

/** Braces hold no braces; a brace that opens nothing a reference could be is text. */
const braces = /\{([a-z]+(?:[:@|][^{}]*)?)\}/g
/** Cells of a matrix have a bar in their id, but never behind the last slash. */
const look = /\|([A-Za-z0-9]*)$/
/** From the end: what is supposed comes behind the argument, and ids of nodes may hold anything but these words. */
const modifier = /@(?:(base)|(without|won|lost):([^@]+))$/
const supposing = { without: 'remove-partner', won: 'win-deal', lost: 'lose-deal' } as const

/** Plain text and references, in order. */
export function readTemplate(template: string): readonly (string | Reference)[] {
  const parts: (string | Reference)[] = []
  let done = 0
  for (const match of template.matchAll(braces)) {
    if (match.index > done) parts.push(template.slice(done, match.index))
    parts.push(readReference(match[1]!))
    done = match.index + match[0].length
  }
  if (done < template.length) parts.push(template.slice(done))
  return parts
}

function readReference(inside: string): Reference {
  const bar = look.exec(inside)
  let rest = bar === null ? inside : inside.slice(0, bar.index)
  let supposed: ScenarioOp[] | undefined
  for (let found = modifier.exec(rest); found !== null; found = modifier.exec(rest)) {
    rest = rest.slice(0, found.index)
    const [, , kind, node] = found
    supposed = [...(kind === undefined || node === undefined ? [] : [{ op: supposing[kind as keyof typeof supposing], node }]), ...(supposed ?? [])]
  }
  const colon = rest.indexOf(':')
  return {
    written: `{${inside}}`,
    source: colon === -1 ? rest : rest.slice(0, colon),
    argument: colon === -1 ? '' : rest.slice(colon + 1),
    ...(supposed !== undefined && { supposed }),
    ...(bar !== null && { look: bar[1]! }),
  }
}

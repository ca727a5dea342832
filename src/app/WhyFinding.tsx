import { useMemo } from 'react'
import { explainSaying } from '#lenses/explain/saying.ts'
import { nodeIndex } from '#model/find.ts'
import type { Term } from '#model/term.ts'
import type { ViewState } from '#model/view-state.ts'
import type { Explanation } from '#ui/explain/explanation-text.ts'
import type { TermActions } from '#ui/explain/said-term.ts'
import { factLines } from '#ui/facts/fact-line.ts'
import { Why, type WhyPart } from '#ui/finding/Why.tsx'
import { explanationContext } from '#app/explanation-context.ts'
import type { Picture } from '#app/picture.ts'
import { numberText, saidTree, sourceText } from '#app/said-term.ts'
import { findingText } from '#app/sentences.ts'

export interface WhyFindingProps { picture: Picture; view: ViewState; actions: TermActions; copy(numbers: readonly Explanation[]): void; onClose(): void }

/** The finding of the open lens, sentence by sentence. */
export function WhyFinding({ picture, view, actions, copy, onClose }: WhyFindingProps) {
  const parts = useMemo(() => partsOf(picture, view), [picture, view])
  const said = parts.flatMap(({ text, numbers, facts }): Explanation[] => [{ headline: text, facts }, ...numbers.map((tree) => ({ headline: `${tree.name}: ${tree.value}`, tree, facts: [] }))])
  return <Why parts={parts} actions={actions} onCopy={() => copy(said)} onClose={onClose} />
}

function partsOf(picture: Picture, view: ViewState): readonly WhyPart[] {
  const { ecosystem, lens, lensId } = picture
  const context = explanationContext(picture, view)
  return lens.finding.map((saying, index) => {
    const numbers = explainSaying(lensId, context, lens, index)
    const once = numbers.filter(({ term }, i) => numbers.findIndex((each) => told(each.term) === told(term)) === i)
    return {
      text: findingText(picture)(saying),
      numbers: once.map(({ key, term }) => ({ ...saidTree(ecosystem, sourceText(ecosystem, term), term), id: `${index}.${key}` })),
      nodes: (saying.nodes ?? []).filter((node) => nodeIndex(ecosystem, node) !== -1),
      facts: factLines(ecosystem, saying.inputs ?? []),
    }
  })
}

/** The same number of the same source twice in a sentence is explained once. */
const told = (term: Term): string => `${numberText(term)} ${JSON.stringify(term)}`

import { factsOf } from '#analytics/facts.ts'
import { isStated } from '#analytics/known.ts'
import { pipelineTargets } from '#analytics/pipeline-targets.ts'
import { pipelineTargetWords } from '#words/en/lenses/pipeline.ts'
import type { LensContext, LensView } from '#lenses/lens.ts'
import { notStatedView } from '#lenses/not-stated.ts'

/** Pipeline of a programme without a deal and without a signed value: what it asks of a pipeline, if anything. Undefined where there is one to show. */
export function wantedView(context: LensContext): LensView | undefined {
  const { book, ecosystem, programme } = context
  if (ecosystem.programmes[programme] === undefined || book.deals.length > 0 || book.partners.some((partner) => isStated(partner.value)) || Number.isFinite(book.target.value)) return undefined
  const wanted = pipelineTargets(factsOf(ecosystem, programme))
  const view = notStatedView(context, { id: 'pipeline-none', values: { programme: book.label } }, [{ id: 'needs-deals', values: {} }])
  if (wanted.length === 0) return view
  const name = (label: string) => label.charAt(0).toLowerCase() + label.slice(1)
  return {
    ...view,
    finding: [
      ...wanted.map((each) => ({
        id: 'pipeline-wanted',
        // A multiple of something is only worth that something: "3x quota" says nothing without the quota.
        values: { label: name(each.label), text: spoken(each.text), period: each.period.replace('-', ' to '), unknown: each.value?.kind === 'multiple' ? (/x\s+(.+)$/i.exec(each.text)?.[1] ?? '') : '' },
        nodes: [each.subject],
        inputs: each.atoms,
      })),
      ...view.finding,
    ],
    flat: { kind: 'list', sections: [{ label: pipelineTargetWords.section, items: wanted.map((each) => ({ id: each.atoms[0]!, title: each.label, text: pipelineTargetWords.item(each.period, each.text), tone: 'neutral' as const, nodes: [each.subject], atoms: each.atoms })) }] },
  }
}

const spoken = (text: string): string => text.replace(/^>\s*/, 'more than ')

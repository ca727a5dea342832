import type { Saying } from '#model/figure.ts'
import { certification } from '#analytics/certification.ts'
import { factsOf } from '#analytics/facts.ts'
import { lifecycle } from '#analytics/lifecycle.ts'
import { isStated } from '#analytics/known.ts'
import { format, words } from '#words/index.ts'
import { tiersWords } from '#words/en/lenses/tiers.ts'
import type { LensContext } from '#lenses/lens.ts'

/** Certification levels with their days and goal; silent where none are stated or where holders are known. */
export function certificationSayings({ ecosystem, programme, book }: LensContext): Saying[] {
  const { levels, goal, coverage } = certification(factsOf(ecosystem, programme), book.partners.map((partner) => partner.id), book.asOf)
  if (levels.length === 0 || isStated(coverage)) return []
  const share = format.percent(goal.value, 0)
  return [
    {
      id: 'tiers-certification',
      values: {
        levels: levels.length,
        days: levels.every((level) => isStated(level.days)) ? levels.map((level) => `${level.days.value}${level.atLeast ? '+' : ''}`) : [],
        goal: isStated(goal) ? (goal.comparator === '>' ? words.stage.moreThan(share) : words.stage.orMore(share)) : '',
      },
      inputs: [...levels.flatMap((level) => level.days.atoms), ...goal.atoms],
    },
  ]
}

/** Lifecycle stages with their times, where no fact says who is in which. */
export function stageSayings({ ecosystem, programme }: LensContext): Saying[] {
  const { stages, placed } = lifecycle(factsOf(ecosystem, programme))
  if (stages.length === 0 || placed > 0) return []
  const unit = stages.find((stage) => stage.time !== undefined)?.time?.unit
  const texts = stages.map((stage) => (unit === undefined ? stage.text : stage.text.replace(new RegExp(` ${unit}s?$`), '')))
  return [{ id: 'tiers-needs-stage', values: { stages: stages.length, kind: unit === 'week' ? tiersWords.onboarding : tiersWords.lifecycle, times: tiersWords.times(texts, unit ?? '') } }]
}

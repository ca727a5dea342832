import { describe, expect, test } from 'vitest'
import { recompute } from '#analytics/explain/recompute.ts'
import { explainCell } from '#lenses/explain/index.ts'
import { lenses } from '#lenses/index.ts'
import { atomIndex } from '#model/find.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'

/** Lenses whose every number is explained. */
const explained = new Set<string>([
  'portfolio', 'concentration', 'pipeline', 'tiers', 'economics', 'scorecard', 'geography', 'ecosystem', 'compliance', 'risk', 'roadmap', 'integration', 'stakeholders', 'knowledge', 'data-quality',
])

describe.each(bundled().programmes.map(({ label }, programme) => ({ label, programme })))('$label', ({ programme }) => {
  test.each(lenses.filter(({ id }) => explained.has(id)).map((lens) => ({ id: lens.id, lens })))('every number in the table of $id ends in facts that give it again', ({ lens, id }) => {
    const context = lensContext(programme)
    const view = lens.view(context)
    const { ecosystem } = context
    const wrong = view.table.rows.flatMap(({ node, cells }) =>
      cells.flatMap(({ value }, i) => {
        if (typeof value !== 'number' || Number.isNaN(value)) return []
        const column = view.table.columns[i]!.id
        const term = explainCell(id, context, view, node, column)
        if (term === undefined) return [`${node} ${column}: nobody explains ${value}`]
        const again = recompute(term, (atom) => ecosystem.atoms[atomIndex(ecosystem, atom)])
        return Math.abs(again - value) <= 1e-9 * Math.max(1, Math.abs(value)) ? [] : [`${node} ${column}: ${value} explained as ${again}`]
      }),
    )
    expect(wrong).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { readingIds } from '#model/view-state.ts'
import { readView } from '#state/schema.ts'
import { asOf, defaultView, edit, read, toLens, togglePanel, toggleHidden, togglePinned, toProgramme, toRole, type Step } from '#state/view.ts'

const steps: fc.Arbitrary<{ there: Step; back: Step }> = fc.oneof(
  fc.constantFrom(...readingIds).map((id) => ({ there: read(id, true), back: read(id, false) })),
  fc.constantFrom('target', 'weight/revenue').map((rule) => ({ there: edit(rule, 5), back: edit(rule, null) })),
  fc.constantFrom('a', 'b').map((id) => ({ there: togglePinned(id), back: togglePinned(id) })),
  fc.constantFrom('a', 'b').map((id) => ({ there: toggleHidden(id), back: toggleHidden(id) })),
  fc.constant({ there: togglePanel('findings'), back: togglePanel('findings') }),
  fc.constant({ there: asOf('2025-01-15'), back: asOf(null) }),
  fc.constant({ there: toRole('cfo'), back: toRole(null) }),
)

describe('steps of a view', () => {
  test('what is taken back leaves no trace: the view is the one before, and every view between passes the URL grammar', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 6 }), steps, (before, { there, back }) => {
        const start = before.reduce((view, step) => step.there(view), defaultView)
        const changed = there(start)
        expect(readView(JSON.parse(JSON.stringify(changed)))).toEqual({ view: changed })
        const clean = defaultView
        expect(back(there(clean))).toEqual(clean)
      }),
    )
  })
  test('a lens that reads best as a chart opens with its chart beside the stage, the others on the stage', () => {
    expect(toLens('economics')(defaultView).show.flat).toBe(true)
    expect(toLens('tiers')(toLens('economics')(defaultView)).show.flat).toBe(false)
  })
  test('another program keeps role and readings, not edits or pins', () => {
    const view = edit('target', 6)(read('boundary', true)(toRole('cto')(defaultView)))
    const next = toProgramme({ id: 'bundled', programmes: ['global-network'] })(view)
    expect(next).toMatchObject({ role: 'cto', readings: { boundary: true } })
    expect(next.edits).toBeUndefined()
  })
})

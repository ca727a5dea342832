import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyScenario } from '#analytics/scenario.ts'
import type { ScenarioOp, ViewState } from '#model/view-state.ts'
import { createViewStore } from '#state/store.ts'
import { defaultView, forgetScenario, keepScenario, openScenario, operate, restore, retract, supposeAll, takeBack, topicOf, type Step } from '#state/view.ts'
import { aia } from '#test/support/books.ts'

const partners = ['partner:ey-global', 'partner:jpmorgan-chase', 'partner:google-cloud', 'partner:apple-vision-pro', 'added:northwind', 'partner:nobody']
const deals = ['microsoft-azure', 'deloitte', 'salesforce', 'ibm', 'sap', 'none'].map((slug) => `aia/opportunity:${slug}`)
const partner = fc.constantFrom(...partners)
const deal = fc.constantFrom(...deals)
const money = fc.integer({ min: -1, max: 40 }).map((millions) => millions * 1e6)
const operation: fc.Arbitrary<ScenarioOp> = fc.oneof(
  partner.map((node): ScenarioOp => ({ op: 'remove-partner', node })),
  fc.record({ op: fc.constant('add-partner' as const), node: fc.constant('added:northwind'), label: fc.constant('Northwind'), value: money }),
  deal.map((node): ScenarioOp => ({ op: 'win-deal', node })),
  deal.map((node): ScenarioOp => ({ op: 'lose-deal', node })),
  fc.record({ op: fc.constant('set-probability' as const), node: deal, value: fc.constantFrom(0, 0.3, 1, 1.7) }),
  fc.record({ op: fc.constant('set-value' as const), node: fc.oneof(partner, deal), value: money }),
  fc.record({ op: fc.constant('set-revenue' as const), node: partner, value: money }),
  fc.record({ op: fc.constant('set-growth' as const), node: partner, value: fc.constantFrom(-2, -0.1, 0.2) }),
  fc.record({ op: fc.constant('set-due' as const), node: deal, day: fc.constantFrom('2025-12-31', '2026-06-30', '1990-01-01') }),
  fc.record({ op: fc.constant('set-rule' as const), rule: fc.constantFrom('target', 'aia', 'tier/aia/tier:strategic-tier/completion'), value: fc.constantFrom(0.5, 60e6) }),
)
const name = fc.constantFrom('A', 'B')
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: operation.map(operate) },
  operation.map((each) => takeBack(topicOf(each))),
  fc.oneof(partner, deal).map(restore),
  name.map(keepScenario),
  name.map(openScenario),
  name.map(forgetScenario),
)
const views = fc.array(step, { maxLength: 14 }).map((steps) => steps.reduce((view, next) => next(view), defaultView))
const bookOf = (view: ViewState) => applyScenario(aia, view.scenario ?? [], 19_000).book
const about = (view: ViewState, topic: string) => (view.scenario ?? []).some((each) => topicOf(each) === topic)

describe('removing and restoring is the identity', () => {
  test('of the view and of the book, whatever else is supposed', () => {
    fc.assert(fc.property(views, partner, (view, node) => {
      const removed = operate({ op: 'remove-partner', node })(view)
      fc.pre(!about(view, `partner/${node}`))
      const back = retract(removed.scenario, ['remove-partner'], [node])(removed)
      expect(back).toEqual(view)
      expect(bookOf(back)).toEqual(bookOf(view))
    }))
  })
  test('for every supposition that was not there before', () => {
    fc.assert(fc.property(views, operation, (view, each) => {
      fc.pre(!about(view, topicOf(each)))
      const back = takeBack(topicOf(each))(operate(each)(view))
      expect(back).toEqual(view)
      expect(bookOf(back)).toEqual(bookOf(view))
    }))
  })
  test('with everything supposed about one taken back, nothing of it is left', () => {
    fc.assert(fc.property(views, fc.oneof(partner, deal), (view, node) => {
      const { scenario = [] } = restore(node)(view)
      expect(scenario.some((each) => each.op !== 'set-rule' && each.node === node)).toBe(false)
      expect(restore(node)(restore(node)(view))).toEqual(restore(node)(view))
    }))
  })
  test('all of it taken back is the book itself', () => {
    fc.assert(fc.property(views, (view) => {
      const base = (view.scenario ?? []).reduce((left, each) => takeBack(topicOf(each))(left), view)
      expect(base).not.toHaveProperty('scenario')
      expect(bookOf(base)).toBe(aia)
    }))
  })
})

type Move = { step: Step } | 'undo' | 'redo'
const moves: fc.Arbitrary<readonly Move[]> = fc.array(fc.oneof({ weight: 3, arbitrary: step.map((each) => ({ step: each })) }, fc.constant('undo' as const), fc.constant('redo' as const)), { maxLength: 40 })

/** A store after the moves, beside a list of views with a finger on the one shown: the plainest undo there is. */
function after(list: readonly Move[]) {
  const store = createViewStore()
  const seen: ViewState[] = [defaultView]
  let at = 0
  for (const move of list) {
    if (move === 'undo') {
      store.getState().undo()
      at = Math.max(0, at - 1)
    } else if (move === 'redo') {
      store.getState().redo()
      at = Math.min(seen.length - 1, at + 1)
    } else {
      const next = move.step(seen[at]!)
      store.getState().change(move.step)
      if (JSON.stringify(next) !== JSON.stringify(seen[at])) {
        seen.splice(at + 1, Infinity, next)
        at += 1
      }
    }
  }
  return { store, seen, at }
}

describe('undo and redo in any order', () => {
  test('show what a list of views with a finger on it shows', () => {
    fc.assert(fc.property(moves, (list) => {
      const { store, seen, at } = after(list)
      expect(store.getState().view).toEqual(seen[at])
      expect(bookOf(store.getState().view)).toEqual(bookOf(seen[at]!))
    }))
  })
  test('as many undos as steps give the start, as many redos the end', () => {
    fc.assert(fc.property(moves, (list) => {
      const { store, seen } = after(list)
      for (const _view of seen) store.getState().undo()
      expect(store.getState().view).toEqual(defaultView)
      expect(bookOf(store.getState().view)).toBe(aia)
      for (const _view of seen) store.getState().redo()
      expect(store.getState().view).toEqual(seen.at(-1))
    }))
  })
})

test('the order of a scenario’s list changes no number', () => {
  fc.assert(fc.property(views.chain((view) => fc.tuple(fc.constant(view), fc.shuffledSubarray(view.scenario ?? [], { minLength: view.scenario?.length ?? 0 }))), ([view, shuffled]) => {
    const [one, other] = [bookOf(view), bookOf(supposeAll(shuffled)(view))]
    const sorted = <Row extends { id: string }>(rows: readonly Row[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    expect({ ...other, partners: sorted(other.partners), deals: sorted(other.deals), removed: sorted(other.removed), edits: [] }).toEqual({ ...one, partners: sorted(one.partners), deals: sorted(one.deals), removed: sorted(one.removed), edits: [] })
  }))
})

test('a kept scenario opens as it was kept, whatever was supposed meanwhile', () => {
  fc.assert(fc.property(views, fc.array(operation, { maxLength: 6 }), (view, more) => {
    const kept = keepScenario('C')(view)
    const later = more.reduce((next, each) => operate(each)(next), kept)
    expect(openScenario('C')(later)).toEqual(kept)
    expect(bookOf(openScenario('C')(later))).toEqual(bookOf(view))
    expect(forgetScenario('C')(kept)).toEqual(view)
  }))
})

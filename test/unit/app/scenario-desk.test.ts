import { beforeEach, describe, expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { createViewStore } from '#state/store.ts'
import { defaultView } from '#state/view.ts'
import { fullShelf } from '#app/full-shelf.ts'
import { baseOf, pictureOf, programmeOf } from '#app/picture.ts'
import { attempt, undone } from '#app/scenario-desk.ts'
import { measureOf, measuresOf, resetMeasure, supposeMeasure } from '#app/scenario-measures.ts'
import { operationOf } from '#app/scenario-kinds.ts'
import type { Session } from '#app/session.ts'
import type { ScenarioOp, ViewState } from '#model/view-state.ts'
import { bundled } from '#test/support/bundled.ts'

const [jpmorgan, azure, ibm] = ['partner:jpmorgan-chase', 'aia/opportunity:microsoft-azure', 'aia/opportunity:ibm']

/** What of a session a supposition asks: data, view, the picture of it, and a voice. */
function desk(view: ViewState = defaultView) {
  const said: string[] = []
  const ecosystem = bundled()
  const store = createViewStore(view)
  const session = {
    store,
    data: createStore(() => ({ ecosystem, failure: null, shelf: fullShelf })),
    get picture() {
      return pictureOf(ecosystem, store.getState().view, false, fullShelf)
    },
    say: (text: string) => said.push(text),
    stocked: Promise.resolve(),
  } as unknown as Session
  return { session, said, now: () => store.getState().view, past: () => store.getState().past.length }
}
let stand: ReturnType<typeof desk>
beforeEach(() => {
  stand = desk()
})

describe('what cannot be is said, and the view stays as it was', () => {
  const first: ScenarioOp = { op: 'remove-partner', node: jpmorgan }
  test.each([
    ['a partner removed twice', { op: 'remove-partner', node: jpmorgan }, 'scenario-already-removed', 'JPMorgan Chase is removed already.'],
    ['a partner nobody knows', { op: 'remove-partner', node: 'partner:nobody' }, 'scenario-unknown-partner', 'No partner of this program is called “partner:nobody”'],
    ['a deal nobody knows', { op: 'win-deal', node: 'aia/opportunity:none' }, 'scenario-unknown-deal', 'No deal of this program is called “aia/opportunity:none”.'],
    ['a probability of 1.7', { op: 'set-probability', node: azure, value: 1.7 }, 'scenario-bad-probability', 'A probability is between 0% and 100%'],
    ['a date before the data', { op: 'set-due', node: azure, day: '1999-12-31' }, 'scenario-day-before-data', 'Microsoft Azure cannot be due on 1999-12-31: the data begins on'],
    ['a day that is none', { op: 'set-due', node: azure, day: '2025-02-31' }, 'scenario-bad-day', '“2025-02-31” is no day'],
    ['an amount below nothing', { op: 'set-value', node: 'partner:ey-global', value: -1 }, 'scenario-bad-money', 'EY Global: an amount is 0 or more'],
    ['growth below all of it', { op: 'set-growth', node: 'partner:ey-global', value: -2 }, 'scenario-bad-growth', 'EY Global: growth a year is between'],
    ['a partner without a name', { op: 'add-partner', node: 'added:', label: ' ' }, 'scenario-no-name', 'A new partner needs a name.'],
    ['a partner who is there', { op: 'add-partner', node: 'added:ey global', label: 'EY Global' }, 'scenario-partner-exists', 'EY Global is a partner of this program already.'],
    ['a rule nobody stated', { op: 'set-rule', rule: 'weather', value: 3 }, 'scenario-bad-rule', '“weather”'],
  ] as const)('%s', (_what, operation, id, text) => {
    expect(attempt(stand.session, first)).toBeNull()
    const before = stand.now()
    const refused = attempt(stand.session, operation)
    expect(refused?.id).toBe(id)
    expect(stand.said.join()).toContain(text)
    expect(stand.now()).toBe(before)
    expect(stand.past()).toBe(1)
  })
  test('a deal won twice, and one added twice', () => {
    expect(attempt(stand.session, { op: 'win-deal', node: azure })).toBeNull()
    expect(attempt(stand.session, { op: 'win-deal', node: azure })?.id).toBe('scenario-deal-closed')
    const added: ScenarioOp = { op: 'add-partner', node: 'added:northwind', label: 'Northwind' }
    expect(attempt(stand.session, added)).toBeNull()
    expect(attempt(stand.session, added)?.id).toBe('scenario-partner-exists')
    expect(stand.now().scenario).toHaveLength(2)
  })
  test('quiet: the caller says it', () => {
    expect(attempt(stand.session, { op: 'win-deal', node: 'nothing' }, { quiet: true })?.id).toBe('scenario-unknown-deal')
    expect(stand.said).toEqual([])
  })
})

test('what can be is one undoable step; a value set again replaces the former one', () => {
  attempt(stand.session, { op: 'set-probability', node: azure, value: 0.5 })
  attempt(stand.session, { op: 'set-probability', node: azure, value: 0.6 })
  expect(stand.now().scenario).toEqual([{ op: 'set-probability', node: azure, value: 0.6 }])
  expect(stand.past()).toBe(2)
})
test('a drag is one step', () => {
  for (const value of [0.5, 0.55, 0.6]) attempt(stand.session, { op: 'set-probability', node: azure, value }, { gesture: 'drag' })
  expect(stand.past()).toBe(1)
})
test('a deal won may be supposed lost instead', () => {
  attempt(stand.session, { op: 'win-deal', node: azure })
  expect(attempt(stand.session, { op: 'lose-deal', node: azure })).toBeNull()
  expect(stand.now().scenario).toEqual([{ op: 'lose-deal', node: azure }])
})
test('a supposed partner who leaves was never there, nor what was supposed about him', () => {
  attempt(stand.session, { op: 'add-partner', node: 'added:northwind', label: 'Northwind', value: 5e6 })
  attempt(stand.session, { op: 'set-revenue', node: 'added:northwind', value: 1e6 })
  expect(stand.session.picture?.book.partners.at(-1)).toMatchObject({ label: 'Northwind', revenue: { value: 1e6 } })
  const { scenario } = stand.now()
  expect(attempt(stand.session, { op: 'remove-partner', node: 'added:northwind' })).toBeNull()
  expect(stand.now()).toEqual(defaultView)
  expect(undone(scenario!, 'partner/added:northwind')({ ...defaultView, scenario: scenario! })).toEqual(defaultView)
})

describe('a view from outside', () => {
  const check = (view: ViewState) => fullShelf.whatIf!.check(bundled(), programmeOf(bundled(), view), baseOf(bundled(), view, fullShelf), view)
  test('that can be is taken as it is', () => {
    const view: ViewState = { ...defaultView, asOf: '2025-06-01', scenario: [{ op: 'win-deal', node: azure }], scenarios: [{ name: 'A', ops: [{ op: 'remove-partner', node: jpmorgan }] }] }
    expect(check(view)).toEqual({ view, refused: [] })
  })
  test('loses what cannot be, in the open scenario and in kept ones, and keeps the rest', () => {
    const view: ViewState = {
      ...defaultView,
      lens: 'pipeline',
      selection: [ibm],
      scenario: [{ op: 'set-probability', node: azure, value: 1.7 }, { op: 'remove-partner', node: jpmorgan }, { op: 'remove-partner', node: jpmorgan }, { op: 'win-deal', node: ibm }],
      scenarios: [{ name: 'Lost', ops: [{ op: 'lose-deal', node: 'nothing' }, { op: 'lose-deal', node: ibm }] }],
    }
    const { view: left, refused } = check(view)
    expect(refused.map((saying) => saying.id)).toEqual(['scenario-bad-probability', 'scenario-already-removed', 'scenario-unknown-deal'])
    expect(left).toEqual({ ...view, scenario: [{ op: 'remove-partner', node: jpmorgan }, { op: 'win-deal', node: ibm }], scenarios: [{ name: 'Lost', ops: [{ op: 'lose-deal', node: ibm }] }] })
  })
  test('that looks from a day before the data looks from the document’s own', () => {
    const { view, refused } = check({ ...defaultView, asOf: '1999-12-31', scenario: [{ op: 'win-deal', node: 'nothing' }] })
    expect(view).toEqual(defaultView)
    expect(refused.map((saying) => fullShelf.whatIf!.refusal(saying))).toEqual([
      expect.stringMatching(/^As of 1999-12-31 there is nothing to see: the data begins on \d+ \w{3} \d{4}\.$/),
      'No deal of this program is called “nothing”.',
    ])
  })
})

describe('numbers that can be typed', () => {
  test('of a partner who is there, and of a deal that is open', () => {
    const { picture } = stand.session
    expect(measuresOf(picture!, 'partner:ey-global').map((each) => [each.measure, each.typed])).toEqual([['value', '8.5M'], ['revenue', '2.125M'], ['growth', '15%']])
    expect(measuresOf(picture!, 'partner:ibm').map((each) => [each.measure, each.typed])).toEqual([['value', '8M'], ['probability', '60%'], ['due', 'Q1 2026']])
    expect(measuresOf(picture!, 'programme:aia')).toEqual([])
  })
  test('a number supposed shows what was stated, and goes back to it', () => {
    expect(supposeMeasure(stand.session, measureOf(stand.session.picture!, 'partner:ibm', 'probability')!, 0.9)).toBeNull()
    const now = measureOf(stand.session.picture!, 'partner:ibm', 'probability')!
    expect(now).toMatchObject({ now: '90%', was: '60%', value: 0.9, stated: 0.6 })
    resetMeasure(stand.session, now)
    expect(stand.now()).toEqual(defaultView)
  })
  test('who was removed and what was decided offer none', () => {
    attempt(stand.session, { op: 'remove-partner', node: jpmorgan })
    attempt(stand.session, { op: 'win-deal', node: ibm })
    expect(measuresOf(stand.session.picture!, jpmorgan)).toEqual([])
    expect(measuresOf(stand.session.picture!, 'partner:ibm')).toEqual([])
  })
  test('a refusal comes back in words', () => {
    expect(supposeMeasure(stand.session, measureOf(stand.session.picture!, 'partner:ibm', 'due')!, 0)).toContain('the data begins on')
    expect(stand.now()).toEqual(defaultView)
  })
})

test('D is a quarter later, Shift D one earlier, each from where the scenario has it', () => {
  const { delay } = fullShelf.whatIf!
  delay(stand.session, ibm, 1)
  expect(stand.now().scenario).toEqual([{ op: 'set-due', node: ibm, day: '2026-06-30' }])
  delay(stand.session, ibm, 1)
  delay(stand.session, ibm, -1)
  delay(stand.session, ibm, -1)
  delay(stand.session, ibm, -1)
  expect(stand.now().scenario).toEqual([{ op: 'set-due', node: ibm, day: '2025-12-31' }])
})

test('what the form hands over is one supposition', () => {
  expect(operationOf('add-partner', { label: ' Northwind ', value: 5e6, tier: '' })).toEqual({ op: 'add-partner', node: 'added:northwind', label: 'Northwind', value: 5e6 })
  expect(operationOf('set-due', { node: ibm, day: '2026-06-30' })).toEqual({ op: 'set-due', node: ibm, day: '2026-06-30' })
  expect(operationOf('set-rule', { rule: 'target-due', value: '2026-06-30' })).toEqual({ op: 'set-rule', rule: 'target-due', value: 20634 })
  expect(operationOf('set-rule', { rule: 'target', value: 60e6 })).toEqual({ op: 'set-rule', rule: 'target', value: 60e6 })
  expect(operationOf('lose-deal', { node: ibm })).toEqual({ op: 'lose-deal', node: ibm })
})

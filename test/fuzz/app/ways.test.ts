import { expect, test } from 'vitest'
import { limitsSaid } from '#app/ways-limits.ts'
import { asStated, chooseDay, daysToChoose, questionOf, withoutLimits } from '#app/ways-question.ts'
import { waysSaid } from '#app/ways-said.ts'
import { gather } from '#analytics/gather.ts'
import type { Book } from '#analytics/book.ts'
import { pipelineLens } from '#lenses/pipeline.ts'
import { setLimit } from '#state/limits.ts'
import { defaultView } from '#state/view.ts'
import { book, day, deal, known, partner } from '#test/support/books.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'

const ecosystem = bundled()
const aia = gather(ecosystem, 0)
const end = day('2025-12-31')
const second = day('2026-06-30')
const said = (own: Book, by: number, target = 50e6) => waysSaid({ book: own, ecosystem }, { by, target })

test('by the end of 2025: one way, its chance said to be exact, and no runner-up', () => {
  const found = said(aia, end)
  expect(found.headline).toBe('One way leads to $50M by the end of 2025.')
  expect(found.chance).toEqual({ label: 'chance that it happens', said: '34.1%', share: expect.closeTo(0.34125, 12) as number, method: 'exact, at the stated probabilities, deals independent of each other' })
  expect(found.sets.map((set) => [set.name, set.total, set.chanceSaid, set.badges])).toEqual([['Azure, Deloitte and Salesforce', '$25.0M, exactly what is needed', '34.1%', []]])
  expect(found.sets[0]?.members.map((member) => member.note)).toEqual(['past its date', 'past its date', undefined])
  expect(found.runnerUp).toEqual(['There is no runner-up: without any one of these deals the target is out of reach.'])
  expect(found.leftOut).toEqual([{ label: 'IBM', why: 'due Q1 2026, after the day' }, { label: 'SAP', why: 'due Q2 2026, after the day' }])
})

test('by Q2 2026: five ways, 59.7%, the likeliest marked and the runner-up named', () => {
  const found = said(aia, second)
  expect(found.headline).toBe('5 ways lead to $50M by Q2 2026.')
  expect(found.chance?.said).toBe('59.7%')
  expect(found.sets.map((set) => set.badges)).toEqual([['Likeliest'], [], [], [], []])
  expect(found.runnerUp).toEqual(['Runner-up, by chance and by fewest deals: Azure, Salesforce and IBM, 31.5%, 3 deals.'])
  expect(found.adds[0]).toMatchObject({ label: 'Azure', won: '79.7%', lost: '0%', addsSaid: '79.7 points' })
})

test('a runner-up by chance that is not the one by fewest deals: both are named', () => {
  const own = book({
    partners: [partner('A', 10)],
    deals: [deal('Big', 10, 0.2, '2026-01-31'), deal('Large', 11, 0.1, '2026-01-31'), deal('Left', 5, 0.9, '2026-01-31'), deal('Right', 5, 0.9, '2026-01-31')],
    target: { ...known(20), comparator: '>=', due: known(day('2026-12-31')) },
  })
  const found = said(own, day('2026-12-31'), 20)
  expect(found.sets.map((set) => [set.name, set.badges])).toEqual([['Big', ['Fewest deals']], ['Large', ['Fewest deals']], ['Left and Right', ['Likeliest']]])
  expect(found.runnerUp).toEqual(['Runner-up by chance: Big, 20%, 61 points less.', 'Runner-up by fewest deals: Large, 1 deal.'])
})

test('out of reach, met, and what is missing are said', () => {
  expect(said(aia, day('2025-09-30'))).toMatchObject({ headline: '$50M is out of reach by Q3 2025: with every deal that counts it is $46.0M, $4.0M short.', notes: ['All open deals together reach it by the end of 2025.'], sets: [] })
  expect(said(aia, end, 20e6).headline).toBe('$20M is reached: $25.0M is signed.')
  expect(said(gather(ecosystem, 3), NaN, NaN).headline).toBe('AI Agent Collaboration Platform names no open deal, so no way to a target can be worked out.')
})

const many = book({
  partners: [partner('A', 10e6)],
  deals: Array.from({ length: 40 }, (_, i) => deal(`D${i}`, 1e6 + 13_713.07 * i ** 3, 0.2 + (i % 7) / 10, '2026-01-31')),
  target: { ...known(4e9), comparator: '>=', due: known(day('2026-12-31')) },
})

test('where the chance is drawn, the panel says so, with draws and error', () => {
  expect(said(many, day('2026-12-31'), 4e9).chance?.method).toMatch(/^simulated, 50,000 draws, ± 0\.\d+ points, seed 1$/)
})

test('the pipeline says it too, and says nothing of it where its chances are exact', () => {
  const context = lensContext(0, [], { book: many, base: many })
  const note = pipelineLens.view(context).notes?.find((each) => each.id === 'pipeline-simulated')
  expect(pipelineLens.says.notes['pipeline-simulated'](note!.values)).toMatch(/simulated, 50,000 draws, standard error 0\.\d\d%, seed 1\./)
  expect(pipelineLens.view(lensContext()).notes?.map((each) => each.id)).not.toContain('pipeline-simulated')
})

const limits = (entered: Readonly<Record<string, number>>, by = second) => limitsSaid({ book: aia, ecosystem, programme: 0 }, entered, { by, target: 50e6 })

test('20 engineers: both ends of the tier rules, and what holds the high one back', () => {
  const { best, stated } = limits({ engineers: 20 })
  expect(stated).toEqual(['Engineers by the tier rules: 9 to 15 for the partners of today, 20 to 32 with every open deal.'])
  expect(best.map((each) => [each.id, each.answer?.name, each.answer?.sums])).toEqual([
    ['low', 'Azure, Deloitte, Salesforce, IBM and SAP', ['$50.5M expected; 59.7% to reach the target by Q2 2026']],
    ['high', 'Azure', ['$36.25M expected; 0% to reach the target by Q2 2026']],
  ])
  expect(best[0]?.notes).toEqual(['No limit holds it back: everything that counts fits.'])
  expect(best[1]?.used).toEqual([{ id: 'engineers', said: '20 of 20 engineers used', share: 1, binding: true }])
  expect(best[1]?.notes).toEqual(['Left: Deloitte, Salesforce, IBM and SAP.', 'Engineers hold it back.', 'One more engineer would add nothing. 3 more engineers would add $4.8M of expected value. No limit on engineers would add $14.25M of expected value.'])
})

test('limits that no range touches give one answer; costs that nobody states leave deals unweighed', () => {
  const { best } = limits({ budget: 5e6, 'cost/aia/opportunity:ibm': 2e6 })
  expect(best.map((each) => [each.id, each.answer?.name])).toEqual([['both', 'IBM']])
  expect(best[0]?.notes.at(-1)).toBe('Not weighed, because what they use, bring or how likely they are is not stated: Azure, Deloitte, Salesforce and SAP.')
  expect(limits({ engineers: 8 }).best[0]?.notes).toEqual(['The signed partners alone take more than there is: 9 of 8 engineers used.'])
  expect(limits({}).best).toEqual([])
})

test('aimed at the chance: where no choice reaches the target that is said, and the one that brings most is shown', () => {
  const high = limits({ engineers: 20, 'aim-chance': 1 }).best.find((each) => each.id === 'high')
  expect(high?.answer?.name).toBe('Azure')
  expect(high?.notes[0]).toBe('No choice within the limits reaches the target; this one brings most.')
  expect(high?.notes.at(-1)).toBe('One more engineer would add nothing. 6 more engineers would add 34.1 points of chance. No limit on engineers would add 59.7 points of chance.')
})

test('what was entered is the question; as stated takes it back, and clearing the limits leaves the question', () => {
  const view = [setLimit('target', 60e6), chooseDay(Infinity, end), setLimit('engineers', 20)].reduce((next, step) => step(next), defaultView)
  expect(view.limits).toEqual({ target: 60e6, 'any-day': 1, engineers: 20 })
  expect(questionOf(aia, view)).toEqual({ target: 60e6, by: Infinity })
  expect(questionOf(aia, asStated(view))).toEqual({ target: 50e6, by: end })
  expect(withoutLimits(view).limits).toEqual({ target: 60e6, 'any-day': 1 })
  expect(chooseDay(end, end)(chooseDay(second, end)(defaultView))).toEqual(defaultView)
})

test('days to choose: those of the deals, the target marked, and any day', () => {
  expect(daysToChoose(aia, end).map((each) => each.said)).toEqual(['Q2 2025', 'Q3 2025', 'End of 2025, target', 'Q1 2026', 'Q2 2026', 'Any day'])
  expect(daysToChoose(gather(ecosystem, 3), NaN)).toEqual([])
})

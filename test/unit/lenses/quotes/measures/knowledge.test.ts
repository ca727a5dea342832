import { expect, test } from 'vitest'
import { quoteContextOf } from '#lenses/quotes/context.ts'
import { fill, textOf } from '#lenses/quotes/fill.ts'
import { defaultView } from '#state/view.ts'
import { bundled } from '#test/support/bundled.ts'

const filled = (template: string) => fill(template, quoteContextOf(bundled(), defaultView))
const atomsOf = (template: string) => filled(template).flatMap((piece) => ('quote' in piece ? piece.quote.atoms : []))

test.each([
  ['{measure:presence/partners} {measure:presence/several} {measure:presence/everywhere} {measure:presence/links}', '72 13 2 99'],
  ['{measure:stated-facts/values} and {measure:stated-facts/relations} make {measure:stated-facts/all}', '1,028 and 832 make 1,860'],
  ['{measure:steps/partner:jpmorgan-chase/standard:basel-iii}', '2'],
])('%s reads %s', (template, expected) => expect(textOf(filled(template))).toBe(expected))

test('each partner comes with a fact that names it', () => {
  const naming = new Map(bundled().atoms.map((atom) => [atom.id, atom]))
  const everywhere = atomsOf('{measure:presence/everywhere}').map((id) => naming.get(id)!)
  expect(everywhere.map(({ subject, object }) => [subject, object].map((node) => bundled().nodes.labels[node]).find((label) => label === 'Google Cloud' || label === 'Microsoft Azure')).toSorted()).toEqual(['Google Cloud', 'Microsoft Azure'])
})
test('a way comes with the facts of its links', () => expect(atomsOf('{measure:steps/partner:jpmorgan-chase/standard:basel-iii}').length).toBeGreaterThanOrEqual(2))
test.each(['presence/nobody', 'stated-facts/some', 'steps/partner:jpmorgan-chase/partner:nobody', 'steps/partner:jpmorgan-chase'])('%s is a problem, not a number', (argument) =>
  expect(filled(`{measure:${argument}}`)).toMatchObject([{ text: 'not stated', problem: expect.any(String) }]))

import { expect, test } from 'vitest'
import { quoteContextOf } from '#lenses/quotes/context.ts'
import { fill, textOf } from '#lenses/quotes/fill.ts'
import { defaultView } from '#state/view.ts'
import { bundled } from '#test/support/bundled.ts'

const filled = (template: string) => fill(template, quoteContextOf(bundled(), defaultView))

test.each([
  ['document {measure:document/000-0268}, line {measure:line/000-0268}', 'document 000, line 336'],
  ['{measure:document-title/000-0268}', 'AIA Enterprise Partnership Integration Guide'],
  ['{measure:terms/base/partner:microsoft-azure|short} {measure:terms/bonus/partner:microsoft-azure|short} {measure:terms/minimum/partner:microsoft-azure|short} {measure:terms/share/partner:microsoft-azure}', '$5M $2M $3M 12%'],
  ['{measure:terms/with-bonus/partner:microsoft-azure|decimal2} {measure:terms/without-bonus/partner:microsoft-azure}', '2.67 3.33 years'],
])('%s reads %s', (template, expected) => expect(textOf(filled(template))).toBe(expected))

test('a line carries its own fact', () => expect(filled('{measure:line/000-0268}')).toMatchObject([{ quote: { value: 336, atoms: ['000-0268'] } }]))
test.each(['line/000-9999', 'document/nothing', 'terms/minimum/partner:deloitte', 'terms/patience/partner:microsoft-azure'])('%s is a problem, not a number', (argument) =>
  expect(filled(`{measure:${argument}}`)).toMatchObject([{ text: 'not stated', problem: expect.any(String) }]))

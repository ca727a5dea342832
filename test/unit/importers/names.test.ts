import { expect, test } from 'vitest'
import { nameKey } from '#importers/names.ts'
import { readOwn } from '#test/support/own-file.ts'

test('case, outer blanks and accents make one partner; names of nothing but signs stay themselves', async () => {
  expect(['ACME ', 'acme', 'Acmé'].map(nameKey)).toEqual(['acme', 'acme', 'acme'])
  const { ecosystem, totals, problems } = await readOwn('Partner,Contract value\n🚀,500\n🎉,600\n---,5\nAcme,1\nACME ,2\n')
  expect(totals.stage.partners).toBe(4)
  expect(ecosystem?.nodes.labels.slice(1)).toEqual(['🚀', '🎉', '---', 'Acme'])
  expect(new Set(ecosystem?.nodes.ids).size).toBe(5)
  expect(problems.map(({ says, values }) => [says, values['partner']])).toEqual([['rows-added', 'Acme']])
})

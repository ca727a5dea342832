import { describe, expect, test } from 'vitest'
import { gather } from '#analytics/gather.ts'
import type { TableResult } from '#importers/read-file.ts'
import { openFile } from '#importers/read-file.ts'
import { importFixture, readOwn } from '#test/support/own-file.ts'

const says = (result: TableResult): string[] => result.problems.map((problem) => `${problem.row ?? ''} ${problem.says}`.trim())
const dollars = (hundredths: bigint): number => Number(hundredths) / 100
const book = (result: TableResult) => {
  if (result.ecosystem === undefined) throw new Error(says(result).join(', '))
  return gather(result.ecosystem, 0)
}

describe('a Salesforce report of eight rows', async () => {
  const result = await readOwn(importFixture('salesforce-report.csv'), 'salesforce-report.csv', { target: 12e6, targetDate: '2026-03-31', asOf: '2025-12-01' })
  test('has control totals that add up, title, totals and footer left aside', () => {
    expect(result.totals.file).toEqual({ rows: 8, money: 1_040_000_050n })
    expect(result.totals.stage).toMatchObject({ rows: 8, money: 1_040_000_050n, partners: 2, deals: 4 })
    expect(result.totals.problems).toEqual({ rows: 0, money: 0n })
    expect(result.totals.aside).toBe(3)
  })
  test('won rows of one partner are added, each row keeping its fact', () => {
    expect(book(result).partners.map(({ label, value }) => [label, value.value])).toEqual([['Northwind Traders', 3_000_000], ['Contoso, Ltd.', 1_500_000]])
    const rows = result.ecosystem?.atoms.filter((atom) => atom.predicate === 'contract row').map((atom) => [atom.id, atom.source.line, atom.text])
    expect(rows).toEqual([['row-5-value', 5, '2,400,000.00'], ['row-6-value', 6, '600,000.00']])
  })
  test('open rows are deals with their probability and last day; the lost one is kept and not open', () => {
    const { deals } = book(result)
    expect(deals.filter((deal) => deal.outcome === 'open').map(({ label, value, probability, due }) => [label, value.value, probability.value, due.value])).toEqual([
      ['Fabrikam co-sell', 3_250_000, 0.9, 20407],
      ['Tailspin pilot', 800_000, 0.75, 20453],
      ['Adatum marketplace', 1_200_000, 0.1, 20543],
      ['Contoso expansion', 450_000.5, 0.7, 20468],
    ])
    expect(deals.filter((deal) => deal.outcome === 'lost').map((deal) => deal.label)).toEqual(['Fabrikam support'])
    expect(says(result)).toContain('lost-kept')
  })
  test('what the person answered is a fact of its own', () => {
    const { target, asOf, currency } = book(result)
    expect([target.value, target.due.value, asOf, currency]).toEqual([12e6, 20543, 20423, 'USD'])
    const entered = result.ecosystem?.atoms.find((atom) => atom.id === 'entered-target')
    expect(result.ecosystem?.documents[entered?.source.document ?? -1]?.title).toBe('Entered by you')
  })
})

test('a HubSpot export: euros on the stage, the dollar row and the empty amount under Problems', async () => {
  const result = await readOwn(importFixture('hubspot-deals.csv'), 'hubspot-deals.csv')
  expect(result.totals.currency).toBe('EUR')
  expect([result.totals.file.rows, result.totals.stage.rows, result.totals.problems.rows]).toEqual([7, 5, 2])
  expect(dollars(result.totals.stage.money)).toBe(2_930_000.25)
  expect(result.totals.elsewhere).toEqual([{ currency: 'USD', rows: 1 }])
  expect(says(result)).toEqual(['7 other-currency', '8 no-value', 'lost-kept'])
})

test('a German Excel file in Windows letters, with its sum left aside', async () => {
  const result = await readOwn(importFixture('german-excel.csv'), 'german-excel.csv')
  expect(dollars(result.totals.stage.money)).toBe(3_650_000.49)
  const { partners, deals, currency } = book(result)
  expect(currency).toBe('EUR')
  expect(partners.map(({ label, value, growth, satisfaction }) => [label, value.value, growth.value, satisfaction.value])).toEqual([
    ['Müller & Söhne GmbH', 1_200_000.5, 0.125, 0.91],
    ['Größe AG', 800_000, 0.08, 0.885],
  ])
  expect(deals.map(({ label, outcome, probability }) => [label, outcome, probability.value])).toEqual([['Bäcker Süd', 'open', 0.75], ['Straßenbau Köln', 'open', 0.4], ['Überlandwerk', 'lost', 0]])
})

test('a broken file loses no row: each is on the stage or named with its reason', async () => {
  const result = await readOwn(importFixture('broken.csv'), 'broken.csv')
  expect(says(result)).toEqual(['3 no-partner', '4 no-value', '6 not-money', '7 repeated-row', '8 not-a-share', '8 not-a-date', '9 negative-value', '10 value-too-large', '12 no-value'])
  expect([result.totals.file.rows, result.totals.stage.rows, result.totals.problems.rows]).toEqual([11, 4, 7])
})

describe('what a row is', () => {
  const outcomes = async (csv: string) => (await readOwn(csv)).totals.stage
  test('without a status, a probability makes a deal', async () => expect(await outcomes('Partner,Value,Probability\nA,5,\nB,7,60%\n')).toMatchObject({ partners: 1, deals: 1 }))
  test('flags of a CRM go before the stage', async () => expect(await outcomes('Partner,Value,Stage,IsWon,IsClosed\nA,5,Done,true,true\nB,7,Done,false,true\nC,9,Done,false,false\n')).toMatchObject({ signed: { rows: 1 }, lost: { rows: 1 } }))
  test('a status nobody taught us is reported with what it was taken for', async () => {
    const result = await readOwn('Partner,Value,Status\nA,5,Zufallswort\n')
    expect(result.problems).toContainEqual({ says: 'status-guessed', values: { status: 'Zufallswort', as: 'won', count: 1 } })
  })
  test('and the person may say what it means', async () => {
    const result = await readOwn('Partner,Value,Status\nA,5,Zufallswort\n', 'list.csv', {}, (plan) => ({ ...plan, outcomes: { zufallswort: 'lost' } }))
    expect(result.totals.stage.lost.rows).toBe(1)
  })
  test('two spellings of a name are one partner, two legal forms are two and reported', async () => {
    const result = await readOwn('Partner,Value\nAcme,5\nACME ,7\nAcme Inc.,9\n')
    expect(result.totals.stage.partners).toBe(2)
    expect(says(result)).toContain('4 similar-names')
  })
  test('two deals of one partner under one name stay two', async () => {
    const result = await readOwn('Partner,Value,Stage\nAcme,5,Proposal\nAcme,7,Proposal\n')
    expect(book(result).deals.map(({ label, value }) => [label, value.value])).toEqual([['Acme', 5], ['Acme (2)', 7]])
  })
})

test('a pasted table with tabs is read like a file', async () => expect((await readOwn('Partner\tContract value\nAcme\t1,200,000\n', 'Pasted table')).totals.stage.money).toBe(120_000_000n))

test('a currency in the heading counts for every amount below it', async () => {
  expect((await readOwn('Partner,Contract value (EUR)\nAcme,5\nBeta,\nGamma,7\n')).opened.currencies).toEqual([{ currency: 'EUR', rows: 2 }])
})

test('files that are no tables are refused in words, never with an error', async () => {
  const refusal = async (bytes: Uint8Array, name: string) => (await openFile(bytes, name)).problems.map((problem) => problem.says)
  expect(await refusal(new Uint8Array(), 'a.csv')).toEqual(['empty-file'])
  expect(await refusal(Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9]), 'a.xlsx')).toEqual(['not-a-workbook'])
  expect(await refusal(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), 'a.xls')).toEqual(['old-excel'])
  expect(await refusal(new TextEncoder().encode('\n\n'), 'a.csv')).toEqual(['no-rows'])
  expect(await refusal(new TextEncoder().encode('{}'), 'a.json')).toEqual(['json-not-orrery'])
})

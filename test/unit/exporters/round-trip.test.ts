import { describe, expect, test } from 'vitest'
import { concentration } from '#analytics/concentration.ts'
import { gather } from '#analytics/gather.ts'
import { tableToCsv } from '#exporters/table.ts'
import { compare } from '#importers/changes.ts'
import { partnerTable } from '#lenses/partner-table.ts'
import { importingWords } from '#words/en/importing.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'
import { readOwn } from '#test/support/own-file.ts'

const exported = tableToCsv(partnerTable(lensContext()))
const read = async (csv: string) => {
  const { ecosystem, totals, problems } = await readOwn(csv, 'aia.csv')
  if (ecosystem === undefined) throw new Error(JSON.stringify(problems))
  return { ecosystem, totals, problems, book: gather(ecosystem, 0) }
}

describe("AIA's partner table, exported and dropped on the page again", () => {
  test('gives the same partners and deals, number for number', async () => {
    const { book, problems, totals } = await read(exported)
    const base = lensContext().book
    const partner = ({ label, value, revenue, growth, satisfaction, completion }: (typeof base.partners)[number]) => [label, value.value, revenue.value, growth.value, satisfaction.value, completion.value]
    expect(book.partners.map(partner)).toEqual(base.partners.map(partner))
    const deal = ({ label, value, probability, due, outcome }: (typeof base.deals)[number]) => [label, value.value, probability.value, due.value, outcome]
    expect(book.deals.map(deal)).toEqual(base.deals.map(deal))
    expect([problems, totals.currency, totals.stage.partners, totals.stage.deals]).toEqual([[], 'USD', 4, 5])
    expect(compare(bundled(), 0, (await read(exported)).ecosystem)).toEqual({ known: 9, rows: 9, changes: [] })
  })
  test('with JPMorgan Chase at 6000000: EY Global first, top two 76.3 %, HHI 3,366, and the row that changed is named', async () => {
    const changed = exported.replace(/^(JPMorgan Chase,.*?,)12000000,/m, (_, before: string) => `${before}6000000,`)
    expect(changed).not.toBe(exported)
    const { book, ecosystem } = await read(changed)
    const { shares, hhi } = concentration(book)
    expect(shares[0]?.label).toBe('EY Global')
    expect((((shares[0]?.share ?? NaN) + (shares[1]?.share ?? NaN)) * 100).toFixed(1)).toBe('76.3')
    expect(Math.round(hhi)).toBe(3366)
    const { changes } = compare(bundled(), 0, ecosystem)
    expect(changes.map((change) => importingWords.change(change))).toEqual(['JPMorgan Chase: contract value $12.0M → $6.0M'])
  })
})

import { describe, expect, test } from 'vitest'
import { guessSheet, headerOf, matchColumns } from '#importers/columns.ts'
import { currencyOfHeading } from '#importers/fields.ts'

const match = (...headings: string[]) => matchColumns(headings, () => [])

describe('headings', () => {
  test('a Salesforce report and its API names say the same', () => {
    expect(match('Opportunity Owner', 'Account Name', 'Opportunity Name', 'Stage', 'Amount', 'Probability (%)', 'Close Date')).toEqual(['owner', 'partner', 'deal', 'status', 'value', 'probability', 'due'])
    expect(match('Owner.Name', 'Account.Name', 'Name', 'StageName', 'Amount', 'Probability', 'CloseDate', 'IsWon', 'IsClosed', 'CurrencyIsoCode')).toEqual(['owner', 'partner', 'deal', 'status', 'value', 'probability', 'due', 'won', 'closed', 'currency'])
  })
  test('a HubSpot export, labels and internal names', () => {
    expect(match('Deal Name', 'Deal Stage', 'Amount', 'Close Date', 'Deal owner', 'Associated Company', 'Pipeline', 'Deal probability')).toEqual(['deal', 'status', 'value', 'due', 'owner', 'partner', undefined, 'probability'])
    expect(match('dealname', 'dealstage', 'amount', 'closedate', 'hubspot_owner_id')).toEqual(['deal', 'status', 'value', 'due', 'owner'])
  })
  test('German, French and Spanish headings', () => {
    expect(match('Firma', 'Vertragswert', 'Phase', 'Wahrscheinlichkeit', 'Fälligkeit', 'Zuständig')).toEqual(['partner', 'value', 'status', 'probability', 'due', 'owner'])
    expect(match('Société', 'Montant', 'Étape', 'Probabilité', 'Date de clôture', 'Propriétaire')).toEqual(['partner', 'value', 'status', 'probability', 'due', 'owner'])
    expect(match('Empresa', 'Importe', 'Etapa', 'Probabilidad', 'Fecha de cierre', 'Propietario')).toEqual(['partner', 'value', 'status', 'probability', 'due', 'owner'])
  })
  test('our own export is known', () => {
    expect(match('Partner', 'Status', 'Contract value (USD)', 'Share', 'Tier', 'Annual revenue (USD)', 'Growth', 'Satisfaction', 'Integration', 'Probability', 'Due', 'Owner')).toEqual(['partner', 'status', 'value', undefined, 'tier', 'revenue', 'growth', 'satisfaction', 'completion', 'probability', 'due', 'owner'])
  })
  test('an expected revenue is no value, a created date no close date', () => expect(match('Account Name', 'Expected Revenue', 'Created Date', 'Weighted amount')).toEqual(['partner', undefined, undefined, undefined]))
  test('Name alone is the partner', () => expect(match('Name', 'Amount')).toEqual(['partner', 'value']))
  test('Type counts only where it says partner or deal', () => {
    expect(matchColumns(['Type'], () => ['New Business', 'Existing Business'])).toEqual([undefined])
    expect(matchColumns(['Type'], () => ['Partner', 'Deal', 'Opportunity'])).toEqual(['type'])
  })
  test('the currency in a heading is found', () => {
    expect(currencyOfHeading('Amount (EUR)')).toBe('EUR')
    expect(currencyOfHeading('Wert in €')).toBe('EUR')
    expect(currencyOfHeading('Amount')).toBeUndefined()
  })
})

describe('headings of somebody\'s own invention', () => {
  const guess = (...rows: (string | null)[][]) => guessSheet({ name: 'list', rows }).columns.map(({ field, guessed }) => (guessed ? `${field}?` : field))
  test('are understood by a word and by their cells', () => {
    expect(guess(['Firm', 'Contract volume', 'Likelihood', 'Expected signing', 'Standing'], ['Acme', '4,200,000', '60%', '31 March 2027', 'In talks'], ['Beta', '1,000', '100%', null, 'Under contract'])).toEqual(['partner?', 'value?', 'probability', 'due?', 'status?'])
    expect(guess(['Who', 'How much', 'How sure', 'When'], ['Acme', '$1.2M', '0.5', 'Q4 2026'])).toEqual(['partner?', 'value?', 'probability?', 'due?'])
  })
  test('are left alone where the cells say something else', () => {
    expect(guess(['Firm', 'Traded volume', 'Signing'], ['12', 'large', 'Ann'])).toEqual([undefined, undefined, undefined])
    expect(guess(['Client manager', 'Company size', 'Customer since', 'Lead source', 'Weighted volume', 'Creation date created'], ['Ann', '500', '2019-01-01', 'Fair', '10', '2025-01-01'])).toEqual(['owner?', undefined, undefined, undefined, undefined, undefined])
  })
  test('never take the place of a known heading', () => expect(guess(['Firm', 'Partner', 'Volume traded', 'Amount'], ['x', 'Acme', '5', '6'])).toEqual([undefined, 'partner', undefined, 'value']))
})

describe('the row of headings', () => {
  const sheet = (rows: (string | null)[][]) => ({ name: 'Sheet', rows })
  test('is found under the title of a report', () => expect(headerOf(sheet([['Partner report'], [null], ['Account Name', 'Amount'], ['Acme', '5']]))).toBe(2))
  test('is not there when the first row is data', () => expect(headerOf(sheet([['Acme', '500'], ['Beta', '300']]))).toBe(-1))
  test('a sheet marked (ignore) is ignored', () => expect(guessSheet({ name: 'Lookups (ignore)', rows: [['Partner', 'Value'], ['Acme', '5']] }).ignored).toBe(true))
})

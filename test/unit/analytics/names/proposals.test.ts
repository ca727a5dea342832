import { expect, test } from 'vitest'
import { proposals } from '#analytics/names/proposals.ts'
import { atomIndex } from '#model/find.ts'
import { bundled } from '#test/support/bundled.ts'
import { ownList } from '#test/support/own-lists.ts'

const said = (names: readonly string[]) =>
  proposals(ownList({ partners: names.map((name) => ({ name })) })).map(({ kind, rule, form, canonical }) => `${form.label} ${kind} of ${canonical.label} by ${rule}`)

test('the bundled documents: six pairs that may be joined, and what the data has joined already', () => {
  const all = proposals(bundled())
  expect(all.filter(({ joinable }) => joinable).map(({ id, score, asks }) => [id, score, asks])).toEqual([
    ['group/partner:microsoft-azure+partner:microsoft', 0.9, false],
    ['group/partner:microsoft-365+partner:microsoft', 0.9, false],
    ['group/partner:ibm-consulting+partner:ibm', 0.9, false],
    ['group/partner:ibm-quantum+partner:ibm', 0.9, false],
    ['group/partner:ibm-watson+partner:ibm', 0.9, false],
    ['alias/partner:ey-global+partner:ey', 0.7, true],
  ])
  expect(all.filter(({ inData }) => inData).map(({ kind, form, canonical }) => `${form.label}: ${kind} of ${canonical.label}`)).toEqual([
    'JPMorgan: alias of JPMorgan Chase', 'Apple Vision Pro: product of Apple', 'Google Cloud Platform: alias of Google Cloud', 'GCP: alias of Google Cloud', 'Accenture Digital: alias of Accenture',
  ])
})

test('each name says where it stands: every fact exists', () => {
  const ecosystem = bundled()
  for (const { form, canonical } of proposals(ecosystem)) {
    expect(form.atoms.length).toBeGreaterThan(0)
    for (const atom of [...form.atoms, ...canonical.atoms]) expect(atomIndex(ecosystem, atom)).not.toBe(-1)
  }
})

test('a list of one’s own: legal forms, initials, spelling and parts; the known families come first', () => {
  expect(said(['Amazon Web Services', 'Acme Ltd', 'Salesforce', 'Acme', 'AWS', 'Salesfroce', 'Hitachi', 'Hitachi Vantara', 'Apple', 'Apple Vision Pro', 'Lone'])).toEqual([
    'Apple Vision Pro product of Apple by family',
    'Amazon Web Services alias of AWS by family',
    'Acme Ltd alias of Acme by legal-form',
    'Salesfroce alias of Salesforce by spelling',
    'Hitachi Vantara group of Hitachi by part',
  ])
})

test('a product and its company are two: nobody may join them', () => {
  const [pair] = proposals(ownList({ partners: [{ name: 'Apple' }, { name: 'Apple Vision Pro' }] }))
  expect(pair).toMatchObject({ kind: 'product', joinable: false, inData: false })
})

test('generated data has no names to review', () => {
  expect(proposals({ ...ownList({ partners: [{ name: 'Acme' }, { name: 'Acme Ltd' }] }), synthetic: true })).toEqual([])
})

test('an id is short enough for a link, however long the names', () => {
  const long = 'very '.repeat(70)
  for (const { id } of proposals(ownList({ partners: [{ name: `${long}long Ltd` }, { name: `${long}long` }] }))) expect(id.length).toBeLessThanOrEqual(280)
})

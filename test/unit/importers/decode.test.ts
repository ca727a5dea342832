import { describe, expect, test } from 'vitest'
import { decode } from '#importers/decode.ts'
import { importFixture } from '#test/support/own-file.ts'

const utf16 = (text: string, littleEndian: boolean, mark: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2 + (mark ? 2 : 0)))
  if (mark) view.setUint16(0, 0xfeff, littleEndian)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2 + (mark ? 2 : 0), text.charCodeAt(i), littleEndian)
  return new Uint8Array(view.buffer)
}
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)

describe('letters', () => {
  test('UTF-8 with and without its mark is read as it is, without a note', () => {
    expect(decode(new TextEncoder().encode('Müller 🎯'))).toEqual({ text: 'Müller 🎯', encoding: 'utf-8', problems: [] })
    expect(decode(new TextEncoder().encode('\ufeffMüller')).text).toBe('Müller')
  })
  test.each([[true, true], [false, true], [true, false], [false, false]])('UTF-16 is recognized (little endian %s, marked %s)', (little, mark) => {
    expect(decode(utf16('Partner\tValue\nCafé\t12', little, mark)).text).toBe('Partner\tValue\nCafé\t12')
  })
  test('Windows letters are told from Mac letters by what makes a word', () => {
    // M ü ller, in each alphabet's byte for ü
    expect(decode(bytes(0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72))).toMatchObject({ text: 'Müller', encoding: 'windows-1252' })
    expect(decode(bytes(0x4d, 0x9f, 0x6c, 0x6c, 0x65, 0x72))).toMatchObject({ text: 'Müller', encoding: 'mac-roman' })
    expect(decode(bytes(0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72)).problems).toEqual([{ says: 'encoding-guessed', values: { encoding: 'windows-1252' } }])
  })
  test.each(['mojibake-mac.csv', 'mojibake-windows.csv'])('%s: names garbled when the file was saved are put right and reported', (name) => {
    const { text, problems } = decode(importFixture(name))
    expect(text).toContain('Café Zürich')
    expect(text).toContain('🎯 Target Labs')
    expect(text).toContain('Zoë – Berlin')
    expect(problems).toMatchObject([{ says: 'mojibake-repaired', values: { count: 7 } }])
  })
  test('names that are right are left alone', () => {
    for (const name of ['Ångström', 'Œuvre', 'Łódź', 'Straße', 'Ñandú', '“quoted” – dash…', '東京電力', 'Æther ÆØÅ', 'Ñ° ß©']) expect(decode(new TextEncoder().encode(name))).toMatchObject({ text: name, problems: [] })
  })
})

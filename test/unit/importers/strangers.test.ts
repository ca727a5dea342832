import { describe, expect, test } from 'vitest'
import { openFile } from '#importers/read-file.ts'
import { importingWords } from '#words/en/importing.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const sentences = async (content: Uint8Array, name: string): Promise<string[]> => {
  const opened = await openFile(content, name)
  expect(opened.kind).toBe('ecosystem')
  return opened.problems.map((problem) => importingWords.problem(problem))
}

describe('a file that is no list says what came, what was wanted and what to do', () => {
  test.each([
    ['GEXF', 'people.gexf', '<?xml version="1.0"?>\n<!-- made by hand -->\n<gexf xmlns="http://gexf.net/1.2" version="1.2"><graph/></gexf>', 'This is a graph (GEXF).', 'Export the nodes as CSV'],
    ['GraphML under another name', 'people.csv', '\ufeff<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph/></graphml>', 'This is a graph (GraphML).', 'Export the nodes as CSV'],
    ['a web page that calls itself an Excel file', 'report.xls', '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table/></html>', 'This is a web page.', 'save it as .xlsx'],
    ['a PDF', 'list.csv', '%PDF-1.7\n1 0 obj', 'This is a PDF.', 'Export the list as CSV'],
    ['a program', 'list.csv', 'MZ\u0090\u0000\u0003', 'This is a program.', 'Export the list as CSV'],
    ['a graph as JSON', 'blocks.json', '{"nodes":[{"id":"a"}],"links":[]}', 'This is a graph of nodes and links as JSON', 'Export the nodes as CSV'],
    ['a JSON list', 'list.json', '[{"partner":"Acme","value":3}]', 'The JSON was not written by Orrery.', 'CSV or Excel'],
  ])('%s', async (_, name, text, came, todo) => {
    const [sentence = '', ...more] = await sentences(bytesOf(text), name)
    expect(more).toEqual([])
    expect(sentence).toContain(came)
    expect(sentence).toContain('a list of partners')
    expect(sentence).toContain(todo)
  })
  test('bytes that are no text in any encoding', async () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)
    expect(await sentences(noise, 'list.csv')).toEqual([expect.stringContaining('This is no text and no Excel workbook.')])
  })
})

test('text in any encoding is no stranger, nor is a partner whose name begins with a bracket', async () => {
  const text = 'Partner,Contract value\n<img src=x onerror=alert(1)>,1000\nMüller,5\n'
  for (const content of [bytesOf(text), new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')), new Uint8Array(Buffer.from(text, 'utf16le')), new Uint8Array(Buffer.from(text, 'latin1')), bytesOf('<b>Partner</b>,Value\nAcme,5')]) expect((await openFile(content, 'list.csv')).kind).toBe('table')
})

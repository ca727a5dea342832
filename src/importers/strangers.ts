/** Files that are no list of partners, by what they are: keys of `words`. */
export type Stranger = 'gexf' | 'graphml' | 'html' | 'xml' | 'pdf' | 'program' | 'picture' | 'binary'

const begins = (head: Uint8Array, ...bytes: number[]): boolean => bytes.every((byte, i) => head[i] === byte)

/**
 * What a file is that would otherwise be taken for a table of one column, whatever its name says; undefined: it may be text.
 * @param head the first 512 bytes
 */
export function strangerOf(head: Uint8Array): Stranger | undefined {
  // Workbooks, new and old, are containers; their reader says what is wrong with one.
  if (begins(head, 0x50, 0x4b) || begins(head, 0xd0, 0xcf)) return undefined
  if (begins(head, 0x25, 0x50, 0x44, 0x46)) return 'pdf'
  if (begins(head, 0x89, 0x50, 0x4e, 0x47) || begins(head, 0xff, 0xd8, 0xff) || begins(head, 0x47, 0x49, 0x46, 0x38)) return 'picture'
  if ((begins(head, 0x4d, 0x5a) && head.includes(0)) || begins(head, 0x7f, 0x45, 0x4c, 0x46)) return 'program'
  const text = new TextDecoder().decode(head).replace(/^\ufeff/, '').trimStart()
  if (/^<(?:!--|\?xml|!doctype|[a-z][\w:-]*[\s/>])/i.test(text)) {
    if (/<gexf\b/i.test(text)) return 'gexf'
    if (/<graphml\b/i.test(text)) return 'graphml'
    return /<(?:!doctype\s+)?html\b/i.test(text) ? 'html' : /<\?xml|xmlns/i.test(text) ? 'xml' : undefined
  }
  // UTF-16 text is full of zeros, one in every pair; anything else with control characters is no text.
  const odd = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length
  const zeros = head.filter((byte) => byte === 0).length
  return odd - zeros > head.length * 0.02 ? 'binary' : undefined
}

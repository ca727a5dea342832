const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/**
 * Names of people's own data are data, never HTML. Half letters and control letters, which no browser shows, and signs that turn the direction of what follows
 * are left out.
 */
export const escaped = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex -- these are the letters that must not come through
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .replace(/[&<>"']/g, (letter) => entities[letter] ?? '')

/** HTML that was made by `tag` or `raw`; anything else is text. */
export interface Html { readonly html: string }
export type Child = Html | string | undefined | readonly Child[]

const childHtml = (child: Child): string => (child === undefined ? '' : typeof child === 'string' ? escaped(child) : 'html' in child ? child.html : child.map(childHtml).join(''))

/** `tag('p', { class: 'muted' }, 'a < b')`; attributes that are undefined are left out. */
export function tag(name: string, attributes: Readonly<Record<string, string | number | undefined>>, ...children: readonly Child[]): Html {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(String(value))}"`]))
  const closed = !empty.has(name)
  return { html: `<${name}${written.join('')}>${closed ? `${children.map(childHtml).join('')}</${name}>` : ''}` }
}
const empty: ReadonlySet<string> = new Set(['meta', 'img', 'link', 'br'])

/** What we write ourselves and no data is in: the style sheet. */
export const raw = (html: string): Html => ({ html })

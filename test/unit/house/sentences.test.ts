import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseSync } from 'vite'
import { sourcesOf } from '#test/unit/house/sources.ts'

/** Attributes that a person reads or hears. */
const spoken = new Set(['title', 'alt', 'placeholder', 'label', 'aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext'])
const hasWord = (text: unknown): text is string => typeof text === 'string' && /\p{L}{2,}/u.test(text)

interface Node {
  type: string
  [key: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** A string, or a template with words in its fixed parts. */
function literal(node: unknown): string[] {
  if (!isNode(node)) return []
  if (node.type === 'Literal') return hasWord(node['value']) ? [node['value']] : []
  if (node.type === 'JSXExpressionContainer') return literal(node['expression'])
  if (node.type === 'TemplateLiteral' && Array.isArray(node['quasis'])) {
    return node['quasis'].map((part: { value: { raw: string } }) => part.value.raw).filter(hasWord)
  }
  if (node.type === 'ConditionalExpression') return [...literal(node['consequent']), ...literal(node['alternate'])]
  if (node.type === 'LogicalExpression') return literal(node['right'])
  return []
}

/** @returns the sentences that stand in JSX itself: text, strings in braces, and spoken attributes */
function sentencesIn(path: string, text: string): string[] {
  const found: string[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const entry of value) visit(entry)
      return
    }
    if (!isNode(value)) return
    if (value.type === 'JSXText' && hasWord(value['value'])) found.push(value['value'].trim())
    if ((value.type === 'JSXElement' || value.type === 'JSXFragment') && Array.isArray(value['children'])) {
      for (const child of value['children']) if (isNode(child) && child.type === 'JSXExpressionContainer') found.push(...literal(child))
    }
    if (value.type === 'JSXAttribute' && isNode(value['name']) && spoken.has(String(value['name']['name'])))
      found.push(...literal(value['value']))
    for (const part of Object.values(value)) visit(part)
  }
  visit(parseSync(path, text).program)
  return found
}

test('no component holds a sentence of its own: they live in words', () => {
  const components = sourcesOf('src').filter(({ path, room }) => path.endsWith('.tsx') && room !== 'words')
  expect(components.flatMap(({ path, text }) => sentencesIn(path, text).map((sentence) => `${path}: ${sentence}`))).toEqual([])
})

test('the check sees text, strings in braces, templates and spoken attributes, and lets everything else be', () => {
  const planted = `export const A = ({ b, say }) => (
    <section id="main" className={'card wide'} aria-label="Partner card">
      Hello {b} · <b title={\`\${b} partners\`}>{'Close'}</b> {b ? 'Yes' : say('no')} {say('partner.title')} {b}% <i>×</i>
    </section>
  )`
  expect(sentencesIn('planted.tsx', planted).toSorted()).toEqual([' partners', 'Close', 'Hello', 'Partner card', 'Yes'].toSorted())
})

test('the page itself is named, in one language', () => {
  const page = readFileSync('index.html', 'utf8')
  expect(page).toMatch(/<html[^>]* lang="en"/)
  expect(page).toMatch(/<title>[^<]+<\/title>/)
})

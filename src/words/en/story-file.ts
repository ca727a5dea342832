import { n, t, type Said } from '#words/en/said.ts'
import { count } from '#words/format.ts'

/** What each part of a story file holds. */
const wanted: Readonly<Record<string, string>> = {
  format: '“orrery-story”',
  id: 'an id of small letters, digits and hyphens, at most 80',
  title: 'a title of at most 200 characters',
  kind: 'one of the kinds of the format: a story is a “briefing” or a “tour”, a transition “blend” or “cut”',
  role: 'a role: ceo, cfo, cto, cco, cpo or partner-manager',
  data: 'the data it speaks of, with its id',
  programmes: 'a list of program ids',
  version: 'a data version',
  beats: 'a list of one to 1,000 beats',
  words: 'a text of at most 2,000 characters',
  notes: 'a text of at most 20,000 characters',
  seconds: 'a number of seconds above 0, at most 3,600',
  patience: 'a number of seconds above 0, at most 3,600',
  transition: '“blend” with its milliseconds, or “cut”',
  milliseconds: 'a number above 0, at most 60,000; a cut takes none',
  poster: 'a picture in the file (data:image/png and the like) or an address beside the page without “..”',
  ask: 'what the beat waits for: “select”, “suppose-and-undo” or “keys”',
  node: 'the id of an entity',
  keys: 'a list of one to 20 keys',
  lens: 'the id of a view, as in an address',
  layout: 'the id of a layout, as in an address',
  view: 'the parts of a view that differ from the one a page opens with',
}
const place = (v: Said): string => {
  const where = [n(v, 'beat') > 0 ? `Beat ${count(n(v, 'beat'))}` : 'The story', t(v, 'path') === '' ? '' : `“${t(v, 'path')}”`].filter((part) => part !== '')
  return where.join(', ')
}

/** What is wrong with a story file: where, what came, what was wanted, what to do. */
export const storyFileProblems: Readonly<Record<string, (v: Said) => string>> = {
  'too-large': (v) => `The file holds ${count(n(v, 'bytes'))} characters; a story may hold ${count(n(v, 'most'))}. Leave pictures out, or split it into two stories.`,
  'no-json': () => 'This is no JSON text, so it cannot be read as a story. Open a file that ends in .orrery-story.json.',
  'no-story': () => 'This file does not say that it is a story (“format”: “orrery-story” is missing). Open a file that was saved as a story.',
  'other-version': (v) => `This story is of version ${t(v, 'came')}; this page reads version 1. Open it with the Orrery that saved it, or a newer one.`,
  'same-id': (v) => `Beat ${count(n(v, 'beat'))} has the id “${t(v, 'id')}” of an earlier beat. Give it one of its own.`,
  'unknown-key': (v) => `${place(v)}: nothing in a story has this name. Check the spelling or take it out.`,
  'wrong-value': (v) => `${place(v)}: ${t(v, 'came') === '' ? 'nothing came' : `${t(v, 'came')} came`}, wanted is ${Object.hasOwn(wanted, t(v, 'field')) ? wanted[t(v, 'field')] : 'another kind of value'}. Correct it in the file and open it again.`,
  more: (v) => `And ${count(n(v, 'count'))} more.`,
}

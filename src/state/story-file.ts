import * as z from 'zod/mini'
import type { Saying } from '#model/figure.ts'
import type { Beat, Story } from '#model/story.ts'
import { roleIds, type ViewState } from '#model/view-state.ts'
import { viewSchema } from '#state/schema.ts'
import { openingOf, usualTransition, wholeStory, type WrittenStory } from '#state/whole-story.ts'

/** More is no telling any more, and a page that opens it would stand still. */
export const mostBeats = 1_000
export const mostBytes = 5_000_000
/** Problems said at once. */
const mostSaid = 20

const id = z.string().check(z.regex(/^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/))
const text = (most: number) => z.string().check(z.maxLength(most))
const title = z.string().check(z.minLength(1), z.maxLength(200))
const seconds = z.number().check(z.gt(0), z.lte(3600))
const node = z.string().check(z.minLength(1), z.maxLength(300))
/** Pictures come with the story or lie beside the page: opening somebody's story asks no other server for anything. */
const poster = z.string().check(z.regex(/^(?:data:image\/(?:png|jpeg|webp|avif|gif);base64,[A-Za-z0-9+/=]+|(?!.*\.\.)(?:\.\/)?[\w-][\w./-]*)$/))

const transition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('blend'), milliseconds: z.number().check(z.gt(0), z.lte(60_000)) }),
  z.strictObject({ kind: z.literal('cut'), milliseconds: z._default(z.literal(0), 0) }),
])
const ask = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('select'), node, patience: z.optional(seconds) }),
  z.strictObject({ kind: z.literal('suppose-and-undo') }),
  z.strictObject({ kind: z.literal('keys'), keys: z.array(text(40)).check(z.minLength(1), z.maxLength(20)) }),
])
const { show, ...parts } = viewSchema.shape
const view = z.strictObject(z.partial(z.strictObject({ ...parts, show: z.partial(z.strictObject(show.shape)) })).shape)
/** Unknown keys are refused: a misspelled one would be lost without a word, and what a later version adds comes with another `v`. */
const beat = z.strictObject({
  id,
  title,
  words: text(2_000),
  notes: z._default(text(20_000), ''),
  view: z._default(view, {}),
  seconds,
  transition: z.optional(transition),
  poster: z.optional(poster),
  ask: z.optional(ask),
})
const schema = z.strictObject({
  format: z.literal('orrery-story'),
  v: z.literal(1),
  id,
  title,
  kind: z.enum(['briefing', 'tour']),
  role: z.optional(z.enum(roleIds)),
  data: z.strictObject({ id: node, programmes: z.optional(z.array(node).check(z.minLength(1), z.maxLength(32))), version: z.optional(text(200)) }),
  beats: z.array(beat).check(z.minLength(1), z.maxLength(mostBeats)),
})

/** What an older version is made of what it says today, by the version it has; version 1 is the first. */
const migrations: Readonly<Record<number, (said: object) => object>> = {}

export type ReadStory = { story: Story } | { problems: readonly Saying[] }

/**
 * A story file, or what is wrong with it (`words/en/story-file.ts` says it): where, what came, what was wanted. What a beat's view leaves out is as in the
 * view a page opens with, on the story's own data.
 */
export function readStory(file: string): ReadStory {
  if (file.length > mostBytes) return wrong('too-large', { bytes: file.length, most: mostBytes })
  let said: unknown
  try {
    said = JSON.parse(file)
  } catch {
    return wrong('no-json', {})
  }
  if (typeof said !== 'object' || said === null || !('format' in said) || said.format !== 'orrery-story') return wrong('no-story', {})
  for (let migrate = migrations[versionOf(said)]; migrate !== undefined; migrate = migrations[versionOf(said)]) said = migrate(said as object)
  if (versionOf(said) !== 1) return wrong('other-version', { came: String((said as { v?: unknown }).v) })
  const read = schema.safeParse(said)
  if (!read.success) return { problems: problemsIn(read.error.issues, said) }
  const { beats } = read.data
  const twice = beats.find((each, at) => beats.findIndex((other) => other.id === each.id) < at)
  if (twice !== undefined) return wrong('same-id', { beat: beats.lastIndexOf(twice) + 1, id: twice.id })
  return { story: wholeStory(read.data as WrittenStory) }
}

const versionOf = (said: unknown): number => Number((said as { v?: unknown }).v)
const wrong = (problem: string, values: Saying['values']): ReadStory => ({ problems: [{ id: problem, values }] })

function problemsIn(issues: readonly z.core.$ZodIssue[], said: unknown): readonly Saying[] {
  const problems = issues.slice(0, mostSaid).map(({ path, code, ...issue }): Saying => {
    const beat = path[0] === 'beats' && typeof path[1] === 'number' ? path[1] + 1 : 0
    const inside = (beat === 0 ? path : path.slice(2)).map(String)
    const keys = code === 'unrecognized_keys' && 'keys' in issue ? issue.keys : []
    return keys.length > 0
      ? { id: 'unknown-key', values: { beat, path: shortened([...inside, keys[0]!].join('.')) } }
      : { id: 'wrong-value', values: { beat, path: shortened(inside.join('.')), field: inside.findLast((part) => !/^\d+$/.test(part)) ?? '', came: cameAs(valueAt(said, path)) } }
  })
  return issues.length > mostSaid ? [...problems, { id: 'more', values: { count: issues.length - mostSaid } }] : problems
}

const valueAt = (said: unknown, path: readonly PropertyKey[]): unknown => path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined | null)?.[key], said)

/** What came, short enough to be read. */
function cameAs(value: unknown): string {
  if (value === undefined) return ''
  return shortened(JSON.stringify(value))
}
const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text)

/** The story as a file: what a reader would fill in is left out, and the same story gives the same text, whatever was set first. */
export function writeStory(story: Story): string {
  const opening = openingOf(story.data)
  const file = { ...story, beats: story.beats.map((each) => sparse(each, opening)) }
  const inOrder = schema.safeParse(file)
  return `${JSON.stringify(inOrder.success ? inOrder.data : file, null, 2)}\n`
}

function sparse({ transition: change, ...told }: Beat, opening: ViewState): object {
  return { ...told, view: differing(told.view, opening), ...(!same(change, usualTransition) && { transition: change }) }
}

/** Of what is shown, only the switches that are set otherwise. */
function differing(shown: ViewState, opening: ViewState): object {
  const show = differences(shown.show, opening.show)
  const { show: _shown, ...rest } = shown
  return { ...differences(rest, opening), ...(Object.keys(show).length > 0 && { show }) }
}
const differences = (one: object, other: object): object => Object.fromEntries(Object.entries(one).filter(([key, value]) => !same(value, other[key as keyof typeof other])))
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

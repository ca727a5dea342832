import { mostBeats } from '#state/story-file.ts'
import type { PresentedBeat, PresentedPiece, Wish } from '#briefing/presenter/presented.ts'
import type { FromPage, FromWindow, Standing, ToldStory } from '#app/story/link-protocol.ts'

/** More than any story says; what is larger is not read. */
const most = { beats: mostBeats, pieces: 400, sources: 400, text: 20_000, poster: 8_000_000 } as const

type Shape = Readonly<Record<string, unknown>>
const shape = (said: unknown): Shape | undefined => (typeof said === 'object' && said !== null && !Array.isArray(said) ? (said as Shape) : undefined)
const text = (said: unknown, longest: number = most.text): said is string => typeof said === 'string' && said.length <= longest
const number = (said: unknown): said is number => typeof said === 'number' && Number.isFinite(said)
const whole = (said: unknown): said is number => number(said) && Number.isInteger(said) && said >= 0 && said < most.beats
const truth = (said: unknown): said is boolean => typeof said === 'boolean'

/** All of them, or undefined where one is not what it should be. */
function all<T>(said: unknown, longest: number, read: (each: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(said) || said.length > longest) return undefined
  const known: T[] = []
  for (const each of said as unknown[]) {
    const one = read(each)
    if (one === undefined) return undefined
    known.push(one)
  }
  return known
}

/** What a page said; undefined = not a word of ours. */
export function readFromPage(said: unknown): FromPage | undefined {
  const message = shape(said)
  if (message?.['from'] !== 'page' || !text(message['page'], 64)) return undefined
  const { page, kind } = message
  if (kind === 'nothing' || kind === 'bye') return { from: 'page', page, kind }
  if (kind === 'story') {
    const story = readStory(message['story'])
    return story && { from: 'page', page, kind, story }
  }
  if (kind === 'standing' && text(message['mark'], 64)) {
    const standing = readStanding(message['standing'])
    return standing && { from: 'page', page, kind, mark: message['mark'], standing }
  }
  return undefined
}

/** What a window said; undefined = not a word of ours. */
export function readFromWindow(said: unknown): FromWindow | undefined {
  const message = shape(said)
  if (message?.['from'] !== 'window') return undefined
  const { kind } = message
  if (kind === 'bye') return { from: 'window', kind }
  if (kind === 'ask' && text(message['has'], 64)) return { from: 'window', kind, has: message['has'] }
  if (kind === 'wish' && text(message['page'], 64)) {
    const wish = readWish(message['wish'])
    return wish && { from: 'window', kind, page: message['page'], wish }
  }
  return undefined
}

function readWish(said: unknown): Wish | undefined {
  const wish = shape(said)
  switch (wish?.['kind']) {
    case 'next': case 'previous': case 'home': case 'play': case 'pause': case 'black': return { kind: wish['kind'] }
    case 'go': return whole(wish['at']) ? { kind: 'go', at: wish['at'] } : undefined
    case 'spot': return truth(wish['on']) ? { kind: 'spot', on: wish['on'] } : undefined
    default: return undefined
  }
}

function readStanding(said: unknown): Standing | undefined {
  const { at, off, playing, black, startedAt, reachedAt, spent, now, theme } = shape(said) ?? {}
  const times = all(spent, most.beats, (each) => (number(each) && each >= 0 ? each : undefined))
  if (!whole(at) || !truth(off) || !truth(playing) || !truth(black) || !number(startedAt) || !number(reachedAt) || !number(now) || times === undefined) return undefined
  if (theme !== 'dark' && theme !== 'light') return undefined
  return { at, off, playing, black, startedAt, reachedAt, spent: times, now, theme }
}

function readStory(said: unknown): ToldStory | undefined {
  const { id, title, mark, version, beats } = shape(said) ?? {}
  const told = all(beats, most.beats, readBeat)
  if (!text(id, 200) || !text(title) || !text(mark, 64) || !text(version, 200) || told === undefined || told.length === 0) return undefined
  return { id, title, mark, version, beats: told }
}

function readBeat(said: unknown): PresentedBeat | undefined {
  const { title, words, notes, sources, seconds, poster } = shape(said) ?? {}
  const [spoken, noted] = [all(words, most.pieces, readPiece), all(notes, most.pieces, readPiece)]
  const stated = all(sources, most.sources, (each) => (text(each) ? each : undefined))
  if (!text(title) || spoken === undefined || noted === undefined || stated === undefined || !number(seconds) || seconds < 0) return undefined
  return { title, words: spoken, notes: noted, sources: stated, seconds, ...(isPicture(poster) && { poster }) }
}

function readPiece(said: unknown): PresentedPiece | undefined {
  const { text: words, filled } = shape(said) ?? {}
  return text(words) && truth(filled) ? { text: words, filled } : undefined
}

/** A picture of its own, or one beside the page: never one from somewhere else. */
export const isPicture = (said: unknown): said is string => text(said, most.poster) && (/^data:image\/(png|jpeg|webp|avif|gif|svg\+xml)[;,]/.test(said) || (/^[\w./-]+$/.test(said) && !said.startsWith('//')))

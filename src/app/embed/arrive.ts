import type { Ecosystem } from '#model/ecosystem.ts'
import type { Saying } from '#model/figure.ts'
import type { Story } from '#model/story.ts'
import type { ViewState } from '#model/view-state.ts'
import { framed, strangeWords, readFrame } from '#state/frame-words.ts'
import { bundledProgrammes, isViewFragment, loadViewReader, queryWords, readAddress } from '#state/url.ts'
import { embedWords } from '#words/en/embed.ts'
import { makeBench } from '#app/datasets.ts'
import { addressText } from '#app/sentences.ts'
import type { Session } from '#app/session.ts'
import { words } from '#words/index.ts'

/** What an address asks for, found out without changing anything. */
export interface Arrived {
  view: ViewState
  /** other data than the bundled; undefined = the bundled */
  ecosystem?: Ecosystem
  story?: { story: Story; at: number; off: boolean }
  /** what was not understood, in sentences */
  ignored: readonly string[]
  begin(session: Session, plays: boolean): void
}

/** What an address says that is beside the point for one who reads it as an embed. */
const expected = new Set(['frame-words', 'fragment-wins'])

/** Of a measuring graph that a call asks for: it is made where the view is drawn, and would hold that up. */
const mostBench = { nodes: 20_000, edges: 50_000 }

/** Reads an address by the one URL grammar. What is kept in this browser (lists, stories) belongs to the person and is not opened in somebody else's page. */
export async function arrive(address: { search: string; hash: string }, by: 'frame' | 'call'): Promise<Arrived> {
  const ignored: string[] = []
  const own = new URLSearchParams(address.search)
  const data = own.get('data')
  if (data?.startsWith('own') === true) {
    ignored.push(embedWords.address.ownData)
    own.delete('data')
  }
  const search = own.size === 0 ? '' : `?${own.toString()}`
  const said = readAddress({ search, hash: address.hash }, new Set(bundledProgrammes), undefined, await loadViewReader(address.hash))
  ignored.push(...said.ignored.filter(({ id }) => !expected.has(id)).map(by === 'frame' ? addressText : refusedWord))
  const withWords = framed(said.view, search)
  ignored.push(...[...withWords.ignored, ...(by === 'frame' ? readFrame(search).ignored : [])].map(unknownWord))
  if (by === 'call') {
    const strange = strangeWords(search, queryWords)
    if (strange.length > 0) ignored.push(embedWords.address.strange(strange))
  }
  let view = withWords.view
  if (view.data.id !== 'bundled' && view.data.id !== 'bench') {
    ignored.push(embedWords.address.ownData)
    view = { ...view, data: { id: 'bundled', programmes: [bundledProgrammes[0]] } }
  }
  const story = said.story === undefined ? undefined : await storyOf(said.story, isViewFragment(address.hash), ignored)
  if (story !== undefined && !story.off) view = story.story.beats[story.at]?.view ?? view
  const wanted = by === 'call' && said.bench !== undefined && (said.bench.nodes > mostBench.nodes || said.bench.edges > mostBench.edges) ? undefined : said.bench
  if (wanted !== said.bench) ignored.push(embedWords.address.bench(mostBench.nodes, mostBench.edges))
  const ecosystem = wanted === undefined ? undefined : await makeBench(wanted)
  return {
    view,
    ...(ecosystem !== undefined && { ecosystem }),
    ...(story !== undefined && { story }),
    ignored,
    begin: (session, plays) => {
      if (story !== undefined) void tell(session, story, plays).catch((error: unknown) => session.data.setState({ failure: error instanceof Error ? error.message : String(error) }))
    },
  }
}

/** Opens a story and, where it is wanted, lets it go on by itself. */
export async function tell(session: Session, { story, at, off }: { story: Story; at: number; off?: boolean }, plays: boolean): Promise<void> {
  const { deskOf, storyNow } = await import('#app/story/desk.ts')
  const desk = deskOf(session)
  await desk.open(story, at, off)
  if (plays) await desk.send({ kind: 'play', now: storyNow() })
}

/** A story that comes with the product; undefined and a sentence where there is none. */
export async function bundledStory(id: string): Promise<Story | string> {
  if (id.startsWith('own')) return embedWords.address.ownStory
  const { loadStory } = await import('#app/story/shelf.ts')
  return (await loadStory(id)) ?? embedWords.impossible.story(id)
}

async function storyOf({ id, at }: { id: string; at: number }, off: boolean, ignored: string[]): Promise<Arrived['story']> {
  const story = await bundledStory(id)
  if (typeof story !== 'string') return { story, at: Math.min(at, story.beats.length - 1), off }
  ignored.push(story)
  return undefined
}

/** To a host, which gets nothing in place of what it asked for. */
function refusedWord(saying: Saying): string {
  const { id, values } = saying
  if (id === 'broken-fragment') return embedWords.address.damaged
  return Array.isArray(values['wanted']) ? embedWords.address['unknown-word'](id.replace('unknown-', ''), String(values['came']), values['wanted'] as readonly string[]) : addressText(saying)
}

const unknownWord = ({ id, values }: Saying): string =>
  id === 'unknown-word' ? embedWords.address['unknown-word'](String(values['word']), String(values['came']), values['wanted'] as readonly string[]) : (words.address[id]?.(values) ?? id)

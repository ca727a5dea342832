import { count, decimal, list, plural } from '#words/format.ts'

type Values = Readonly<Record<string, unknown>>
const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [])
const number = (value: unknown): number => (typeof value === 'number' ? value : NaN)
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const short = (version: unknown): string => text(version).slice(0, 8)
const few = (all: readonly string[]): string => (all.length <= 3 ? list(all) : `${all.slice(0, 3).join(', ')} and ${count(all.length - 3)} more`)
const took = (value: unknown): string => (Number.isNaN(number(value)) ? '' : `, ${decimal(number(value), 0)} ms a frame`)

/** The panel that is looked at before a story is shown: one line each, green or a sentence that says what to do. */
export const checkingWords = {
  title: 'Check before showing',
  lead: (story: string | undefined) => (story === undefined ? 'What this page would show now.' : `“${story}”, as this page would show it now.`),
  good: 'Good',
  look: 'Look at this',
  allGood: 'Everything is ready.',
  toLook: (lines: number) => `${plural(lines, 'line')} to look at before you show it.`,
  again: 'Check again',
  checking: 'Checking…',
  failed: (reason: string) => `This could not be checked: ${reason}`,
  names: {
    fonts: 'Fonts', data: 'Data', suppositions: 'Scenarios', 'as-of': 'As-of date', network: 'Network', graphics: 'Graphics', stills: 'Stills', story: 'Story', motion: 'Motion', window: 'Window', own: 'Own data',
  } as const,
  /** of the product, as they are missed */
  parts: { lenses: 'the lenses', layouts: 'the layouts', positions: 'where everything stands', flat: 'flat views and tables', cards: 'cards', explained: 'how numbers are made', player: 'the player', presenter: 'the presenter’s window', checking: 'this check', brief: 'the written brief' } as const,
  says: {
    fonts: () => 'Every face is loaded.',
    'fonts-missing': ({ missing }) => `${list(texts(missing))} did not load, so text is wider or narrower than designed. Load the page again.`,
    data: ({ here }) => `Version ${short(here)}, the one that the story was written against.`,
    'data-unpinned': ({ here }) => `Version ${short(here)}. The story names none.`,
    'data-version': ({ here, pinned }) => `Version ${short(here)} is open, and the story was written against ${short(pinned)}. Go through every beat, or open that version.`,
    'data-other': () => 'The story tells of other data than is open now. It opens its own; open the first beat and check again.',
    'data-synthetic': () => 'The data is synthetic, made for trying out. Every number shown is made up.',
    suppositions: () => 'Nothing is supposed beyond what a beat supposes itself.',
    supposed: ({ suppositions }) => `Supposed on the page, and not by the beat: ${few(texts(suppositions))}. Go back to the base case, or press Home in the story.`,
    'as-of': ({ day }) => `${text(day)}, the document’s own.`,
    'as-of-beat': ({ day }) => `${text(day)}, chosen by the beat.`,
    'as-of-chosen': ({ day, own }) => `${text(day)} was chosen on the page. ${own === undefined ? 'The document states none.' : `The document’s own is ${text(own)}.`} Set it back, or press Home in the story.`,
    'as-of-none': () => 'No date is stated, so nothing is called overdue. Choose one if your audience will ask.',
    'network-disk': () => 'The page is a file on this computer and needs no network.',
    'network-this-computer': () => 'The page comes from this computer and needs no other.',
    'network-here': () => 'Everything that a story shows is loaded and stays when the network goes. Open the presenter view before that, and do not load the page again.',
    'network-off': () => 'There is no network, and none is needed: everything is loaded. Do not load the page again.',
    'network-missing': ({ missing }) => `Not loaded: ${list(texts(missing))}. Connect and check again before you show it.`,
    graphics: ({ renderer, frameMs }) => `${text(renderer)}${took(frameMs)}.`,
    'graphics-none': () => 'This browser has no WebGL, so the flat view is shown instead of the stage. Turn on graphics acceleration in its settings.',
    'graphics-lost': ({ lost }) => `The graphics were taken away from this page ${count(number(lost)) === '1' ? 'once' : `${count(number(lost))} times`}. Close other heavy pages, then load this one again.`,
    'graphics-software': ({ frameMs }) => `The stage is drawn by software${took(frameMs)}: motion stutters. Turn on graphics acceleration in the browser’s settings.`,
    'graphics-slow': ({ renderer, frameMs }) => `${text(renderer)} takes ${decimal(number(frameMs), 0)} ms a frame: motion stutters. Make the window smaller, or close other pages.`,
    stills: ({ beats }) => `${plural(number(beats), 'still')} there.`,
    'stills-unasked': ({ unasked }) => `Offline: ${plural(number(unasked), 'still')} beside the page cannot be asked for. The story plays without them; only the presenter’s window shows them.`,
    'stills-none': () => 'No beat has a still, so none can be missing.',
    'stills-missing': ({ missing }) => `The still of ${few(texts(missing))} does not come. Record it again; for a story that comes with Orrery, look whether “posters” lies beside the page.`,
    story: () => 'Every number in words and notes is filled.',
    'story-problems': ({ problems }) => `${few(texts(problems))}${/[.!?]$/.test(texts(problems).at(-1) ?? '') ? '' : '.'}`,
    motion: () => 'Beats follow each other in one motion.',
    'motion-reduced': () => 'Reduced motion is on: beats change at once.',
    window: ({ width, height }) => `${count(number(width))} × ${count(number(height))}, near 16:9. Full screen leaves out the browser’s own bars.`,
    'window-full': ({ width, height }) => `${count(number(width))} × ${count(number(height))}, full screen.`,
    'window-small': ({ width, height }) => `${count(number(width))} × ${count(number(height))} is too small to be read across a room. Make the window at least 1,024 × 576.`,
    'window-shape': ({ width, height }) => `${count(number(width))} × ${count(number(height))} is far from 16:9, so words and stage share it badly. Show it full screen on a wide display.`,
    'own-none': () => 'The story shows the bundled data.',
    'own-kept': () => 'Your own data is kept in this browser.',
    'own-not-kept': () => 'Your own data is not kept in this browser: it is gone when the page is loaded again. Save it as a file first.',
  } as Readonly<Record<string, (values: Values) => string>>,
} as const

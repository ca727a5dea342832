import { count, day as dayText } from '#words/format.ts'

type List = readonly string[]
const listed = (names: List): string => names.join(', ')

/** What an embed says in its frame, and what it answers a page with. */
export const embedWords = {
  title: 'Orrery',
  fullPage: 'Open in full page',
  reveal: 'Show in 3D',
  loading: 'Loading the scene',
  poster: 'Still picture of the scene',
  asOf: (at: number) => `As of ${dayText(at)}`,
  leave: 'Esc again goes back to the page',
  wheel: (mac: boolean) => `Use ${mac ? '⌘' : 'Ctrl'} + scroll to zoom`,
  touch: 'Use two fingers to turn',
  /** the frame stays closed */
  closed: {
    'not-listed': (by: string) => `This view may not be shown inside ${by}.`,
    'no-origin': () => 'This view may not be shown inside a page that has no address of its own.',
    unknown: () => 'This view may not be shown here: the browser does not say which page it stands in.',
  } as Readonly<Record<'not-listed' | 'no-origin' | 'unknown', (by: string) => string>>,
  /** to whoever runs the deployment */
  brokenList: 'embed-origins.json beside this page cannot be read, so no other page may show this view.',
  address: {
    'unknown-word': (word: string, came: string, wanted: List) => `“${word}=${came}” was not understood; it is one of ${listed(wanted)}.`,
    damaged: 'The end of this address is damaged.',
    strange: (words: List) => `An address has no word ${listed(words)}.`,
    form: 'An address begins with ? or #.',
    ownData: 'An embed opens no list that is kept in this browser.',
    ownStory: 'An embed opens no story that is kept in this browser.',
    bench: (nodes: number, links: number) => `A call may ask for a measuring graph of ${count(nodes)} nodes and ${count(links)} links at most.`,
  },
  impossible: {
    legend: (entries: List) => `The legend has no entry ${listed(entries)}.`,
    node: (nodes: List) => `What is shown has no ${listed(nodes)}.`,
    lens: (lens: string) => `The lens “${lens}” compares with a former list, and there is none here.`,
    data: (id: string) => `The data “${id}” is not here. Load it first.`,
    programme: (id: string) => `The data has no program “${id}”.`,
    story: (id: string) => `There is no story called “${id}”.`,
    noStory: 'No story is open. Name one with goToBeat.',
    beat: (beats: number) => `The story has ${beats} beats.`,
    noPicture: 'There is no picture of the stage: this browser has no graphics for it, or they are not here now.',
    file: (problems: List) => problems.join(' '),
    readers: 'The reader has opened something of their own in this view. The page around it is told nothing of that; load brings its own view back.',
  },
  /** why a message was not answered as it wanted; `detail`: the method, or where in the arguments */
  refused: {
    'foreign-origin': () => 'This origin may not speak to this view.',
    'foreign-window': () => 'Only the page around this view may speak to it.',
    'not-ours': () => 'This is no message to this view.',
    'wrong-version': () => 'This view speaks another version of the protocol.',
    malformed: () => 'This message is not of the form that the protocol has.',
    'too-large': () => 'This message is too large.',
    'too-often': () => 'Too many calls in too short a time. Wait a moment.',
    'unknown-method': (detail: string) => `There is no method “${detail}”.`,
    'invalid-arguments': (detail: string) => `The arguments do not fit: ${detail}.`,
    impossible: (detail: string) => detail,
    'not-permitted': (detail: string) => detail,
    failed: (detail: string) => detail,
  } as Readonly<Record<string, (detail: string) => string>>,
  xr: {
    offered: 'The button of the view is shown. A browser asks for a press inside the frame.',
    entered: 'Someone is inside.',
    fullPage: 'The page around this view does not let it use a headset. A page of its own may.',
    away: 'There is no way into a headset from here.',
    off: 'The address of this embed says xr=0.',
  },
} as const

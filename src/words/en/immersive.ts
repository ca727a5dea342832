import { count, plural } from '#words/format.ts'

/** What panels and buttons say inside; everything else they say stands in the words of the page. */
export const immersiveWords = {
  dock: {
    lenses: 'Lenses', legend: 'Legend', flat: 'Flat view', exit: 'Exit',
    recenter: 'Recenter', closer: 'Closer', farther: 'Farther', larger: 'Larger', smaller: 'Smaller', left: 'Turn left', right: 'Turn right',
    fit: 'Fit', room: 'Room', reset: 'Reset', textSmaller: 'Text −', textLarger: 'Text +', dropped: 'Left out',
  },
  /** said in the dock while nothing is held */
  hint: 'Pinch a body to select it, beside it to turn the table.',
  hintInside: (label: string) => `What is stated as related to ${label}`,
  settling: 'The layout is settling. It is shown once it has.',
  stepIn: 'Step in',
  stepOut: 'Step out',
  nothingAround: (label: string) => `Nothing is stated as related to ${label}.`,
  moreAround: (left: number) => `${plural(left, 'more')} without room here: those with the most facts stand around you.`,
  chooseLens: 'Choose a lens',
  ownLenses: (role: string) => `${role} reads first`,
  otherLenses: 'The others',
  supposed: 'What is supposed',
  filtered: 'What is set and filtered',
  takeBack: 'Take back',
  showFacts: 'Facts',
  backToCard: 'Card',
  cardRow: (label: string, rule: string | undefined) => (rule === undefined ? label : `${label}, ${rule}`),
  cardValue: (value: string, state: string | undefined) => (state === undefined || state.toLowerCase() === value.toLowerCase() ? value : `${value}, ${state.toLowerCase()}`),
  factsOf: (facts: string, files: readonly string[]) => `${facts}, from ${files.join(', ')}`,
  section: (document: string, section: string) => (section === '' ? document : `${document} · ${section}`),
  nothingDropped: 'Nothing is left out.',
  dropped: 'Left out to keep the picture steady:',
  flatFailed: 'This browser does not draw the chart here. The flat view and the table on the page hold the same numbers.',
  drawing: 'The flat view is being drawn.',
  story: {
    /** a title stands at the head of every page of a panel */
    title: (at: number, of: number, title: string) => `${count(at)} of ${count(of)} · ${title}`,
    previous: 'Back', next: 'Next', home: 'Return to the beat', leave: 'Leave story',
    off: 'Off the path: this is not what the beat shows.',
    black: 'The page is black. Next brings the picture back.',
  },
} as const

import { count } from '#words/format.ts'

/** Words of the player: briefings on stage, tours over the page. */
export const playerWords = {
  told: (title: string) => `${title}, briefing`,
  tour: (title: string) => `${title}, tour`,
  noStory: (id: string) => `No story called “${id}” is kept here. What is shown is the page without it.`,
  noData: (title: string) => `“${title}” tells about a list that this browser does not have. Open its file first.`,
  beatOf: (at: number, beats: number) => `${count(at)} of ${count(beats)}`,
  goTo: (at: number, title: string) => `Beat ${count(at)}: ${title}`,
  announced: (at: number, beats: number, title: string, words: string) => `${count(at)} of ${count(beats)}. ${title}. ${words}`,
  progress: 'Beats',
  controls: 'Story controls',
  next: 'Next',
  back: 'Back',
  play: 'Play by itself',
  pause: 'Pause',
  black: 'Black screen',
  spot: 'Spot on the pointer',
  leave: 'Leave the story',
  leaveTour: 'Leave the tour',
  done: 'Done',
  off: 'Off the path.',
  home: 'Back to the beat',
  left: (title: string) => `You left “${title}”. The page shows what it showed before.`,
  stayed: (title: string) => `You left “${title}”.`,
  why: (text: string) => `${text}: what it rests on`,
} as const

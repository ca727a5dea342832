/** A story as a row of the panel, worded. */
export interface StorySaid {
  id: string
  title: string
  /** for whom, how many beats, how long, how large */
  details: readonly string[]
  /** titles of its beats, in order; absent until they are known */
  beats?: readonly string[]
  /** the next beat goes into it */
  recording?: boolean
}

/** What a template reads once its references are filled. */
export interface TemplateSaid {
  pieces: readonly { text: string; kind: 'text' | 'number' | 'problem' }[]
  /** of the filled text */
  words: number
  /** whole sentences */
  problems: readonly string[]
}

export interface BeatSaid {
  id: string
  title: string
  poster?: string
  /** name of its lens, and what it supposes */
  shows: string
  /** sentences about what would go wrong */
  problems: readonly string[]
}

/** A number that can be put into words. */
export interface NumberSaid { reference: string; group: 'answer' | 'tiles' | 'table' | 'findings'; label: string; text: string }

export type TextField = 'title' | 'words' | 'notes'

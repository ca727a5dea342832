import { count, decimal, list, plural } from '#words/format.ts'

/** The dialog of the 3D hand-out, and what the command line says of one. */
export const handOutWords = {
  title: '3D hand-out',
  lead: 'This view as one file in three dimensions: it opens where there is no Orrery, stands on a table, 0.8 m across, and can be looked at from all sides.',
  making: 'Baking the view…',
  failed: (reason: string) => `The hand-out could not be made: ${reason}`,
  empty: 'Nothing of this lens stands on the stage, so there is nothing to hand out.',
  formats: {
    glb: { save: 'Save GLB', says: 'for Quest, Android, PowerPoint, Blender and most viewers' },
    usdz: { save: 'Save USDZ', says: 'for iPhone, iPad, Vision Pro and Mac' },
  } as const,
  size: (bytes: number) => `${decimal(bytes / 1e6, 1)} MB`,
  contents: (bodies: number, labels: number, triangles: number) => `${plural(bodies, 'body', 'bodies')}, ${plural(labels, 'label')}, ${plural(triangles, 'triangle')}. Positions are those of the stage now; it does not change any more.`,
  unlettered: (letters: number) => `${plural(letters, 'letter has', 'letters have')} no outline in the font; an empty box stands in ${letters === 1 ? 'its' : 'their'} place.`,
  supposed: (operations: readonly string[]) => `With what is supposed: ${list(operations)}.`,
  synthetic: 'Synthetic data.',
  own: 'The file holds the names and numbers that the view shows. Whoever has it can read them.',
  inline: 'The view as a solid model: drag to turn it.',
  place: 'View in your space',
  stand: 'Stand before it',
  notStood: (reason: string) => `The headset did not show it: ${reason} Save the USDZ instead and open it from Files.`,
  /** of the command line */
  written: (file: string, bodies: number, labels: number, triangles: number, bytes: number) => `${file}: ${plural(bodies, 'body', 'bodies')}, ${plural(labels, 'label')}, ${count(triangles)} triangles, ${decimal(bytes / 1e6, 2)} MB.`,
} as const

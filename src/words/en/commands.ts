/** Commands of the omnibox by id; `app/commands.ts` carries them out. */
export const commandWords = {
  flat: 'Show the flat view',
  table: 'Show the table',
  stage: 'Show the stage',
  home: 'Home view',
  overhead: 'Look from above',
  fit: 'Fit the selection',
  facts: 'Facts as points',
  partners: 'Partners only',
  base: 'Back to the base case',
  record: 'Record this view',
  dark: 'Dark theme',
  light: 'Light theme',
  auto: 'Theme as this computer',
  file: 'Open your own file',
  save: 'Save the data as a file',
  link: 'Copy link',
  picture: 'Copy picture',
  'copy-table': 'Copy table',
  csv: 'Save the table as CSV',
  immersive: 'Enter immersive view',
  headset: 'Headset, passthrough and 3D hand-out',
  brief: 'Written brief to print or send',
  help: 'Help and shortcuts',
} as const
/** The same buttons while they are on. */
export const commandsOn = { 'facts-off': 'Without facts', 'partners-off': 'Every entity', 'whole-off': 'The dial alone' } as const
export type CommandId = keyof typeof commandWords

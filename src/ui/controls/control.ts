/** What a reader may turn: the shape of a lens's controls, all of it worded. */
export type ControlSaid =
  | { kind: 'choice'; id: string; label: string; value: string; options: readonly { id: string; label: string }[] }
  | { kind: 'slider'; id: string; label: string; value: number; min: number; max: number; step: number; /** the value as said: "14%" */ said: string }
  | { kind: 'switch'; id: string; label: string; value: boolean }
  | { kind: 'reading'; id: string; label: string; /** the default reading and the other one */ options: readonly [string, string]; other: boolean }

/** Letters that segments can hold side by side in the narrow column; more, and a list is clearer. */
const roomForSegments = 34

export const asSegments = (options: readonly { label: string }[]): boolean =>
  options.length <= 4 && options.reduce((sum, option) => sum + option.label.length + 3, 0) <= roomForSegments

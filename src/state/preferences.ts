/** What belongs to the person, never to a view: a link must not change how somebody else's page looks. */
export interface Preferences { theme: 'auto' | 'dark' | 'light'; motion: 'auto' | 'reduced'; hintSeen: boolean; /** of text in a headset, 1 = as designed */ textInside: number; /** hand tracking in a headset; auto = asked for unless it is a Vision Pro */ hands: 'auto' | 'on' | 'off' }
export const defaultPreferences: Preferences = { theme: 'auto', motion: 'auto', hintSeen: false, textInside: 1, hands: 'auto' }
export const textInside = { least: 0.8, most: 1.6, step: 0.2 } as const

const one = <T extends string>(value: unknown, of: readonly T[], otherwise: T): T => (of.includes(value as T) ? (value as T) : otherwise)

/** Reads what a browser kept; anything unexpected becomes the default. */
export function readPreferences(text: string | null): Preferences {
  try {
    const kept: unknown = JSON.parse(text ?? '{}')
    if (typeof kept !== 'object' || kept === null) return defaultPreferences
    const { theme, motion, hintSeen, hands, textInside: size } = kept as Record<string, unknown>
    return {
      theme: one(theme, ['auto', 'dark', 'light'], 'auto'),
      motion: one(motion, ['auto', 'reduced'], 'auto'),
      hintSeen: hintSeen === true,
      hands: one(hands, ['auto', 'on', 'off'], 'auto'),
      textInside: typeof size === 'number' && size >= textInside.least && size <= textInside.most ? size : 1,
    }
  } catch {
    return defaultPreferences
  }
}

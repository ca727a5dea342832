/** What belongs to the person, never to a view: a link must not change how somebody else's page looks. */
export interface Preferences { theme: 'auto' | 'dark' | 'light'; motion: 'auto' | 'reduced'; hintSeen: boolean }
export const defaultPreferences: Preferences = { theme: 'auto', motion: 'auto', hintSeen: false }

const one = <T extends string>(value: unknown, of: readonly T[], otherwise: T): T => (of.includes(value as T) ? (value as T) : otherwise)

/** Reads what a browser kept; anything unexpected becomes the default. */
export function readPreferences(text: string | null): Preferences {
  try {
    const kept: unknown = JSON.parse(text ?? '{}')
    if (typeof kept !== 'object' || kept === null) return defaultPreferences
    const { theme, motion, hintSeen } = kept as Record<string, unknown>
    return {
      theme: one(theme, ['auto', 'dark', 'light'], 'auto'),
      motion: one(motion, ['auto', 'reduced'], 'auto'),
      hintSeen: hintSeen === true,
    }
  } catch {
    return defaultPreferences
  }
}

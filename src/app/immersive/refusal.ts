/** Why a browser did not let a person in; `words/en/entering.ts` has a sentence for each. */
export type RefusalKind = 'not-allowed' | 'not-supported' | 'security' | 'busy' | 'other'

const kinds: Readonly<Record<string, RefusalKind>> = { NotAllowedError: 'not-allowed', NotSupportedError: 'not-supported', SecurityError: 'security', InvalidStateError: 'busy' }

/** @returns `came` = what the browser said, where its name alone does not tell */
export function refusalOf(error: unknown): { kind: RefusalKind; came: string } {
  const kind = error instanceof Error ? kinds[error.name] : undefined
  if (kind !== undefined) return { kind, came: '' }
  return { kind: 'other', came: error instanceof Error ? error.message : String(error) }
}

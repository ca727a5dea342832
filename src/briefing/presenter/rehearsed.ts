/** Where the times of a story are kept; another version of the data is another rehearsal. */
export const rehearsedKey = (story: string, version: string): string => `orrery-rehearsed ${story} ${version}`

/** Seconds of each beat; NaN = that beat was not rehearsed. Anything unexpected, and times of another number of beats, are no times. */
export function readRehearsed(text: string | null, beats: number): readonly number[] | undefined {
  try {
    const kept: unknown = JSON.parse(text ?? 'null')
    if (!Array.isArray(kept) || kept.length !== beats) return undefined
    const times = (kept as unknown[]).map((each) => (typeof each === 'number' && each > 0 && Number.isFinite(each) ? each : NaN))
    return times.some((each) => !Number.isNaN(each)) ? times : undefined
  } catch {
    return undefined
  }
}

/** Whole seconds; a beat that was not visited stays unknown. */
export const writeRehearsed = (times: readonly number[]): string => JSON.stringify(times.map((each) => (each >= 0.5 ? Math.round(each) : null)))

/** Times since a rehearsal began. @param before s on each beat when it began */
export const sinceThen = (spent: readonly number[], before: readonly number[]): number[] => spent.map((each, at) => Math.max(0, each - (before[at] ?? 0)))

/** What to go by: rehearsed where every beat was, planned otherwise. */
export function paceOf(planned: readonly number[], rehearsed: readonly number[] | undefined): { by: 'planned' | 'rehearsed'; seconds: readonly number[] } {
  const whole = rehearsed !== undefined && rehearsed.length === planned.length && rehearsed.every((each) => !Number.isNaN(each))
  return whole ? { by: 'rehearsed', seconds: rehearsed } : { by: 'planned', seconds: planned }
}

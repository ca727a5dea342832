/** Words of a name or a sentence, lower case, singular, three letters and more: enough to see that two texts speak of one thing. */
export const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}&]+/u)
      .filter((word) => word.length > 2)
      .map((word) => word.replace(/(?<=[^s])s$/, '')),
  )

export const sharedStem = (a: string, b: string): boolean => {
  const words = stemsOf(b)
  return [...stemsOf(a)].some((word) => words.has(word))
}

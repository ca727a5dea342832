/** A long name in at most three lines of about `letters` letters: what does not fit ends with an ellipsis. */
export function wrapped(text: string, letters: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= letters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  if (lines.length <= 3) return lines
  return [lines[0]!, lines[1]!, `${lines[2]!}…`]
}

/** A long name in at most three lines of about `letters` letters: what does not fit ends with an ellipsis. "&" opens a line, it never ends one. */
export function wrapped(text: string, letters: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= letters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  for (let line = 0; line + 1 < lines.length; line++) {
    const joint = /^(.+) ([&+]|and|of|for)$/.exec(lines[line]!)
    if (joint === null) continue
    lines[line] = joint[1]!
    lines[line + 1] = `${joint[2]!} ${lines[line + 1]!}`
  }
  if (lines.length <= 3) return lines
  return [lines[0]!, lines[1]!, `${lines[2]!}…`]
}

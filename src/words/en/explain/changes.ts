/** What changed. */
export const changesExplained: Readonly<Record<string, string>> = {
  'changes-difference': 'Value now less the value in the former snapshot',
  'changes-now': 'Value now',
  'changes-before': 'Value in the former snapshot',
}

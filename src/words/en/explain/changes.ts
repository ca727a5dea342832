/** What changed. */
export const changesExplained: Readonly<Record<string, string>> = {
  'changes-difference': 'Value now less the value in the former snapshot',
  'changes-now': 'Value now',
  'changes-before': 'Value in the former snapshot',
  'changes-added': 'Partners and deals that the former snapshot does not have',
  'changes-gone': 'Partners and deals that only the former snapshot has',
  'changes-changed': 'Partners and deals with another number or outcome than in the former snapshot',
}

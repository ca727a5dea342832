import type { LayoutProblem } from '#layout/engine/engine.ts'

/** What is impossible about a problem: which column, at which node or link, what came. */
export interface Trouble {
  column: string
  /** index of the node or link; absent: the column as a whole */
  node?: number
  link?: number
  /** what came; as text, so that NaN and Infinity survive every way */
  came: string
}

/** A problem that no engine can settle, however often it is tried. */
export class ProblemError extends RangeError {
  readonly trouble: Trouble
  constructor(sentence: string, trouble: Trouble) {
    super(sentence)
    this.trouble = trouble
  }
}

const perNode = [['active', 1], ['anchor', 3], ['strength', 1], ['charge', 1], ['radius', 1]] as const
const perLink = ['linkTo', 'linkLength', 'linkStiffness'] as const
/** Squares of distances beyond this leave what 32 bits hold, u. */
const farthest = 1e9
const within = (value: number | undefined): boolean => Math.abs(value!) <= farthest
const fromZero = (value: number | undefined): boolean => value! >= 0 && value! <= farthest

/** @throws ProblemError (a RangeError) that names the column, the node or link, and the value: a wrong problem must not become a scene full of NaN. */
export function checkProblem(problem: LayoutProblem): void {
  checkColumns(problem)
  checkNumbers(problem)
  checkNodes(problem)
  checkLinks(problem)
}

function refuse(sentence: string, column: string, came: unknown, at: { node?: number; link?: number } = {}): never {
  throw new ProblemError(sentence, { column, came: String(came), ...at })
}

function checkColumns(problem: LayoutProblem): void {
  const { count, linkFrom, start } = problem
  if (!(Number.isInteger(count) && count >= 0)) refuse(`count is ${count}, a whole number from 0 upwards is wanted`, 'count', count)
  const check = (column: string, length: number, wanted: number, what: string): void => {
    if (length !== wanted) refuse(`${column} has ${length} values for ${what}`, column, length)
  }
  for (const [column, width] of perNode) check(column, problem[column].length, width * count, `${count} nodes`)
  if (start !== undefined) check('start', start.length, 4 * count, `${count} nodes`)
  for (const column of perLink) check(column, problem[column].length, linkFrom.length, `${linkFrom.length} links`)
}

function checkNumbers(problem: LayoutProblem): void {
  const { dimensions, law = 'inverse' } = problem
  if (dimensions !== 2 && dimensions !== 3) refuse(`dimensions is ${String(dimensions)}, 2 or 3 is wanted`, 'dimensions', dimensions)
  if (law !== 'inverse' && law !== 'bounded') refuse(`law is ${String(law)}, inverse or bounded is wanted`, 'law', law)
  for (const column of ['seed', 'maximumTicks', 'centre', 'repulsion'] as const) {
    if (Number.isNaN(problem[column])) refuse(`${column} is not a number`, column, problem[column])
  }
  for (const column of ['centre', 'repulsion'] as const) {
    if (!fromZero(problem[column])) refuse(`${column} is ${problem[column]}, a number from 0 to ${farthest} is wanted`, column, problem[column])
  }
  const { unit } = problem
  if (unit !== undefined && !(unit > 0 && within(unit))) refuse(`unit is ${unit}, a length above 0 is wanted`, 'unit', unit)
}

function checkNodes({ count, active, radius, charge, strength, anchor, start }: LayoutProblem): void {
  const scalars = { radius, charge, strength }
  for (let node = 0; node < count; node++) {
    if (active[node] === 0) continue
    if (!(fromZero(radius[node]) && fromZero(charge[node]) && fromZero(strength[node]))) {
      const column = (['radius', 'charge', 'strength'] as const).find((name) => !fromZero(scalars[name][node]))!
      refuse(`node ${node} has a ${column} of ${scalars[column][node]}, a number from 0 to ${farthest} is wanted`, column, scalars[column][node], { node })
    }
    if (strength[node]! > 0 && !(within(anchor[3 * node]) && within(anchor[3 * node + 1]) && within(anchor[3 * node + 2]))) {
      const place = anchor.subarray(3 * node, 3 * node + 3).join(', ')
      refuse(`node ${node} is anchored at ${place}, three numbers within ${farthest} are wanted`, 'anchor', place, { node })
    }
    // w = 0: never placed, the rest is not read
    if (start !== undefined && start[4 * node + 3] !== 0 && !(within(start[4 * node]) && within(start[4 * node + 1]) && within(start[4 * node + 2]))) {
      const place = start.subarray(4 * node, 4 * node + 3).join(', ')
      refuse(`node ${node} starts at ${place}, three numbers within ${farthest} are wanted`, 'start', place, { node })
    }
  }
}

function checkLinks({ count, linkFrom, linkTo, linkLength, linkStiffness }: LayoutProblem): void {
  for (let link = 0; link < linkFrom.length; link++) {
    const end = Math.max(linkFrom[link]!, linkTo[link]!)
    if (!(end < count)) refuse(`link ${link} ends at a node that does not exist: ${end} of ${count}`, linkFrom[link] === end ? 'linkFrom' : 'linkTo', end, { link })
    if (!fromZero(linkLength[link])) refuse(`link ${link} has a length of ${linkLength[link]}, a number from 0 to ${farthest} is wanted`, 'linkLength', linkLength[link], { link })
    if (!fromZero(linkStiffness[link])) refuse(`link ${link} has a stiffness of ${linkStiffness[link]}, a number from 0 to ${farthest} is wanted`, 'linkStiffness', linkStiffness[link], { link })
  }
}

/**
 * The shape every engine has. Units: u (dial radius 1). Columns are indexed by scene node; nobody mutates a problem.
 * An engine is deterministic to the bit: the same problem and the same calls between the same ticks give the same positions
 * on every machine; it reads no clock.
 */
export interface LayoutProblem {
  count: number
  /** read as 32 bits */
  seed: number
  /** 2: everything lies in z = 0 */
  dimensions: 2 | 3
  /** 1 = on stage; the others take no part in anything */
  active: Uint8Array
  /** 3n; read where strength > 0 */
  anchor: Float32Array
  /** 0 free .. 1 stands exactly at its anchor; between: a spring of that strength */
  strength: Float32Array
  /** repulsion weight, 1 = usual */
  charge: Float32Array
  /** bodies keep clear of each other by their radii, in u */
  radius: Float32Array
  /** links with an inactive end, or from a node to itself, are ignored */
  linkFrom: Uint32Array
  linkTo: Uint32Array
  /** rest length in u */
  linkLength: Float32Array
  /** 0 = no spring .. 1 */
  linkStiffness: Float32Array
  /** 4n as `Running.positions`: where nodes stood before; w = 0 means never placed */
  start?: Float32Array
  /** ceiling, counted from the start and again from every grab, release, pin and reheat */
  maximumTicks: number
  /** pull of everything free towards the origin, per u of distance */
  centre: number
  /** force between two usual bodies at 1 u */
  repulsion: number
  /**
   * `inverse` (default): repulsion falls with the distance and links are springs with a rest length, d3's laws.
   * `bounded`: Student-t forces (Zhong et al., t-FDP, 2023) that keep neighbours together; `linkLength` is not read.
   */
  law?: 'inverse' | 'bounded'
  /** u in which the bounded law measures distance: linked bodies come to stand about one unit apart */
  unit?: number
}

export interface Engine {
  id: string
  /** @throws RangeError when the columns of the problem do not fit together or an anchor in use is not a number */
  start(problem: LayoutProblem): Running
}

export interface Running {
  /** One step. Returns the energy: mean displacement in this step over the RMS radius of what is on stage. */
  tick(): number
  /** 4n: x, y, z, 1; one array for the whole run, up to date after start and after every tick. Never placed: 0, 0, 0, 0 */
  readonly positions: Float32Array
  /** The same, into an array of at least 4n: whoever has one of his own saves the engine keeping one. */
  publish(into: Float32Array): void
  readonly ticks: number
  /** energy was below 1e-3 for three ticks and everything that has a home is there, or the ceiling is reached */
  readonly settled: boolean
  /** Holds the node at this place until `release`; what is linked to it follows. Wakes the run. A node that is not on stage is ignored. */
  grab(node: number, x: number, y: number, z: number): void
  /** Lets go: a node with a home (anchor of strength 1, or a pin) glides back to it, any other flies on and settles. */
  release(node: number): void
  /** Gives the node a home by hand, at once; stays through grabs until `unpin`. */
  pin(node: number, x: number, y: number, z: number): void
  unpin(node: number): void
  reheat(): void
  /** gives back what the run holds outside of JavaScript's own memory; it is not used afterwards */
  dispose?(): void
}

/** Did the node stand somewhere before? */
export function hasStood({ start }: LayoutProblem, node: number): boolean {
  return start !== undefined && start[4 * node + 3]! > 0 && Number.isFinite(start[4 * node]! + start[4 * node + 1]! + start[4 * node + 2]!)
}

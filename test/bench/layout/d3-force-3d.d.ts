/** d3-force-3d comes without types; declared is what the bench asks of its repulsion. Merges with any other declaration. */
declare module 'd3-force-3d' {
  interface ManyBodyForce<Body> {
    (alpha: number): void
    initialize(bodies: Body[], random: () => number, dimensions: 2 | 3): void
  }
  export function forceManyBody<Body>(): ManyBodyForce<Body>
}

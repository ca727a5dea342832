declare module 'd3-force-3d' {
  /** A force changes the velocities of the bodies it was initialised with. */
  interface Force<Body> {
    (alpha: number): void
    initialize(bodies: Body[], random: () => number, dimensions: 2 | 3): void
  }
  interface ManyBodyForce<Body> extends Force<Body> {
    strength(of: (body: Body) => number): this
    distanceMin(distance: number): this
    theta(theta: number): this
  }
  interface CollideForce<Body> extends Force<Body> {
    radius(of: (body: Body) => number): this
    strength(strength: number): this
  }
  export function forceManyBody<Body>(): ManyBodyForce<Body>
  export function forceCollide<Body>(): CollideForce<Body>
}

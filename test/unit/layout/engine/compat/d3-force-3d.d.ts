// d3-force-3d comes without types; what the peers here need of it stands in `peers.ts`. Merges with any other declaration.
declare module 'd3-force-3d' {
  interface UntypedPeer {
    readonly untyped: true
  }
}

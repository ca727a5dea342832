/** What ForceAtlas2's own loop and worker are made of; the package types its front only. */
declare module 'graphology-layout-forceatlas2/helpers.js' {
  export function graphToByteArrays(graph: object, weight: () => number): { nodes: Float32Array; edges: Float32Array }
}
declare module 'graphology-layout-forceatlas2/iterate.js' {
  export default function iterate(settings: object, nodes: Float32Array, edges: Float32Array): void
}
declare module 'graphology-layout-forceatlas2/defaults.js' {
  const defaults: object
  export default defaults
}

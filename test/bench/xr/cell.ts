// Milliseconds that pointing takes in a frame, ours beside a loop over instances as three and pmndrs' pointer events do it (XR.md 2.3). Prints JSON.
import { InstancedMesh, Matrix4, MeshBasicMaterial, Raycaster, Sphere, SphereGeometry, Vector3 } from 'three'
import type { Scene } from '#model/scene.ts'
import { Pointer } from '#xr/hands-pointer.ts'
import { mostTests } from '#xr/pointing/find-body.ts'
import { StageIndex } from '#xr/pointing/stage-index.ts'
import { StageSpace } from '#xr/pointing/stage-space.ts'
import { columnsOf, crowd, loopAlong, repeatable, type Ball } from '#test/support/bodies.ts'
import { source, type Place } from '#test/support/poses.ts'

/** m in the room: the cloud of the table-top view, two hands and two glances at it */
const middle: Place = [0, 0.85, -1.1]
const scale = 0.4
const sources = [['controller', [0.2, 0.9, -0.2]], ['controller', [-0.2, 0.9, -0.2]], ['transient', [0, 1.2, 0]], ['transient', [0.02, 1.2, 0]]] as const
const frames = 1000
const noAims: never[] = []

const sizes = process.argv.slice(2).map(Number)
process.stdout.write(`${JSON.stringify(sizes.map(measure))}\n`)

function measure(count: number) {
  const bodies = crowd(count, 0.25 / Math.cbrt(count))
  return { bodies: count, ...ours(bodies), ...theirs(bodies) }
}

function ours(bodies: readonly Ball[]) {
  const columns = columnsOf(bodies)
  const nodes = { count: bodies.length, ids: bodies.map((_, node) => `body:${node}`), flags: new Uint8Array(bodies.length) }
  const stage = { version: 1, hand: { held: -1 }, bodies: () => ({ scene: { nodes, guides: [] } as unknown as Scene, ...columns }) }
  const index = new StageIndex()
  const builtIn = used(() => index.follow(stage, 0, true))
  const refitIn = used(() => {
    for (let time = 0; time < 20; time++) index.tree.refit(columns)
  }) / 20
  const space = new StageSpace()
  space.stand(middle[0], middle[1], middle[2], 0.3, scale)
  const pointers = sources.map(([kind, at]) => new Pointer(source(kind, at, middle)))
  const random = repeatable(3)
  const turns = Array.from({ length: 4 * 256 }, () => source('controller', [0, 1.2, 0], [0.7 * (random() - 0.5), 0.85 + 0.7 * (random() - 0.5), -1.1]).ray.turn)
  let step = 0
  let most = 0
  let asked = 0
  const frame = (): void => {
    index.follow(stage, step, false)
    for (let each = 0; each < pointers.length; each++) {
      const pointer = pointers[each]!
      const turn = turns[(step + each * 256) % turns.length]!
      for (let part = 0; part < 4; part++) pointer.sample.ray.turn[part] = turn[part]!
      pointer.look(noAims, index, space)
      asked += pointer.tests
      if (pointer.tests > most) most = pointer.tests
    }
    step++
  }
  for (let i = 0; i < 2000; i++) frame()
  asked = 0
  const ms = used(() => {
    for (let i = 0; i < frames; i++) frame()
  }) / frames
  const testsMean = asked / (4 * frames)
  return { ms, testsMean, testsMost: most, builtIn, refitIn, heapGrowth: growth(frame), ...truth(bodies, index, space) }
}

/** How often the first frame's answer is the one of a loop over all bodies, and how many frames it takes to be sure. */
function truth(bodies: readonly Ball[], index: StageIndex, space: StageSpace) {
  const random = repeatable(11)
  const rays = 500
  let equal = 0
  let near = 0
  const until: number[] = []
  for (let ray = 0; ray < rays; ray++) {
    const target: Place = [0.7 * (random() - 0.5), 0.85 + 0.7 * (random() - 0.5), -1.1 + 0.4 * (random() - 0.5)]
    const pointer = new Pointer(source('transient', [0, 1.2, 0], target))
    pointer.look(noAims, index, space)
    const wanted = loopAlong(bodies, pointer.cone)
    if (pointer.node === wanted.node) equal++
    if (pointer.node === wanted.node || pointer.search.gap - wanted.gap < 0.0044) near++
    let needed = 1
    for (; !pointer.search.sure; needed++) pointer.lookFurther(index, space)
    if (pointer.node !== wanted.node) throw new Error(`a sure search found ${pointer.node}, a loop over all bodies ${wanted.node}`)
    until.push(needed)
  }
  until.sort((one, other) => one - other)
  return { atOnce: equal / rays, atOnceNearly: near / rays, framesMedian: until[rays >> 1], framesMost: until.at(-1), mostTests }
}

/** Two hands with a ray and two spheres each, as @pmndrs/pointer-events tests one InstancedMesh. */
function theirs(bodies: readonly Ball[]) {
  const mesh = new InstancedMesh(new SphereGeometry(1, 12, 8), new MeshBasicMaterial(), bodies.length)
  const matrix = new Matrix4()
  bodies.forEach(({ x, y, z, radius }, i) => mesh.setMatrixAt(i, matrix.makeScale(radius, radius, radius).setPosition(x, y, z)))
  mesh.position.set(...middle)
  mesh.scale.setScalar(scale)
  mesh.updateMatrixWorld()
  const casters = sources.slice(0, 2).map(([, at]) => new Raycaster(new Vector3(...at), new Vector3(...middle).sub(new Vector3(...at)).normalize()))
  const touches = sources.slice(0, 2).flatMap(([, at]) => [new Sphere(new Vector3(...at), 0.07), new Sphere(new Vector3(...at), 0.02)])
  const world = new Matrix4()
  const sphere = new Sphere()
  let found = 0
  const frame = (): void => {
    for (const caster of casters) found += caster.intersectObject(mesh, false).length
    for (const touch of touches)
      for (let i = 0; i < mesh.count; i++) {
        mesh.getMatrixAt(i, matrix)
        world.multiplyMatrices(mesh.matrixWorld, matrix)
        sphere.copy(mesh.geometry.boundingSphere!).applyMatrix4(world)
        if (sphere.intersectsSphere(touch)) found++
      }
  }
  mesh.geometry.computeBoundingSphere()
  for (let i = 0; i < 5; i++) frame()
  const times = Math.max(3, Math.round(200_000 / bodies.length))
  const ms = used(() => {
    for (let i = 0; i < times; i++) frame()
  }) / times
  return { loopMs: ms, loopFound: found }
}

/** ms of the processor */
function used(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Bytes by which the heap is larger after `frames` frames, nothing collected: the least of some rounds, because compiled code lives there too. */
function growth(frame: () => void): number | undefined {
  const collect = globalThis.gc
  if (collect === undefined) return undefined
  let least = Infinity
  for (let round = 0; round < 5; round++) {
    collect()
    const before = process.memoryUsage().heapUsed
    for (let i = 0; i < frames; i++) frame()
    least = Math.min(least, process.memoryUsage().heapUsed - before)
  }
  return Math.max(0, least)
}

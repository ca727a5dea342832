import { anchorX, anchorY, anchorZ, ax, ay, az, bodies, fx, fy, fz, held, linkFrom, linkLength, linkStiffness, linkTo, links, places, squareOf, stiffness, strength, vx, vy, vz, x, y, z } from './columns.as'

/** motion/sums.ts */
export function beginSums(repulsion: f32, centre: f32, firm: f32): void {
  for (let at: usize = 0; at < <usize>bodies << 2; at += 4) {
    const left: f32 = places ? centre - load<f32>(strength + at) * 0.5 : centre
    const pull: f32 = left > 0 ? left : 0
    store<f32>(ax + at, repulsion * load<f32>(fx + at) - pull * load<f32>(x + at))
    store<f32>(ay + at, repulsion * load<f32>(fy + at) - pull * load<f32>(y + at))
    store<f32>(az + at, repulsion * load<f32>(fz + at) - pull * load<f32>(z + at))
    store<f32>(stiffness + at, firm + pull)
  }
}

/** motion/places.ts */
export function pullPlaces(): void {
  if (!places) return
  for (let at: usize = 0; at < <usize>bodies << 2; at += 4) {
    const share = load<f32>(strength + at)
    if (!(share > 0 && share < 1)) continue
    const firm = load<f32>(stiffness + at) / (1 - share)
    const pull = share * firm
    store<f32>(ax + at, load<f32>(ax + at) + pull * (load<f32>(anchorX + at) - load<f32>(x + at)))
    store<f32>(ay + at, load<f32>(ay + at) + pull * (load<f32>(anchorY + at) - load<f32>(y + at)))
    store<f32>(az + at, load<f32>(az + at) + pull * (load<f32>(anchorZ + at) - load<f32>(z + at)))
    store<f32>(stiffness + at, firm)
  }
}

/** motion/links.ts */
export function pullLinks(rest: bool, scale: f32, far: f32, near: f32): void {
  for (let at: usize = 0; at < <usize>links << 2; at += 4) {
    const a = <usize>load<u32>(linkFrom + at) << 2
    const b = <usize>load<u32>(linkTo + at) << 2
    const own = load<f32>(linkStiffness + at)
    const dx = load<f32>(x + b) - load<f32>(x + a)
    const dy = load<f32>(y + b) - load<f32>(y + a)
    const dz = load<f32>(z + b) - load<f32>(z + a)
    const square = squareOf(dx, dy, dz)
    let pull: f32 = 0
    let firm = own
    if (rest) {
      const distance = sqrt<f32>(square)
      if (distance > 0) pull = own * (1 - load<f32>(linkLength + at) / distance)
    } else {
      pull = own * (far + near / (1 + scale * square))
      firm = pull
    }
    const byX = pull * dx
    const byY = pull * dy
    const byZ = pull * dz
    store<f32>(ax + a, load<f32>(ax + a) + byX)
    store<f32>(ay + a, load<f32>(ay + a) + byY)
    store<f32>(az + a, load<f32>(az + a) + byZ)
    store<f32>(stiffness + a, load<f32>(stiffness + a) + firm)
    store<f32>(ax + b, load<f32>(ax + b) - byX)
    store<f32>(ay + b, load<f32>(ay + b) - byY)
    store<f32>(az + b, load<f32>(az + b) - byZ)
    store<f32>(stiffness + b, load<f32>(stiffness + b) + firm)
  }
}

/** motion/integrate.ts */
export function integrate(friction: f32, step: f32, longest: f32): f64 {
  let way: f64 = 0
  for (let at: usize = 0; at < <usize>bodies << 2; at += 4) {
    if (load<u32>(held + at) != 0) {
      store<f32>(vx + at, 0)
      store<f32>(vy + at, 0)
      store<f32>(vz + at, 0)
      continue
    }
    const share = step / load<f32>(stiffness + at)
    let byX = friction * load<f32>(vx + at) + share * load<f32>(ax + at)
    let byY = friction * load<f32>(vy + at) + share * load<f32>(ay + at)
    let byZ = friction * load<f32>(vz + at) + share * load<f32>(az + at)
    let length = sqrt<f32>(squareOf(byX, byY, byZ))
    if (!(<f64>length < 1e30)) {
      byX = 0
      byY = 0
      byZ = 0
      length = 0
    }
    if (length > longest) {
      const cut = longest / length
      byX *= cut
      byY *= cut
      byZ *= cut
      length = longest
    }
    store<f32>(vx + at, byX)
    store<f32>(vy + at, byY)
    store<f32>(vz + at, byZ)
    store<f32>(x + at, load<f32>(x + at) + byX)
    store<f32>(y + at, load<f32>(y + at) + byY)
    store<f32>(z + at, load<f32>(z + at) + byZ)
    way += <f64>length
  }
  return way
}

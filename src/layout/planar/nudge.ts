import { forceSimulation, forceX, forceY } from 'd3-force'

const ticks = 80
const cooling = 0.03

/** A text block: its wished middle, and half of its size, in one unit. */
export interface Block {
  x: number
  y: number
  halfWidth: number
  halfHeight: number
}
/** What a text should not cover. */
export interface Disc {
  x: number
  y: number
  radius: number
}
interface Body extends Block {
  homeX: number
  homeY: number
  vx?: number
  vy?: number
}

/**
 * Moves text blocks off each other and off discs, as near to their wished places as can be, inside `width` x `height`. Nobody moves who is in
 * nobody's way. Returns x, y per block; the same input gives the same bits.
 */
export function nudge(blocks: readonly Block[], discs: readonly Disc[], width: number, height: number): { x: number; y: number }[] {
  const bodies = blocks.map((block): Body => ({ ...block, homeX: block.x, homeY: block.y }))
  const within = (body: Body): void => {
    body.x = Math.max(body.halfWidth, Math.min(width - body.halfWidth, body.x))
    body.y = Math.max(body.halfHeight, Math.min(height - body.halfHeight, body.y))
  }
  forceSimulation(bodies)
    .stop()
    .alphaDecay(cooling)
    .force('home x', forceX<Body>((body) => body.homeX).strength(0.08))
    .force('home y', forceY<Body>((body) => body.homeY).strength(0.08))
    .force('apart', () => {
      for (const [i, one] of bodies.entries()) {
        for (const other of bodies.slice(i + 1)) apart(one, other)
        for (const disc of discs) off(one, disc)
        within(one)
      }
    })
    .tick(ticks)
  bodies.forEach(within)
  return bodies.map(({ x, y }) => ({ x, y }))
}

/** Along the shorter way out, half each. */
function apart(one: Block, other: Block): void {
  const dx = other.x - one.x
  const dy = other.y - one.y
  const overX = one.halfWidth + other.halfWidth - Math.abs(dx)
  const overY = one.halfHeight + other.halfHeight - Math.abs(dy)
  if (overX <= 0 || overY <= 0) return
  if (overY <= overX) {
    const way = (dy < 0 ? -overY : overY) / 4
    one.y -= way
    other.y += way
  } else {
    const way = (dx < 0 ? -overX : overX) / 4
    one.x -= way
    other.x += way
  }
}

/** Up or down off a disc, whichever is shorter: texts are wide, sideways would lead far away. */
function off(block: Block, { x, y, radius }: Disc): void {
  const overX = block.halfWidth + radius - Math.abs(x - block.x)
  const overY = block.halfHeight + radius - Math.abs(y - block.y)
  if (overX <= 0 || overY <= 0) return
  if (overX < overY) block.x += (x > block.x ? -overX : overX) / 3
  else block.y += (y > block.y ? -overY : overY) / 3
}

import { cellSize, cellSlot } from '#layout/engine/columns.ts'

/** Cells by their first number in `cell`; the lower half of one lies right behind it. */
export const leavesOf = (cellWords: Uint32Array, own: number): number => cellWords[own + cellSlot.high]! - cellWords[own + cellSlot.low]!
export const lowerHalf = (own: number): number => own + cellSize
export const upperHalf = (own: number, leaves: number): number => own + 2 * (leaves >> 1) * cellSize

/** Puts what a cell and itself consist of on the stack: its halves with themselves, lower first, then with each other. @returns the new top */
export function pushWithin(stack: Uint32Array, top: number, own: number, leaves: number): number {
  const left = lowerHalf(own)
  const right = upperHalf(own, leaves)
  stack[top] = left
  stack[top + 1] = right
  stack[top + 2] = right
  stack[top + 3] = right
  stack[top + 4] = left
  stack[top + 5] = left
  return top + 6
}

/** Puts both halves of an opened cell on the stack, each with the other cell, lower first. @returns the new top */
export function pushOpened(stack: Uint32Array, top: number, opened: number, leaves: number, other: number): number {
  stack[top] = upperHalf(opened, leaves)
  stack[top + 1] = other
  stack[top + 2] = lowerHalf(opened)
  stack[top + 3] = other
  return top + 4
}

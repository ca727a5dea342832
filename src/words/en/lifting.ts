import { due, money, percent } from '#words/format.ts'

const by = (day: number) => due(day).replace(/^end of/, 'the end of')
const period = (day: number) => due(day).replace(/^end of/, 'Q4')

/** What is said beside a body in the hand: what letting go of it would do. Money as numbers, days as day numbers. */
export const handWords = {
  removeFurther: (label: string) => `Pull ${label} off the dial to remove it`,
  remove: (label: string, left: number, currency: string) => (Number.isNaN(left) ? `Release to remove ${label}` : `Release to remove ${label}: ${money(left, currency)} left`),
  restoreFurther: (label: string) => `Push ${label} back in to restore it`,
  restore: (label: string) => `Release to restore ${label}`,
  winFurther: (label: string) => `Push ${label} through the ring to win it, pull it off the dial to lose it`,
  win: (label: string, held: number, currency: string) => (Number.isNaN(held) ? `Release to win ${label}` : `Release to win ${label}: ${money(held, currency)} signed`),
  lose: (label: string) => `Release to mark ${label} as lost`,
  undoFurther: (label: string) => `Pull ${label} back out through the ring to undo the win`,
  undoWin: (label: string) => `Release to undo the win of ${label}`,
  undoLoss: (label: string) => `Release to bring ${label} back into the pipeline`,
  due: (label: string, day: number, chance: number, target: number) => (Number.isNaN(chance) ? `${label} due ${period(day)}` : `${label} due ${period(day)}: ${percent(chance)} by ${by(target)}`),
} as const

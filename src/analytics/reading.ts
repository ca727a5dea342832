import type { Known, Threshold } from '#analytics/book.ts'
import { notStated } from '#analytics/known.ts'
import type { Atom } from '#model/ecosystem.ts'
import type { Comparator, Value } from '#model/value.ts'

/** A bare number in a table or in code states an amount without naming its currency. */
export const amountOf = (value: Value | undefined): number =>
  value?.kind === 'money' ? value.amount : value?.kind === 'count' ? value.value : NaN

/** More than any contract of this world: a number in another unit, and beyond it sums in cents lose their meaning. */
const mostWorth = 1e15

/**
 * What a contract, a deal or a year is worth. Less than nothing is a booking, no worth: no share can be taken of it, so it reads as not stated (an
 * imported list holds such rows back for the same reason).
 */
export function worthOf(value: Value | undefined): number {
  const amount = amountOf(value)
  return amount >= 0 && amount <= mostWorth ? amount : NaN
}

/** A part of a whole, 0..1. What lies outside is no share and reads as not stated: a chance of 150 % would spoil every other chance. */
export function shareOf(value: Value | undefined): number {
  const share = ratioOf(value)
  return share >= 0 && share <= 1 ? share : NaN
}

/** Growth a year; nothing shrinks by more than all of it. */
export function growthOf(value: Value | undefined): number {
  const rate = ratioOf(value)
  return rate >= -1 && rate <= mostGrowth ? rate : NaN
}
/** A hundredfold in a year, as imported lists allow. */
const mostGrowth = 100

/** 0.85 for 85 %, for 0.85 and for 8.5 of 0..10. */
export function ratioOf(value: Value | undefined): number {
  if (value?.kind === 'ratio') return value.value
  if (value?.kind === 'score') return (value.value - value.scaleMin) / (value.scaleMax - value.scaleMin)
  return value?.kind === 'count' && Math.abs(value.value) <= 1 ? value.value : NaN
}

/** Last day of calendar time as a day number; NaN for relative time, whose start nobody states. */
export const lastDayOf = (value: Value | undefined): number => (value?.kind === 'when' && value.calendar ? value.last : NaN)

/** The first of these facts that the reader understands. */
export function firstKnown(atoms: readonly Atom[], read: (value: Value | undefined) => number): Known {
  const atom = atoms.find((candidate) => !Number.isNaN(read(candidate.value)))
  return atom ? { value: read(atom.value), atoms: [atom.id] } : notStated
}

export const noRule: Threshold = { ...notStated, comparator: '>=' }

export function firstThreshold(atoms: readonly Atom[], read: (value: Value | undefined) => number): Threshold {
  const atom = atoms.find((candidate) => !Number.isNaN(read(candidate.value)))
  return atom ? { value: read(atom.value), comparator: comparatorOf(atom.value), atoms: [atom.id] } : noRule
}

/** A target or a rule that names a plain number asks for at least that number. */
export function comparatorOf(value: Value | undefined): Comparator {
  const stated = value !== undefined && 'comparator' in value ? value.comparator : '='
  return stated === '=' || stated === '~' ? '>=' : stated
}

/**
 * Highest and lowest of any number of numbers; -Infinity and Infinity for none, NaN where one is NaN, as Math.max and Math.min say. Those take their
 * numbers as arguments, of which an engine holds 65,000 to 120,000: a list may have more rows than that.
 */
export const highest = (numbers: readonly number[]): number => numbers.reduce((most, each) => Math.max(most, each), -Infinity)
export const lowest = (numbers: readonly number[]): number => numbers.reduce((least, each) => Math.min(least, each), Infinity)

/** Rows of DOMAIN.md A.3, or parts of them, that are found by reading and by no rule: what, and why. */
export const notComputedWords: readonly { row: number; title: string; reason: string }[] = [
  {
    row: 15,
    title: 'A partnership called a Fortune 500 company, a product listed as a partner',
    reason: 'What kind of organization EY is and that Apple Vision Pro is a product is knowledge from outside the document.',
  },
]

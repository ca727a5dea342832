/** Rows of DOMAIN.md A.3, or parts of them, that are found by reading and by no rule: what, and why. */
export const notComputedWords: readonly { row: number; title: string; reason: string }[] = [
  {
    row: 15,
    title: 'A partnership called a Fortune 500 company, a product listed as a partner',
    reason: 'What kind of organization EY is and that Apple Vision Pro is a product is knowledge from outside the document.',
  },
  {
    row: 25,
    title: 'The purpose names fewer partner types than the document',
    reason: 'The sentence of the purpose was not taken as facts. The marketplace is missing there and does stand in the scope list.',
  },
  {
    row: 26,
    title: 'A cloud region of Southeast Asia with the language of China',
    reason: 'Which places a cloud region serves and which language is spoken there is knowledge from outside the document.',
  },
  {
    row: 48,
    title: 'NTT Data of Japan listed under Europe, Tieto under an older name',
    reason: 'Where NTT Data is at home and what Tieto is called today is knowledge from outside the document.',
  },
  {
    row: 49,
    title: 'Text of the source file is mis-decoded',
    reason: 'The facts were taken from repaired text, so no trace is left in them. When a file is opened, the importer finds and repairs such text and says so.',
  },
]

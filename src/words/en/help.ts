/** Keys beyond those that the page's own list names; they load with the help. */
export const moreKeys: readonly (readonly [string, string])[] = [
  ['Mark the selected deal as lost', 'L'],
  ['The selected deal a quarter later', 'D'],
  ['The selected deal a quarter earlier', 'Shift D'],
  ['Another probability for the selected deal', 'P'],
  ['From the name of a table row to its numbers', '→'],
  ['Suppose another number in the table', 'F2, 0 – 9'],
  ['Explain a number in the table', 'Enter'],
  ['Enter immersive view, or what there is instead', 'I'],
]

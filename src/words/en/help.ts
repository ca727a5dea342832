/** Keys beyond those that the page's own list names; they load with the help. */
export const moreKeys: readonly (readonly [string, string])[] = [
  ['Mark the selected deal as lost', 'L'],
  ['The selected deal a quarter later', 'D'],
  ['The selected deal a quarter earlier', 'Shift D'],
  ['Another probability for the selected deal', 'P'],
  ['From the name of a table row to its numbers', '→'],
  ['Suppose another number in the table', 'F2, 0 – 9'],
  ['Explain a number in the table', 'Enter'],
  ['Record this view as a beat of your story', 'R'],
  ['Enter immersive view, or what there is instead', 'I'],
]
/** While a story plays these come first; on a tour only the first two, Home and Escape. */
export const storyKeys = {
  title: 'While a story plays',
  keys: [
    ['Next beat', 'Space, PageDown, →'],
    ['Beat before', 'Shift Space, PageUp, ←'],
    ['To a beat', '1 – 99'],
    ['Back to the beat, after leaving its path', 'Home'],
    ['Black screen; any step brings the picture back', 'B or .'],
    ['A spot on the pointer', 'S, held'],
    ['Leave the story', 'Escape'],
  ] as readonly (readonly [string, string])[],
} as const

/** What the element itself says, outside of the frame. `lang` may bring others later; the frame has its own words. */
export const said = {
  title: 'Partner ecosystem',
  reveal: 'Show in 3D',
  loading: 'Loading',
  noAnswer: (origin: string) =>
    `orrery-viewer: ${origin} did not answer. Either it cannot be reached, or embed-origins.json beside its embed page does not name the origin of this page (${location.origin}).`,
  asleep: (method: string) => `orrery-viewer: ${method} got no answer: the element is not in the page, or no place came free for it.`,
  destroyed: (method: string) => `orrery-viewer: ${method} was called after the embed was destroyed.`,
  skip: 'Skip the 3D view',
} as const

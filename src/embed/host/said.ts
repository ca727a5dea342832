/** What the element itself says, outside of the frame. `lang` may bring others later; the frame has its own words. */
export const said = {
  title: 'Partner ecosystem',
  reveal: 'Show in 3D',
  loading: 'Loading',
  noAnswer: (origin: string) =>
    `orrery-viewer: ${origin} did not answer. Either it cannot be reached, or embed-origins.json beside its embed page does not name the origin of this page (${location.origin}).`,
  skip: 'Skip the 3D view',
} as const

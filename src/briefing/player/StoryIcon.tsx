/** Line icons of the player, on the same 20 px square as those of the page. */
const paths = {
  next: 'M6 4l8 6-8 6V4Z M16 4v12',
  back: 'M14 4l-8 6 8 6V4Z M4 4v12',
  play: 'M6 3.5l10 6.5-10 6.5v-13Z',
  pause: 'M6.5 4v12 M13.5 4v12',
  black: 'M3 4h14v10H3z M3 14L17 4 M8 17h4',
  full: 'M3.5 7.5v-4h4 M12.5 3.5h4v4 M16.5 12.5v4h-4 M7.5 16.5h-4v-4',
  leave: 'M11.5 3.5h-7v13h7 M8.5 10h8 M13.5 7l3 3-3 3',
} as const

export function StoryIcon({ name, size = 18 }: { name: keyof typeof paths; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth={1.5} strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}

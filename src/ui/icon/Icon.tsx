/** Line icons on a 20 px square, drawn for this page. Decorative: the button that holds one carries the name. */
const paths = {
  portfolio: 'M10 3a7 7 0 1 0 7 7 M10 3a7 7 0 0 1 7 7 M10 7.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Z',
  concentration: 'M10 3a7 7 0 1 0 7 7h-7V3Z M12.8 2.9a7 7 0 0 1 4.3 4.3h-4.3V2.9Z',
  pipeline: 'M3 16.5h4v-4h4v-4h4v-5h2.5',
  ecosystem: 'M10 8.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6Z M4 3.7a1.3 1.3 0 1 1 0 2.6 1.3 1.3 0 0 1 0-2.6Z M16 4.7a1.3 1.3 0 1 1 0 2.6 1.3 1.3 0 0 1 0-2.6Z M5.5 13.7a1.3 1.3 0 1 1 0 2.6 1.3 1.3 0 0 1 0-2.6Z M15 14.2a1.3 1.3 0 1 1 0 2.6 1.3 1.3 0 0 1 0-2.6Z M5 5.9l3.6 2.8 M14.8 6.6l-3.2 2.2 M6.4 14l2.3-2.6 M14.1 14.6l-2.7-3',
  knowledge: 'M10 3.2a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2Z M5 11.4a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2Z M15 11.4a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2Z M8.8 8.1l-2.4 3.6 M11.2 8.1l2.4 3.6 M7.6 14h4.8',
  table: 'M3.5 4.5h13v11h-13z M3.5 8.2h13 M3.5 11.9h13 M8.5 4.5v11',
  flat: 'M3.5 3.5v13h13 M6.5 13.5h7 M6.5 10h9.5 M6.5 6.5h4.5',
  stage: 'M10 2.8l6.5 3.6v7.2L10 17.2l-6.5-3.6V6.4L10 2.8Z M3.5 6.4L10 10l6.5-3.6 M10 10v7.2',
  home: 'M3.5 9.5L10 4l6.5 5.5 M5.5 8.5v7.5h9V8.5',
  overhead: 'M10 2.5v5 M7.8 5.3L10 7.5l2.2-2.2 M10 10.2c4 0 6.8 1.2 6.8 3s-2.8 3.3-6.8 3.3-6.8-1.5-6.8-3.3 2.8-3 6.8-3Z',
  fit: 'M3.5 7V3.5H7 M13 3.5h3.5V7 M16.5 13v3.5H13 M7 16.5H3.5V13 M8 10a2 2 0 1 0 4 0 2 2 0 0 0-4 0Z',
  plus: 'M10 4.5v11 M4.5 10h11',
  minus: 'M4.5 10h11',
  labels: 'M3.5 4h7.2l5.8 6-5.8 6H3.5V4Z M6.5 8.5h3.5 M6.5 11.5h3.5',
  force: 'M10 10m-1.6 0a1.6 1.6 0 1 0 3.2 0 1.6 1.6 0 1 0-3.2 0 M10 2.5v3.2 M10 14.3v3.2 M2.5 10h3.2 M14.3 10h3.2 M4.9 4.9l2.1 2.1 M13 13l2.1 2.1 M15.1 4.9L13 7 M7 13l-2.1 2.1',
  picture: 'M3.5 4.5h13v11h-13z M3.5 13l4-4 3.5 3.5 2-2 3.5 3.5 M13 7.2h.01',
  link: 'M8.5 11.5a3 3 0 0 0 4.3 0l2.7-2.7a3 3 0 0 0-4.3-4.3L10 5.7 M11.5 8.5a3 3 0 0 0-4.3 0l-2.7 2.7a3 3 0 0 0 4.3 4.3l1.2-1.2',
  search: 'M9 3.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11Z M13 13l3.8 3.8',
  undo: 'M7.5 4.5L4 8l3.5 3.5 M4 8h7.5a4 4 0 0 1 0 8H8',
  redo: 'M12.5 4.5L16 8l-3.5 3.5 M16 8H8.5a4 4 0 0 0 0 8H12',
  help: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14Z M8 8a2 2 0 1 1 2.8 1.8c-.6.3-.8.7-.8 1.5 M10 13.8h.01',
  dark: 'M16.2 12A6.8 6.8 0 0 1 8 3.8a6.8 6.8 0 1 0 8.2 8.2Z',
  light: 'M10 6.7a3.3 3.3 0 1 1 0 6.6 3.3 3.3 0 0 1 0-6.6Z M10 2v1.8 M10 16.2V18 M2 10h1.8 M16.2 10H18 M4.3 4.3l1.3 1.3 M14.4 14.4l1.3 1.3 M15.7 4.3l-1.3 1.3 M5.6 14.4l-1.3 1.3',
  auto: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14Z M10 3v14 M10 6h4 M10 9h6 M10 12h6 M10 15h3.5',
  close: 'M5 5l10 10 M15 5L5 15',
  down: 'M5.5 8l4.5 4.5L14.5 8',
  up: 'M5.5 12.5L10 8l4.5 4.5',
  right: 'M8 5.5l4.5 4.5L8 14.5',
  more: 'M4.5 10h.01 M10 10h.01 M15.5 10h.01',
  legend: 'M4.5 5.5h.01 M8 5.5h8 M4.5 10h.01 M8 10h8 M4.5 14.5h.01 M8 14.5h8',
  file: 'M5 2.8h6.5L15 6.3v10.9H5V2.8Z M11.3 2.8v3.7H15 M10 14V9 M7.8 11L10 8.8l2.2 2.2',
  share: 'M10 12.5V3 M6.8 6.2L10 3l3.2 3.2 M5 9.5v7h10v-7',
  download: 'M10 3v9.5 M6.8 9.3L10 12.5l3.2-3.2 M4.5 16.5h11',
  copy: 'M7.5 7.5h9v9h-9z M12.5 7.5v-4h-9v9h4',
} as const

export type IconName = keyof typeof paths
export const isIcon = (name: string): name is IconName => Object.hasOwn(paths, name)

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  const heavy = name === 'more' || name === 'legend'
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth={heavy ? 2 : 1.5} strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}

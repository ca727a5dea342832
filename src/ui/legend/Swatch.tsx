import type { LegendEntry } from '#lenses/lens.ts'
import type { Shape, Tone } from '#model/scene.ts'
import { Mark } from '#ui/icon/Mark.tsx'

/** The color token of a tone; the stage has its own values for the same names. */
export function toneColor(tone: Tone): string {
  if (tone === 'neutral' || tone === 'muted') return `var(--tone-${tone})`
  return `var(--${tone})`
}

const outlines: Record<Shape, string> = {
  sphere: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11Z',
  cube: 'M3 3h10v10H3z',
  diamond: 'M8 1.8L14.2 8 8 14.2 1.8 8z',
  capsule: 'M5.5 4.5h5a3.5 3.5 0 0 1 0 7h-5a3.5 3.5 0 0 1 0-7Z',
  tablet: 'M4 4.5h8a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-5a1 1 0 0 1 1-1Z',
  octahedron: 'M8 2.4l6 10.8H2L8 2.4Z',
  ring: 'M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3Z',
  point: 'M8 5.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Z',
}

/** Shape, color and line style as on the stage, with the mark beside it. */
export function Swatch({ tone, shape, mark }: { tone: Tone; shape: Shape; mark?: LegendEntry['mark'] }) {
  const color = toneColor(tone)
  // A clock in a dashed circle is a blot at this size: the badge alone says it.
  if (mark === 'clock')
    return (
      <span className="swatch">
        <Mark name="clock" size={18} />
      </span>
    )
  const open = mark === 'dashed' || shape === 'ring'
  return (
    <span className="swatch" data-filled={!open || undefined}>
      <svg width="18" height="18" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path
          d={outlines[shape]}
          fill={open ? 'none' : mark === 'hatched' ? 'url(#hatch)' : color}
          stroke={color}
          strokeWidth={shape === 'ring' ? 2 : 1.5}
          {...(mark === 'dashed' ? { strokeDasharray: '2.6 2' } : {})}
        />
      </svg>
      {mark !== undefined && mark !== 'dashed' && mark !== 'hatched' && <Mark name={mark} size={10} />}
    </span>
  )
}

/** Patterns that swatches and flat views share; mounted once. */
export function Patterns() {
  return (
    <svg width="0" height="0" aria-hidden="true" focusable="false" className="patterns">
      <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1.6" height="5" fill="var(--unknown)" />
        </pattern>
      </defs>
    </svg>
  )
}

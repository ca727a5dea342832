import type { Flat, FlatMark } from '#model/tabular.ts'
import { LineKeys } from '#ui/flat/ChartLine.tsx'
import { toneColor } from '#ui/legend/Swatch.tsx'

/** What the lines and the parts of a chart are, beside its title: inside the plot their names would lie on marks. */
export function ChartKeys({ flat }: { flat: Flat }) {
  if (flat.kind === 'lines') return <LineKeys lines={flat.series} />
  if (flat.kind === 'bars')
    return (
      <>
        <PartKeys parts={sharedParts(flat)} />
        <LineKeys lines={flat.lines} />
      </>
    )
  return flat.kind === 'steps' ? <LineKeys lines={flat.lines} /> : null
}

function PartKeys({ parts }: { parts: readonly FlatMark[] }) {
  return parts.map((part) => (
    <span key={part.label} className="line-key muted">
      <svg width="12" height="12" aria-hidden="true" focusable="false">
        <PartSwatch part={part} />
      </svg>
      {part.label}
    </span>
  ))
}

function PartSwatch({ part }: { part: FlatMark }) {
  const color = toneColor(part.tone)
  const open = part.style === 'dashed' || part.style === 'ghost'
  return <rect x="1" y="1" width="10" height="10" rx="2" fill={part.style === 'hatched' ? 'url(#hatch)' : color} fillOpacity={open ? 0.14 : 1} stroke={color} strokeDasharray={open ? '3 2' : undefined} />
}

/** Parts that come back in several rows (a criterion, a year) are named once, above; parts of their own are named where they stand. */
export function sharedParts(flat: Extract<Flat, { kind: 'bars' }>): FlatMark[] {
  const found = new Map<string, { mark: FlatMark; rows: number }>()
  if (!flat.rows.some((row) => row.marks.length > 1)) return []
  for (const row of flat.rows)
    for (const mark of row.marks) {
      const key = `${mark.label}/${mark.tone}`
      const former = found.get(key)
      if (former === undefined) found.set(key, { mark, rows: 1 })
      // A solid mark explains the color better than a hatched one.
      else found.set(key, { mark: former.mark.style === 'solid' ? former.mark : mark, rows: former.rows + 1 })
    }
  const shared = [...found.values()].filter(({ rows }) => rows > 1).map(({ mark }) => mark)
  const labels = new Set(shared.map((mark) => mark.label))
  return labels.size === shared.length && shared.length <= 10 ? shared : []
}

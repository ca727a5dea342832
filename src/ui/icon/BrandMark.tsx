/** Two orbits, a sun and a planet. */
export function BrandMark({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true" focusable="false">
      <ellipse cx="12" cy="12" rx="10.5" ry="4.6" transform="rotate(-24 12 12)" stroke="var(--accent)" strokeWidth="1.5" />
      <ellipse cx="12" cy="12" rx="6" ry="2.5" transform="rotate(-24 12 12)" stroke="var(--accent)" strokeWidth="1.1" opacity="0.55" />
      <circle cx="12" cy="12" r="3" fill="var(--accent)" />
      <circle cx="20.2" cy="6.2" r="2" fill="var(--watch)" />
    </svg>
  )
}

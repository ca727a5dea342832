/**
 * The regions a world-wide network is usually divided into, so that a region nobody speaks of can be pointed at. Reference data, not of any
 * document: the six below are the common sales regions (Europe, Middle East and Africa apart, because the bundled documents name them apart).
 * `covers` are narrower names the documents use for a part of it. A name outside this list stays as stated and is never mapped.
 */
export interface WorldRegion { id: string; label: string; covers: readonly string[] }

export const worldRegions: readonly WorldRegion[] = [
  { id: 'north-america', label: 'North America', covers: [] },
  { id: 'latin-america', label: 'Latin America', covers: ['South America', 'Central America'] },
  { id: 'europe', label: 'Europe', covers: [] },
  { id: 'middle-east', label: 'Middle East', covers: [] },
  { id: 'africa', label: 'Africa', covers: [] },
  { id: 'asia-pacific', label: 'Asia-Pacific', covers: ['Southeast Asia', 'East Asia', 'South Asia', 'Oceania', 'APAC'] },
]

/** The region a stated name belongs to, undefined = as stated only. */
export const worldRegionOf = (name: string): WorldRegion | undefined => worldRegions.find((region) => [region.label, ...region.covers].some((each) => each.toLowerCase() === name.trim().toLowerCase()))

import { useState } from 'react'

/** The picture of a beat; nothing where it does not come, as on a page from disk. */
export function Still({ source, alt }: { source: string; alt: string }) {
  const [gone, lose] = useState(false)
  return gone ? null : <img src={source} alt={alt} onError={() => lose(true)} />
}

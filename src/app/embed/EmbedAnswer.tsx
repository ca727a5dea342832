import './embed-app.css'

/** The answer in one line or two; the second sentence stays where there is room. */
export function EmbedAnswer({ headline, second }: { headline: string; second: string | undefined }) {
  return (
    <div className="embed-answer">
      <h1>{headline}</h1>
      {second !== undefined && <p>{second}</p>}
    </div>
  )
}

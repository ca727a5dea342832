import type { NodeId } from '#model/ids.ts'
import { waysWords } from '#words/en/ways.ts'
import type { SetSaid } from '#ui/ways/ways-said.ts'

/** One set of deals: who is in it, what it brings, how likely it is. */
export function SetCard({ set, onShow, onSuppose }: { set: SetSaid; onShow(deals: readonly NodeId[]): void; onSuppose(deals: readonly NodeId[]): void }) {
  const say = waysWords.set
  return (
    <li className="way" data-way={set.id}>
      <p className="way-name">
        {set.members.map(({ label, note }, i) => (
          <span key={set.deals[i]} className="way-deal">
            {label}
            {note !== undefined && <span className="way-note"> {note}</span>}
          </span>
        ))}
      </p>
      <p className="way-chance">
        <span className="ways-bar" aria-hidden="true">
          <span style={{ inlineSize: `${Number.isNaN(set.chance) ? 0 : set.chance * 100}%` }} />
        </span>
        <strong>{set.chanceSaid}</strong>
        {set.badges.map((badge) => (
          <span key={badge} className="way-badge">
            {badge}
          </span>
        ))}
      </p>
      <div className="way-actions">
        <span className="muted way-total">{set.total}</span>
        <span className="panel-gap" />
        <button type="button" className="button" aria-label={say.showLong(set.name)} onClick={() => onShow(set.deals)}>
          {say.show}
        </button>
        <button type="button" className="button" aria-label={say.supposeLong(set.name)} onClick={() => onSuppose(set.deals)}>
          {say.suppose}
        </button>
      </div>
    </li>
  )
}

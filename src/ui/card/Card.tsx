import type { ReactNode } from 'react'
import type { NodeId } from '#model/ids.ts'
import type { FactLine } from '#ui/facts/fact-line.ts'
import { FactList } from '#ui/facts/FactList.tsx'
import { Icon } from '#ui/icon/Icon.tsx'
import { Mark, markOf } from '#ui/icon/Mark.tsx'
import { Relations, type Relation } from '#ui/card/Relations.tsx'
import { words } from '#ui/words.ts'
import './card.css'

/** One line of the card; without a label its value is a sentence. `state` meets, misses or not-stated carries its mark; `value` is worded, "not stated" included. */
export interface CardProperty { id: string; label: string; value: string; /** "needs more than 90%" */ rule?: string; state?: string; facts: readonly FactLine[] }
/** What a what-if would change: old and new, worded. */
export interface Consequence { id: string; label: string; now: string; change: string; worse?: boolean }
export interface CardAction { id: string; label: string; primary?: boolean; pressed?: boolean; run(): void }

export interface CardProps {
  node: NodeId
  title: string
  /** "Partner, Strategic Tier as listed" */
  subtitle: string
  properties: readonly CardProperty[]
  consequences?: { title: string; rows: readonly Consequence[] }
  relations: readonly Relation[]
  facts: readonly FactLine[]
  actions: readonly CardAction[]
  onSelect(node: NodeId): void
  onClose(): void
  /** opens how a number is made, by the id of its row; `left-...` of what would be left */
  onExplain?(property: string): void
  /** below the actions */
  children?: ReactNode
}

/** Everything about the selected entity, down to document, section and line. */
export function Card(props: CardProps) {
  const { properties, consequences, facts, onExplain } = props
  return (
    <article className="card" key={props.node}>
      <header className="card-head">
        <div>
          <h2>{props.title}</h2>
          <p className="muted">{props.subtitle}</p>
        </div>
        <button type="button" className="button" data-look="plain" data-shape="icon" aria-label={words.card.close} title={words.closeKey(words.card.close)} onClick={props.onClose}>
          <Icon name="close" size={18} />
        </button>
      </header>
      {properties.length > 0 && (
        <ul className="card-properties">
          {properties.map((property) => (
            <li key={property.id} data-property={property.id}>
              {property.label === '' ? (
                <p className="card-sentence">{property.value}</p>
              ) : property.facts.length === 0 ? (
                <div className="card-row">
                  <PropertyText property={property} {...(onExplain !== undefined && isNumber(property) && { onExplain })} />
                </div>
              ) : (
                <details>
                  <summary className="card-row">
                    <PropertyText property={property} />
                  </summary>
                  <FactList facts={property.facts} subjects />
                  {onExplain !== undefined && isNumber(property) && (
                    <button type="button" className="link" onClick={() => onExplain(property.id)}>
                      {words.card.explain}
                    </button>
                  )}
                </details>
              )}
            </li>
          ))}
        </ul>
      )}
      {props.actions.length > 0 && (
        <div className="card-actions">
          {props.actions.map((action) => (
            <button key={action.id} type="button" className="button" data-look={action.primary === true ? 'primary' : undefined} aria-pressed={action.pressed} onClick={action.run}>
              {action.label}
            </button>
          ))}
        </div>
      )}
      {props.children}
      {consequences !== undefined && consequences.rows.length > 0 && (
        <section>
          <h3>{consequences.title}</h3>
          <dl className="card-consequences">
            {consequences.rows.map((row) => (
              <div key={row.id} className="card-row">
                <dt className="muted">{row.label}</dt>
                <dd>
                  <strong>{onExplain === undefined ? row.now : <NumberButton label={row.label} text={row.now} onExplain={() => onExplain(`left-${row.id}`)} />}</strong> <span data-tone={row.worse === true ? 'bad' : undefined}>{row.change}</span>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {props.relations.length > 0 && <Relations relations={props.relations} onSelect={props.onSelect} />}
      <section>
        <h3>{words.card.facts(facts.length)}</h3>
        {facts.length === 0 ? <p className="muted">{words.card.nothing}</p> : <FactList facts={facts} />}
      </section>
    </article>
  )
}

const numbers: ReadonlySet<string> = new Set(['value', 'share', 'revenue', 'growth', 'completion', 'satisfaction', 'service', 'estimated', 'probability', 'weighted', 'due'])
const isNumber = ({ id, state }: CardProperty): boolean => numbers.has(id) && state !== 'not-stated'

function NumberButton({ label, text, onExplain }: { label: string; text: string; onExplain(): void }) {
  return (
    <button type="button" className="number" aria-haspopup="dialog" aria-label={`${label}, ${text}: ${words.card.explain}`} onClick={onExplain}>
      {text}
    </button>
  )
}

function PropertyText({ property, onExplain }: { property: CardProperty; onExplain?(property: string): void }) {
  const mark = markOf(property.state)
  return (
    <>
      <span className="muted">
        {property.label}
        {property.rule !== undefined && <span className="card-rule">{property.rule}</span>}
      </span>
      <span className="card-value" data-unknown={property.state === 'not-stated' || undefined}>
        {onExplain === undefined ? property.value : <NumberButton label={property.label} text={property.value} onExplain={() => onExplain(property.id)} />}
        {mark !== undefined && <Mark name={mark} />}
      </span>
    </>
  )
}

import { Mark } from '#ui/icon/Mark.tsx'
import { checkingWords as words } from '#words/en/checking.ts'
import './checking.css'

export interface CheckedLine { id: string; name: string; good: boolean; text: string }

/** One line each: a tick and a word, or a mark and the sentence that says what to do. Never by color alone. */
export function CheckingList({ lines }: { lines: readonly CheckedLine[] }) {
  return (
    <ul className="checking">
      {lines.map(({ id, name, good, text }) => (
        <li key={id} data-check={id} data-good={good}>
          <span className="checking-mark" role="img" aria-label={good ? words.good : words.look}>
            <Mark name={good ? 'tick' : 'triangle'} />
          </span>
          <span className="checking-name">{name}</span>
          <span className="checking-text">{text}</span>
        </li>
      ))}
    </ul>
  )
}

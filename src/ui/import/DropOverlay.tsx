import { words } from '#ui/import/words.ts'
import './import.css'

/** Lies over the whole page while a file is dragged across it; the page listens (`storage/files.ts`), this only shows. */
export function DropOverlay({ shown }: { shown: boolean }) {
  return shown ? (
    <div className="import-overlay" role="status">
      <p>{words.dropHere}</p>
    </div>
  ) : null
}

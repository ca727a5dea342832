import { useId, useState, type ReactNode } from 'react'
import { FileButton } from '#ui/file/FileButton.tsx'
import { Icon } from '#ui/icon/Icon.tsx'
import { words } from '#ui/import/words.ts'

interface PickFileProps {
  message: string | undefined
  /** addresses of the template files, relative to the page; absent where they are not served */
  templates: { excel: string; csv: string } | undefined
  onFile(file: File): void
  onText(text: string): void
  /** what is kept already */
  children?: ReactNode
}

/** Three ways in: drop, choose, paste. */
export function PickFile({ message, templates, onFile, onText, children }: PickFileProps) {
  const say = words
  const area = useId()
  const [text, setText] = useState('')
  return (
    <div className="import-pick">
      {message !== undefined && <p className="import-message" role="alert">{message}</p>}
      <p className="muted">{say.lead}</p>
      <div className="import-zone">
        <Icon name="file" size={24} />
        <FileButton label={say.choose} accept=".csv,.tsv,.txt,.xlsx,.json" look="primary" onFile={onFile} />
        <p className="muted">{say.formats}</p>
      </div>
      <label htmlFor={area} className="import-label">{say.paste}</label>
      <textarea
        id={area}
        className="import-paste"
        rows={3}
        spellCheck={false}
        aria-label={say.pasteLabel}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain')
          if (!/\S[^\n]*\n\s*\S/.test(pasted)) return
          event.preventDefault()
          onText(pasted)
        }}
      />
      {text.trim() !== '' && (
        <button type="button" className="button" onClick={() => onText(text)}>
          {say.readPasted}
        </button>
      )}
      {templates !== undefined && (
        <p className="import-templates">
          {say.template} <a className="link" href={templates.excel} download>{say.templateExcel}</a> <a className="link" href={templates.csv} download>{say.templateCsv}</a>
        </p>
      )}
      {children}
    </div>
  )
}

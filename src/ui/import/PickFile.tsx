import { useId, useRef, useState, type ReactNode } from 'react'
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
  const input = useRef<HTMLInputElement>(null)
  const area = useId()
  const [text, setText] = useState('')
  return (
    <div className="import-pick">
      {message !== undefined && <p className="import-message" role="alert">{message}</p>}
      <p className="muted">{say.lead}</p>
      <div className="import-zone">
        <Icon name="file" size={24} />
        <button type="button" className="button" data-look="primary" onClick={() => input.current?.click()}>
          {say.choose}
        </button>
        <input
          ref={input}
          className="visually-hidden"
          type="file"
          tabIndex={-1}
          aria-label={say.choose}
          accept=".csv,.tsv,.txt,.xlsx,.json"
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file !== undefined) onFile(file)
            // The same file may be chosen again after it was changed.
            event.target.value = ''
          }}
        />
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

import { useRef } from 'react'

interface FileButtonProps {
  label: string
  /** endings of what may be chosen, as the attribute of an input has them */
  accept: string
  look?: 'primary'
  /** what tests and stylesheets know it by */
  does?: string
  onFile(file: File): void
}

/** A button that lets a file be chosen; the same one again after it was changed. */
export function FileButton({ label, accept, look, does, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className="button" data-look={look} data-do={does} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file !== undefined) onFile(file)
          // without a change nothing is heard of the same file again
          event.target.value = ''
        }}
      />
    </>
  )
}

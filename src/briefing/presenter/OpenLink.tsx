import './open-link.css'

/** A link that a window is opened by: its address can be seen and copied, and what is opened knows who opened it. */
export function OpenLink({ label, address, open }: { label: string; address: string; open(): void }) {
  return (
    <a
      className="open-link"
      href={address}
      target="_blank"
      rel="opener"
      onClick={(event) => {
        event.preventDefault()
        open()
      }}
    >
      {label}
    </a>
  )
}

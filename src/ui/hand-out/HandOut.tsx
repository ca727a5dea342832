import { createElement, useRef, useState } from 'react'
import { Dialog } from '#ui/dialog/Dialog.tsx'
import { Icon } from '#ui/icon/Icon.tsx'
import { handOutWords as words } from '#words/en/hand-out.ts'
import './hand-out.css'

export interface HandOutFile { id: 'glb' | 'usdz'; bytes: number; save(): void }
export interface MadeHandOut {
  title: string
  bodies: number
  labels: number
  triangles: number
  unlettered: number
  supposed: readonly string[]
  synthetic: boolean
  files: readonly HandOutFile[]
  /** where the browser finds the USDZ while the dialog is open; `shown`: the one for the model in the page */
  address: string
  shown: string
}
export interface HandOutProps {
  /** undefined: it is being made */
  made: MadeHandOut | undefined
  /** why it could not be made */
  failed: string | undefined
  /** the view shows a person's own data */
  own: boolean
  /** what this browser does with a USDZ: shows it in the page (`model`), places it in the room (`ar`) */
  can: { model: boolean; ar: boolean; /** leaves the page with a model and stands it before the person */ immersive: boolean }
  onClose(): void
}

/** The view as a file in three dimensions: what is in it, how large it is, and where the browser can show it, the thing itself. */
export function HandOut({ made, failed, own, can, onClose }: HandOutProps) {
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>{words.lead}</p>
      {failed !== undefined && <p role="alert">{words.failed(failed)}</p>}
      {made === undefined && failed === undefined && <p role="status">{words.making}</p>}
      {made !== undefined && made.bodies === 0 && <p role="status">{words.empty}</p>}
      {made !== undefined && made.bodies > 0 && <Made made={made} own={own} can={can} />}
    </Dialog>
  )
}

function Made({ made, own, can }: Pick<HandOutProps, 'own' | 'can'> & { made: MadeHandOut }) {
  const shown = can.model ? <Inline made={made} immersive={can.immersive} /> : null
  return (
    <>
      {can.ar ? <Placed address={made.address}>{shown}</Placed> : shown}
      <h3>{made.title}</h3>
      <p>{words.contents(made.bodies, made.labels, made.triangles)}</p>
      {made.supposed.length > 0 && <p>{words.supposed(made.supposed)}</p>}
      {made.synthetic && <p>{words.synthetic}</p>}
      {made.unlettered > 0 && <p>{words.unlettered(made.unlettered)}</p>}
      {own && <p>{words.own}</p>}
      <ul className="hand-out-files">
        {made.files.map(({ id, bytes, save }) => (
          <li key={id}>
            <button type="button" className="button" onClick={save}>
              <Icon name="download" size={18} />
              {words.formats[id].save}
            </button>
            <span className="muted">
              {words.size(bytes)}, {words.formats[id].says}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Safari draws it itself, on Vision Pro with depth. React knows no such element yet. */
function Inline({ made, immersive }: { made: MadeHandOut; immersive: boolean }) {
  const model = useRef<Model>(null)
  const [refused, setRefused] = useState<string>()
  // in the click itself: a browser asks for no less
  const stand = (): void => void model.current?.requestImmersive?.().catch((error: unknown) => setRefused(error instanceof Error ? error.message : String(error)))
  return (
    <>
      {createElement('model', { ref: model, class: 'hand-out-model', stagemode: 'orbit', 'aria-label': words.inline }, <source src={made.shown} type="model/vnd.usdz+zip" />)}
      {immersive && (
        <button type="button" className="button" onClick={stand}>
          {words.stand}
        </button>
      )}
      {refused !== undefined && <p role="alert">{words.notStood(refused)}</p>}
    </>
  )
}
/** visionOS 27; no type library knows it yet */
type Model = HTMLElement & { requestImmersive?(): Promise<void> }

/** Quick Look takes a link only when a picture is the first thing in it. */
function Placed({ address, children }: { address: string; children: React.ReactNode }) {
  return (
    <div className="hand-out-shown">
      {children}
      <a className="button" data-look="primary" rel="ar" href={address}>
        <img src={cube} alt="" width={18} height={18} />
        {words.place}
      </a>
    </div>
  )
}

const cube = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" fill="none" stroke="white" stroke-width="1.5" stroke-linejoin="round"><path d="M10 2.8l6.5 3.6v7.2L10 17.2l-6.5-3.6V6.4L10 2.8ZM3.5 6.4L10 10l6.5-3.6M10 10v7.2"/></svg>')}`

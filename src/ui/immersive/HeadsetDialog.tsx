import { useState } from 'react'
import { Dialog } from '#ui/dialog/Dialog.tsx'
import { AddressCode } from '#ui/immersive/AddressCode.tsx'
import { enteringWords as words } from '#words/en/entering.ts'
import './immersive.css'

export type HeadsetMode = 'vr' | 'ar'

export interface HeadsetDialogProps {
  /** why nobody can enter from here, or that somebody can */
  way: 'enter' | 'full-page' | 'secure' | 'hand-out'
  modes: readonly HeadsetMode[]
  /** nothing can be entered right now */
  busy: boolean
  hands: boolean
  onHands(hands: boolean): void
  onEnter(mode: HeadsetMode): void
  onFullPage(): void
  /** where this view can be opened; the first one first. Empty: this page has no address */
  addresses: readonly string[]
  /** here: on this computer only; network: on every device that trusts it; file: no address at all */
  reach: 'anywhere' | 'network' | 'here' | 'file'
  /** the view shows a person's own data */
  own: boolean
  onCopy(address: string): void
  /** shows what can be taken along as a file */
  onHandOut(): void
  onClose(): void
}

/** Everything about headsets in one place: in from here, in from another device, or without one. */
export function HeadsetDialog(props: HeadsetDialogProps) {
  return (
    <Dialog title={words.title} onClose={props.onClose}>
      {props.way === 'enter' ? <Enter {...props} /> : <p>{props.way === 'full-page' ? words.fullPage : props.way === 'secure' ? words.secure : words.nothing}</p>}
      {props.way === 'full-page' && (
        <div className="dialog-actions">
          <button type="button" className="button" data-look="primary" onClick={props.onFullPage}>
            {words.openFullPage}
          </button>
        </div>
      )}
      <h3>{words.code.title}</h3>
      <Elsewhere {...props} />
      <h3>{words.handOut.title}</h3>
      <p>{words.handOut.says}</p>
      <div className="dialog-actions">
        <button type="button" className="button" data-look={props.way === 'hand-out' ? 'primary' : undefined} onClick={props.onHandOut}>
          {words.handOut.make}
        </button>
      </div>
    </Dialog>
  )
}

function Enter({ modes, busy, hands, onHands, onEnter }: HeadsetDialogProps) {
  return (
    <>
      <p>
        {words.enterSays} {modes.includes('ar') && words.passthroughSays}
      </p>
      <div className="dialog-actions">
        {modes.map((mode, i) => (
          <button key={mode} type="button" className="button" data-look={i === 0 ? 'primary' : undefined} data-enter={mode} disabled={busy} onClick={() => onEnter(mode)}>
            {words.enter[mode]}
          </button>
        ))}
      </div>
      <label className="headset-hands">
        <input type="checkbox" checked={hands} onChange={(event) => onHands(event.target.checked)} />
        <span>
          {words.hands}
          <small className="muted">{words.handsSay}</small>
        </span>
      </label>
    </>
  )
}

/** This view on another device: a code, the address, and in one sentence who can reach it. */
function Elsewhere({ addresses, reach, own, onCopy }: HeadsetDialogProps) {
  const [chosen, choose] = useState(0)
  const address = addresses[chosen] ?? addresses[0]
  if (address === undefined || reach === 'file') return <p>{words.code.file}</p>
  const sentences = [
    ...(reach === 'here' ? [words.code.hereOnly] : [words.code.says]),
    ...(reach === 'network' ? [words.code.certificate] : []),
    ...(own ? [words.code.own] : []),
  ]
  return (
    <>
      <div className="headset-code">
        {reach !== 'here' && <AddressCode address={address} />}
        <div>
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {addresses.length > 1 && (
            <label className="headset-from">
              {words.code.from}
              <select value={chosen} onChange={(event) => choose(Number(event.target.value))}>
                {addresses.map((each, i) => (
                  <option key={each} value={i}>
                    {new URL(each).host}
                  </option>
                ))}
              </select>
            </label>
          )}
        </div>
      </div>
      <div className="share-link headset-address">
        <input readOnly aria-label={words.code.address} value={address} onFocus={(event) => event.target.select()} />
        <button type="button" className="button" onClick={() => onCopy(address)}>
          {words.code.copy}
        </button>
      </div>
    </>
  )
}

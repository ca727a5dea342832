/** The element's own style: the picture keeps its place from the first moment, so that nothing on the page moves when the frame comes. */
export const look = `
:host { display: block; position: relative; aspect-ratio: 16 / 9; min-height: 120px; overflow: hidden; border-radius: 8px; background: #0b0f14; contain: layout paint; color-scheme: light dark; background: light-dark(#f4f6f8, #0b0f14); }
:host([theme='light']) { color-scheme: light; background: #f4f6f8; }
:host([theme='dark']) { color-scheme: dark; background: #0b0f14; }
:host([hidden]) { display: none; }
.layer, iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; }
img, ::slotted([slot='poster']) { width: 100%; height: 100%; object-fit: cover; display: block; }
iframe { opacity: 0; transition: opacity 300ms; }
:host([data-state='live']) iframe { opacity: 1; }
:host([data-state='live']) .poster { visibility: hidden; }
.poster img:not([src]) { display: none; }
.reveal { position: absolute; inset: auto 0 16px 0; margin: auto; width: max-content; min-height: 44px; padding: 0 20px; border: 0; border-radius: 22px; font: 500 16px/44px system-ui, sans-serif; color: #0b0f14; background: #8ab8ff; cursor: pointer; }
.reveal:focus-visible { outline: 3px solid #fff; outline-offset: 2px; }
.fallback { display: none; overflow: auto; background: Canvas; color: CanvasText; }
:host([data-state='failed'][data-fallback]) .fallback { display: block; }
.busy { position: absolute; inset: auto 12px 12px auto; padding: 4px 10px; border-radius: 12px; font: 13px/20px system-ui, sans-serif; color: #fff; background: rgb(0 0 0 / 60%); display: none; }
:host([data-state='loading']) .busy { display: block; }
.skip { position: absolute; inset: 8px auto auto 8px; clip-path: inset(50%); }
.end { position: absolute; inset: auto auto 0 0; }
.skip:focus { clip-path: none; z-index: 1; padding: 8px 12px; background: #fff; color: #000; }
@media (prefers-reduced-motion: reduce) { iframe { transition: none; } }
@media print { :host { break-inside: avoid; } iframe, .reveal, .busy { display: none; } :host .poster { visibility: visible !important; } }
`

/** Sizes in `--u`: a printed point, a little more on a screen. `fit.ts` counts with the same numbers. @param font data: address of Inter; '' = the reader's own font */
export const styleOf = (font: string): string => `${font === '' ? '' : `@font-face{font-family:Inter;font-weight:100 900;src:url(${font}) format('woff2')}`}${rules}`

const rules = `
:root{color-scheme:light;--ink:#141a26;--muted:#56617a;--line:#d9dfe9;--rule:#141a26;--soft:#f3f5f9;--paper:#fff;--page:#e9edf4;--accent:#0063a0;--watch:#7a5600;--bad:#a84400;--u:1.42px}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);font:400 calc(9*var(--u))/calc(12.5*var(--u)) Inter,'Helvetica Neue',Helvetica,Arial,sans-serif;overflow-wrap:anywhere}
h1,h2,p,ol,table,figure,dl{margin:0;padding:0}
.sheet{max-width:calc(600*var(--u));margin:calc(20*var(--u)) auto;padding:calc(40*var(--u));background:var(--paper);display:flex;flex-direction:column;box-shadow:0 1px 3px rgb(20 26 38/.12)}
.muted{color:var(--muted)}
.top{border-bottom:1.5px solid var(--rule);padding-bottom:calc(6*var(--u))}
.kicker{display:flex;justify-content:space-between;gap:1em;font-size:calc(8*var(--u));line-height:calc(11*var(--u));color:var(--muted)}
.kicker b{color:var(--ink);font-weight:600}
h1{font-weight:650;font-size:calc(20*var(--u));line-height:calc(25*var(--u));letter-spacing:-.015em}
.state{font-size:calc(8*var(--u));line-height:calc(11*var(--u));color:var(--muted)}
.state .what-if{color:var(--watch);font-weight:600}
.state .synthetic{color:var(--bad);font-weight:600}
.answer{display:grid;grid-template-columns:minmax(0,208fr) minmax(0,296fr);gap:calc(16*var(--u));margin-top:calc(10*var(--u));flex:1 1 calc(154*var(--u));max-height:calc(184*var(--u));min-height:min-content}
.answer.alone{grid-template-columns:minmax(0,1fr);flex:none;max-height:none}
.lens{font-size:calc(8*var(--u));line-height:calc(11*var(--u));color:var(--muted)}
.lens b{color:var(--accent);font-weight:600}
.headline{font-weight:620;font-size:calc(13*var(--u));line-height:calc(17*var(--u));letter-spacing:-.01em;margin:calc(3*var(--u)) 0 calc(5*var(--u))}
.rest{margin-top:calc(4*var(--u))}
figure{position:relative;min-height:calc(118*var(--u));border:1px solid var(--line);border-radius:3px;background:#eef1f6;overflow:hidden}
figure img,figure svg{position:absolute;inset:0;width:100%;height:100%;object-fit:contain}
figure svg{background:#fff}
h2.part{font-weight:620;font-size:calc(9*var(--u));line-height:calc(12*var(--u));margin:calc(8*var(--u)) 0 calc(2*var(--u))}
h2.part span{font-weight:400;color:var(--muted);font-size:calc(7*var(--u))}
table{width:100%;border-collapse:collapse;font-size:calc(8.5*var(--u));line-height:calc(11.5*var(--u))}
th{font-weight:400;text-align:left}
thead th{font-size:calc(7*var(--u));line-height:calc(10*var(--u));color:var(--muted);vertical-align:bottom;padding:0 calc(8*var(--u)) calc(2*var(--u)) 0;border-bottom:.75px solid var(--rule)}
tbody th,tbody td{padding:calc(2*var(--u)) calc(8*var(--u)) calc(2*var(--u)) 0;border-bottom:.5px solid var(--line);vertical-align:baseline}
tr>:last-child{padding-right:0}
/* not for all text: the figures for columns bring a hyphen as wide as they are */
.number{text-align:right;font-variant-numeric:tabular-nums}
.figures{table-layout:fixed}
.figures .value{font-weight:620}
.figures .beside{padding-left:calc(6*var(--u))}
.figures col.label{width:30%}.figures col.value{width:13%}.figures col.beside{width:16%}
.figures.supposed col.label{width:25%}.figures.supposed col.value{width:11.5%}.figures.supposed col.beside{width:14.5%}
.figures .other{font-size:calc(7*var(--u));line-height:calc(9.5*var(--u));color:var(--muted)}
.figures .changed{color:var(--watch);font-weight:600}
.unknown{color:var(--muted);font-style:italic;font-weight:400!important}
.findings{list-style:none;counter-reset:rank;border-top:.75px solid var(--rule)}
.findings li{counter-increment:rank;display:grid;grid-template-columns:calc(16*var(--u)) minmax(0,1fr) auto;column-gap:calc(4*var(--u));padding:calc(2.75*var(--u)) 0;border-bottom:.5px solid var(--line)}
.findings li::before{content:counter(rank);color:var(--muted);font-weight:600;font-size:calc(9*var(--u));line-height:calc(12*var(--u))}
.findings .text{line-height:calc(12*var(--u))}
.findings .number{font-weight:620;font-size:calc(9.5*var(--u));line-height:calc(12*var(--u));padding-left:calc(12*var(--u));white-space:nowrap}
.findings [data-tone=bad] .number{color:var(--bad)}.findings [data-tone=watch] .number{color:var(--watch)}
.why{grid-column:2/3;font-size:calc(7*var(--u));line-height:calc(9.5*var(--u));color:var(--muted)}
.twin{font-size:calc(8*var(--u));line-height:calc(10.5*var(--u))}
.twin tbody th,.twin tbody td{padding-top:calc(1.5*var(--u));padding-bottom:calc(1.5*var(--u))}
.twin tbody th{font-weight:500}
.missing{margin-top:calc(9*var(--u));font-size:calc(7.5*var(--u));line-height:calc(10*var(--u))}
.missing b,.foot b{font-weight:620}
.foot{margin-top:auto;padding-top:calc(5*var(--u));font-size:calc(7*var(--u));line-height:calc(9.5*var(--u));color:var(--muted)}
.foot p:first-child{border-top:.75px solid var(--rule);padding-top:calc(4*var(--u))}
.foot b{color:var(--ink)}
@media screen and (prefers-color-scheme:dark){
:root{color-scheme:dark;--ink:#e8ecf4;--muted:#9aa6bc;--line:#263046;--rule:#9aa6bc;--soft:#1b2333;--paper:#151b28;--page:#0b0f17;--accent:#7cc4ee;--watch:#e9a820;--bad:#ef8a4a}
.sheet{box-shadow:none}}
@media screen and (max-width:640px){
:root{--u:1.56px}
.sheet{margin:0;padding:calc(14*var(--u))}
.kicker{flex-direction:column;gap:0}
.answer{grid-template-columns:minmax(0,1fr);flex:none;max-height:none}
figure{aspect-ratio:16/9}
.scroll{overflow-x:auto}
.twin{min-width:calc(420*var(--u))}
.twin th,.twin td{overflow-wrap:normal}
.figures,.figures thead,.figures tbody,.figures tr{display:block}
.figures thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.figures tr{display:flex;flex-wrap:wrap;justify-content:space-between;column-gap:calc(10*var(--u));padding:calc(4*var(--u)) 0;border-bottom:.5px solid var(--line)}
.figures tbody th,.figures tbody td{display:block;padding:0;border:0;text-align:left}
.figures tbody th{flex:1 0 55%}
.figures .other{flex:1 0 100%}
.figures td:empty{display:none}}
@page{margin:11mm 13mm}
@media print{
:root{--u:1pt}
body{background:none;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.sheet{max-width:none;width:auto;margin:0;padding:0;box-shadow:none;height:255mm}
li,tr,figure,.missing,.foot,.top,.answer{break-inside:avoid}
h2,thead{break-after:avoid}
thead{display:table-header-group}}
`

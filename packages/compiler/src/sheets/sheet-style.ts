/**
 * The look of upload sheets: NHS colours and Arial, one column, and paper. Inline, because the page travels alone.
 */
export const SHEET_STYLE = `
:root { --ink: #212b32; --quiet: #4c6272; --line: #d8dde0; --paper: #fff; --wash: #f0f4f5; --blue: #005eb8; --deep: #003087; color-scheme: light; }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.5 Arial, Helvetica, sans-serif; overflow-wrap: break-word; }
.measure { max-width: 50rem; margin-inline: auto; padding-inline: 1.25rem; }
.head { background: var(--deep); color: #fff; padding-block: 1.75rem 1.5rem; }
.kind { margin: 0 0 .25rem; font-size: 1rem; color: #d5e3f5; }
h1 { margin: 0 0 .75rem; font-size: clamp(1.75rem, 1.3rem + 2vw, 2.5rem); line-height: 1.15; }
h2 { margin: 3rem 0 1rem; padding-top: 1rem; border-top: 4px solid var(--blue); font-size: 1.5rem; line-height: 1.25; }
h2:focus, main:focus { outline: none; }
h3 { margin: 1.75rem 0 .5rem; font-size: 1.125rem; line-height: 1.35; }
p { margin: 0 0 .75rem; }
ul, ol { margin: 0 0 1rem; padding-left: 1.35rem; }
li { margin-bottom: .4rem; }
li::marker { color: var(--quiet); }
a { color: var(--blue); text-underline-offset: .15em; }
a:hover { color: #7c2855; }
a:focus-visible, button:focus-visible, input:focus-visible { outline: 3px solid #212b32; outline-offset: 2px; box-shadow: 0 0 0 6px #ffeb3b; }
.skip { position: absolute; left: -999em; padding: .5rem 1rem; background: #ffeb3b; color: var(--ink); }
.skip:focus { left: 0; top: 0; z-index: 1; }
.about { display: flex; flex-wrap: wrap; gap: .25rem 0; margin: 0; padding: 0; list-style: none; }
.about li { margin: 0; }
.about li:not(:last-child)::after { content: "\\00b7"; padding-inline: .6rem; }
.notice { margin: 1.5rem 0 0; padding: 1rem 1.25rem; background: #fff4d6; border: 2px solid #b37400; border-left-width: .75rem; }
.notice p:last-child { margin: 0; }
.notice-title { margin: 0 0 .25rem; font-size: 1.375rem; font-weight: 700; }
.contents-title { margin: 1.75rem 0 .5rem; padding: 0; border: 0; font-size: 1.125rem; }
.contents { columns: 2 16rem; padding: 0; list-style: none; }
.contents li { break-inside: avoid; padding-block: .15rem; margin: 0; }
.files, .settings { margin: 0 0 1rem; }
.files > div, .settings > div { display: grid; grid-template-columns: 13rem 1fr; gap: .15rem 1.5rem; padding: .85rem 0; border-top: 1px solid var(--line); break-inside: avoid; }
.files > div:last-child, .settings > div:last-child { border-bottom: 1px solid var(--line); }
dt { grid-column: 1; font-weight: 700; }
.files dt { padding-left: .75rem; text-indent: -.75rem; }
.files dd { grid-row: 1 / span 4; }
.files dd, .settings dd { grid-column: 2; }
dd { margin: 0; min-width: 0; }
dd p { margin: 0 0 .25rem; }
dd p:last-child { margin: 0; }
.file { font-family: "Lucida Console", Consolas, "DejaVu Sans Mono", monospace; font-size: .9375rem; }
.choose { font-weight: 700; color: var(--deep); }
.hint, .evidence { color: var(--quiet); font-size: .9375rem; }
.evidence, .sources { font-size: .875rem; }
.sources { color: var(--quiet); }
.copy { margin-bottom: 1.25rem; break-inside: avoid; }
.copy h3 { margin: 0 0 .35rem; }
.copy-text { padding: .75rem 1rem; background: var(--wash); border: 1px solid var(--line); border-left: 4px solid var(--blue); white-space: pre-wrap; }
.copy-row { display: flex; flex-wrap: wrap; align-items: center; gap: .35rem .85rem; margin: .5rem 0 .35rem; }
.copy .hint { margin: .35rem 0 0; }
button { min-height: 2.25rem; padding: .3rem 1.1rem; border: 2px solid var(--blue); border-radius: 4px; background: #fff; color: var(--blue); font: inherit; font-weight: 700; cursor: pointer; }
button:hover { background: var(--blue); color: #fff; }
.ticks { padding: 0; list-style: none; }
.ticks li { display: grid; grid-template-columns: 1.5rem 1fr; gap: .75rem; align-items: start; margin-bottom: .65rem; break-inside: avoid; }
.ticks input { width: 1.5rem; height: 1.5rem; margin: 0; accent-color: var(--blue); }
.ticks label { padding-top: .05rem; }
table { width: 100%; margin: 0 0 1.5rem; border-collapse: collapse; font-size: .9375rem; }
caption { padding: .25rem 0 .5rem; text-align: left; font-weight: 700; }
th, td { padding: .5rem .75rem .5rem 0; border-top: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { border-top: 0; border-bottom: 2px solid var(--line); color: var(--quiet); font-weight: 700; }
tbody th { min-width: 9rem; font-weight: 700; }
tr { break-inside: avoid; }
.foot { margin-top: 3rem; padding-block: 1.25rem 2.5rem; color: var(--quiet); font-size: .9375rem; }
.foot p { margin: 0 0 .25rem; }
@media (max-width: 40rem) {
  .about { display: block; }
  .about li:not(:last-child)::after { content: none; }
  .files > div, .settings > div { grid-template-columns: 1fr; }
  .files dd, .settings dd { grid-column: 1; grid-row: auto; }
  h2 { font-size: 1.375rem; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr, tbody th, td { display: block; padding: 0; border: 0; }
  tr { padding: .75rem 0; border-top: 1px solid var(--line); }
  td[data-head]:not([data-head=""])::before { content: attr(data-head) ": "; color: var(--quiet); }
}
@media print {
  @page { size: A4; margin: 16mm 18mm; }
  body { font-size: 10.5pt; }
  .measure { max-width: none; padding: 0; }
  .head { background: none; color: var(--ink); padding: 0 0 .5rem; border-bottom: 3pt solid var(--deep); }
  .kind { color: var(--quiet); }
  h1 { font-size: 20pt; }
  h2 { margin-top: 1.5rem; font-size: 14pt; break-after: avoid; }
  h3 { margin-top: 1rem; font-size: 11pt; break-after: avoid; }
  .own-sheet { break-before: page; }
  .own-sheet h2 { margin-top: 0; }
  nav, .skip, .copy-row { display: none; }
  a { color: inherit; text-decoration: none; }
  main p > a[href^="https:"]::after { content: " (" attr(href) ")"; }
  .copy-text { background: none; }
  table { font-size: 9.5pt; }
  .ticks input { appearance: none; border: 1pt solid var(--ink); width: 11pt; height: 11pt; margin-top: 2pt; }
}
@media (forced-colors: active) { h2, .notice, .copy-text { border-color: CanvasText; } }
`;

// How the page looks: light and dark, wide and narrow, and on paper.

export const PAGE_STYLE = `
:root {
  --paper: #fbfaf8; --card: #fff; --ink: #22201d; --soft: #635d55; --line: #ddd8d0;
  --error: #a8201a; --error-wash: #fbe9e7; --warning: #7a5200; --warning-wash: #fdf1d7; --note: #1d5586; --note-wash: #e6f0f9;
  --good: #1f6b3a; --good-wash: #e5f3e9; --code: #f4f1ec; --focus: #1d5586;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #191817; --card: #22201e; --ink: #ece8e1; --soft: #b0a99e; --line: #3b3733;
    --error: #ff9d93; --error-wash: #46211e; --warning: #f0c369; --warning-wash: #3f3115; --note: #93c6f2; --note-wash: #1c3247;
    --good: #8fd3a5; --good-wash: #1c3826; --code: #2a2724; --focus: #93c6f2;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { scroll-padding-top: 1rem; text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 2rem clamp(1rem, 4vw, 3rem) 3rem; max-width: 66rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
}
h1 { margin: 0; font-size: .875rem; font-weight: 600; letter-spacing: .06em; text-transform: uppercase; color: var(--soft); }
h2 { margin: 3rem 0 1rem; font-size: 1.375rem; line-height: 1.25; }
h3 { margin: 0; font-size: 1rem; line-height: 1.4; }
p { margin: 0; }
ol, ul { margin: 0; padding: 0; list-style: none; }
a { color: inherit; text-decoration-color: var(--soft); text-underline-offset: .2em; }
a:hover { text-decoration-color: currentColor; text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
code, .path, .frame { font-family: ui-monospace, "Cascadia Mono", "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
code { font-size: .875em; }
.path { overflow-wrap: anywhere; }
.count, .rest, .code, footer { color: var(--soft); font-size: .875rem; font-weight: 400; }
.verdict { margin: .25rem 0 1.25rem; font-size: clamp(1.375rem, 1rem + 2vw, 2rem); font-weight: 650; line-height: 1.2; text-wrap: balance; }
.verdict.good { color: var(--good); }
.notice {
  margin: 0 0 1rem; padding: .75rem 1rem; border-inline-start: 4px solid var(--warning); border-radius: 4px;
  background: var(--warning-wash); overflow-wrap: anywhere;
}
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: .625rem; margin: 0; }
.figures div {
  display: flex; flex-direction: column-reverse; justify-content: flex-end; padding: .75rem 1rem; border: 1px solid var(--line);
  border-radius: 8px; background: var(--card);
}
.figures dt { color: var(--soft); font-size: .875rem; }
.figures dd { margin: 0; font-size: 1.75rem; font-weight: 650; line-height: 1.15; font-variant-numeric: tabular-nums; }
.figures .good dd { color: var(--good); } .figures .error dd { color: var(--error); }
.figures .warning dd { color: var(--warning); } .figures .note dd { color: var(--note); } .figures .none dd { color: var(--soft); }
.facts { display: flex; flex-wrap: wrap; gap: .25rem 2rem; margin: 1rem 0 0; font-size: .875rem; }
.facts div { display: flex; gap: .5rem; } .facts dt { color: var(--soft); } .facts dd { margin: 0; overflow-wrap: anywhere; }
.kinds ol { border: 1px solid var(--line); border-radius: 8px; background: var(--card); }
.kind { padding: .75rem 1rem; } .kind + .kind { border-top: 1px solid var(--line); }
.kind > p { display: grid; grid-template-columns: 3.5rem 4.75rem 1fr auto; gap: .75rem; align-items: baseline; }
.kind .message { overflow-wrap: anywhere; }
.times { font-weight: 650; text-align: end; font-variant-numeric: tabular-nums; } .sign { margin-inline-start: .15em; color: var(--soft); font-weight: 400; }
.level { justify-self: start; padding: .05rem .5rem; border-radius: 99px; font-size: .8125rem; font-weight: 600; }
.error .level { background: var(--error-wash); color: var(--error); } .warning .level { background: var(--warning-wash); color: var(--warning); }
.note .level { background: var(--note-wash); color: var(--note); }
.kind details { margin: .25rem 0 0 9.75rem; color: var(--soft); font-size: .875rem; }
.kind details p { max-width: 42rem; margin-top: .375rem; } .kind summary { cursor: pointer; width: fit-content; }
.kind .example { color: var(--ink); overflow-wrap: anywhere; }
.word { color: var(--soft); } .fix .word { color: var(--good); font-weight: 600; }
.filter {
  display: flex; flex-wrap: wrap; gap: .75rem 1.5rem; align-items: end; margin: 0 0 1.25rem; padding: .875rem 1rem;
  border: 1px solid var(--line); border-radius: 8px; background: var(--card); font-size: .9375rem;
}
.filter fieldset { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 0; padding: 0; border: 0; }
.filter legend { padding: 0; color: var(--soft); font-size: .875rem; }
.filter fieldset label { display: inline-flex; gap: .375rem; align-items: center; min-height: 2.25rem; }
.filter .field { display: grid; gap: .125rem; flex: 1 1 14rem; min-width: 0; color: var(--soft); font-size: .875rem; }
.filter select, .filter input[type=search] {
  width: 100%; min-width: 0; min-height: 2.25rem; padding: .25rem .5rem; border: 1px solid var(--soft); border-radius: 6px;
  background: var(--paper); color: var(--ink); font: inherit; font-size: .9375rem;
}
.filter input[type=checkbox] { width: 1.125rem; height: 1.125rem; margin: 0; accent-color: var(--note); }
.filter output { flex: 1 0 100%; color: var(--soft); font-size: .875rem; }
.document { margin: 0 0 1.25rem; border: 1px solid var(--line); border-radius: 8px; background: var(--card); }
.document h3 { display: flex; flex-wrap: wrap; gap: .125rem .75rem; justify-content: space-between; align-items: baseline; padding: .75rem 1rem; }
.document .rest { padding: .75rem 1rem; border-top: 1px solid var(--line); }
.finding { padding: .875rem 1rem; border-top: 1px solid var(--line); border-inline-start: 4px solid transparent; }
.finding.error { border-inline-start-color: var(--error); } .finding.warning { border-inline-start-color: var(--warning); }
.finding.note { border-inline-start-color: var(--note); }
.finding:last-child { border-end-start-radius: 7px; }
.finding:target, .document:target { outline: 3px solid var(--focus); outline-offset: -1px; }
.about { display: flex; flex-wrap: wrap; gap: .25rem .625rem; align-items: baseline; color: var(--soft); font-size: .875rem; }
.about code { margin-inline-start: auto; overflow-wrap: anywhere; } .finding .message { margin-top: .25rem; font-weight: 600; overflow-wrap: anywhere; }
.frame {
  display: grid; grid-template-columns: auto 1fr; margin: .5rem 0 0; border-radius: 6px; background: var(--code); font-size: .875rem; line-height: 1.6;
}
.frame .number { padding: .5rem .625rem; border-inline-end: 1px solid var(--line); color: var(--soft); user-select: none; text-align: end; }
.frame code { min-width: 0; padding: .5rem .75rem; font-size: inherit; white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 4; unicode-bidi: plaintext; }
mark { border-radius: 2px; background: var(--error-wash); color: var(--error); font-weight: 600; text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: .25em; }
.warning mark { background: var(--warning-wash); color: var(--warning); } .note mark { background: var(--note-wash); color: var(--note); }
mark.point { display: inline-block; width: .5em; height: 1.1em; border-bottom: 2px solid; vertical-align: text-bottom; text-decoration: none; }
.added { margin: .5rem 0 0; } .added li { overflow-wrap: anywhere; } .added li::before { content: "→ "; color: var(--soft); }
.code { margin-top: .375rem; overflow-wrap: anywhere; }
.failing ul { columns: 22rem; column-gap: 2rem; } .failing li { display: flex; gap: .75rem; justify-content: space-between; padding: .125rem 0; break-inside: avoid; }
.failing .count { white-space: nowrap; }
footer { margin-top: 3rem; }
@media (max-width: 40rem) {
  body { padding-top: 1.25rem; }
  .figures { grid-template-columns: repeat(3, 1fr); } .figures div { padding: .5rem .625rem; } .figures dt { font-size: .8125rem; } .figures dd { font-size: 1.375rem; }
  .kind > p { grid-template-columns: auto auto 1fr; gap: .25rem .625rem; } .kind .times { text-align: start; }
  .kind .message { grid-column: 1 / -1; grid-row: 2; } .kind .count { text-align: end; } .kind details { margin-inline-start: 0; }
  .frame { font-size: .8125rem; } .about code { flex: 1 0 100%; margin: 0; }
}
@media print {
  :root {
    --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #999; --code: #fff;
    --error: #8c0f0a; --error-wash: #fff; --warning: #5f4000; --warning-wash: #fff; --note: #14406a; --note-wash: #fff; --good: #14532d; --good-wash: #fff;
  }
  @page { margin: 16mm; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .filter, .kind details { display: none; }
  h2 { margin-top: 1.5rem; } h2, h3 { break-after: avoid; } .finding, .kind, .figures { break-inside: avoid; }
  .frame { border: 1px solid var(--line); } .level { border: 1px solid currentColor; }
  .document, .kinds ol { border-radius: 0; } .finding:target, .document:target { outline: none; }
}
`;

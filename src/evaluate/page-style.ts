// The style of the page of an evaluation. What colour says is said in words too.

export const pageStyle = `
:root { color-scheme: light dark; --ground: #fff; --ink: #1a1a1a; --line: #8a8a8a; --miss: #a3231f; --extra: #1f4fa3; --both: #3f3f3f; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #16181b; --ink: #ececec; --line: #8a8f98; --miss: #ff9a94; --extra: #9cc2ff; --both: #c9c9c9; }
}
body { margin: 0 auto; max-width: 70rem; padding: 1rem; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
table { border-collapse: collapse; margin: 0 0 1.5rem; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { border-bottom: 1px solid var(--line); padding: .2rem .7rem; text-align: right; font-variant-numeric: tabular-nums; }
th[scope='row'], td.words { text-align: left; font-weight: 400; }
.scroll { overflow-x: auto; }
.side { display: grid; grid-template-columns: 5rem 1fr; margin: 0 0 .5rem; }
.side dt { font-weight: 600; }
.side dd { margin: 0; overflow-wrap: anywhere; }
mark { background: none; color: inherit; border-bottom: 2px solid var(--both); padding: 0 .1em; }
mark.missed { border-bottom: 3px dashed var(--miss); color: var(--miss); }
mark.extra { border-bottom: 3px double var(--extra); color: var(--extra); }
mark.differs { border-bottom: 3px dotted var(--miss); color: var(--miss); }
.tag { font-size: .75em; border: 1px solid currentColor; border-radius: .2em; padding: 0 .2em; margin: 0 .2em; white-space: nowrap; }
`;

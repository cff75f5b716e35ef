<?xml version="1.0" encoding="UTF-8"?>
<!-- The style sheet of the page (CSS): desktop and phone, light and dark, paper. Everything is in the page, fonts are the reader's. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  exclude-result-prefixes="#all">

  <xsl:variable name="page-style" as="xs:string"><![CDATA[
:root {
  --paper: #fbfaf7; --sheet: #ffffff; --ink: #211e1a; --soft: #5c554b; --line: #ded8cc; --mark: #8a2b1d; --wash: #f4f0e7;
  --fault: #a5472f; --correction: #2c6a4a; --name: #b3a78f;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", "Source Serif 4", "Noto Serif", Georgia, "Times New Roman", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif;
  --column: 43rem; --gutter: 2.75rem; --edge: clamp(1rem, 4vw, 2rem);
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171614; --sheet: #1e1d1a; --ink: #e8e3d9; --soft: #aaa294; --line: #3a372f; --mark: #e2a08f; --wash: #211f1b;
    --fault: #e59a80; --correction: #8fcaa8; --name: #6f6757;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { scroll-padding-top: 4.5rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.65 var(--serif); overflow-wrap: break-word;
  font-kerning: normal; font-variant-numeric: oldstyle-nums; }
.column { max-width: calc(var(--column) + 2 * var(--edge)); margin-inline: auto; padding-inline: var(--edge); }
a { color: var(--mark); text-underline-offset: .18em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; border-radius: 2px; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; font-weight: 600; text-wrap: balance; }
p { margin: 0 0 .9em; }
code { font-size: .86em; overflow-wrap: anywhere; white-space: pre-wrap; }
.kept { white-space: pre-wrap; }
q { quotes: "‘" "’"; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -999rem; top: 0; z-index: 3; background: var(--sheet); padding: .7rem 1rem; font-family: var(--sans); }
.skip:focus { left: .5rem; top: .5rem; }

.masthead { border-top: .4rem solid var(--mark); padding-block: clamp(2rem, 6vw, 4rem) clamp(1.4rem, 4vw, 2.4rem); }
.masthead .author { font-family: var(--sans); font-size: .95rem; color: var(--soft); letter-spacing: .02em; margin-bottom: .6rem; }
h1 { font-size: clamp(1.45rem, 1.1rem + 1.7vw, 2rem); line-height: 1.22; margin: 0 0 .7rem; text-wrap: pretty; }
.subtitle { font-size: 1.08rem; line-height: 1.45; font-style: italic; color: var(--soft); margin-bottom: .8rem; text-wrap: pretty; }
.supplied-title { font: .85rem/1.5 var(--sans); color: var(--soft); margin: 1.1rem 0 0; }

.contents { position: sticky; top: 0; z-index: 2; background: var(--paper); border-block: 1px solid var(--line); font: .88rem/1.4 var(--sans); }
.contents ul { list-style: none; margin-block: 0; display: flex; flex-wrap: wrap; gap: 0 1.4rem; }
.contents a { display: inline-block; padding: .7rem 0; color: var(--ink); text-decoration-color: transparent; }
.contents a:hover { text-decoration-color: currentColor; }

section { margin-block: clamp(2rem, 5vw, 3.2rem); }
section > h2 { font-size: 1.35rem; margin: 0 0 1rem; padding-bottom: .35rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.08rem; margin: 1.8rem 0 .6rem; }
.lead { color: var(--soft); font-size: .95rem; }

.content-note { background: var(--wash); border-left: .3rem solid var(--mark); padding: 1.1rem clamp(1rem, 3vw, 1.5rem) .4rem; }
.content-note h2 { border: 0; padding: 0; margin-bottom: .5rem; font: 600 .82rem/1.4 var(--sans); letter-spacing: .06em; text-transform: uppercase; color: var(--mark); }

.description dl { margin: 0; font-size: .97rem; line-height: 1.55; }
.description dl > div { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 0 1.25rem; padding-block: .55rem; border-bottom: 1px solid var(--line); }
.description dt { font: .85rem/1.75 var(--sans); color: var(--soft); grid-column: 1; grid-row: 1 / span 20; }
.description dd { margin: 0; grid-column: 2; }
.description dd + dd { margin-top: .4rem; }
.description dd p:last-child { margin-bottom: 0; }
.description dl.fields, .fields { margin: 0; }
.description dl.fields > div, .fields > div { display: block; padding-block: .1rem; border: 0; }
.fields > div > dt { display: inline; margin-right: .45em; font: .85em/1.5 var(--sans); color: var(--soft); }
.fields > div > dd { margin: 0; }
.fields > div > dt + dd:last-child { display: inline; }
.fields > div > dd:has(> .fields) { display: block; padding-left: 1rem; border-left: 2px solid var(--line); }
.fields > div > dt + dd:last-child:has(> .fields, > p, > div, > ul, > .item-line) { display: block; }
.item-line { margin: 0; }
.item-number { font: .85em/1.5 var(--sans); color: var(--soft); }
.items { list-style: none; margin: .3rem 0 0; padding-left: 1rem; border-left: 2px solid var(--line); }
.items > li + li { margin-top: .5rem; }
.entries .fields { font-size: .9rem; color: var(--soft); }
.declaration { margin-top: 1.4rem; font-size: .97rem; }
.declaration summary { font: .92rem/1.5 var(--sans); color: var(--mark); padding: .6rem 0; cursor: pointer; width: fit-content; }
.declaration[open] summary { margin-bottom: .4rem; }
.declaration h3 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
.declaration p { margin-bottom: .6em; }

.switch { border: 1px solid var(--line); background: var(--sheet); border-radius: .35rem; margin: 0 0 1.8rem; padding: .2rem 1rem .8rem;
  display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); gap: .2rem 1.5rem; font: .88rem/1.45 var(--sans); min-width: 0; }
.switch legend { padding-inline: .4rem; margin-left: -.4rem; color: var(--soft); }
.switch label { display: flex; gap: .6rem; align-items: baseline; padding-block: .3rem; cursor: pointer; }
.switch b { display: block; }
.switch input { accent-color: var(--mark); margin: 0; flex: none; width: 1rem; height: 1rem; translate: 0 .15rem; }

.on-paper { display: none; }
.in-corrected { display: none; }
:root:has(input[value="corrected"]:checked) .in-corrected { display: inline; }
:root:has(input[value="corrected"]:checked) .in-source { display: none; }
.in-source.marked, .key-fault { text-decoration: underline dotted 2px var(--fault); text-decoration-skip-ink: none; text-underline-offset: .24em; }
.in-corrected.marked, .key-correction { text-decoration: underline dotted 2px var(--correction); text-decoration-skip-ink: none; text-underline-offset: .24em; }
.in-source.marked, .in-corrected.marked { white-space-collapse: preserve-breaks; }
.in-source:empty::before, .in-corrected:empty::before { content: "\2038" / ""; color: var(--fault); }
:is(.tei-expan, .tei-abbr, .tei-reg, .tei-orig).marked { text-decoration-line: none; border-bottom: 1px dotted var(--soft); }

.text { position: relative; }
.text:has(.paragraph-number) { padding-inline-start: var(--gutter); }
.text .text:has(.paragraph-number) { padding-inline: 0; }
.p { margin: 0 0 .95em; }
.p, .l, .label, .tei-speaker, .tei-stage { orphans: 2; widows: 2; }
.paragraph-number { position: absolute; left: 0; width: calc(var(--gutter) - .9rem); min-width: 1.5rem; min-height: 1.5rem; text-align: right; color: var(--soft);
  font: .74rem/2.38 var(--sans); font-variant-numeric: lining-nums tabular-nums; text-decoration: none; }
[dir="rtl"] .paragraph-number { left: auto; right: 0; text-align: left; }
.paragraph-number.long { position: static; margin-inline-end: .5em; }
.paragraph-number:hover { color: var(--mark); text-decoration: underline; }
:target { scroll-margin-top: 5rem; }
p:target, .p:target, li:target, .name:target, .anchor:target + .in-source, .anchor:target + .anchor + .in-source { background: color-mix(in srgb, var(--mark) 12%, transparent); box-shadow: 0 0 0 .25rem color-mix(in srgb, var(--mark) 12%, transparent); }
.anchor { scroll-margin-top: 5rem; }

a { unicode-bidi: isolate; }
.name > a, .name span > a, .ref > a { color: inherit; text-decoration-color: var(--name); }
.name > a:hover, .name span > a:hover { color: var(--mark); text-decoration-color: currentColor; }
.uncertain > a { text-decoration-style: dashed; }
.also { font: .7em var(--sans); vertical-align: super; padding-inline: .15em; text-decoration: none; }
.note-mark { font: .7em/1 var(--sans); vertical-align: super; }
.note-mark a { padding: .35em .1em .35em .2em; text-decoration: none; }
.note-mark a:hover { text-decoration: underline; }

.head { margin: 2em 0 .8em; }
h2.head, h3.head { font-size: 1.25rem; } h4.head { font-size: 1.12rem; } h5.head, h6.head { font-size: 1rem; }
.edition > h3 { margin-top: 2.4em; padding-top: .8em; border-top: 1px solid var(--line); font-size: 1.3rem; }
.edition > h2 + h3 { margin-top: 0; padding-top: 0; border-top: 0; }
.subhead { margin: -.4em 0 1em; font-style: italic; color: var(--soft); }
.tei-div + .tei-div { margin-top: 1.2em; }
.tei-opener, .tei-closer, .tei-postscript, .tei-epigraph, .tei-argument, .tei-trailer, .tei-byline { margin-block: 0 1.1em; }
.tei-dateline { font-style: italic; }
.tei-closer, .tei-signed { text-align: end; }
.list { margin-block: 0 .95em; }
.p > .list { margin-block: .5em; }
:is(.list, .tei-lg, figure, .castGroup) .subhead { margin: 0 0 .35em; }
.list ul, .list ol { margin: 0; padding: 0 0 0 1.3em; }
.list ul.labelled, .list ul.plain, .list ul.cast { list-style: none; padding: 0; }
ul.labelled { display: grid; grid-template-columns: fit-content(30%) minmax(0, 1fr); }
ul.labelled > li { display: grid; grid-template-columns: subgrid; grid-column: 1 / -1; }
ul.labelled > li > * { grid-column: 2; }
ul.labelled > li > .label { grid-column: 1; grid-row: 1; min-width: 2.1rem; font-variant-numeric: lining-nums; padding-inline-end: .5rem; overflow-wrap: anywhere; }
.item-body > :last-child { margin-bottom: .95em; }
.castItem { margin-bottom: .15em; }
.castGroup > div { margin-block: .4em; padding-left: 1em; border-left: 2px solid var(--line); }
.tei-lg { margin-block: 0 1em; }
.l { padding-left: 1.6em; text-indent: -1.6em; }
.l > * { text-indent: 0; }
.l.continued { padding-left: 6em; }
.tei-sp { margin-block: 0 .9em; }
.tei-speaker { font-variant-caps: small-caps; letter-spacing: .04em; font-weight: 600; break-after: avoid; }
.tei-sp > .p { margin-bottom: .3em; }
.tei-stage { font-style: italic; color: var(--soft); }
div.tei-stage { margin-block: .2em .9em; }
.who, .event { color: var(--soft); }
div.event { margin-block-end: .5em; }
.who { font-variant-caps: small-caps; letter-spacing: .04em; }
.tei-u { margin-block: 0 .5em; }
.tei-entry, .tei-entryFree, .tei-superEntry { margin-block: 0 1em; }
.tei-orth { font-weight: 700; } .tei-gramGrp { font-style: italic; color: var(--soft); }
:is(.tei-entry, .tei-hom) > :is(.tei-form, .tei-gramGrp) { display: inline; margin-inline-end: .5em; }
:is(.tei-form, .tei-gramGrp):has(+ .apparatus) { margin-inline-end: 0 !important; }
.tei-sense, .tei-hom, :is(.tei-entry, .tei-hom) > :is(div.tei-etym, div.tei-re, div.tei-cit),
:is(.tei-sense, .tei-hom, .tei-etym, .tei-re, .tei-cit) + .tei-xr { margin-inline-start: 1.2em; }
.ornament { display: block; text-align: center; text-indent: 0; color: var(--soft); margin-block: 1em; }
.tei-titlePage { text-align: center; margin-block: 1em 2.5em; line-height: 1.5; }
.tei-titlePart { font-size: 1.2rem; margin-bottom: .4em; }
.text > .tei-front { margin-bottom: 2.5em; }
blockquote { margin: 0 0 1em; padding-left: 1.1em; border-left: 2px solid var(--line); }
.table { overflow-x: auto; margin-block: 0 1.2em; }
table { border-collapse: collapse; font-size: .95em; }
caption { text-align: start; font-style: italic; padding-bottom: .4em; }
td, th { border: 1px solid var(--line); padding: .35em .7em; text-align: start; vertical-align: top; }
figure { margin: 0 0 1.2em; padding: .9em 1em; border: 1px dashed var(--line); }
img.graphic { max-width: 100%; height: auto; }
.facsimile { font: .78em var(--sans); } .facsimile img { height: 4.5rem; width: auto; max-width: 12rem; vertical-align: middle; border: 1px solid var(--line); font: .78rem var(--sans); text-indent: 0; }
pre { overflow-x: auto; font-size: .85em; background: var(--wash); padding: .8em 1em; }
.break, .graphic, .gap { font: .78em var(--sans); color: var(--soft); }
.gap { font-size: 1em; }
.legend { margin-block: 1.6em; font-size: .93em; } .witnesses a { color: inherit; }
.witnesses, .app > .apparatus { font: .78em var(--sans); color: var(--soft); }
abbr { text-decoration: none; }
.tei-supplied::before { content: "["; } .tei-supplied::after { content: "]"; }
.tei-unclear { border-bottom: 1px dotted var(--soft); }
.tei-fw { font-size: .85em; color: var(--soft); }
i, em, .tei-hi, .tei-foreign { font-style: italic; }
.tei-hi:is([class*=" rend-"], [style]) { font-style: inherit; }
.rend-italic.rend-italic { font-style: italic; } .rend-bold { font-weight: 700; } .rend-small-caps { font-variant-caps: small-caps; }
.rend-sup { font-size: .72em; vertical-align: super; line-height: 1; } .rend-sub { font-size: .72em; vertical-align: sub; line-height: 1; }
.rend-underline { text-decoration: underline; } .rend-struck { text-decoration: line-through; } .rend-spaced { letter-spacing: .12em; }
.rend-overline { text-decoration: overline; } .rend-caps { text-transform: uppercase; } .rend-mono { font-family: ui-monospace, monospace; }
.rend-large { font-size: 1.2em; } .rend-small { font-size: .85em; } .rend-left { text-align: start; } .rend-justified { text-align: justify; } .rend-indented { padding-inline-start: 2em; }
.rend-centred { text-align: center; } .rend-right { text-align: end; }
ins { text-decoration: none; border-bottom: 1px solid var(--soft); }
.note-block { font-size: .93em; color: var(--soft); border-left: 2px solid var(--line); padding-left: 1em; margin-block: 0 1em; }
.certainty { white-space: nowrap; }
.kind, .certainty, .entry-kind, .entry-term { font: .8em/1.5 var(--sans); color: var(--soft); }

.notes ol, .corrections ul, .entries { list-style: none; margin: 0; padding: 0; }
.notes li { display: grid; grid-template-columns: 2rem minmax(0, 1fr); padding-block: .4rem; font-size: .97rem; line-height: 1.55; }
.notes .number { font: .8rem/1.9 var(--sans); color: var(--soft); font-variant-numeric: lining-nums tabular-nums; }
.notes .kind::after { content: ":"; }
.notes .p { display: inline; }
.back { font: .85em/1.5 var(--sans); white-space: nowrap; font-variant-numeric: lining-nums; }
.corrections ul { columns: 2 18rem; column-gap: 2.2rem; }
.corrections li { break-inside: avoid; display: grid; grid-template-columns: 4.5rem minmax(0, 1fr); column-gap: .5rem; padding-block: .28rem; font-size: .97rem; line-height: 1.5; }
.corrections li > * { grid-column: 2; }
.corrections li > .back { grid-column: 1; grid-row: 1; line-height: 1.75; }
.fault { color: var(--fault); } .correction { color: var(--correction); }
.entries { columns: 2 18rem; column-gap: 2.2rem; }
.entries li { break-inside: avoid; padding-block: .5rem; border-top: 1px solid var(--line); font-size: .95rem; line-height: 1.45; }
.entries p { margin: 0 0 .15rem; }
.entry-name { font-size: 1.04rem; }
.entry-forms, .entry-note, .entry-relation { color: var(--soft); font-size: .9rem; }
.entry-term { font-size: .8rem; margin-right: .25em; }
.mentions { font: .84rem/1.9 var(--sans); font-variant-numeric: lining-nums; }
.mentions a { white-space: nowrap; padding: .2em .1em; margin-right: .2em; }
.colophon { border-top: 1px solid var(--line); margin-top: 3rem; padding-block: 1.2rem 2.5rem; font: .85rem/1.5 var(--sans); color: var(--soft); }
.colophon p { margin: 0; }
[lang]:is(:lang(ar), :lang(fa), :lang(ur), :lang(he), :lang(yi)) { line-height: 1.8; }

@media (max-width: 40rem) {
  :root { --gutter: 2rem; }
  body { font-size: 1.03rem; line-height: 1.6; }
  .description dl > div { grid-template-columns: minmax(0, 1fr); }
  .description dt, .description dd { grid-column: 1; grid-row: auto; }
  .text:has(.paragraph-number) { margin-inline-start: -.4rem; }
  .paragraph-number { width: 1.4rem; font-size: .68rem; line-height: 2.42; }
  ul.labelled > li > .label { min-width: 1.75rem; }
  ul.labelled ul.labelled > li > .label { min-width: 1.5rem; }
  .contents ul { gap: 0 1.05rem; }
  .corrections li { grid-template-columns: 3.6rem minmax(0, 1fr); }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print {
  :root { --paper: #fff; --sheet: #fff; --ink: #000; --soft: #444; --line: #bbb; --mark: #000; --wash: #fff; --fault: #444; --correction: #000; --name: transparent; }
  @page { margin: 20mm 18mm 22mm; @bottom-center { content: counter(page); font: 9pt sans-serif; } }
  html { scroll-behavior: auto; font-size: 10.5pt; }
  body { font-size: 10.5pt; line-height: 1.45; }
  .column { max-width: none; padding-inline: 0; }
  .skip, .contents, .switch, .colophon, .supplied-title a { display: none; }
  .on-paper { display: block; font: 9pt var(--sans); color: var(--soft); }
  .masthead { border-top: 0; padding-block: 0 1rem; }
  h1 { font-size: 17pt; }
  section { margin-block: 1.4rem; }
  section > h2, h3, .head, .entry-name, .tei-speaker { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
  .description a[href^="http"]:not(:empty) { text-decoration: underline; }
  .content-note { border: 1px solid #000; break-inside: avoid; }
  .description dl > div { break-inside: avoid; grid-template-columns: 9rem minmax(0, 1fr); }
  .declaration::details-content { content-visibility: visible; height: auto; opacity: 1; }
  .declaration summary { list-style: none; font-weight: 600; color: #000; }
  .declaration summary::-webkit-details-marker { display: none; }
  .text:has(.paragraph-number) { padding-inline-start: 2.1rem; }
  .paragraph-number { width: 1.3rem; font-size: 7.5pt; line-height: 15.2pt; min-height: 0; }
  .notes li, .corrections li, .entries li, tr { break-inside: avoid; }
  .table, pre { overflow: visible; }
  td, th { overflow-wrap: anywhere; padding: .25em .35em; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
  .index { break-before: page; }
  .entries { columns: 2; }
  .back { font-size: .8em; }
  :target { background: none !important; box-shadow: none !important; }
}
]]></xsl:variable>
</xsl:stylesheet>

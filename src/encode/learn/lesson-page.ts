// What was learned as a page: figures, the learning curve as a picture (SVG), and words that are marked here and not there. One file
// that loads nothing, in light and dark colours, for any width.

import { foresee } from './foresee.ts';
import type { Inconsistency } from './inconsistencies.ts';
import type { Lesson } from './learn.ts';
import { learningCurve } from './learning-curve.ts';
import { projectionWords, ruleWords, summary, sureWords, TITLES, warnings } from './lesson-words.ts';
import { f1, precision, recall, type Tally } from './scores.ts';

/** Rows of words that are shown. */
const MOST_ROWS = 500;

const STYLE = `:root{color-scheme:light dark;--paper:#fbfaf8;--ink:#22201d;--soft:#635d55;--line:#ddd8d0;--curve:#1d5586;--warning:#7a5200}
@media (prefers-color-scheme:dark){:root{--paper:#191817;--ink:#ece8e1;--soft:#b0a99e;--line:#3b3733;--curve:#93c6f2;--warning:#f0c369}}
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;background:var(--paper);color:var(--ink);overflow-wrap:break-word}
.warning{color:var(--warning)}figure{margin:1.5rem 0;max-width:38rem}figcaption{color:var(--soft)}svg{display:block;width:100%;height:auto}
.grid{stroke:var(--line)}.line{fill:none;stroke:var(--curve);stroke-width:2}.next{stroke-dasharray:5 5}.point{fill:var(--curve)}
.foreseen{fill:var(--paper);stroke:var(--curve);stroke-width:2}.value{font-weight:600;stroke:var(--paper);stroke-width:4;paint-order:stroke}
.wide{overflow-x:auto}table{border-collapse:collapse}caption{text-align:left;color:var(--soft);padding-bottom:.5rem}
td,th{border-bottom:1px solid var(--line);padding:.25rem 1rem .25rem 0;text-align:left;vertical-align:top}thead th{vertical-align:bottom}tbody th{white-space:nowrap}
.number{text-align:right;font-variant-numeric:tabular-nums}.context{min-width:18rem}.judged{min-width:9rem}`;

export function lessonPage(lesson: Lesson): string {
  const { check, inconsistencies } = lesson;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>What was learned</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>What was learned</h1>
${[summary(lesson)].map(paragraph).join('')}
${warnings(lesson)
  .map((words) => `<p class="warning">warning: ${escaped(words)}</p>\n`)
  .join('')}${check === undefined ? '' : checked(check)}${projectionWords(lesson.projection).map(paragraph).join('\n')}
${inconsistencies.length === 0 ? '' : wordTable(inconsistencies)}</main>
</body>
</html>
`;
}

function paragraph(words: string): string {
  return words === '' ? '' : `<p>${escaped(words)}</p>`;
}

function checked(check: NonNullable<Lesson['check']>): string {
  const { curve } = check;
  const next = foresee(curve);
  const foreseen =
    next === undefined ? '' : ` Twice as many documents (${next.documents}) would give about ${next.value.toFixed(2)}.`;
  const figure =
    curve.length < 2
      ? ''
      : `<figure>\n${learningCurve(curve)}\n<figcaption>Names found in documents that were held out (F1, the whole mark right), by the number of documents that were learned from.${foreseen}</figcaption>\n</figure>\n`;
  const words = [sureWords(check), ...ruleWords(check)].map(paragraph).join('\n');
  return `${figure}<h2>How good it is</h2>\n${figures(check)}\n${words}\n`;
}

/** `of`: F1 of a type, or, without one, of the names together. */
type Column = { readonly title: string; readonly of: (type: Parameters<typeof titleOf>[0]) => Tally | undefined };

function figures({ byDocument, byCorrespondence, byTime, parts }: NonNullable<Lesson['check']>): string {
  const others: readonly Column[] = [
    ...(byCorrespondence === undefined ? [] : [{ title: 'F1, unseen correspondences', scores: byCorrespondence }]),
    ...(byTime === undefined ? [] : [{ title: `F1, from ${byTime.from} on by earlier ones`, scores: byTime }]),
  ].map(({ title, scores }) => ({ title, of: (type) => (type === undefined ? scores.names : scores.types.get(type)) }));
  const row = (type: Parameters<typeof titleOf>[0], tally: Tally): string => {
    const cells = [
      String(tally.gold),
      ...[precision(tally), recall(tally), f1(tally)].map((figure) => figure.toFixed(2)),
      ...others.map(({ of }) => {
        const other = of(type);
        return other === undefined ? '' : f1(other).toFixed(2);
      }),
    ];
    return `<tr><th scope="row">${titleOf(type)}</th>${cells.map((cell) => `<td class="number">${cell}</td>`).join('')}</tr>`;
  };
  const head = (title: string, classes: string): string => `<th scope="col" class="${classes}">${escaped(title)}</th>`;
  const heads = [
    ...['marks', 'precision', 'recall', 'F1'].map((title) => head(title, 'number')),
    ...others.map(({ title }) => head(title, 'number judged')),
  ];
  return wide(
    'Figures',
    `<caption>On documents that were held out, in ${parts} parts: the whole mark right.</caption>
<thead><tr><th scope="col">type</th>${heads.join('')}</tr></thead>
<tbody>
${[...byDocument.types].map(([type, tally]) => row(type, tally)).join('\n')}
${row(undefined, byDocument.names)}
</tbody>`,
  );
}

function titleOf(type: keyof typeof TITLES | undefined): string {
  return type === undefined ? 'names together' : TITLES[type];
}

function wordTable(all: readonly Inconsistency[]): string {
  const rows = all
    .slice(0, MOST_ROWS)
    .map(
      ({ words, type, marked, unmarked, document, context }) =>
        `<tr><th scope="row">${escaped(words)}</th><td>${type}</td><td class="number">${marked}</td><td class="number">${unmarked}</td><td class="context">${escaped(context)}</td><td>${escaped(document)}</td></tr>`,
    );
  const more = all.length > MOST_ROWS ? `<p>And ${all.length - MOST_ROWS} more: --list FILE.csv has all.</p>\n` : '';
  return `<h2>Words that are marked in some places and not in others</h2>
${wide(
  'Words',
  `<thead><tr><th scope="col">words</th><th scope="col">type</th><th scope="col" class="number">marked</th><th scope="col" class="number">not</th><th scope="col">first place where not</th><th scope="col">document</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>`,
)}
${more}`;
}

/** A table that is scrolled by itself where the page is narrow. */
function wide(name: string, table: string): string {
  return `<div class="wide" role="region" aria-label="${name}" tabindex="0"><table>\n${table}\n</table></div>`;
}

function escaped(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

// What was learned as a page: figures, the learning curve as a picture (SVG), and words that are marked here and not there. One file
// that loads nothing.

import type { CurvePoint } from './check-model.ts';
import { foresee } from './foresee.ts';
import type { Lesson } from './learn.ts';
import { lessonWords } from './lesson-words.ts';
import { f1 } from './scores.ts';

/** Of the picture, in pixels. */
const WIDTH = 640;
const HEIGHT = 320;
const MARGIN = { left: 50, right: 20, top: 20, bottom: 45 };
/** Rows of words that are shown. */
const MOST_ROWS = 500;

export function lessonPage(lesson: Lesson): string {
  const curve = lesson.check?.curve ?? [];
  const rows = lesson.inconsistencies
    .slice(0, MOST_ROWS)
    .map(
      ({ words, type, marked, unmarked, document, context }) =>
        `<tr><td>${escaped(words)}</td><td>${type}</td><td>${marked}</td><td>${unmarked}</td><td>${escaped(document)}</td><td>${escaped(context)}</td></tr>`,
    );
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>What was learned</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}pre{overflow-x:auto}svg{max-width:100%;height:auto}
table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.2rem .5rem;text-align:left}</style>
</head>
<body>
<h1>What was learned</h1>
${curve.length < 2 ? '' : `<figure>\n${learningCurve(curve)}\n<figcaption>Names found in documents that were held out (F1, the whole mark right), by the number of documents that were learned from.</figcaption>\n</figure>\n`}<pre>${escaped(lessonWords(lesson))}</pre>
${rows.length === 0 ? '' : `<h2>Words that are marked in some places and not in others</h2>\n<table>\n<tr><th>words</th><th>type</th><th>marked</th><th>not</th><th>document</th><th>first place</th></tr>\n${rows.join('\n')}\n</table>\n`}</body>
</html>
`;
}

/** Documents on a scale on which each doubling is as wide; dashed: what twice as many would give. */
export function learningCurve(curve: readonly CurvePoint[]): string {
  const points = curve.map(({ documents, scores }) => ({ documents, value: f1(scores.names) }));
  const next = foresee(curve);
  const last = points.at(-1) ?? { documents: 1, value: 0 };
  const ends = [points[0]?.documents ?? 1, next?.documents ?? last.documents].map(Math.log2);
  const [low = 0, high = 1] = ends;
  const x = (documents: number): number =>
    rounded(MARGIN.left + ((Math.log2(documents) - low) / Math.max(high - low, 1e-9)) * (WIDTH - MARGIN.left - MARGIN.right));
  const y = (value: number): number => rounded(HEIGHT - MARGIN.bottom - value * (HEIGHT - MARGIN.top - MARGIN.bottom));
  const line = points.map(({ documents, value }) => `${x(documents)},${y(value)}`).join(' ');
  const grid = [0, 0.25, 0.5, 0.75, 1].map(
    (value) =>
      `<line x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${y(value)}" y2="${y(value)}" stroke="#ddd"/><text x="${MARGIN.left - 8}" y="${y(value) + 4}" text-anchor="end">${value}</text>`,
  );
  const dots = points.map(
    ({ documents, value }) =>
      `<circle cx="${x(documents)}" cy="${y(value)}" r="4" fill="#246"/><text x="${x(documents)}" y="${y(value) - 10}" text-anchor="middle">${value.toFixed(2)}</text><text x="${x(documents)}" y="${HEIGHT - MARGIN.bottom + 18}" text-anchor="middle">${documents}</text>`,
  );
  const guess =
    next === undefined
      ? ''
      : `<line x1="${x(last.documents)}" y1="${y(last.value)}" x2="${x(next.documents)}" y2="${y(next.value)}" stroke="#246" stroke-dasharray="5 5"/><text x="${x(next.documents)}" y="${y(next.value) - 10}" text-anchor="end">about ${next.value.toFixed(2)}</text><text x="${x(next.documents)}" y="${HEIGHT - MARGIN.bottom + 18}" text-anchor="end">${next.documents}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="learning curve" font-family="sans-serif" font-size="12">
${grid.join('\n')}
<polyline points="${line}" fill="none" stroke="#246" stroke-width="2"/>
${dots.join('\n')}
${guess}
<text x="${WIDTH / 2}" y="${HEIGHT - 6}" text-anchor="middle">documents</text>
</svg>`;
}

function rounded(number: number): number {
  return Math.round(number * 10) / 10;
}

function escaped(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

// An evaluation as one page of HTML: figures, then each line in which the two differ, as either side has it. No scripts, nothing
// loaded from elsewhere.
import type { Span } from '../source/span.ts';
import type { MentionType } from '../tei/tei-reading.ts';
import { escapeHtml } from './escape-html.ts';
import { type Evaluation, type Miss, missTitles } from './evaluation.ts';
import { type FigureRow, figure, type MarkTable, markTables, otherFigures } from './figures.ts';
import type { PlacedMark } from './match-marks.ts';
import { pageStyle } from './page-style.ts';

const typeWords: Readonly<Record<MentionType, string>> = {
  person: 'person',
  org: 'organisation',
  place: 'place',
  date: 'date',
  group: 'group',
  work: 'work',
};

export function writePage(evaluation: Evaluation): string {
  const { gold, system, convention, misses } = evaluation;
  const title = `${system.name} measured by ${gold.name}`;
  const parts = [
    `<h1>${escapeHtml(title)}</h1>`,
    convention === undefined ? '' : `<p>Names of the system are widened by the convention ${escapeHtml(convention)}.</p>`,
    '<h2>Figures</h2>',
    ...markTables(evaluation).map(marksTable),
    otherTable(otherFigures(evaluation)),
    redirectedPart(evaluation),
    `<h2>Differences: ${misses.length}</h2>`,
    misses.length === 0 ? '<p>There are none.</p>' : legend,
    ...differingLines(evaluation),
  ];
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
${parts.filter((part) => part !== '').join('\n')}
</main>
</body>
</html>
`;
}

const legend = `<p>Each line that differs is shown as the gold has it and as the system has it. Solid underlining: both have the mark.
<mark class="missed">Dashed<span class="tag">missed</span></mark>: the gold only. <mark class="extra">Double<span class="tag">extra</span></mark>: the
system only. <mark class="differs">Dotted<span class="tag">differs</span></mark>: both have a mark here, with another span, type, link or date.</p>`;

function marksTable({ title, rows }: MarkTable): string {
  const heads = ['Type', 'Gold', 'System', 'Precision', 'Recall', 'F1', 'Precision', 'Recall', 'F1'];
  const body = rows.map(({ title: row, scores: { strict, lenient } }) => {
    const figures = [strict, lenient].flatMap(({ precision, recall, f1 }) => [precision, recall, f1].map(figure));
    return tableRow(row, [String(strict.gold), String(strict.system), ...figures]);
  });
  const groups =
    '<tr><td colspan="3"></td><th colspan="3" scope="colgroup">strict</th><th colspan="3" scope="colgroup">lenient</th></tr>';
  return tableOf(title, `${groups}${headRow(heads)}`, body);
}

function otherTable(rows: readonly FigureRow[]): string {
  if (rows.length === 0) return '';
  const body = rows.map(({ title, figures, remark }) => {
    return tableRow(title, figures.map(figure), `<td class="words">${escapeHtml(remark)}</td>`);
  });
  return tableOf('Links, dates, structure', headRow(['Measure', 'Precision', 'Recall', 'F1', 'What was measured']), body);
}

function tableOf(caption: string, head: string, rows: readonly string[]): string {
  const name = escapeHtml(caption);
  const table = `<table><caption>${name}</caption><thead>${head}</thead><tbody>${rows.join('')}</tbody></table>`;
  return `<div class="scroll" role="region" aria-label="${name}" tabindex="0">${table}</div>`;
}

function headRow(heads: readonly string[]): string {
  return `<tr>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr>`;
}

function tableRow(title: string, cells: readonly string[], last = ''): string {
  return `<tr><th scope="row">${escapeHtml(title.trim())}</th>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}${last}</tr>`;
}

function redirectedPart({ gold, redirected }: Evaluation): string {
  if (redirected.length === 0) return '';
  const items = redirected.map(({ span, refs }) => {
    const words = gold.text.slice(span.start, span.end);
    return `<li>line ${gold.lineOf(span.start)}: “${escapeHtml(words)}”, corrected to a name of ${escapeHtml(refs.join(' '))}</li>`;
  });
  return `<h2>Counted for their span only: ${redirected.length}</h2><ul>${items.join('')}</ul>`;
}

/** Misses and marks come in the order of the text, and each belongs to the line it begins in. */
function differingLines(evaluation: Evaluation): readonly string[] {
  const { gold, misses, placed } = evaluation;
  const lines = gold.lines;
  const byLine = groupByLine(misses, lines, ({ span }) => span.start);
  const marks = {
    gold: groupByLine(placed.gold, lines, ({ span }) => span.start),
    system: groupByLine(placed.system, lines, ({ span }) => span.start),
  };
  return [...byLine].map(([index, missesOfLine]) => {
    const span = lines[index]?.span ?? { start: 0, end: 0 };
    const goldLine = markedLine(gold.text, span, marks.gold.get(index) ?? [], statesOf(missesOfLine, 'gold'));
    const systemLine = markedLine(gold.text, span, marks.system.get(index) ?? [], statesOf(missesOfLine, 'system'));
    return `<section>
<h3>Line ${gold.lineOf(span.start)}</h3>
<ul>${missesOfLine.map((miss) => `<li>${describeMiss(miss)}</li>`).join('')}</ul>
<dl class="side"><dt>gold</dt><dd>${goldLine}</dd><dt>system</dt><dd>${systemLine}</dd></dl>
</section>`;
  });
}

function groupByLine<T>(
  items: readonly T[],
  lines: readonly { readonly span: Span }[],
  startOf: (item: T) => number,
): ReadonlyMap<number, T[]> {
  const groups = new Map<number, T[]>();
  let line = 0;
  for (const item of items) {
    while (line + 1 < lines.length && (lines[line + 1]?.span.start ?? 0) <= startOf(item)) line++;
    const group = groups.get(line);
    if (group === undefined) groups.set(line, [item]);
    else group.push(item);
  }
  return groups;
}

function describeMiss({ kind, type, gold, system }: Miss): string {
  const what = type === undefined ? '' : `${typeWords[type]}, `;
  const sides = [gold === undefined ? [] : [`gold “${gold}”`], system === undefined ? [] : [`system “${system}”`]].flat();
  return escapeHtml(`${what}${missTitles[kind]}: ${sides.join(', ')}`);
}

type Side = 'gold' | 'system';
type States = ReadonlyMap<string, MarkState>;
type MarkState = { readonly name: 'agreed' | 'missed' | 'extra' | 'differs'; readonly words: string };

const agreed: MarkState = { name: 'agreed', words: '' };

/** What became of each mark of one side that the other has not got just so. */
function statesOf(misses: readonly Miss[], side: Side): States {
  const states = new Map<string, MarkState>();
  const only = side === 'gold' ? 'missed' : 'extra';
  for (const { kind, type, span, systemSpan } of misses) {
    if (type === undefined || (kind !== only && (kind === 'missed' || kind === 'extra'))) continue;
    const name = kind === 'missed' || kind === 'extra' ? kind : 'differs';
    const words = name === 'differs' ? `, ${missTitles[kind]}` : `, ${name}`;
    const place = side === 'system' ? (systemSpan ?? span) : span;
    states.set(stateKey(kind === 'type' ? undefined : type, place), { name, words });
  }
  return states;
}

/** Without a type: of whatever is marked there. */
function stateKey(type: MentionType | undefined, { start, end }: Span): string {
  return `${type ?? ''} ${start} ${end}`;
}

function markedLine(text: string, line: Span, marks: readonly PlacedMark[], states: States): string {
  const parts: string[] = [];
  const open: { readonly end: number; readonly close: string }[] = [];
  let at = line.start;
  const goTo = (offset: number): void => {
    for (let inner = open.at(-1); inner !== undefined && inner.end <= offset; inner = open.at(-1)) {
      parts.push(escapeHtml(text.slice(at, inner.end)), inner.close);
      at = inner.end;
      open.pop();
    }
    parts.push(escapeHtml(text.slice(at, offset)));
    at = offset;
  };
  for (const { span, type } of marks) {
    goTo(Math.max(at, span.start));
    const state = states.get(stateKey(type, span)) ?? states.get(stateKey(undefined, span)) ?? agreed;
    const end = Math.min(span.end, line.end, open.at(-1)?.end ?? line.end);
    parts.push(`<mark class="${state.name}">`);
    open.push({ end, close: `<span class="tag">${typeWords[type]}${state.words}</span></mark>` });
  }
  goTo(line.end);
  return parts.join('');
}

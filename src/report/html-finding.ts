// The part of the page that one document has: its findings with their frames, repairs and related places.

import { codes } from '../diagnostics/catalogue.ts';
import { thousands } from './counted.ts';
import { countsOf, countWords, type DiagnosticCounts } from './diagnostic-counts.ts';
import { levelOf } from './level.ts';
import { placeSuffix } from './line.ts';
import type { Frame, Located, LocatedFix, Outcome } from './outcome.ts';
import { xmlText } from './xml-text.ts';

/** Numbers by which the page finds a finding, and filters by its kind. */
export type FindingMarks = { readonly number: number; readonly kind: number };

type DocumentFacts = {
  readonly number: number;
  readonly shown: readonly Located[];
  readonly leftOut: DiagnosticCounts;
  readonly marks: readonly FindingMarks[];
};

/** Repairs and related places that are shown of one finding. */
const MOST_ADDED = 5;

export function documentHtml(outcome: Outcome, { number, shown, leftOut, marks }: DocumentFacts): string {
  const more = countWords(leftOut, 'more ');
  const rest = more === '' ? '' : `<p class="rest">${more} of this document not shown.</p>\n`;
  const title = `<span class="path">${fileText(outcome.file)}</span> <span class="count">${countWords(countsOf(outcome.diagnostics))}</span>`;
  const findings = shown.map((located, index) => {
    return findingHtml(located, { ...(marks[index] ?? { number: 0, kind: 0 }), document: outcome.file });
  });
  return `<section class="document" id="d${number}" aria-labelledby="d${number}-name" data-file="${xmlText(outcome.file)}">
<h3 id="d${number}-name">${title}</h3>
<ol>
${findings.join('')}</ol>
${rest}</section>
`;
}

export function fileText(file: string): string {
  return file === '-' ? 'standard input' : breakable(xmlText(file));
}

/** A path may go on in the next line after a slash. */
function breakable(text: string): string {
  return text.replace(/\//g, '/<wbr>');
}

function findingHtml(located: Located, { number, kind, document }: FindingMarks & { readonly document: string }): string {
  const { severity, message, advice, code, location, fixes = [], related = [] } = located;
  const part = located.file === document ? '' : `<span class="path">${fileText(located.file)}</span> `;
  const level = levelOf(severity);
  const place = location === undefined ? '' : `<span class="place">${placeWords(located)}</span> `;
  const added = [
    ...(advice === undefined ? [] : [`<li>${xmlText(advice)}</li>`]),
    ...fixes.slice(0, MOST_ADDED).map(fixHtml),
    ...related.slice(0, MOST_ADDED).map(relatedHtml),
    ...restHtml(fixes.length + related.length - Math.min(fixes.length, MOST_ADDED) - Math.min(related.length, MOST_ADDED)),
  ];
  return `<li class="finding ${level}" id="f${number}" data-level="${level}" data-kind="${kind}">
<p class="about"><span class="level">${level}</span> ${part}${place}<code title="${xmlText(codes[code].title)}">${code}</code></p>
<p class="message">${xmlText(message)}</p>
${location?.frame === undefined ? '' : frameHtml(location.line, location.frame, location.column !== undefined)}${
  added.length === 0 ? '' : `<ul class="added">${added.join('')}</ul>\n`
}</li>
`;
}

function placeWords({ location }: Located): string {
  if (location === undefined) return '';
  const column = location.column === undefined ? '' : `, column ${thousands(location.column)}`;
  return `line ${thousands(location.line)}${column}`;
}

function frameHtml(line: number, { text, start, end, isCutBefore, isCutAfter }: Frame, hasColumn: boolean): string {
  const fault = text.slice(start, end);
  const marked = hasColumn ? `<mark${fault === '' ? ' class="point"' : ''}>${codeText(fault)}</mark>` : codeText(fault);
  const shown = `${isCutBefore ? '…' : ''}${codeText(text.slice(0, start))}${marked}${codeText(text.slice(end))}${isCutAfter ? '…' : ''}`;
  return `<div class="frame"><span class="number" aria-hidden="true">${line}</span><code>${shown}</code></div>\n`;
}

/** Tabs stay: the page sets them as a reader expects. */
function codeText(text: string): string {
  return text.split('\t').map(xmlText).join('\t');
}

function fixHtml({ title, certainty }: LocatedFix): string {
  return `<li class="fix"><span class="word">${certainty === 'safe' ? 'Repair' : 'Perhaps'}:</span> ${xmlText(title)}</li>`;
}

function relatedHtml({ file, location, message }: NonNullable<Located['related']>[number]): string {
  return `<li>${xmlText(message)}: <span class="path">${fileText(file)}${placeSuffix(location)}</span></li>`;
}

function restHtml(count: number): readonly string[] {
  return count <= 0 ? [] : [`<li>and ${thousands(count)} more</li>`];
}

// The page around the findings: verdict, figures, kinds, documents, and a filter that shows itself where a script runs.

import { codes } from '../diagnostics/catalogue.ts';
import type { Code } from '../diagnostics/codes.ts';
import { counted, thousands } from './counted.ts';
import { countWords } from './diagnostic-counts.ts';
import { type Collected, kindKey } from './html-collected.ts';
import { fileText } from './html-finding.ts';
import { FILTER_SCRIPT } from './html-script.ts';
import { PAGE_STYLE } from './html-style.ts';
import { levelOf } from './level.ts';
import type { Kind, Run, Summary } from './outcome.ts';
import { isSchemaDoubtful, sharedKind } from './summary-text.ts';
import { failedWords, verdictLine } from './verdict-line.ts';
import { xmlText } from './xml-text.ts';

/** Kinds that the page lists, and explains. */
const MOST_KINDS = 100;
/** Documents whose names the page lists; each has a line. */
const MOST_NAMES = 20_000;

type Page = { readonly run: Run; readonly summary: Summary; readonly collected: Collected };

const TITLES: Readonly<Record<string, string>> = {
  verify: 'Verification report',
  validate: 'Validation report',
  transform: 'Transformation report',
  encode: 'Encoding report',
};

export function pageHtml(page: Page): string {
  const { run, summary } = page;
  const title = TITLES[run.command] ?? 'Report';
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}: ${verdictLine(summary, run.command)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p class="verdict ${verdictClass(summary)}">${verdictLine(summary, run.command)}</p>
${interruptionHtml(summary)}${sharedHtml(summary)}${figuresHtml(summary)}${factsHtml(page)}</header>
<main>
${kindsHtml(page)}${findingsHtml(page)}${failingHtml(page)}</main>
<footer><p>Written by teikit ${xmlText(run.version)}.</p></footer>
<script>${FILTER_SCRIPT}</script>
</body>
</html>
`;
}

function verdictClass({ failing }: Summary): string {
  return failing.length === 0 ? 'good' : 'bad';
}

function interruptionHtml({ isInterrupted, documents }: Summary): string {
  if (isInterrupted !== true) return '';
  return `<p class="notice"><strong>The run was interrupted</strong> after ${counted(documents, 'document')}.</p>\n`;
}

function sharedHtml(summary: Summary): string {
  const shared = sharedKind(summary);
  if (shared === undefined) return '';
  const doubt = isSchemaDoubtful(summary) ? ' The schema may be the wrong one for these documents.' : '';
  const share = `${thousands(shared.documents)} of ${counted(summary.documents, 'document')}`;
  return `<p class="notice"><strong>${share}:</strong> ${xmlText(shared.message)}.${doubt}</p>\n`;
}

function figuresHtml(summary: Summary): string {
  const failed = summary.failing.filter(({ status }) => status === 'failed').length;
  const figures: readonly (readonly [name: string, count: number, style: string])[] = [
    ['documents', summary.documents, ''],
    ['in order', summary.clean, 'good'],
    ['with findings', summary.failing.length - failed, 'error'],
    ...(failed > 0 ? [[failedWords(summary), failed, 'error'] as const] : []),
    ['findings', summary.findings, 'error'],
    ['warnings', summary.warnings, 'warning'],
    ...(summary.notes > 0 ? [['notes', summary.notes, 'note'] as const] : []),
  ];
  const items = figures.map(
    ([name, count, style]) => `<div class="${count > 0 ? style : 'none'}"><dt>${name}</dt><dd>${thousands(count)}</dd></div>`,
  );
  return `<dl class="figures">${items.join('')}</dl>\n`;
}

function factsHtml({ run, summary }: Page): string {
  const decided = summary.decidedBy.map(({ check, by, documents }) => `${check} by ${by} (${counted(documents, 'document')})`);
  const facts: readonly (readonly [name: string, value: string | undefined])[] = [
    ['Schema', run.schema],
    ['Begun', run.startedAt],
    ['Decided', decided.length === 0 ? undefined : decided.join(', ')],
  ];
  const items = facts.flatMap(([name, value]) =>
    value === undefined ? [] : [`<div><dt>${name}</dt><dd>${xmlText(value)}</dd></div>`],
  );
  return items.length === 0 ? '' : `<dl class="facts">${items.join('')}</dl>\n`;
}

function kindsHtml({ summary, collected }: Page): string {
  const { kinds, otherKinds = 0 } = summary;
  if (kinds.length === 0) return '';
  const listed = kinds.slice(0, MOST_KINDS);
  const rest = kinds.slice(MOST_KINDS).reduce((sum, { count }) => sum + count, otherKinds);
  const more = rest === 0 ? '' : `<p class="rest">${thousands(rest)} more of other kinds.</p>\n`;
  return `<section class="kinds" aria-labelledby="kinds">
<h2 id="kinds">What was found</h2>
<ol>
${listed.map((kind) => kindHtml(kind, collected)).join('')}</ol>
${more}</section>
`;
}

function kindHtml(kind: Kind, { examples }: Collected): string {
  const level = levelOf(kind.severity);
  const number = examples.get(kindKey(kind));
  const message = xmlText(kind.message);
  const linked = number === undefined ? message : `<a href="#f${number}">${message}</a>`;
  return `<li class="kind ${level}"><p><span class="times">${thousands(kind.count)}<span class="sign">×</span></span> <span class="level">${level}</span> <span class="message">${linked}</span> <span class="count">in ${counted(kind.documents, 'document')}</span></p>
${explanationHtml(kind.code)}</li>
`;
}

function explanationHtml(code: Code): string {
  const { title, explanation, ...examples }: { title: string; explanation: string; wrong?: string; right?: string } =
    codes[code];
  const example = (word: string, text: string | undefined): string =>
    text === undefined ? '' : `<p class="example"><span class="word">${word}:</span> <code>${xmlText(text)}</code></p>`;
  return `<details><summary>${xmlText(title)}</summary><p>${xmlText(explanation)}</p>${example('wrong', examples.wrong)}${example('right', examples.right)}<p class="code"><code>${code}</code></p></details>
`;
}

function findingsHtml({ summary, collected }: Page): string {
  if (collected.documents.length === 0) return '';
  const more = countWords(collected.leftOut, 'more ');
  const rest = more === '' ? '' : `<p class="rest">${more} not shown on this page.</p>\n`;
  return `<section class="findings" aria-labelledby="findings">
<h2 id="findings">Findings by document</h2>
${rest}${filterHtml(summary, collected)}${collected.documents.join('')}</section>
`;
}

/** Hidden until its script runs. */
function filterHtml({ kinds }: Summary, collected: Collected): string {
  const levels = [...new Set(kinds.map(({ severity }) => levelOf(severity)))];
  const boxes = (['error', 'warning', 'note'] as const)
    .filter((level) => levels.includes(level))
    .map((level) => `<label><input type="checkbox" name="level" value="${level}" checked> ${level}s</label>`);
  const options = kinds.slice(0, MOST_KINDS).flatMap((kind) => {
    const number = collected.kinds.get(kindKey(kind));
    return number === undefined ? [] : [`<option value="${number}">${xmlText(kind.message)}</option>`];
  });
  return `<form class="filter" hidden>
<fieldset><legend>Show</legend>${boxes.join('')}</fieldset>
<label class="field">Kind <select name="kind"><option value="">all kinds</option>${options.join('')}</select></label>
<label class="field">Document <input type="search" name="file" autocomplete="off"></label>
<output aria-live="polite">${thousands(collected.shown)} shown</output>
</form>
`;
}

/** All documents that are not in order, whether their findings are shown or not. */
function failingHtml({ summary, collected }: Page): string {
  const { failing } = summary;
  if (failing.length < 2) return '';
  const items = failing.slice(0, MOST_NAMES).map(({ file, status, findings }) => {
    const number = collected.numbers.get(file);
    const name = `<span class="path">${fileText(file)}</span>`;
    const linked = number === undefined ? name : `<a href="#d${number}">${name}</a>`;
    return `<li>${linked} <span class="count">${status === 'failed' ? failedWords(summary) : counted(findings, 'finding')}</span></li>\n`;
  });
  const more =
    failing.length <= MOST_NAMES ? '' : `<p class="rest">and ${counted(failing.length - MOST_NAMES, 'more document')}.</p>\n`;
  return `<section class="failing" aria-labelledby="failing">
<h2 id="failing">${counted(failing.length, 'document')} not in order</h2>
<ul>
${items.join('')}</ul>
${more}</section>
`;
}

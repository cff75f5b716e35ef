// Prints what `teikit encode` reaches, run as a user runs it: `make evaluate`. The edition with and without its authority file, the
// test documents, and, where TEIKIT_SUITES names the folder of test data, the newspapers of HIPE 2020 and German letters.
// Tables for each document, then a summary. With `-v` also every difference, with `-q` the summary only.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Evaluation } from '../../src/evaluate/evaluation.ts';
import { precisionByCertainty } from '../../src/evaluate/precision-by-certainty.ts';
import { writeTable } from '../../src/evaluate/write-table.ts';
import type { Measured, Unmeasured } from './measure.ts';
import { measureDocument, measureFolder } from './measure-documents.ts';
import { encodeLetters, measureLetters, readLetters } from './measure-letters.ts';
import { measureNewspapers } from './measure-newspapers.ts';
import { summaryOfCertainty, summaryOfDocuments, summaryOfLetters } from './summary.ts';

const EDITION = 'tei/resolution-1937-03-03';
const AUTHORITY = 'tei/authority.xml';
/** The rules have been looked at beside these. */
const FOLDERS = ['test/encode/documents', 'test/encode/kinds'];
/** And never beside these: no difference is listed. */
const HELD_OUT = 'test/encode/held-out';
/** Below the folder of test data. */
const HIPE = 'corpora/names/hipe2020-dev-en.tsv';
const LETTERS = 'corpora/letters';

const isVerbose = process.argv.includes('-v');
const isQuiet = process.argv.includes('-q');
const summary: string[] = [];

showDocuments(
  'edition',
  [AUTHORITY, undefined].map((authority) => measureDocument(EDITION, authority)),
);
for (const folder of FOLDERS) showDocuments(folder, measureFolder(folder));
showDocuments(HELD_OUT, measureFolder(HELD_OUT));
const suites = process.env['TEIKIT_SUITES'];
if (suites !== undefined && existsSync(join(suites, HIPE))) showNewspapers(join(suites, HIPE));
else summary.push('HIPE 2020 was not measured: TEIKIT_SUITES does not name a folder that has it');
if (suites !== undefined && existsSync(join(suites, LETTERS))) showLetters(join(suites, LETTERS));
else summary.push('letters were not measured: TEIKIT_SUITES does not name a folder that has them');
console.log(summary.join('\n\n'));

function showDocuments(title: string, measured: readonly (Measured | Unmeasured)[]): void {
  if (measured.length === 0) return;
  for (const each of measured) show(each, isVerbose && title !== HELD_OUT);
  summary.push(summaryOfDocuments(title, measured));
  const free = measured.filter((each) => !('why' in each) && each.title.endsWith('no authority'));
  summary.push(summaryOfCertainty(`${title}, no authority: certainty`, precisionByCertainty(evaluationsOf(free))));
}

function showNewspapers(file: string): void {
  const { evaluation, lost } = measureNewspapers(file, readFileSync(file, 'utf8'));
  const measured = { title: 'HIPE 2020, English, no authority', evaluation };
  show(measured, isVerbose);
  summary.push(summaryOfDocuments('newspapers', [measured]));
  if (lost.length > 0) summary.push(`  refused, or words not found again: ${lost.length}: ${lost.join(', ')}`);
  summary.push(summaryOfCertainty('newspapers: certainty', precisionByCertainty([evaluation])));
}

/** Letters of even index may be looked at by who writes rules; those of odd index are for measuring only. */
function showLetters(folder: string): void {
  const letters = readLetters(folder);
  for (const form of ['long', 'wrapped'] as const) {
    const made = encodeLetters(letters, form);
    for (const [rest, title] of ['letters of even index', 'letters of odd index'].entries()) {
      const chosen = letters.filter((_, index) => index % 2 === rest);
      const figures = measureLetters(chosen, made, form);
      if (rest === 0)
        for (const evaluation of figures.evaluations)
          show({ title: `${evaluation.gold.name}, ${form}`, evaluation }, isVerbose);
      summary.push(summaryOfLetters(`${title}, ${form}`, figures));
      summary.push(summaryOfCertainty(`${title}, ${form}: certainty`, precisionByCertainty(figures.evaluations)));
    }
  }
}

function evaluationsOf(measured: readonly (Measured | Unmeasured)[]): readonly Evaluation[] {
  return measured.flatMap((each) => ('why' in each ? [] : [each.evaluation]));
}

/** Without the list of differences the figures only: they end where the differences begin. */
function show(measured: Measured | Unmeasured, isListing: boolean): void {
  if (isQuiet) return;
  console.log(`=== ${measured.title}\n`);
  if ('why' in measured) {
    console.log(`${measured.why}\n`);
    return;
  }
  const table = writeTable(measured.evaluation);
  const figures = table.slice(table.indexOf('\n\n') + 2);
  const end = figures.indexOf('\n\nDifferences: ');
  const { length } = measured.evaluation.misses;
  console.log(isListing || end < 0 ? figures : `${figures.slice(0, end)}\n\nDifferences: ${length}\n`);
}

// Prints what encoding reaches: `make evaluate`. The edition with and without its authority file, each document of
// test/encode/documents, and, where TEIKIT_SUITES names the folder of test data, the newspapers of HIPE 2020.
// With `-v` also every difference.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { encodeText } from '../../src/encode/encode.ts';
import { findNames } from '../../src/encode/names/find-names.ts';
import { type Authorities, readAuthorities } from '../../src/encode/read-authorities.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { evaluateHipe } from '../../src/evaluate/evaluate-hipe.ts';
import type { Evaluation } from '../../src/evaluate/evaluation.ts';
import { readHipe } from '../../src/evaluate/read-hipe.ts';
import { readReading } from '../../src/evaluate/read-reading.ts';
import type { Reading } from '../../src/evaluate/reading.ts';
import { writeTable } from '../../src/evaluate/write-table.ts';
import { loadSchema } from '../../src/index.ts';

const EDITION = 'tei/resolution-1937-03-03';
const AUTHORITY = 'tei/authority.xml';
/** The rules have been looked at beside the first ones, and never beside the others. */
const FOLDERS = ['test/encode/documents', 'test/encode/held-out'];
const HIPE = 'corpora/names/hipe2020-dev-en.tsv';
/** One of these beside a document: the authority file that belongs to it. */
const AUTHORITY_ENDINGS = ['-authority.xml', '-authority.csv'];

const isVerbose = process.argv.includes('-v');
const schema = await loadSchema();

for (const authority of [AUTHORITY, undefined]) await measure(EDITION, authority);
const documents = FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
for (const file of documents.filter((name) => name.endsWith('.txt')).toSorted()) {
  const path = file.slice(0, -'.txt'.length);
  const authority = AUTHORITY_ENDINGS.map((ending) => `${path}${ending}`).find((name) => existsSync(name));
  if (authority !== undefined) await measure(path, authority);
  await measure(path, undefined);
}
measureNewspapers();

async function measure(path: string, authority: string | undefined): Promise<void> {
  title(`${basename(path)}, ${authority === undefined ? 'no authority' : `with ${basename(authority)}`}`);
  const authorities = authority === undefined ? undefined : authoritiesOf(authority);
  const encoded = await encodeText(`${path}.txt`, readFileSync(`${path}.txt`, 'utf8'), {
    language: 'en',
    schema,
    version: '0',
    ...(authorities === undefined ? {} : { authorities }),
  });
  if (encoded.kind === 'refused') {
    console.log(`refused: ${encoded.diagnostics[0]?.message}`);
    return;
  }
  const gold = readingOf(`${path}.xml`, readFileSync(`${path}.xml`, 'utf8'));
  const result = evaluate(gold, readingOf('encoded', encoded.tei));
  if (result.kind === 'evaluated') print(result);
  else for (const { message } of result.diagnostics) console.log(message);
}

function measureNewspapers(): void {
  const suites = process.env['TEIKIT_SUITES'];
  const path = suites === undefined ? undefined : join(suites, HIPE);
  if (path === undefined || !existsSync(path)) {
    console.log('HIPE 2020 was not measured: TEIKIT_SUITES does not name a folder that has it');
    return;
  }
  const read = readHipe(basename(path), readFileSync(path, 'utf8'));
  if (read.kind === 'diagnostics') throw new Error(`${path}: ${read.diagnostics[0]?.message}`);
  const find = (text: string): ReturnType<typeof findNames> => findNames(text, { language: 'en' });
  title('HIPE 2020, English, no authority');
  print(evaluateHipe(read.documents, find));
  title('the same, with names widened by its convention');
  print(evaluateHipe(read.documents, find, { convention: 'hipe' }));
}

function authoritiesOf(file: string): Authorities {
  const reading = readAuthorities([{ file, text: readFileSync(file, 'utf8') }]);
  if (reading.kind === 'read') return reading.authorities;
  throw new Error(`${file}: ${reading.diagnostics.map(({ message }) => message).join('; ')}`);
}

function readingOf(file: string, text: string): Reading {
  const result = readReading(file, text);
  if (result.kind === 'reading') return result.reading;
  throw new Error(`${file} cannot be read`);
}

function title(text: string): void {
  console.log(`=== ${text}\n`);
}

/** Without `-v` the figures only: they end where the differences begin. */
function print(evaluation: Evaluation): void {
  const table = writeTable(evaluation);
  const figures = table.slice(table.indexOf('\n\n') + 2);
  const end = figures.indexOf('\n\nDifferences: ');
  const shown = isVerbose || end < 0 ? figures : `${figures.slice(0, end)}\n\nDifferences: ${evaluation.misses.length}\n`;
  console.log(shown);
}

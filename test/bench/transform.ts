// `make bench`, transformation: one stylesheet of XSLT 1.0 in teikit, Saxon-HE in Java and xsltproc, on the edition, on the plays, and on
// a document in which each word is an element; and our own page and text. Processor time of whole commands, run in turn.
// TEIKIT_BENCH_RUNS: how many runs, 5 unless given.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { milliseconds, processorTime, ratio, tell, tellAgainst, timed } from './measure.ts';

const RUNS = Number(process.env['TEIKIT_BENCH_RUNS'] ?? 5);
const SAXON = '/usr/share/java/Saxon-HE.jar';
const SHEET = 'test/bench/sheets/reading.xsl';
const EDITION = 'tei/resolution-1937-03-03.xml';
/** Elements in the document of words. */
const WORDS = 20_000;
/** Of Java's time: at most this by the clock, for one document and for the plays. */
const ONE_WANTED = 1;
const PLAYS_WANTED = 1.3;

const suites = process.env['TEIKIT_SUITES'];
if (suites === undefined) throw new Error('TEIKIT_SUITES must name the folder of test data');
const plays = join(suites, 'corpora/drama');
const folder = mkdtempSync(join(tmpdir(), 'teikit-bench-'));

type Command = readonly [string, ...string[]];

function teikit(input: string, words: readonly string[], output: string): Command {
  return [process.execPath, 'dist/teikit.mjs', 'transform', input, ...words, '-o', output];
}

function java(input: string, output: string): Command {
  return ['java', '-cp', SAXON, 'net.sf.saxon.Transform', `-s:${input}`, `-xsl:${SHEET}`, `-o:${output}`];
}

/** Processor time and time by the clock of commands run in turn, each once before it is measured. */
function measured(commands: readonly Command[]): { readonly processor: number[][]; readonly clock: number[][] } {
  for (const [program, ...words] of commands) timed(program, words);
  const processor: number[][] = commands.map(() => []);
  const clock: number[][] = commands.map(() => []);
  for (let run = 0; run < RUNS; run++) {
    for (const [at, [program, ...words]] of commands.entries()) {
      processor[at]?.push(1000 * processorTime([program, ...words]));
      clock[at]?.push(timed(program, words));
    }
  }
  return { processor, clock };
}

/** `wanted`: of Java's time, at most. */
function beside(label: string, commands: readonly [Command, Command, Command], wanted?: number): void {
  const { processor, clock } = measured(commands);
  const [ours = [], theirs = [], xsltproc = []] = clock;
  const [ourWork = [], theirWork = [], itsWork = []] = processor;
  const times = ratio(ours, theirs);
  const figure = `${times.toFixed(2)} of Java's time, ${ratio(ours, xsltproc).toFixed(1)} of xsltproc's`;
  if (wanted === undefined) tell(label, figure);
  else tellAgainst(label, figure, times <= wanted, `${wanted}`);
  tell('  by the clock: ours, Java, xsltproc', [ours, theirs, xsltproc].map(milliseconds).join('; '));
  tell('  processor: ours, Java, xsltproc', [ourWork, theirWork, itsWork].map(milliseconds).join('; '));
}

function ofWords(count: number): string {
  const words = Array.from({ length: count }, (_, at) => `<w lemma="l${at % 500}" pos="N" xml:id="w${at}">word${at % 900}</w>`);
  const paragraphs = Array.from(
    { length: Math.ceil(count / 100) },
    (_, at) => `<p>${words.slice(100 * at, 100 * (at + 1)).join(' ')}</p>`,
  );
  const header =
    '<teiHeader><fileDesc><titleStmt><title>Words</title></titleStmt><publicationStmt><p>None.</p></publicationStmt><sourceDesc><p>None.</p></sourceDesc></fileDesc></teiHeader>';
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0">${header}<text><body>${paragraphs.join('\n')}</body></text></TEI>`;
}

try {
  const words = join(folder, 'words.xml');
  writeFileSync(words, ofWords(WORDS));
  const out = join(folder, 'out');
  mkdirSync(out);
  const sheet = ['--xslt', SHEET];
  const file = (name: string) => join(out, name);

  beside(
    'the edition, a stylesheet of XSLT 1.0',
    [
      teikit(EDITION, sheet, file('t.html')),
      java(EDITION, file('j.html')),
      ['xsltproc', '--nonet', '-o', file('x.html'), SHEET, EDITION],
    ],
    ONE_WANTED,
  );
  beside('20,000 words, each an element', [
    teikit(words, sheet, file('t.html')),
    java(words, file('j.html')),
    ['xsltproc', '--nonet', '-o', file('x.html'), SHEET, words],
  ]);
  const [ourPlays, theirPlays] = [join(folder, 'ours'), join(folder, 'theirs')];
  for (const made of [ourPlays, theirPlays]) mkdirSync(made);
  const names = readdirSync(plays).filter((name) => name.endsWith('.xml'));
  const bytes = names.reduce((sum, name) => sum + readFileSync(join(plays, name)).length, 0);
  const each: Command = [
    'sh',
    '-c',
    `for play in ${plays}/*.xml; do xsltproc --nonet -o ${file('x.html')} ${SHEET} "$play"; done`,
  ];
  beside(
    `${names.length} plays, ${(bytes / 1e6).toFixed(0)} MB`,
    [teikit(plays, sheet, `${ourPlays}/`), java(plays, theirPlays), each],
    PLAYS_WANTED,
  );

  const own = measured([
    teikit(EDITION, ['--to', 'html'], file('o.html')),
    teikit(EDITION, ['--to', 'text'], file('o.txt')),
    teikit(words, ['--to', 'html'], file('o.html')),
    teikit(words, ['--to', 'text'], file('o.txt')),
    teikit(plays, ['--to', 'html'], `${ourPlays}/`),
    teikit(plays, ['--to', 'text'], `${ourPlays}/`),
  ]);
  for (const [at, label] of [
    'the edition as a page',
    'as text',
    '20,000 words as a page',
    'as text',
    'the plays as pages',
    'as text',
  ].entries())
    tell(label, `${milliseconds(own.clock[at] ?? [])}; processor ${milliseconds(own.processor[at] ?? [])}`);
} finally {
  rmSync(folder, { recursive: true });
}

// A fault planted in each stage of the program, over the second of three documents: the others are done, the fault is told as ours,
// and the exit code is 3.

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFolder } from './make-folder.ts';
import { PACKAGE_ROOT } from './run-teikit.ts';

type Fault = {
  readonly stage: string;
  readonly file: string;
  /** The head of the function that throws. */
  readonly head: RegExp;
  /** The first call over the second document; default: 2. */
  readonly call?: number;
  readonly words: readonly string[];
  /** The fault is in the program of the workers. */
  readonly isInWorker?: true;
  /** Endings of what is made of the other documents. */
  readonly makes?: string;
};

const VALIDATE = ['validate', '--schema', 'letter.rnc'];
const BY_REFERENCE = [...VALIDATE, '--engine', 'reference'];

const faults: readonly Fault[] = [
  {
    stage: 'reading a file',
    file: 'src/host/read-document.ts',
    head: /export async function readDocument\([^{]*\{/,
    words: VALIDATE,
  },
  {
    stage: 'the compiled schema',
    file: 'src/validate/compiled/prover.ts',
    head: /\n {2}prove\([^{]*\{[^{]*\{/,
    words: VALIDATE,
  },
  {
    stage: 'the reference',
    file: 'src/validate/reference/validate-reference.ts',
    head: /export function validateReference\([\s\S]*?\n\): [^{]*\{/,
    words: BY_REFERENCE,
  },
  { stage: 'decoding', call: 3, file: 'src/source/decode.ts', head: /export function decodeXml\([^{]*\{/, words: BY_REFERENCE },
  {
    stage: 'reading the tree for a stylesheet',
    file: 'src/transform/read-document.ts',
    head: /export function readDocument\([\s\S]*?\): ReadResult \{/,
    words: ['transform', '--to', 'text', '-o', 'out/'],
    makes: '.txt',
  },
  {
    stage: 'reading the tree in a worker',
    isInWorker: true,
    // a worker has read the least document there is before the first comes
    call: 3,
    file: 'src/transform/read-document.ts',
    head: /export function readDocument\([\s\S]*?\): ReadResult \{/,
    words: ['transform', '--to', 'text', '-o', 'out/', '--jobs', '1', '--timeout', '300'],
    makes: '.txt',
  },
  {
    stage: 'what a worker does with a job',
    isInWorker: true,
    file: 'src/library/job-worker.ts',
    head: /export async function work\([^{]*\{/,
    words: ['transform', '--to', 'text', '-o', 'out/', '--jobs', '1', '--timeout', '300'],
    makes: '.txt',
  },
  {
    stage: 'writing an output',
    file: 'src/host/write-whole.ts',
    head: /export async function writeWhole\([\s\S]*?\): Promise<void> \{/,
    words: ['transform', '--to', 'html', '-o', 'out/'],
    makes: '.html',
  },
  {
    stage: 'finding names',
    file: 'src/encode/names/find-names.ts',
    head: /export function findNames\([\s\S]*?\n?\): [^{]*\{/,
    words: ['encode', '-o', 'out/'],
    makes: '.xml',
  },
  {
    stage: 'finding dates',
    // each text is searched for date lines, for the date at its top, and as a whole: this call is in the second
    call: 8,
    file: 'src/dates/find-dates.ts',
    head: /export function findDates\([^{]*\{/,
    words: ['encode', '-o', 'out/'],
    makes: '.xml',
  },
];

const folder = makeFolder();
const builds = join(PACKAGE_ROOT, 'out', `planted-${process.pid}`);
const NAMES = ['1', '2', '3'];

beforeAll(() => {
  mkdirSync(builds, { recursive: true });
  writeFileSync(
    join(folder, 'letter.rnc'),
    'default namespace = "http://www.tei-c.org/ns/1.0"\nstart = element TEI { anything }\nanything = (element * { anything } | attribute * { text } | text)*',
  );
  const text =
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><publisher>P</publisher></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc></teiHeader><text><body><p>a</p></body></text></TEI>';
  for (const name of NAMES) {
    writeFileSync(join(folder, `${name}.xml`), text);
    writeFileSync(join(folder, `${name}.txt`), 'Moscow, 3 March 1937\n\nThe Plenum met.\n');
  }
});
afterAll(() => rmSync(builds, { recursive: true, force: true }));

/** The program with the fault in it. */
async function plant({ file, head, call = 2, isInWorker }: Fault): Promise<string> {
  const root = join(builds, `${isInWorker ? 'worker-' : ''}${file.replaceAll('/', '-')}`);
  const outfile = join(root, 'dist', 'teikit.mjs');
  mkdirSync(root, { recursive: true });
  // it is a package of its own: the program looks there for its worker
  cpSync(join(PACKAGE_ROOT, 'package.json'), join(root, 'package.json'));
  cpSync(join(PACKAGE_ROOT, 'schema'), join(root, 'schema'), { recursive: true });
  cpSync(join(PACKAGE_ROOT, 'dist'), join(root, 'dist'), {
    recursive: true,
    filter: (path) => !/[\\/](?:lib|chunks)$/.test(path),
  });
  let isPlanted = false;
  const plugin: Plugin = {
    name: 'plant',
    setup: ({ onLoad }) => {
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        if (path !== join(PACKAGE_ROOT, file)) return undefined;
        const source = readFileSync(path, 'utf8');
        const contents = source.replace(head, (found) => {
          isPlanted = true;
          return `${found} if (++plantedCalls === ${call}) throw new TypeError('a planted fault');`;
        });
        return { contents: `${contents}\nlet plantedCalls = 0;\n`, loader: 'ts' };
      });
    },
  };
  await build({
    entryPoints: isInWorker
      ? { 'job-worker': 'src/library/job-worker.ts', teikit: 'src/cli/main.ts' }
      : { teikit: 'src/cli/main.ts' },
    absWorkingDir: PACKAGE_ROOT,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['saxon-js', 'xmllint-wasm', 'yaml', 'piscina'],
    outdir: join(root, 'dist'),
    outExtension: { '.js': '.mjs' },
    plugins: [plugin],
    logLevel: 'silent',
  });
  if (!isPlanted) throw new Error(`no fault could be planted in ${file}`);
  return outfile;
}

describe.each(faults)('$stage', (fault) => {
  const { words, makes } = fault;
  const run = async (...more: readonly string[]): Promise<ReturnType<typeof spawnSync>> => {
    rmSync(join(folder, 'out'), { recursive: true, force: true });
    const documents = NAMES.map((name) => `${name}.${words[0] === 'encode' ? 'txt' : 'xml'}`);
    const program = await plant(fault);
    return spawnSync(process.execPath, [program, ...words, ...more, ...documents], { cwd: folder, encoding: 'utf8' });
  };

  test('ends that document, and no other', async () => {
    const { stderr, status } = await run();
    expect(stderr).toMatch(
      /^teikit: 2\.(?:xml|txt): this is a fault of teikit, not of your document: TypeError: a planted fault$/m,
    );
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(3);
    if (makes === undefined) return;
    expect(NAMES.map((name) => existsSync(join(folder, 'out', `${name}${makes}`)))).toEqual([true, false, true]);
  });

  test('shows its stack with --debug', async () => {
    const { stderr } = await run('--debug');
    expect(stderr).toMatch(/a planted fault\n(?:teikit: )?\s*at /);
  });
});

// `make bench`, exports: 4,000 letters as records, in a whole command, and a bag of 1 GB beside what programs of the system take for a
// copy and two sums. TEIKIT_BENCH_RUNS: how many runs, 3 unless given.
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { milliseconds, ratio, tell, tellAgainst, timed } from './measure.ts';

const PROGRAM = 'dist/teikit.mjs';
const RUNS = Number(process.env['TEIKIT_BENCH_RUNS'] ?? 3);
const LETTERS = 4000;
/** The payload of the bag: so many files of so many bytes. */
const FILES = 64;
const FILE_BYTES = 2 ** 24;
/** `cp` and the two sums, one after the other, are to take as long at the least. */
const WANTED = 1;

const suites = process.env['TEIKIT_SUITES'];
if (suites === undefined) throw new Error('TEIKIT_SUITES must name the folder of test data');
const folder = mkdtempSync(join(tmpdir(), 'teikit-bench-'));
try {
  benchRecords(join(suites, 'corpora/letters-more'));
  benchBag();
} finally {
  rmSync(folder, { recursive: true });
}

function benchRecords(corpus: string): void {
  const letters = join(folder, 'letters');
  const names = readdirSync(corpus).filter((name) => name.endsWith('.xml'));
  for (let index = 0; index < LETTERS; index++) {
    const below = join(letters, String(Math.floor(index / names.length)));
    mkdirSync(below, { recursive: true });
    const name = names[index % names.length] ?? '';
    copyFileSync(join(corpus, name), join(below, name));
  }
  const times = Array.from({ length: RUNS }, (_, run) =>
    timed(process.execPath, [PROGRAM, 'export', letters, '--to', 'dc,mods,csv', '-q', '-o', join(folder, `records-${run}`)]),
  );
  tell(`${LETTERS} letters to dc,mods,csv, whole command`, milliseconds(times));
}

function benchBag(): void {
  const payload = join(folder, 'payload');
  mkdirSync(payload);
  const bytes = Buffer.alloc(FILE_BYTES);
  for (let index = 0; index < FILES; index++) {
    bytes.fill(index);
    writeFileSync(join(payload, `${index}.bin`), bytes);
  }
  const script = `import { createReadStream, readdirSync } from 'node:fs';
import { writeBagFolder } from ${JSON.stringify(join(process.cwd(), 'dist/lib/index.js'))};
const [, , folder, bag] = process.argv;
const payload = readdirSync(folder).map((path) => ({ path, read: () => createReadStream(folder + '/' + path, { highWaterMark: 2 ** 20 }) }));
await writeBagFolder(bag, payload);`;
  const program = join(folder, 'bag.mjs');
  writeFileSync(program, script);
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    const bag = join(folder, 'bag');
    ours.push(timed(process.execPath, [program, payload, bag]));
    rmSync(bag, { recursive: true });
    const copy = join(folder, 'copy');
    const line = 'cp -r "$0" "$1" && sha512sum "$1"/* > "$1".sha512 && sha256sum "$1"/* > "$1".sha256';
    theirs.push(timed('sh', ['-c', line, payload, copy]));
    rmSync(copy, { recursive: true });
  }
  const times = ratio(theirs, ours);
  const figure = `${milliseconds(ours)}, cp and both sums ${milliseconds(theirs)}: ${times.toFixed(2)}×`;
  tellAgainst('a bag of 1 GB', figure, times >= WANTED, `${WANTED}×`);
}

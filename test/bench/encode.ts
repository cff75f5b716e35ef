// How fast texts are encoded, with 100,000 authority entries loaded: the whole, and what it cannot be faster than. Run as a
// bundle (see Makefile). Correctness first: a document that is refused ends the run.

import { readFileSync } from 'node:fs';
import { encodeText } from '../../src/encode/encode.ts';
import { readAuthorities } from '../../src/encode/read-authorities.ts';
import { loadSchema } from '../../src/index.ts';

const ENTRIES = 100_000;
/** Code units. */
const TEXT_SIZE = 4_000_000;
const RUNS = 5;
const SYLLABLES = ['ba', 'do', 'gi', 'ku', 'le', 'mo', 'ni', 'pa', 're', 'so'];

function invented(number: number): string {
  const digits = String(number).padStart(5, '0');
  const name = [...digits].map((digit) => SYLLABLES[Number(digit)] ?? '').join('');
  return `p${number},person,${digits.charAt(4) < '5' ? 'A' : 'V'}. ${name.charAt(0).toUpperCase()}${name.slice(1)}ov`;
}

const table = ['id,type,name', ...Array.from({ length: ENTRIES }, (_, index) => invented(index))].join('\n');
const files = [
  { file: 'authority.xml', text: readFileSync('tei/authority.xml', 'utf8') },
  { file: 'invented.csv', text: table },
];
const loading = performance.now();
const reading = readAuthorities(files);
if (reading.kind !== 'read') throw new Error(reading.diagnostics[0]?.message);
console.log(
  `${reading.authorities.index.entries.length} authority entries loaded in ${Math.round(performance.now() - loading)} ms`,
);

const resolution = readFileSync('tei/resolution-1937-03-03.txt', 'utf8').split('\n').slice(3, 51).join('\n');
const text = `${resolution}\n`.repeat(Math.ceil(TEXT_SIZE / resolution.length));
const schema = await loadSchema();
const speeds: number[] = [];
for (let run = 0; run < RUNS; run++) {
  const start = performance.now();
  const result = await encodeText('bench.txt', text, {
    language: 'en',
    schema,
    version: '0',
    authorities: reading.authorities,
  });
  if (result.kind !== 'encoded') throw new Error(result.diagnostics[0]?.message);
  speeds.push(text.length / 1000 / (performance.now() - start));
}
const sorted = speeds.toSorted((one, other) => one - other);
console.log(
  `${(text.length / 1e6).toFixed(1)} MB of text: median ${sorted[RUNS >> 1]?.toFixed(2)} MB/s, slowest ${sorted[0]?.toFixed(2)}`,
);

// All that is printed passes one door, and nothing of a stranger's passes it raw: names and values with control characters are shown.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { product, show } from '../../src/cli/output.ts';
import { makeFolder } from './make-folder.ts';
import { PACKAGE_ROOT, runTeikit } from './run-teikit.ts';

const SRC = join(PACKAGE_ROOT, 'src');
/** The door, and the line that is drawn and wiped on a terminal. */
const DOORS = ['cli/output.ts'];

test('no other source writes to a stream of the process', () => {
  const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const writing = sources.filter((name) => {
    const code = readFileSync(join(SRC, name), 'utf8').replace(/^\s*(\/\/|\*|\/\*\*).*$/gm, '');
    return /\bconsole\s*[.[]|\bprocess\s*(?:\.std(?:out|err)|\[\w+\])\s*\.\s*write\b/.test(code);
  });
  expect(writing).toEqual(DOORS);
});

/** What a terminal obeys: escape sequences, a bell, the control characters of Latin-1, text turned round; and what forges a line. */
const HOSTILE = 'x\u001b[31m\u0007\u009b2J\u202e\u2066\u200f\u007f';
const FORGED = 'FORGED: error';
const NAME = `${HOSTILE}\n${FORGED}`;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const RAW = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

const cwd = makeFolder();
const cache = join(cwd, 'cache');
const write = (name: string, text: string): void => writeFileSync(join(cwd, name), text);
/** What XML lets stand in a value of the same kind. */
const IN_XML = '&#x9b;2J&#x202e;&#x7f;&#x85;&#xa;FORGED: error';

const tei = (body: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>${IN_XML}</title></titleStmt><publicationStmt>` +
  `<publisher>p</publisher></publicationStmt><sourceDesc><p>s</p></sourceDesc></fileDesc></teiHeader><text><body>${body}</body></text></TEI>`;
const gold = `<p>On <persName ref="#a${IN_XML}">Ann ${IN_XML} B</persName> and <date when="1937${IN_XML}">then</date>.</p>`;

mkdirSync(join(cwd, `folder${NAME}`));
write(`${NAME}.xml`, '<a b="&#x9b;1&#x202e;"><c/></a>');
write('bad.xml', `<a b="${IN_XML}"><c/>&#x9b;</a>`);
write('broken.xml', `<a>${HOSTILE}`);
write('s.rnc', 'start = element a { attribute b { xsd:date }, text }');
write(`${NAME}.rnc`, 'start = element a { attribute b { xsd:date }, text }');
write('wrong.rnc', `start = element a { attribute b { xsd:${HOSTILE} }, nothing }`);
write(`wrong${NAME}.rnc`, 'start = element a { b');
write('tei.xml', tei(gold));
write('other.xml', tei(gold.replace('persName ref', 'placeName ref').replace('/persName', '/placeName')));
write(`tei${NAME}.xml`, tei(gold));
write('text.txt', `Ann met ${HOSTILE} on 3 March 1937.\n`);
write('plain.txt', 'Ann met Ben on 3 March 1937.\n');
write('a.csv', `id,type,name,variants\n"${HOSTILE}",person,Ann,\n`);
write('b.csv', `id,type,name,variants\na,"${HOSTILE}",Ann,\n`);
write('d.csv', `decision,${HOSTILE}\n`);
write('m.yaml', `title: "x"\n"${HOSTILE.replace(/["\\]/g, '')}": y\n`);
write('m.json', JSON.stringify({ [HOSTILE]: 'y' }));
write('names', `${HOSTILE}.xml\0bad.xml\0`);

/** The arguments are a stranger's too. Of these commands the product is no copy of a document. */
const calls: readonly (readonly string[])[] = [
  ...['line', 'pretty', 'jing', 'json', 'jsonl', 'sarif', 'junit', 'github', 'html'].map((format) => {
    return ['validate', '-s', 's.rnc', '-f', format, '--codes', `${NAME}.xml`, 'bad.xml', 'broken.xml', `missing${NAME}.xml`];
  }),
  ['validate', '-s', 's.rnc', '--summary-only', '--stats', `${NAME}.xml`, 'bad.xml', 'broken.xml'],
  ['validate', '-s', 's.rnc', '--engine', 'libxml2', `${NAME}.xml`, 'bad.xml'],
  ['validate', '-s', 's.rnc', '--files-from', 'names'],
  ['validate', '-s', 's.rnc', `--changed=${HOSTILE}`, '.'],
  ['validate', '-s', 's.rnc', '--report', `line=${NAME}/x`, 'bad.xml'],
  ['validate', '-s', 's.rnc', `folder${NAME}`],
  ['validate', '-s', 'wrong.rnc', 'bad.xml'],
  ['validate', '-s', `wrong${NAME}.rnc`, 'bad.xml'],
  ['validate', '-s', `missing${NAME}.rnc`, 'bad.xml'],
  ['validate', '-s', `${NAME}.rnc`, '--stats', 'bad.xml'],
  ['validate', '-s', `${NAME}.xml`, 'bad.xml'],
  ['validate', `--engine=${HOSTILE}`, 'bad.xml'],
  ['validate', `--${HOSTILE}`, 'bad.xml'],
  ['schema', 'compile', `${NAME}.rnc`, '-o', `${NAME}.wasm`],
  ['schema', 'compile', 'wrong.rnc', '-o', 'x.wasm'],
  ['schema', 'convert', 'wrong.rnc', `${NAME}.rng`],
  ['schema', 'convert', `missing${NAME}.rnc`, '-'],
  ['schema', 'convert', NAME, '-'],
  ['schema', 'cache'],
  ['schema', HOSTILE],
  ['transform', `tei${NAME}.xml`, `missing${NAME}.xml`, '--to', 'text', '-o', `out${NAME}/`],
  ['transform', 'broken.xml', '--to', 'text'],
  ['transform', 'tei.xml', '--to', HOSTILE],
  ['encode', 'text.txt', '-o', `${NAME}.out`],
  ['encode', `missing${NAME}.txt`, '-o', 'o.xml'],
  ['encode', 'plain.txt', '--authority', 'a.csv', '-o', 'o.xml'],
  ['encode', 'plain.txt', '--authority', 'b.csv', '-o', 'o.xml'],
  ['encode', 'plain.txt', '--authority', `missing${NAME}`, '-o', 'o.xml'],
  ['encode', 'plain.txt', '--decisions', 'd.csv', '-o', 'o.xml'],
  ['encode', 'plain.txt', '--metadata', 'm.yaml', '-o', 'o.xml'],
  ['encode', 'plain.txt', '--metadata', 'm.json', '-o', 'o.xml'],
  ['encode', 'plain.txt', '--profile', HOSTILE, '-o', 'o.xml'],
  ['encode', 'plain.txt', '--title', NAME, '--date', HOSTILE, '-o', 'o.xml'],
  ['evaluate', 'tei.xml', 'other.xml', '-v'],
  ['evaluate', 'tei.xml', 'other.xml', '--format', 'json', '-v'],
  ['evaluate', `tei${NAME}.xml`, 'other.xml'],
  ['evaluate', `missing${NAME}.xml`, 'other.xml'],
  ['evaluate', 'broken.xml', 'other.xml'],
  ['explain', HOSTILE],
  [HOSTILE],
  ['help', HOSTILE],
];

describe('nothing of a stranger goes raw to a terminal', () => {
  test.each(calls.map((words) => [JSON.stringify(words.join(' ')), words] as const))('%s', (_, words) => {
    const { stdout, stderr } = runTeikit(words, { cwd, env: { XDG_CACHE_HOME: cache } });
    expect(`${stdout}${stderr}`).not.toBe('');
    for (const said of [stdout, stderr]) {
      expect(RAW.exec(said)).toBeNull();
      expect(said.split('\n').filter((line) => line.startsWith(FORGED))).toEqual([]);
    }
  });
});

describe('a product', () => {
  const written = (isTTY: boolean, print: (text: string) => void): unknown => {
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const before = process.stdout.isTTY;
    process.stdout.isTTY = isTTY;
    try {
      print(`a\tb\u009b\u001b\n`);
      return write.mock.calls[0]?.[0];
    } finally {
      process.stdout.isTTY = before;
      write.mockRestore();
    }
  };
  test('is exact where a program reads it, and visible on a terminal', () => {
    expect(written(false, product)).toBe('a\tb\u009b\u001b\n');
    expect(written(true, product)).toBe('a\tb\\x9b\\x1b\n');
  });
  test('for people is visible everywhere', () => {
    expect(written(false, show)).toBe('a\tb\\x9b\\x1b\n');
    expect(written(true, show)).toBe('a\tb\\x9b\\x1b\n');
  });
});

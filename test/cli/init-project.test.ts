// teikit init: the project file that it writes is taken by a run, which finds the documents that are meant, and no others.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { initProject } from '../../src/cli/init-project.ts';
import { run } from '../../src/library/run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'teikit-init-'));
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0"/>';
const CORPUS = '<!-- <TEI> --><t:teiCorpus xmlns:t="http://www.tei-c.org/ns/1.0"><t:TEI/></t:teiCorpus>';
const PART = '<div xmlns="http://www.tei-c.org/ns/1.0"/>';
const CATALOG = '<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog"/>';
const OLD = '<TEI.2/>';

/** Names, with what is in them. */
type Files = Readonly<Record<string, string>>;

function make(files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** What a run would work on, by pipeline. */
async function listed(): Promise<Readonly<Record<string, readonly string[]>>> {
  const found: Record<string, string[]> = {};
  await run(join(folder, 'teikit.config.yaml'), {
    isDry: true,
    onEvent: (event) => {
      if (event.kind !== 'would') return;
      found[event.pipeline] = [...(found[event.pipeline] ?? []), event.file.slice(folder.length + 1)];
    },
  });
  return found;
}

const many = (count: number, nameOf: (number: number) => string, text: string): Files =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [nameOf(at), text]));

test.each<readonly [string, Files, Readonly<Record<string, readonly string[]>>]>([
  ['TEI alone', { 'a.xml': TEI, 'b/c.xml': CORPUS }, { documents: ['a.xml', 'b/c.xml'] }],
  ['texts alone', { 'a.txt': 'Words', 'b/c.txt': 'Words' }, { texts: ['a.txt', 'b/c.txt'] }],
  ['both', { 'x/a.xml': TEI, 'y/b.txt': 'Words' }, { documents: ['x/a.xml'], texts: ['y/b.txt'] }],
  ['names in capitals', { 'A.XML': TEI, 'b.xml': TEI, 'C.TXT': 'Words' }, { documents: ['A.XML', 'b.xml'], texts: ['C.TXT'] }],
  [
    'XML that is no TEI, beside the documents',
    { 'a.xml': TEI, 'catalog.xml': CATALOG, 'sub/b.xml': TEI },
    { documents: ['a.xml'], sub: ['sub/b.xml'] },
  ],
  [
    'XML that is no TEI, in a folder of its own',
    { 'a.xml': TEI, 'letters/b.xml': TEI, 'letters/c/d.xml': TEI, 'meta/catalog.xml': CATALOG, 'meta/x/e.xml': TEI },
    { documents: ['a.xml'], letters: ['letters/b.xml', 'letters/c/d.xml'], 'meta/x': ['meta/x/e.xml'] },
  ],
  [
    'parts of documents, documents of TEI P4, and what is no XML',
    { 'p/a.xml': TEI, 'p/b.xml': TEI, 'p/part.xml': PART, 'p4.xml': OLD, 'empty.xml': '' },
    { documents: ['p/a.xml', 'p/b.xml'] },
  ],
  [
    'texts that have their encoding beside them, and texts about the folder',
    { 'a.txt': 'Words', 'a.xml': TEI, 'b.txt': 'Words', 'README.txt': 'Read', 'licence.txt': 'May', 'Newsletter.txt': 'Words' },
    { documents: ['a.xml'], texts: ['Newsletter.txt', 'b.txt'] },
  ],
  ['a folder called as a step', { 'validate/a.xml': TEI, 'b.xml': OLD }, { documents: ['validate/a.xml'] }],
  [
    'folders called as a step, and as the folder of encodings',
    { 'validate/a.xml': TEI, 'encoded/a.xml': TEI, 'b.xml': OLD, 'c.txt': 'Words' },
    { 'validate 2': ['validate/a.xml'], encoded: ['encoded/a.xml'], texts: ['c.txt'] },
  ],
  [
    'signs of patterns in names',
    { 'a{b}/c*.xml': TEI, 'd.xml': OLD, 'e [f], g.xml': TEI },
    { 'a{b}': ['a{b}/c*.xml'], documents: ['e [f], g.xml'] },
  ],
  [
    'what runs and packages leave',
    { 'a.xml': TEI, 'out/b.xml': TEI, 'node_modules/x/c.txt': 'Words' },
    { documents: ['a.xml'] },
  ],
])('%s', async (_, files, wanted) => {
  make(files);
  await initProject(folder);
  expect(await listed()).toEqual(wanted);
});

test('no two documents have one output', async () => {
  const document = (title: string): string =>
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>${title}</title></titleStmt><publicationStmt><publisher>P</publisher></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc></teiHeader><text><body><p>${title}</p></body></text></TEI>`;
  make({
    'a.xml': document('one'),
    'catalog.xml': CATALOG,
    'x/a.xml': document('two'),
    'encoded/a.xml': document('three'),
    'y/a.txt': 'Words of a text.',
    'encoded/b.txt': 'Words of a text.',
  });
  await initProject(folder);
  const made = new Map<string, string>();
  await run(join(folder, 'teikit.config.yaml'), {
    onEvent: (event) => {
      if (event.kind !== 'outcome') return;
      expect(event.outcome).toMatchObject({ status: expect.not.stringMatching('failed') });
      made.set(event.outcome.file, event.outcome.status);
    },
  });
  expect([...made.keys()].map((file) => file.slice(folder.length + 1)).toSorted()).toEqual([
    'a.xml',
    'encoded/a.xml',
    'encoded/b.txt',
    'x/a.xml',
    'y/a.txt',
  ]);
  for (const [name, title] of [
    ['a', 'one'],
    ['x/a', 'two'],
    ['encoded/a', 'three'],
  ])
    expect(readFileSync(join(folder, 'out', `${name}.txt`), 'utf8')).toContain(title);
  expect(readFileSync(join(folder, 'out', 'encoded-2', 'y', 'a.xml'), 'utf8')).toContain('<TEI');
});

test('too many names to write are left to people', async () => {
  make({ ...many(30, (at) => `d/${at}.xml`, TEI), 'd/other.xml': OLD, 'e/a.xml': TEI });
  await initProject(folder);
  expect(await listed()).toEqual({ e: ['e/a.xml'] });
  expect(readFileSync(join(folder, 'teikit.config.yaml'), 'utf8')).toContain('# some of what this folder holds is left out');
});

test.each<readonly [string, Files]>([
  ['nothing', {}],
  ['only too many names', { ...many(30, (at) => `${at}.xml`, TEI), 'other.xml': OLD }],
  ['no documents', { 'catalog.xml': CATALOG }],
])('a folder with %s has a project file without pipelines', async (_, files) => {
  make(files);
  await initProject(folder);
  await expect(listed()).rejects.toThrow('it has no pipelines');
});

test.each([
  '# - transform: {to: markdown}',
  '# - export: {to: [dc, csv]}',
  '# lang: en',
  '# authority: [names.csv]',
  '# publisher: An Archive',
])('the choice %s is right once it is made', async (choice) => {
  make({ 'a.xml': TEI, 'b.txt': 'Words', 'names.csv': 'id,type,name,variants\n' });
  await initProject(folder);
  const path = join(folder, 'teikit.config.yaml');
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(choice);
  writeFileSync(path, text.replace(choice, choice.slice(2)));
  expect(await listed()).toEqual({ documents: ['a.xml'], texts: ['b.txt'] });
});

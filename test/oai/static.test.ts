// teikit oai-static: the answers as files.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../cli/make-folder.ts';
import { type Ending, runTeikit } from '../cli/run-teikit.ts';
import { errorsIn, harvest, recordsIn } from './harvester.ts';
import { tei } from './memory-repository.ts';

const root = makeFolder();
let places = 0;

type Place = { readonly documents: string; readonly output: string; readonly index: string };

function place(documents: Readonly<Record<string, string>>): Place {
  const base = join(root, `${places++}`);
  for (const [path, text] of Object.entries(documents)) {
    mkdirSync(join(base, 'documents', path, '..'), { recursive: true });
    writeFileSync(join(base, 'documents', path), text);
  }
  return { documents: join(base, 'documents'), output: join(base, 'www', 'oai'), index: join(base, 'index') };
}

const FLAGS = ['--base-url', 'https://archive.example.org/oai', '--admin-email', 'a@example.org', '--page-size', '2'];

function run({ documents, output }: Place, flags: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Ending {
  return runTeikit(['oai-static', documents, '-o', output, ...FLAGS, ...flags], { env });
}

/** As docs/oai.md has it for web servers. */
function fileOf(query: string): string {
  const given = new URLSearchParams(query);
  const verb = given.get('verb') ?? '';
  const prefix = given.get('metadataPrefix');
  const local = given.get('identifier')?.replace('oai:archive.example.org:', '');
  const token = given.get('resumptionToken');
  if (verb === 'GetRecord') return `GetRecord/${prefix}/${local}`;
  if (verb === 'ListMetadataFormats' && local !== undefined) return `${verb}/${local}`;
  if (!/^List(?:Records|Identifiers)$/u.test(verb)) return verb;
  if (token !== null) return `${verb}/resumed/${token}`;
  const set = given.get('set');
  return `${verb}/${prefix}/${set === null ? 'all' : `set/${set.replaceAll(':', '/')}`}`;
}

function asker({ output }: Place): (query: string) => Promise<string> {
  return async (query) => readFileSync(join(output, `${fileOf(query)}.xml`), 'utf8');
}

function filesBelow(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xml'));
  return new Map(names.toSorted().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

const DOCUMENTS = {
  'a.xml': tei({ published: '2019-05-03', language: 'de', written: '1937' }),
  'x/b c.xml': tei({ revised: '2020-01-02', language: 'de' }),
  'x/y/d.xml': tei({ published: '2018', title: '' }),
  'x/y/e.xml': tei({ published: '2018' }),
  'f.xml': tei({ published: '2018' }),
};

test('a harvester gets all of it from the files', async () => {
  const own = place(DOCUMENTS);
  expect(run(own)).toMatchObject({ exitCode: 0, stdout: '' });
  const ask = asker(own);
  const counted = async (query: string): Promise<number> => (await harvest(ask, query)).records.length;
  expect(await counted('verb=ListRecords&metadataPrefix=tei')).toBe(5);
  expect(await counted('verb=ListRecords&metadataPrefix=oai_dc')).toBe(4);
  expect(await counted('verb=ListIdentifiers&metadataPrefix=tei&set=folder')).toBe(3);
  expect(await counted('verb=ListIdentifiers&metadataPrefix=tei&set=folder:x:y')).toBe(2);
  expect(await counted('verb=ListRecords&metadataPrefix=mods&set=language:de')).toBe(2);
  const { records } = await harvest(ask, 'verb=ListRecords&metadataPrefix=oai_dc');
  for (const { identifier, markup } of records) {
    const [alone] = recordsIn(await ask(`verb=GetRecord&metadataPrefix=oai_dc&identifier=${identifier}`));
    expect(alone?.markup).toBe(markup);
    expect(errorsIn(await ask(`verb=ListMetadataFormats&identifier=${identifier}`))).toEqual([]);
  }
  expect(await ask('verb=Identify')).toContain('<deletedRecord>no</deletedRecord>');
  for (const code of [
    'badVerb',
    'badArgument',
    'badResumptionToken',
    'cannotDisseminateFormat',
    'idDoesNotExist',
    'noRecordsMatch',
  ]) {
    const error = readFileSync(join(own.output, 'error', `${code}.xml`), 'utf8');
    expect(errorsIn(error)).toEqual([code]);
    expect(error).toContain('<request>https://archive.example.org/oai</request>');
  }
});

test('the same documents give the same bytes, at the date of their content', () => {
  const [one, other] = [place(DOCUMENTS), place(DOCUMENTS)];
  expect(run(one).exitCode).toBe(0);
  expect(run(other).exitCode).toBe(0);
  const files = filesBelow(one.output);
  expect(filesBelow(other.output)).toEqual(files);
  expect(files.size).toBeGreaterThan(40);
  for (const text of files.values()) expect(text).toContain('<responseDate>2020-01-02T00:00:00Z</responseDate>');
});

test('SOURCE_DATE_EPOCH is the moment of all that has no date', async () => {
  const own = place({ 'a.xml': tei(), 'b.xml': tei({ published: '2001' }) });
  expect(run(own, [], { SOURCE_DATE_EPOCH: '1000000000' }).exitCode).toBe(0);
  const { records } = await harvest(asker(own), 'verb=ListRecords&metadataPrefix=oai_dc');
  expect(records.map(({ datestamp }) => datestamp)).toEqual(['2001-09-09T01:46:40Z', '2001-01-01T00:00:00Z']);
  expect(await asker(own)('verb=Identify')).toContain('<responseDate>2001-09-09T01:46:40Z');
});

test('with an index, what is deleted stays as deleted', async () => {
  const own = place({ 'a.xml': tei({ published: '2001' }), 'b.xml': tei({ published: '2001' }) });
  const flags = ['--index', own.index];
  expect(run(own, flags, { SOURCE_DATE_EPOCH: '1000000000' }).exitCode).toBe(0);
  rmSync(join(own.documents, 'a.xml'));
  expect(run(own, flags, { SOURCE_DATE_EPOCH: '1100000000' }).exitCode).toBe(0);
  const { records } = await harvest(asker(own), 'verb=ListRecords&metadataPrefix=oai_dc');
  expect(records.map(({ isDeleted, datestamp }) => [isDeleted, datestamp])).toEqual([
    [true, '2004-11-09T11:33:20Z'],
    [false, '2001-01-01T00:00:00Z'],
  ]);
  expect(await asker(own)('verb=Identify')).toContain('<deletedRecord>persistent</deletedRecord>');
});

test('an earlier run is replaced, and nothing else is', () => {
  const own = place(DOCUMENTS);
  expect(run(own).exitCode).toBe(0);
  rmSync(join(own.documents, 'f.xml'));
  expect(run(own).exitCode).toBe(0);
  expect(existsSync(join(own.output, 'GetRecord', 'tei', 'f.xml.xml'))).toBe(false);
  expect(readdirSync(join(own.output, '..'))).toEqual(['oai']);

  const foreign = place(DOCUMENTS);
  mkdirSync(foreign.output, { recursive: true });
  writeFileSync(join(foreign.output, 'mine.txt'), 'x');
  expect(run(foreign)).toMatchObject({ exitCode: 3, stderr: expect.stringContaining('other files are in it') });
  expect(readdirSync(foreign.output)).toEqual(['mine.txt']);
  expect(run({ ...foreign, output: foreign.documents })).toMatchObject({ exitCode: 2 });
  expect(run({ ...foreign, output: join(foreign.documents, '..') })).toMatchObject({ exitCode: 2 });
  expect(run({ ...foreign, output: join(foreign.documents, 'oai') })).toMatchObject({ exitCode: 2 });
});

test.each<readonly [string, readonly string[], string]>([
  ['no output', ['--base-url', 'https://a.org/oai', '--admin-email', 'a@b.org'], '-o OUT'],
  ['no base URL', ['-o', 'out', '--admin-email', 'a@b.org'], '--base-url'],
  ['no address', ['-o', 'out', '--base-url', 'https://a.org/oai'], '--admin-email'],
])('%s', (_, flags, message) => {
  const { documents } = place({ 'a.xml': tei() });
  const ending = runTeikit(['oai-static', documents, ...flags], { cwd: root });
  expect(ending).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(message) });
});

test('a folder without documents makes no repository, and leaves the one that is there', () => {
  const own = place({ 'a.xml': tei({ published: '2020' }) });
  expect(run(own).exitCode).toBe(0);
  const before = filesBelow(own.output);
  rmSync(join(own.documents, 'a.xml'));
  const { exitCode, stderr } = run(own);
  expect(exitCode).toBe(3);
  expect(stderr).toContain(`has no *.xml: ${own.output} is not written`);
  expect(filesBelow(own.output)).toEqual(before);
});

test('other files in an earlier output are not lost', () => {
  const own = place({ 'a.xml': tei({ published: '2020' }) });
  run(own);
  writeFileSync(join(own.output, '.htaccess'), 'mine');
  expect(run(own).exitCode).toBe(3);
  expect(readFileSync(join(own.output, '.htaccess'), 'utf8')).toBe('mine');
});

test('an index in the output is refused', () => {
  const own = place({ 'a.xml': tei({ published: '2020' }) });
  expect(run(own, ['--index', join(own.output, 'index')]).exitCode).toBe(2);
});

test('a document without any record is a finding, in the next run, too', () => {
  const own = place({ 'a.xml': tei({ published: '2019' }), 'b.xml': '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text/></TEI>' });
  for (const told of [true, false]) {
    const { exitCode, stderr } = run(own, ['--index', own.index]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('1 document without a record');
    expect(stderr.includes('b.xml: <TEI> has no header of TEI')).toBe(told);
  }
  rmSync(join(own.documents, 'b.xml'));
  expect(run(own, ['--index', own.index]).exitCode).toBe(0);
});

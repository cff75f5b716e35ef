// What a harvester is told of changes: datestamps, deleted records, sets.

import { describe, expect, test } from 'vitest';
import { datestampOf } from '../../src/oai/datestamp.ts';
import { indexLines, readIndexLines } from '../../src/oai/index-lines.ts';
import { type Harvested, harvest, recordsIn } from './harvester.ts';
import { type MemoryRepository, type MemorySettings, memoryRepository, tei } from './memory-repository.ts';

const DC = 'verb=ListRecords&metadataPrefix=oai_dc';
const PATH = 'a.xml';

async function indexed(text: string, settings: MemorySettings = {}): Promise<MemoryRepository> {
  const own = memoryRepository(settings);
  own.folder.documents.set(PATH, text);
  await own.check();
  return own;
}

async function only({ ask }: MemoryRepository, query: string = DC): Promise<Harvested> {
  const { records } = await harvest(ask, query);
  const [first] = records;
  if (first === undefined || records.length !== 1) throw new Error(`${records.length} records`);
  return first;
}

const MIDNIGHT = 'T00:00:00Z';

test.each<readonly [written: string, datestamp: string | undefined]>([
  ['2019', `2019-01-01${MIDNIGHT}`],
  ['2019-05', `2019-05-01${MIDNIGHT}`],
  ['2019-05-03', `2019-05-03${MIDNIGHT}`],
  ['2019-05-03T10:11:12Z', '2019-05-03T10:11:12Z'],
  ['2019-05-03T10:11:12.5Z', '2019-05-03T10:11:12Z'],
  ['2019-05-03T10:11:12+02:00', `2019-05-03${MIDNIGHT}`],
  ['2019-05-03T24:00:00Z', `2019-05-03${MIDNIGHT}`],
  ['2019-02-30', undefined],
  ['-0044', undefined],
  ['yesterday', undefined],
])('the datestamp of %s', (written, datestamp) => {
  expect(datestampOf(written)).toBe(datestamp);
});

describe('the datestamp', () => {
  test.each<readonly [string, Parameters<typeof tei>[0], string]>([
    ['is the last revision', { published: '2010', revised: '2012-02-03' }, '2012-02-03'],
    ['else the publication', { published: '2010' }, '2010-01-01'],
    ['else the time of the file', {}, '2000-01-01'],
    ['is never in the future', { revised: '2099-01-01' }, '2026-01-01'],
  ])('%s', async (_, facts, day) => {
    expect((await only(await indexed(tei(facts)))).datestamp).toBe(day + MIDNIGHT);
  });

  test('of a change is the moment it was noticed, and of no change stays', async () => {
    const own = await indexed(tei({ revised: '2012-02-03' }));
    own.folder.now = '2026-02-01T10:00:00Z';
    await own.check();
    expect((await only(own)).datestamp).toBe(`2012-02-03${MIDNIGHT}`);
    own.folder.documents.set(PATH, tei({ revised: '2012-02-03', body: 'more' }));
    await own.check();
    expect((await only(own)).datestamp).toBe('2026-02-01T10:00:00Z');
  });

  test('never goes back, wherever the clock goes', async () => {
    const own = await indexed(tei());
    own.folder.now = '2026-02-01T10:00:00Z';
    own.folder.documents.set(PATH, tei({ body: '1' }));
    await own.check();
    own.folder.now = '2020-01-01T00:00:00Z';
    own.folder.documents.set(PATH, tei({ body: '2' }));
    await own.check();
    expect((await only(own)).datestamp).toBe('2026-02-01T10:00:00Z');
    own.folder.documents.delete(PATH);
    await own.check();
    expect((await only(own)).datestamp).toBe('2026-02-01T10:00:00Z');
  });

  test('of a document that is added later is that moment, whatever its header says', async () => {
    const own = await indexed(tei());
    own.folder.now = '2026-02-01T10:00:00Z';
    own.folder.documents.set('b.xml', tei({ published: '1999' }));
    await own.check();
    const { records } = await harvest(own.ask, `${DC}&from=2026-02-01`);
    expect(records.map(({ identifier }) => identifier)).toEqual(['oai:archive.example.org:b.xml']);
  });

  test('is that of the change when the record is the first to show it', async () => {
    const own = await indexed(tei({ published: '2010' }));
    own.folder.now = '2026-02-01T10:00:00Z';
    own.folder.documents.set(PATH, tei({ title: 'Other' }));
    const record = await only(own, `verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:archive.example.org:${PATH}`);
    expect(record.datestamp).toBe('2026-02-01T10:00:00Z');
    expect(record.markup).toContain('Other');
  });
});

test.each<readonly [bounds: string, isIn: boolean]>([
  ['from=2010-01-01T00:00:00Z', true],
  ['from=2010-01-01T00:00:01Z', false],
  ['until=2010-01-01T00:00:00Z', true],
  ['until=2009-12-31T23:59:59Z', false],
  ['from=2010-01-01T00:00:00Z&until=2010-01-01T00:00:00Z', true],
  ['from=2010-01-01', true],
  ['until=2010-01-01', true],
  ['from=2010-01-01&until=2010-01-01', true],
  ['until=2009-12-31', false],
])('what was changed at midnight is in a list with %s: %s', async (bounds, isIn) => {
  const own = await indexed(tei({ published: '2010' }));
  expect((await harvest(own.ask, `${DC}&${bounds}`)).records).toHaveLength(isIn ? 1 : 0);
});

describe('a deleted record', () => {
  test('stays with the moment its loss was noticed, in its sets, and comes back at its place', async () => {
    const own = await indexed(tei({ language: 'de', written: '1937' }));
    const [before] = own.index.after(0);
    own.folder.now = '2026-02-01T10:00:00Z';
    own.folder.documents.delete(PATH);
    await own.check();
    own.folder.now = '2026-03-01T10:00:00Z';
    await own.check();
    for (const query of [DC, `${DC}&set=language:de`, `${DC}&from=2026-02-01&until=2026-02-01`]) {
      const { datestamp, isDeleted, sets, markup } = await only(own, query);
      expect({ datestamp, isDeleted, sets, markup }).toEqual({
        datestamp: '2026-02-01T10:00:00Z',
        isDeleted: true,
        sets: ['language:de', 'year:1937'],
        markup: undefined,
      });
    }
    own.folder.documents.set(PATH, tei({ language: 'de', written: '1937' }));
    await own.check();
    const [after] = own.index.after(0);
    expect(after?.sequence).toBe(before?.sequence);
    expect(await only(own)).toMatchObject({ isDeleted: false, datestamp: '2026-03-01T10:00:00Z' });
  });

  test('is one of one format, where the header now lacks what that asks for', async () => {
    const own = await indexed(tei());
    own.folder.documents.set(PATH, tei({ title: '' }));
    await own.check();
    expect(await only(own)).toMatchObject({ isDeleted: true });
    expect(await only(own, 'verb=ListRecords&metadataPrefix=tei')).toMatchObject({ isDeleted: false });
  });

  test('is one of a document that can no more be read', async () => {
    const own = await indexed(tei());
    own.folder.documents.set(PATH, '<TEI');
    await own.check();
    expect(await only(own)).toMatchObject({ isDeleted: true });
    expect(await only(own, `verb=GetRecord&metadataPrefix=tei&identifier=oai:archive.example.org:${PATH}`)).toMatchObject({
      isDeleted: true,
    });
  });

  test('is not made of what could not be looked at', async () => {
    const own = await indexed(tei());
    own.folder.documents.delete(PATH);
    own.folder.fault = 'folder: permission denied';
    await own.check();
    expect(own.folder.told).toEqual(['folder: permission denied']);
    expect([...own.index.after(0)].map(({ available }) => available)).toEqual([['oai_dc', 'mods', 'mets', 'tei']]);
  });
});

test('what a document lacks is told once', async () => {
  const own = await indexed(tei({ title: '' }));
  await own.check();
  const again = memoryRepository({ folder: own.folder, state: own.index.state });
  await again.check();
  const entries = own.index.state.entries.map((entry) => ({ ...entry, stamp: '' }));
  await memoryRepository({ folder: own.folder, state: { ...own.index.state, entries } }).check();
  expect(own.folder.told).toEqual([
    'a.xml: Dublin Core records of repositories have a title, and the header gives none: there is no record of it in oai_dc, mods, mets',
    'a.xml: MODS asks for a title, and the header gives none: there is no record of it in oai_dc, mods, mets',
  ]);
});

test('the last of several parts has an empty token, and one part alone has none', async () => {
  const own = await indexed(tei(), { pageSize: 1 });
  expect(await own.ask(DC)).not.toContain('<resumptionToken');
  own.folder.documents.set('b.xml', tei());
  await own.check();
  const [, token = ''] = /<resumptionToken[^>]*>([^<]+)/u.exec(await own.ask(DC)) ?? [];
  expect(await own.ask(`verb=ListRecords&resumptionToken=${token}`)).toContain(
    '<resumptionToken completeListSize="2" cursor="1"/>',
  );
});

test('elements in no namespace stay so', async () => {
  const text = tei({ body: 'x' })
    .replaceAll(/<(\/?)(?=\w)/gu, '<$1t:')
    .replace('xmlns=', 'xmlns:t=');
  const own = await indexed(text.replace('<t:p>x', '<t:p><none/>x'));
  const { markup = '' } = await only(own, 'verb=ListRecords&metadataPrefix=tei');
  expect(markup).toMatch(/^<t:TEI xmlns="" /u);
  const other = await only(await indexed(tei()), 'verb=ListRecords&metadataPrefix=tei');
  expect(other.markup).toMatch(/^<TEI xmlns="http:\/\/www.tei-c.org\/ns\/1.0">/u);
});

describe('sets', () => {
  test('are folders, languages and years, with what is above them', async () => {
    const own = await indexed(tei({ language: 'de-AT', written: '1937-03-03' }));
    own.folder.documents.set('x/y z/b.xml', tei({ language: 'DE', written: '1938' }));
    await own.check();
    const answer = await own.ask('verb=ListSets');
    const sets = [...answer.matchAll(/<setSpec>(.*)<\/setSpec>\s*<setName>(.*)<\/setName>/gu)].map(([, spec, name]) => [
      spec,
      name,
    ]);
    expect(sets).toEqual([
      ['folder', 'Folders'],
      ['folder:x', 'x'],
      ['folder:x:y_x20_z', 'x/y z'],
      ['language', 'Languages'],
      ['language:de', 'German'],
      ['year', 'Years of the sources'],
      ['year:1937', '1937'],
      ['year:1938', '1938'],
    ]);
    const counted = await Promise.all(sets.map(async ([spec]) => (await harvest(own.ask, `${DC}&set=${spec}`)).records.length));
    expect(counted).toEqual([1, 1, 1, 2, 2, 2, 1, 1]);
  });

  test('of years have each of a short stretch, and the ends of a long one', async () => {
    const years = async (attributes: string): Promise<readonly string[]> => {
      const own = await indexed(tei({ written: '1' }).replace('when="1"', attributes));
      return [...own.index.after(0)].flatMap((entry) => entry.years);
    };
    expect(await years('from="1937-05" to="1939"')).toEqual(['1937', '1938', '1939']);
    expect(await years('notBefore="1801" notAfter="1900"')).toEqual(['1801', '1900']);
    expect(await years('when="0044"')).toEqual(['0044']);
  });
});

describe('the lines of an index', () => {
  const kept = async (): Promise<readonly string[]> => {
    const own = await indexed(tei({ language: 'de' }));
    own.folder.documents.set('b.xml', tei());
    await own.check();
    return [...indexLines({ state: own.index.state, program: '1' })].map((line) => line.trimEnd());
  };

  test('give it back', async () => {
    const lines = await kept();
    const read = readIndexLines(lines);
    expect(read?.program).toBe('1');
    expect(read?.state.entries).toHaveLength(2);
    expect([...indexLines({ state: read?.state ?? never(), program: '1' })].map((line) => line.trimEnd())).toEqual(lines);
  });

  test.each<readonly [string, (lines: readonly string[]) => readonly string[]]>([
    ['nothing', () => []],
    ['a line less', (lines) => lines.slice(0, -1)],
    ['another order', ([head = '', ...lines]) => [head, ...lines.toReversed()]],
    ['another form', ([head = '', ...lines]) => [head.replace('"teikit-oai-index":1', '"teikit-oai-index":2'), ...lines]],
    ['no key', ([head = '', ...lines]) => [head.replace('"key":"key"', '"key":""'), ...lines]],
    ['a number that is none', (lines) => lines.map((line) => line.replace(/^\[\d+/u, '["1"'))],
    ['a list that is none', (lines) => lines.map((line) => line.replace('["de"]', '"de"'))],
    ['what is no JSON', (lines) => lines.map((line) => line.slice(1))],
  ])('that are damaged give nothing: %s', async (_, damage) => {
    expect(readIndexLines(damage(await kept()))).toBeUndefined();
  });
});

test('after an index was lost, every record counts as changed', async () => {
  const own = await indexed(tei({ published: '2010' }), { state: { isRebuilt: true } });
  expect((await only(own)).datestamp).toBe('2026-01-01T00:00:00Z');
});

test('records of documents that another version describes otherwise count as changed', async () => {
  const own = await indexed(tei({ published: '2010' }));
  const entries = own.index.state.entries.map((entry) => ({ ...entry, stamp: '', available: ['oai_dc'] }));
  const next = memoryRepository({ folder: own.folder, state: { ...own.index.state, entries } });
  next.folder.now = '2026-05-01T00:00:00Z';
  await next.check();
  expect(recordsIn(await next.ask('verb=ListRecords&metadataPrefix=tei&from=2026-05-01'))).toHaveLength(1);
});

function never(): never {
  throw new Error('there is a state');
}

// A harvester walks through a list while documents change, are added and deleted: it misses none and gets none twice.

import { describe, expect, test } from 'vitest';
import { harvest } from './harvester.ts';
import { type MemoryRepository, memoryRepository, tei } from './memory-repository.ts';

const DOCUMENTS = 5_000;
const PAGE = 100;

/** Changes, adds and deletes between two parts, before and behind the place of the harvester. */
class Restless {
  readonly own: MemoryRepository;
  readonly added = new Set<string>();
  readonly deleted = new Set<string>();
  #step = 0;

  constructor(own: MemoryRepository) {
    this.own = own;
  }

  async change(): Promise<void> {
    const { folder, check } = this.own;
    const step = this.#step++;
    folder.now = `2026-01-01T00:${String(step % 60).padStart(2, '0')}:30Z`;
    for (let k = 0; k < 7; k++) {
      const at = (step * 997 + k * 613) % DOCUMENTS;
      const path = pathAt(at);
      if (k < 3 && folder.documents.has(path)) folder.documents.set(path, tei({ title: `changed ${step}`, published: '2020' }));
      else if (k < 5) {
        this.deleted.add(path);
        folder.documents.delete(path);
      } else {
        // before all others by its name, and after them
        const name = k === 5 ? `0/${step}.xml` : `z/${step}.xml`;
        this.added.add(name);
        folder.documents.set(name, tei({ title: 'new' }));
      }
    }
    await check();
  }
}

function pathAt(at: number): string {
  return `${at % 7}/letter ${at}.xml`;
}

async function filled(count: number, pageSize: number): Promise<MemoryRepository> {
  const own = memoryRepository({ pageSize });
  for (let at = 0; at < count; at++) own.folder.documents.set(pathAt(at), tei({ title: `Letter ${at}`, published: '2020' }));
  await own.check();
  return own;
}

describe.each(['ListIdentifiers', 'ListRecords'])('%s of 5,000 documents', (verb) => {
  test('misses none and doubles none', { timeout: 300_000 }, async () => {
    const own = await filled(DOCUMENTS, PAGE);
    const restless = new Restless(own);
    const before = new Set(own.folder.documents.keys());
    const { records, parts, sizes } = await harvest(own.ask, `verb=${verb}&metadataPrefix=oai_dc`, () => restless.change());

    expect(parts).toBeGreaterThan(DOCUMENTS / PAGE);
    const identifiers = records.map(({ identifier }) => identifier);
    expect(new Set(identifiers).size).toBe(identifiers.length);
    const known = new Set(identifiers);
    const identifierOf = (path: string): string => `oai:archive.example.org:${path.replace('letter ', 'letter_x20_')}`;
    expect([...before].filter((path) => !known.has(identifierOf(path)))).toEqual([]);
    expect(restless.added.size).toBeGreaterThan(parts);
    // what was added before the last part was asked for is in it
    expect([...restless.added].slice(0, -2).filter((path) => !known.has(identifierOf(path)))).toEqual([]);
    expect(records.some(({ isDeleted }) => isDeleted)).toBe(true);
    expect(sizes.at(-1)).toBe(records.length);
    expect(sizes.every((size) => size >= DOCUMENTS)).toBe(true);

    // who asks again from the moment of the first answer is told of all that happened meanwhile
    const again = await harvest(own.ask, `verb=${verb}&metadataPrefix=oai_dc&from=2026-01-01T00:00:00Z`);
    const told = new Map(again.records.map((record) => [record.identifier, record]));
    for (const path of restless.deleted)
      expect(told.get(identifierOf(path))?.isDeleted, path).toBe(!own.folder.documents.has(path));
    for (const path of restless.added) expect(told.get(identifierOf(path))?.isDeleted, path).toBe(false);
    expect(again.records.length).toBeLessThan(records.length);
  });
});

test('a walk goes on after the program was started again', async () => {
  const first = await filled(10, 3);
  let own = first;
  const { records } = await harvest(
    (query) => own.ask(query),
    'verb=ListRecords&metadataPrefix=oai_dc',
    async () => {
      own = memoryRepository({ pageSize: 3, folder: first.folder, state: own.index.state });
      if (first.folder.documents.size < 14) first.folder.documents.set(`z${first.folder.documents.size}.xml`, tei());
      await own.check();
    },
  );
  expect(new Set(records.map(({ identifier }) => identifier)).size).toBe(records.length);
  expect(records.length).toBeGreaterThan(10);
});

test('numbers that a killed run gave out and did not keep are not given again', async () => {
  const kept = (await filled(4, 2)).index.state;
  const numbers = async (): Promise<readonly number[]> => {
    const own = memoryRepository({ state: { ...kept, entries: [...kept.entries] } });
    own.folder.documents.set('new.xml', tei());
    await own.check();
    return [...own.index.after(0)].map(({ sequence }) => sequence);
  };
  const killed = await numbers();
  const last = kept.entries.at(-1)?.sequence ?? 0;
  expect(killed.at(-1)).toBeGreaterThan(last + 1_000);
});

test('a part ends early when its records are large', async () => {
  const own = memoryRepository({ pageSize: 100 });
  for (let at = 0; at < 4; at++) own.folder.documents.set(`${at}.xml`, tei({ body: 'x'.repeat(5_000_000) }));
  await own.check();
  const { records, parts } = await harvest(own.ask, 'verb=ListRecords&metadataPrefix=tei');
  expect(records).toHaveLength(4);
  expect(parts).toBe(2);
});

test('a record that leaves the list while it is read is left out of it, and is in the next one', async () => {
  const own = await filled(3, 10);
  own.folder.now = '2026-02-01T00:00:00Z';
  own.folder.documents.set(pathAt(1), tei({ title: 'changed' }));
  own.folder.documents.delete(pathAt(2));
  const query = 'verb=ListRecords&metadataPrefix=oai_dc';
  const { records } = await harvest(own.ask, `${query}&until=2026-01-31`);
  expect(records.map(({ identifier }) => identifier)).toEqual(['oai:archive.example.org:0/letter_x20_0.xml']);
  const next = await harvest(own.ask, `${query}&from=2026-01-31`);
  expect(next.records.map(({ isDeleted }) => isDeleted)).toEqual([false, true]);
});

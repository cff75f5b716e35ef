// What a run holds of a document in memory is where its record stands, whatever the record is: counted in bytes that are alive, not by the clock.

import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { openJournalFile } from '../../src/host/journal-file.ts';
import { Journal } from '../../src/run/journal.ts';
import type { DocumentRecord } from '../../src/run/journal-record.ts';
import { makeFolder } from '../cli/make-folder.ts';

const folder = makeFolder();
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes that are alive. */
function alive(): number {
  // what the first one frees outside the heap is counted after the second
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Of the outcome of a document. */
const OUTCOME = 8000;
const DOCUMENTS = 3000;
const AT_ONCE = 250;
/** Of a document, by names of some thirty characters with one output each: 600 to 1,300 were measured; a record as an object takes more than 9,000. */
const MOST_HELD = 2500;

function record(at: number): DocumentRecord {
  const file = (name: string) => ({
    name,
    state: { size: 1, modified: at + 0.5, changed: at + 0.5, inode: at },
    digest: `d${at}`,
  });
  const name = `documents/of/a/folder/${at}.xml`;
  return {
    kind: 'document',
    key: JSON.stringify(['pages', '', name]),
    settings: `settings ${at}`,
    input: file(name),
    needs: [],
    shared: 1,
    outputs: [file(`out/${at}.html`)],
    leftOver: [],
    folder: '',
    outcome: {
      file: name,
      status: 'clean',
      diagnostics: [],
      outputs: [],
      decidedBy: [],
      bytes: 1,
      facts: { words: `${at} `.repeat(OUTCOME / 5) },
    },
  };
}

function* groups(): Generator<readonly DocumentRecord[]> {
  for (let from = 0; from < DOCUMENTS; from += AT_ONCE) yield Array.from({ length: AT_ONCE }, (_, at) => record(from + at));
}

test('of records that are added, of those that are read, and of those that were looked at', () => {
  const path = join(folder, 'journal.jsonl');
  const held: [string, number][] = [];
  const measure = (name: string, before: number): void => void held.push([name, (alive() - before) / DOCUMENTS]);

  const first = alive();
  const journal = new Journal(openJournalFile(path));
  for (const group of groups()) journal.add(group);
  measure('added', first);
  expect(journal.documents.size).toBe(DOCUMENTS);
  let characters = 0;
  for (const { outcome } of journal.documents.values()) characters += JSON.stringify(outcome).length;
  expect(characters).toBeGreaterThan(OUTCOME * 0.8 * DOCUMENTS);
  measure('looked at', first);
  journal.close();

  const second = alive();
  const again = new Journal(openJournalFile(path));
  measure('read', second);
  expect(again.owned('out/17.html')?.file).toEqual(record(17).outputs[0]);
  expect(again.documents.get(record(17).key)).toEqual(record(17));
  again.close();
  expect(held.filter(([, bytes]) => bytes > MOST_HELD)).toEqual([]);
});

// The journal: whatever a kill or a hand has left of it, it is read as far as it holds, and grows within a bound.

import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openJournalFile } from '../../src/host/journal-file.ts';
import { Journal } from '../../src/run/journal.ts';
import type { DocumentRecord } from '../../src/run/journal-record.ts';
import { makeFolder } from '../cli/make-folder.ts';
import { project, tei } from './project.ts';

const folder = makeFolder();
let count = 0;

function newPath(): string {
  count += 1;
  return join(folder, `journal-${count}`);
}

function record(name: string, output = `${name}.txt`): DocumentRecord {
  const file = (of: string) => ({ name: of, state: { size: 1, modified: 2, changed: 3, inode: 4 }, digest: 'd' });
  return {
    kind: 'document',
    key: JSON.stringify(['p', '', name]),
    settings: 's',
    input: file(name),
    needs: [],
    shared: 1,
    outputs: [file(output)],
    leftOver: [],
    folder: '',
    outcome: { file: name, status: 'clean', diagnostics: [], outputs: [], decidedBy: [], bytes: 1 },
  };
}

function opened(path: string): Journal {
  return new Journal(openJournalFile(path));
}

function written(names: readonly string[]): string {
  const path = newPath();
  const journal = opened(path);
  journal.add(names.map((name) => record(name)));
  journal.close();
  return path;
}

const keys = (path: string): readonly string[] => [...opened(path).documents.values()].map(({ input }) => input.name);

describe('what is left of it', () => {
  test('cut off at any byte, all whole lines hold, and more can be added', () => {
    const whole = readFileSync(written(['a', 'b', 'ü']));
    for (let cut = 0; cut <= whole.length; cut += 7) {
      const path = newPath();
      writeFileSync(path, whole.subarray(0, cut));
      const lines = whole.subarray(0, cut).toString('latin1').split('\n').length - 1;
      // a line that lacks only its end is whole
      const isWhole = whole[cut] === 0x0a && cut > 0;
      expect(keys(path).length).toBe(Math.max(0, lines + (isWhole ? 1 : 0) - 1));
      const journal = opened(path);
      journal.add([record('more')]);
      journal.close();
      expect(keys(path)).toContain('more');
    }
  });

  test.each<[string, (text: string) => string, readonly string[], number]>([
    ['a byte is changed', (text) => text.replace('"b.txt"', '"x.txt"'), ['a', 'c'], 1],
    ['a sum is changed', (text) => text.replace(/"sum":"./, '"sum":"z'), ['a', 'b', 'c'], 1],
    ['two lines are one', (text) => text.replace(/\n(?=.*"c")/, ''), ['a'], 1],
    ['there is something else', (text) => `${text}{}\nhello\n`, ['a', 'b', 'c'], 2],
    ['it is empty lines', (text) => text.replaceAll('\n', '\n\n'), ['a', 'b', 'c'], 0],
    ['it is of another version', (text) => text.replace(/^.*\n/, ''), ['a', 'b', 'c'], 0],
  ])('%s', (_name, change, left, damaged) => {
    const path = written(['a', 'b', 'c']);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    const journal = opened(path);
    expect(journal.damaged).toBe(damaged);
    if (_name !== 'it is of another version') expect(keys(path)).toEqual(left);
    journal.close();
  });
});

test('it is written anew before it is three times as long as it must be', async () => {
  const path = newPath();
  const journal = opened(path);
  for (let round = 0; round < 30; round++) {
    journal.add(Array.from({ length: 40 }, (_, at) => record(`d${at}`)));
    await journal.compact();
  }
  journal.begin('d3.txt');
  journal.close();
  expect(readFileSync(path, 'utf8').split('\n').length).toBeLessThan(3 * 42 + 200);
  const again = opened(path);
  expect(again.documents.size).toBe(40);
  expect(again.isBegun('d3.txt')).toBe(true);
  expect(again.isBegun('d4.txt')).toBe(false);
  expect(again.owned('d4.txt')?.file.digest).toBe('d');
});

test('an output belongs to who made it last', () => {
  const journal = opened(newPath());
  journal.add([record('a', 'x'), record('b', 'x')]);
  expect(journal.owned('x')?.key).toBe(record('b').key);
  journal.add([record('a', 'y')]);
  expect(journal.owned('x')?.key).toBe(record('b').key);
  journal.add([{ kind: 'gone', key: record('b').key }]);
  expect(journal.owned('x')).toBeUndefined();
});

test('a run over a damaged journal works on what it cannot know, and says so', async () => {
  const made = project({
    'teikit.config.yaml': 'pipelines: [{ files: "*.xml", steps: [{ transform: { to: text } }] }]',
    'a.xml': tei('one'),
    'b.xml': tei('two'),
  });
  await made.run();
  const path = join(made.folder, 'out/.teikit/journal.jsonl');
  truncateSync(path, readFileSync(path).length - 5);
  const ran = await made.run();
  expect(ran).toMatchObject({ documents: 2, worked: 1 });
  expect(ran.events).toContainEqual({ kind: 'damaged journal', path, lines: 1 });
  appendFileSync(path, 'garbage');
  const told = ({ events }: { readonly events: readonly { readonly kind: string }[] }): boolean =>
    events.some(({ kind }) => kind === 'damaged journal');
  const after = await made.run();
  expect(after).toMatchObject({ worked: 0 });
  // it is told once, and written anew
  expect(told(after)).toBe(true);
  expect(told(await made.run())).toBe(false);
});

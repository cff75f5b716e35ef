// Nothing is written over that somebody else has made or changed; what is made no more is told, and goes when that is asked for.

import { mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openJournalFile } from '../../src/host/journal-file.ts';
import { type Project, project, type Ran, tei } from './project.ts';

const PAGES = `output: out
pipelines:
  - { name: pages, files: "tei/**/*.xml", steps: [validate, { transform: { to: text } }, { transform: { to: markdown } }] }
`;

function two(): Project {
  return project({ 'teikit.config.yaml': PAGES, 'tei/a.xml': tei('one'), 'tei/b.xml': tei('two') });
}

/** As `file: code message`, without the folder. */
function told({ outcomes }: Ran, { folder }: Project): readonly string[] {
  return outcomes.flatMap(({ diagnostics }) =>
    diagnostics.map(({ code, message }) => `${code}: ${message.replaceAll(`${folder}/`, '')}`),
  );
}

function leftOvers({ events }: Ran, { folder }: Project): readonly string[] {
  return events.flatMap((event) => {
    if (event.kind !== 'left over') return [];
    const { path, document, removed, changed } = event;
    return [`${path.replace(`${folder}/`, '')} of ${document}${removed ? ', removed' : ''}${changed ? ', changed' : ''}`];
  });
}

describe('what somebody has changed', () => {
  test('is told, and left, while its document has not changed', async () => {
    const made = two();
    await made.run();
    made.write('out/a.txt', 'mine');
    const ran = await made.run();
    expect(ran).toMatchObject({ worked: 0 });
    expect(told(ran, made)).toEqual([
      'run/output-changed: out/a.txt was changed since it was made, and is left as it is (--force makes it anew)',
    ]);
    expect(ran.outcomes.map(({ status }) => status)).toEqual(['clean', 'clean']);
    expect(made.read('out/a.txt')).toBe('mine');
  });

  test('is not written over where its document has changed', async () => {
    const made = two();
    await made.run();
    made.write('out/a.txt', 'mine');
    made.write('tei/a.xml', tei('three'));
    const ran = await made.run();
    expect(told(ran, made)).toEqual([
      'env/output-changed: out/a.txt is left as it is: it was changed since it was made (--force writes over it)',
    ]);
    expect(ran.outcomes.map(({ status }) => status)).toEqual(['failed', 'clean']);
    expect(made.read('out/a.txt')).toBe('mine');
    // it is tried again, and ends the same
    expect(await made.run()).toMatchObject({ worked: 1 });
    await made.run({ isForced: true });
    expect(made.read('out/a.txt')).toContain('three');
    expect(await made.run()).toMatchObject({ worked: 0 });
  });

  test('and is what a run would make anyway, is taken as it is', async () => {
    const made = two();
    await made.run();
    const text = made.read('out/a.txt');
    made.remove('out/.teikit');
    expect(await made.run()).toMatchObject({ worked: 2 });
    expect(made.read('out/a.txt')).toBe(text);
    expect(await made.run()).toMatchObject({ worked: 0 });
  });
});

test('what no run has made is not written over', async () => {
  const made = two();
  made.write('out/b.md', 'a note of mine');
  const ran = await made.run();
  expect(told(ran, made)).toEqual([
    'env/output-changed: out/b.md is left as it is: it is there already, and no run of this project has made it (--force writes over it)',
  ]);
  expect(made.read('out/b.md')).toBe('a note of mine');
  expect(made.outputs()).toEqual(['a.md', 'a.txt', 'b.md', 'b.txt']);
});

test('two documents do not make one output', async () => {
  const made = project({
    'teikit.config.yaml': 'pipelines: [{ files: ["one/*.xml", "two/*.xml"], steps: [{ transform: { to: text } }] }]',
    'one/a.xml': tei('one'),
    'two/a.xml': tei('two'),
  });
  const ran = await made.run();
  expect(told(ran, made)).toEqual(['env/cannot-write: cannot write out/a.txt: one/a.xml has been written to it in this run']);
  made.write('two/a.xml', tei('three'));
  // the other is not worked on, and its output is still its own
  expect(told(await made.run(), made)).toEqual(['env/cannot-write: cannot write out/a.txt: it is made of one/a.xml']);
  expect(made.read('out/a.txt')).toContain('one');
});

test('a document is not an output', async () => {
  const made = project({
    'teikit.config.yaml':
      'pipelines: [{ files: "*.txt", output: ".", steps: [{ encode: { lang: en } }] }, { files: "*.xml", output: ".", steps: [{ transform: { to: text } }] }]',
    'a.txt': 'I met John Brown.\n',
  });
  const ran = await made.run();
  expect(told(ran, made)).toContainEqual('env/cannot-write: cannot write a.txt: it is a document of this run');
  expect(made.read('a.txt')).toBe('I met John Brown.\n');
});

test('nothing is written through a link', async () => {
  const made = two();
  const elsewhere = project({});
  mkdirSync(join(made.folder, 'out'));
  symlinkSync(elsewhere.folder, join(made.folder, 'out/sub'));
  made.write('tei/sub/c.xml', tei('three'));
  const ran = await made.run();
  expect(told(ran, made)).toEqual([
    'env/cannot-write: cannot write out/sub/c.txt: out/sub is a link, and would lead out of the project',
  ]);
  expect(elsewhere.has('c.txt')).toBe(false);
});

describe('left over', () => {
  test('of a document that is gone', async () => {
    const made = two();
    made.write('tei/deep/er/c.xml', tei('three'));
    await made.run();
    made.remove('tei/deep');
    const files = ['out/deep/er/c.txt of tei/deep/er/c.xml', 'out/deep/er/c.md of tei/deep/er/c.xml'];
    expect(leftOvers(await made.run(), made)).toEqual(files);
    expect(leftOvers(await made.run({ isDry: true, prunes: true }), made)).toEqual(files);
    expect(leftOvers(await made.run({ prunes: true }), made)).toEqual(files.map((file) => `${file}, removed`));
    expect(made.has('out/deep')).toBe(false);
    expect(leftOvers(await made.run(), made)).toEqual([]);
  });

  test('of a step that is gone', async () => {
    const made = two();
    await made.run();
    made.write('teikit.config.yaml', PAGES.replace(', { transform: { to: markdown } }', ''));
    const files = ['out/a.md of tei/a.xml', 'out/b.md of tei/b.xml'];
    expect(leftOvers(await made.run(), made)).toEqual(files);
    expect(leftOvers(await made.run(), made)).toEqual(files);
    made.write('out/a.md', 'mine');
    expect(leftOvers(await made.run({ prunes: true }), made)).toEqual([
      'out/a.md of tei/a.xml, changed',
      'out/b.md of tei/b.xml, removed',
    ]);
    expect(made.outputs()).toEqual(['a.md', 'a.txt', 'b.txt']);
  });

  test('of a pipeline that has another name now, is not what it makes', async () => {
    const made = two();
    await made.run();
    made.write('teikit.config.yaml', PAGES.replace('name: pages', 'name: texts'));
    expect(leftOvers(await made.run({ prunes: true }), made)).toEqual([]);
    expect(made.outputs()).toEqual(['a.md', 'a.txt', 'b.md', 'b.txt']);
  });
});

test('a document that has become wrong keeps what was made of it, and tells it', async () => {
  const made = two();
  await made.run();
  made.write('tei/a.xml', tei('<unknown/>'));
  const ran = await made.run();
  expect(ran.outcomes.map(({ status }) => status)).toEqual(['findings', 'clean']);
  expect(leftOvers(ran, made)).toEqual(['out/a.txt of tei/a.xml', 'out/a.md of tei/a.xml']);
  expect(await made.run()).toMatchObject({ worked: 0, opened: 0 });
  made.write('tei/a.xml', tei('four'));
  const after = await made.run();
  expect(after.outcomes.map(({ status }) => status)).toEqual(['clean', 'clean']);
  expect(leftOvers(after, made)).toEqual([]);
});

describe('some steps only', () => {
  test('are known as done', async () => {
    const made = two();
    expect(await made.run({ only: ['validate'] })).toMatchObject({ documents: 2, worked: 2 });
    expect(made.outputs()).toEqual([]);
    expect(await made.run({ only: ['validate'] })).toMatchObject({ worked: 0 });
    expect(await made.run()).toMatchObject({ worked: 2 });
    expect(await made.run({ only: ['transform'] })).toMatchObject({ worked: 2 });
    expect(leftOvers(await made.run(), made)).toEqual([]);
    expect(await made.run({ only: ['pages'] })).toMatchObject({ worked: 0 });
    await expect(made.run({ only: ['page'] })).rejects.toThrow('there is no step or pipeline page');
  });
});

test('what all documents make together is made anew when one of them is', async () => {
  const made = project({
    'teikit.config.yaml': 'pipelines: [{ files: "tei/*.xml", steps: [{ export: { to: [csv, dc] } }] }]',
    'tei/a.xml': tei('one'),
    'tei/b.xml': tei('two').replace('A letter', 'Another letter'),
  });
  await made.run();
  const table = made.read('out/metadata.csv');
  expect(table).toContain('Another letter');
  expect(await made.run()).toMatchObject({ worked: 0 });
  // changed by hand, it is told and left; where it would be made anew, that fails, and the documents are done
  made.write('out/metadata.csv', 'mine');
  const left = await made.run();
  expect(left).toMatchObject({ worked: 0 });
  expect(told(left, made)).toEqual([
    'run/output-changed: out/metadata.csv was changed since it was made, and is left as it is (--force makes it anew)',
  ]);
  made.write('tei/a.xml', tei('changed'));
  const failed = await made.run();
  expect(failed.outcomes.map(({ status }) => status)).toEqual(['clean', 'clean', 'failed']);
  expect(told(failed, made)).toEqual([
    'env/output-changed: out/metadata.csv is left as it is: it was changed since it was made (--force writes over it)',
  ]);
  expect(made.read('out/metadata.csv')).toBe('mine');
  made.write('out/metadata.csv', table);
  expect(await made.run()).toMatchObject({ worked: 0 });
  made.write('tei/b.xml', tei('two').replace('A letter', 'A third letter'));
  await made.run();
  expect(made.read('out/metadata.csv')).toBe(table.replace('Another letter', 'A third letter'));
  made.remove('tei/b.xml');
  await made.run({ prunes: true });
  expect(made.read('out/metadata.csv')).not.toContain('A third letter');
  expect(made.outputs()).toEqual(['a.dcterms.xml', 'a.oai_dc.xml', 'losses.csv', 'metadata.csv']);
});

test('what a killed run was writing is tidied away, and nothing else', async () => {
  const made = two();
  await made.run();
  // no process has so large a number; the other one is that of who runs these tests
  const gone = '.a.txt.teikit-99999999.tmp';
  const others = [`.a.txt.teikit-${process.ppid}.tmp`, '.b.txt.teikit-99999999.tmp', '.a.txt.mine'];
  for (const name of [gone, ...others]) made.write(`out/${name}`, 'half');
  const journal = openJournalFile(join(made.folder, 'out/.teikit/journal.jsonl'));
  journal.append([{ kind: 'begun', name: 'out/a.txt' }]);
  journal.close();
  const left = (): readonly string[] => readdirSync(join(made.folder, 'out')).filter((name) => /\.(?:tmp|mine)$/u.test(name));
  await made.run({ isDry: true });
  expect(left()).toContain(gone);
  await made.run();
  expect(left().toSorted()).toEqual(others.toSorted());
});

test('what a killed run had begun of a new journal is tidied away at once', async () => {
  const made = two();
  await made.run();
  const begun = '.journal.jsonl.teikit-99999999.tmp';
  made.write(`out/.teikit/${begun}`, 'half');
  await made.run({ isDry: true });
  expect(made.has(`out/.teikit/${begun}`)).toBe(true);
  // whoever was killed had something to do
  rmSync(join(made.folder, 'out/.teikit/settled'));
  await made.run();
  expect(made.has(`out/.teikit/${begun}`)).toBe(false);
});

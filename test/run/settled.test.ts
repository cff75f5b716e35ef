// The short way of a run only ever says what the whole run would: after each kind of change it is asked first, and the whole run second.

import { chmodSync, copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { readSettled } from '../../src/host/settled-file.ts';
import { run as runWhole } from '../../src/library/run.ts';
import type { RunOptions } from '../../src/library/run-options.ts';
import { runSettled } from '../../src/library/run-settled.ts';
import type { Outcome } from '../../src/report/outcome.ts';
import { Tally } from '../../src/report/tally.ts';
import { type Project, project, tei } from './project.ts';

const CONFIG = `output: made
ignore: ['tei/ignored*']
pipelines:
  - name: pages
    files: ['tei/**/*.xml']
    steps:
      - validate: { schema: any.rnc, checks: [grammar] }
      - transform: { to: text }
  - name: records
    files: ['tei/a*.xml']
    output: records
    steps:
      - export: { to: [dc, csv] }
`;

const FILES: Readonly<Record<string, string>> = {
  'teikit.config.yaml': CONFIG,
  'any.rnc': 'start = any any = element * { (attribute * { text } | text | any)* }',
  'parts/one.txt': 'one',
  'tei/a.xml': tei('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="../parts/one.txt" parse="text"/>'),
  'tei/b/c.xml': tei('two'),
  'tei/wrong.xml': '<a>',
  'tei/notes.txt': 'no document',
};

type Told = { readonly outcomes: readonly Outcome[]; readonly events: readonly string[] };

/** Undefined where the short way was not taken. */
async function short(made: Project, options: RunOptions = {}): Promise<Told | undefined> {
  const { told, onEvent } = listening();
  const counts = await runSettled(join(made.folder, 'teikit.config.yaml'), { ...options, onEvent });
  if (counts === undefined) expect(told.events).toEqual([]);
  return counts === undefined ? undefined : told;
}

async function whole(made: Project, options: RunOptions = {}): Promise<Told & { readonly worked: number }> {
  const { told, onEvent } = listening();
  const { worked } = await runWhole(join(made.folder, 'teikit.config.yaml'), { ...options, onEvent });
  return { ...told, worked };
}

function listening() {
  const told = { outcomes: [] as Outcome[], events: [] as string[] };
  const onEvent: NonNullable<RunOptions['onEvent']> = (event) => {
    if (event.kind === 'outcome') told.outcomes.push(event.outcome);
    else told.events.push(JSON.stringify(event));
  };
  return { told, onEvent };
}

/** The summary is the same, and so is all that is told of each by itself. */
async function tellsTogether(
  made: Project,
  { options, expected, name }: { readonly options: RunOptions; readonly expected: Told; readonly name: string },
): Promise<void> {
  const [one, other] = [new Tally(), new Tally()];
  const told = await short(made, {
    ...options,
    onClean: ({ documents, ...many }) =>
      other.add({ file: '', status: 'clean', diagnostics: [], outputs: [], ...many }, documents),
  });
  for (const outcome of expected.outcomes) one.add(outcome);
  for (const outcome of told?.outcomes ?? []) other.add(outcome);
  const more = expected.outcomes.filter(({ status, diagnostics }) => status !== 'clean' || diagnostics.length > 0);
  expect(told, name).toEqual({ ...expected, outcomes: more });
  expect(other.summary(), name).toEqual(one.summary());
  expect(other.sofar, name).toEqual(one.sofar);
}

/** `before`: what the short way says of the change; default: it does not know. `after`: whether the whole run leaves nothing to be done; default: it does. */
type Change = {
  readonly name: string;
  readonly make: (made: Project) => void;
  readonly options?: RunOptions;
  readonly before?: 'settled';
  readonly after?: 'settled' | 'unsettled';
};

const past = new Date(1_000_000_000_000);
const kept = ({ folder }: Project, name: string): string => join(folder, 'made/.teikit', name);

const CHANGES: readonly Change[] = [
  { name: 'a document', make: ({ write }) => write('tei/b/c.xml', tei('other')) },
  { name: 'a document of the same size', make: ({ write }) => write('tei/b/c.xml', tei('rehto')) },
  {
    name: 'a document, under a clock that went back',
    make: ({ write, folder }) => {
      write('tei/b/c.xml', tei('again'));
      utimesSync(join(folder, 'tei/b/c.xml'), past, past);
    },
  },
  {
    name: 'a document, put there by a rename',
    make: ({ write, folder }) => {
      write('new.xml', tei('third'));
      renameSync(join(folder, 'new.xml'), join(folder, 'tei/b/c.xml'));
    },
  },
  { name: 'only the time of a document', make: ({ folder }) => utimesSync(join(folder, 'tei/a.xml'), past, past) },
  { name: 'only the rights of a document', make: ({ folder }) => chmodSync(join(folder, 'tei/a.xml'), 0o600) },
  { name: 'a new document', make: ({ write }) => write('tei/new/d.xml', tei('new')) },
  {
    name: 'a document that is gone',
    make: ({ remove }) => remove('tei/new/d.xml'),
    after: 'unsettled',
  },
  { name: 'what was left over is gone', make: ({ remove }) => remove('made/new/d.txt'), before: 'settled' },
  { name: 'what was left over comes back', make: ({ write }) => write('made/new/d.txt', 'new'), after: 'unsettled' },
  { name: 'and is gone again', make: ({ remove }) => remove('made/new'), before: 'settled' },
  {
    name: 'a file of another kind becomes a folder with a document',
    make: ({ remove, write }) => {
      remove('tei/notes.txt');
      write('tei/notes.txt/e.xml', tei('inner'));
    },
  },
  { name: 'a part', make: ({ write }) => write('parts/one.txt', 'changed') },
  // its document fails, and what fails is tried again
  { name: 'a part that is gone', make: ({ remove }) => remove('parts/one.txt'), after: 'unsettled' },
  { name: 'a part that comes back', make: ({ write }) => write('parts/one.txt', 'back') },
  { name: 'an output that is gone', make: ({ remove }) => remove('made/a.txt') },
  { name: 'an output that was changed', make: ({ write }) => write('made/a.txt', 'by hand'), after: 'unsettled' },
  { name: 'that output is gone', make: ({ remove }) => remove('made/a.txt') },
  { name: 'the schema', make: ({ write }) => write('any.rnc', `${FILES['any.rnc']} # more`) },
  // as after teikit or a schema was installed anew
  { name: 'only the time of the schema', make: ({ folder }) => utimesSync(join(folder, 'any.rnc'), past, past) },
  { name: 'a file of all documents', make: ({ remove }) => remove('records/metadata.csv') },
  {
    name: 'the project file',
    make: ({ write }) => write('teikit.config.yaml', CONFIG.replace('[dc, csv]', '[csv]')),
    after: 'unsettled',
  },
  { name: 'the project file again', make: ({ write }) => write('teikit.config.yaml', CONFIG) },
  { name: 'the project file by a comment', make: ({ write }) => write('teikit.config.yaml', `${CONFIG}# more\n`) },
  { name: 'how parts are read', make: () => {}, options: { parts: { externalEntities: true } } },
  { name: 'frames', make: () => {}, options: { frames: true } },
  { name: 'the journal is gone', make: (made) => rmSync(kept(made, 'journal.jsonl')) },
  {
    name: 'a line at the end of the journal is cut',
    make: (made) => writeFileSync(kept(made, 'journal.jsonl'), readFileSync(kept(made, 'journal.jsonl')).subarray(0, -5)),
  },
  { name: 'the table is gone', make: (made) => rmSync(kept(made, 'settled')) },
  {
    name: 'the table is a folder',
    make: (made) => {
      rmSync(kept(made, 'settled'));
      mkdirSync(kept(made, 'settled'));
    },
    after: 'unsettled',
  },
  { name: 'and gone again', make: (made) => rmSync(kept(made, 'settled'), { recursive: true }) },
  {
    name: 'a run was killed',
    make: (made) => writeFileSync(kept(made, 'lock.json'), JSON.stringify({ host: hostname(), process: 1 })),
  },
];

describe('after a change the whole run is asked, and after that it is not', () => {
  test('of one project, each kind of change after the other', { timeout: 240_000 }, async () => {
    const made = project(FILES);
    expect(await short(made)).toBeUndefined();
    await whole(made);
    for (const change of CHANGES) {
      const { name, make, options = {}, before = 'unsettled', after = 'settled' } = change;
      make(made);
      const first = await short(made, options);
      expect(first === undefined ? 'unsettled' : 'settled', name).toBe(before);
      const { worked: done, ...found } = await whole(made, options);
      if (first !== undefined) expect({ done, ...first }, name).toEqual({ done: 0, ...found });
      const told = await short(made, options);
      const { worked, ...expected } = await whole(made, options);
      expect(told === undefined ? 'unsettled' : 'settled', name).toBe(after);
      if (told === undefined) continue;
      expect({ name, worked }).toEqual({ name, worked: 0 });
      expect(told, name).toEqual(expected);
      // what it told it can tell again
      expect(await short(made, options), name).toEqual(expected);
      await tellsTogether(made, { options, expected, name });
      if (change.options === undefined) continue;
      await whole(made);
      expect(await short(made), name).toBeDefined();
    }
  });
});

describe('the short way is not taken', () => {
  const SMALL = `pipelines:\n  - files: tei/*.xml\n    steps:\n      - transform: { to: text }\n`;

  test.each<{ readonly name: string; readonly options: RunOptions }>([
    { name: 'for some steps', options: { only: ['transform'] } },
    { name: 'by a dry run', options: { isDry: true } },
    { name: 'where all is to be done anew', options: { isForced: true } },
  ])('$name', async ({ options }) => {
    const made = project({ 'teikit.config.yaml': SMALL, 'tei/a.xml': tei('one') });
    await whole(made);
    expect(await short(made)).toBeDefined();
    expect(await short(made, options)).toBeUndefined();
  });

  test('for another day that counts as today', async () => {
    const made = project({ 'teikit.config.yaml': SMALL, 'tei/a.xml': tei('one') });
    onTestFinished(() => void vi.unstubAllEnvs());
    vi.stubEnv('SOURCE_DATE_EPOCH', '86400');
    await whole(made);
    expect(await short(made)).toBeDefined();
    vi.stubEnv('SOURCE_DATE_EPOCH', '186400');
    expect(await short(made)).toBeUndefined();
  });

  test('where the project file was changed while the run was at work', async () => {
    const made = project({ 'teikit.config.yaml': SMALL, 'tei/a.xml': tei('one'), 'tei/b.xml': tei('two') });
    const changed = `${SMALL}      - transform: { to: html }\n`;
    await runWhole(join(made.folder, 'teikit.config.yaml'), {
      onEvent: ({ kind }) => (kind === 'outcome' ? made.write('teikit.config.yaml', changed) : undefined),
    });
    expect(await short(made)).toBeUndefined();
    expect(await whole(made)).toMatchObject({ worked: 2 });
    expect(await short(made)).toBeDefined();
  });

  test('where new settings have failed, and the record of before is still there', async () => {
    const made = project({ 'teikit.config.yaml': SMALL, 'tei/a.xml': tei('one') });
    await whole(made);
    made.write('teikit.config.yaml', SMALL.replace('to: text', 'to: html'));
    made.write('out/a.html', 'of somebody');
    const { outcomes } = await whole(made);
    expect(outcomes).toMatchObject([{ status: 'failed' }]);
    expect(await short(made)).toBeUndefined();
  });

  test('by the table of another project with the same files', async () => {
    const [one, other] = [1, 2].map(() => project({ 'teikit.config.yaml': SMALL, 'tei/a.xml': tei('one') })) as [
      Project,
      Project,
    ];
    for (const made of [one, other]) await whole(made);
    for (const name of ['settled', 'journal.jsonl'])
      copyFileSync(join(one.folder, 'out/.teikit', name), join(other.folder, 'out/.teikit', name));
    expect(await short(other)).toBeUndefined();
    expect(await short(one)).toBeDefined();
  });

  test('by a table that is cut anywhere, or has one other byte', async () => {
    const made = project({ 'teikit.config.yaml': SMALL, 'tei/a.xml': tei('one') });
    await whole(made);
    const folder = join(made.folder, 'out/.teikit');
    const path = join(folder, 'settled');
    const table = readFileSync(path);
    /** Undefined where there is none that holds. */
    const names = (): readonly string[] | undefined => {
      const read = readSettled(folder);
      read?.close();
      return read?.names;
    };
    expect(names()).toContain('tei/a.xml');
    const wrong: string[] = [];
    for (let at = 0; at < table.length; at++) {
      writeFileSync(path, table.subarray(0, at));
      if (names() !== undefined) wrong.push(`cut at ${at}`);
      const other = Buffer.from(table);
      other[at] = (other[at] ?? 0) ^ 1;
      writeFileSync(path, other);
      if (names() !== undefined) wrong.push(`other byte at ${at}`);
    }
    expect(wrong).toEqual([]);
    writeFileSync(path, Buffer.concat([table, Buffer.of(0)]));
    expect(names()).toBeUndefined();
    writeFileSync(path, table);
    expect(await short(made)).toBeDefined();
  });
});

test.each([
  'output: made',
  '"output": "./made/"',
  "output:   'made' # here",
  '{ output: made, ',
])('the table is found below the folder that the project file names: %s', async (written) => {
  const rest = 'pipelines: [{ files: tei/*.xml, steps: [{ transform: { to: text } }] }]';
  const text = written.startsWith('{') ? `${written}${rest} }` : `${written}\n${rest}\n`;
  const made = project({ 'teikit.config.yaml': text, 'tei/a.xml': tei('one') });
  await whole(made);
  expect(made.has('made/.teikit/settled')).toBe(true);
  expect(await short(made)).toBeDefined();
});

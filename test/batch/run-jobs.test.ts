// Jobs to outcomes: order, steps, what does not end a run, what ends it.

import { describe, expect, test } from 'vitest';
import type { Job, Step } from '../../src/batch/job.ts';
import type { JobServices } from '../../src/batch/job-services.ts';
import { runJobs } from '../../src/batch/run-jobs.ts';
import type { SetCheck } from '../../src/check/check.ts';
import { EnvironmentError } from '../../src/diagnostics/environment-error.ts';
import type { Outcome } from '../../src/report/outcome.ts';
import { teiAround } from '../transform/stylesheets.ts';
import { memoryServices } from './memory-services.ts';

const GOOD = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><publisher>P</publisher></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc></teiHeader><text><body><p>a</p></body></text></TEI>`;
const BAD = GOOD.replace('<p>a</p>', '<q>a</q>');
const VALIDATE: Step = { kind: 'validate' };
const TEXT: Step = { kind: 'transform', to: 'text' };

const job = (path: string, ...steps: readonly Step[]): Job => ({ input: { kind: 'path', path }, steps });

async function run(jobs: readonly Job[], services: JobServices, signal?: AbortSignal): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const sink = (outcome: Outcome): void => {
    outcomes.push(outcome);
  };
  await runJobs(jobs, sink, { services, ...(signal === undefined ? {} : { signal }) });
  return outcomes;
}

const files = { 'good.xml': GOOD, 'bad.xml': BAD, 'broken.xml': '<a>', 'other.xml': GOOD };

test('outcomes come in the order of the jobs, with who decided and how much was read', async () => {
  const outcomes = await run(
    ['good.xml', 'bad.xml', 'missing.xml', 'broken.xml', 'other.xml'].map((path) => job(path, VALIDATE)),
    memoryServices(files),
  );
  expect(outcomes.map(({ file, status, decidedBy: [decision], bytes }) => [file, status, decision?.by, bytes])).toEqual([
    ['good.xml', 'clean', 'compiled', GOOD.length],
    ['bad.xml', 'findings', 'reference', BAD.length],
    ['missing.xml', 'failed', undefined, 0],
    ['broken.xml', 'findings', 'reference', 3],
    ['other.xml', 'clean', 'compiled', GOOD.length],
  ]);
  expect(outcomes[2]?.diagnostics).toMatchObject([{ code: 'env/missing-file', severity: 'fatal', file: 'missing.xml' }]);
});

test('findings have line and column, and their line where it is asked for', async () => {
  const input = { kind: 'text', file: 'a.xml', text: BAD.replace('<q>', '\n  <q>') } as const;
  const [plain, framed] = await run(
    [
      { input, steps: [VALIDATE] },
      { input, steps: [VALIDATE], frames: true },
    ],
    memoryServices({}),
  );
  expect(plain?.diagnostics[0]?.location).toEqual({ line: 2, column: 4, endLine: 2, endColumn: 5 });
  expect(framed?.diagnostics[0]?.location?.frame).toMatchObject({ start: 3, end: 4 });
});

describe('steps', () => {
  test('what comes after a step with findings is not done', async () => {
    const services = memoryServices(files);
    const [good, bad] = await run(
      ['good.xml', 'bad.xml'].map((path) => job(path, VALIDATE, { ...TEXT, output: `${path}.txt` })),
      services,
    );
    expect(good?.outputs).toEqual([{ kind: 'file', path: 'good.xml.txt', bytes: 2 }]);
    expect(bad).toMatchObject({ status: 'findings', outputs: [] });
    expect([...services.written]).toEqual([['good.xml.txt', 'a\n']]);
  });

  test('what is encoded is validated and transformed', async () => {
    const steps: readonly Step[] = [{ kind: 'encode', output: 'letter.xml' }, VALIDATE, { ...TEXT, output: 'out.txt' }];
    const services = memoryServices({ 'letter.txt': 'Moscow, 3 March 1937\n\nThe Plenum met.\n' });
    const [outcome] = await run([job('letter.txt', ...steps)], services);
    expect(outcome).toMatchObject({ status: 'clean', decidedBy: [{ check: 'grammar', by: 'compiled' }] });
    expect(services.written.get('letter.xml')).toContain('when="1937-03-03"');
    expect(services.written.get('out.txt')).toContain('The Plenum met.');
    expect(outcome?.facts?.['encode']).toMatchObject({ form: 'text', marks: { date: 1 } });
  });

  test('without a path what was made is part of the outcome', async () => {
    const [outcome] = await run([job('good.xml', TEXT)], memoryServices(files));
    expect(outcome?.outputs).toEqual([{ kind: 'text', name: 'good.xml', text: 'a\n' }]);
  });

  test('an output that cannot be written fails that document', async () => {
    const write = async (path: string): Promise<void> => {
      if (path.startsWith('good')) throw new EnvironmentError('env/cannot-write', `cannot write ${path}: disk full`);
    };
    const outcomes = await run(
      ['good.xml', 'other.xml'].map((path) => job(path, { ...TEXT, output: `${path}.txt` })),
      memoryServices(files, { write }),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['failed', 'clean']);
  });
});

describe('what a stage throws is a fault of that document, and the others are done', () => {
  test.each<readonly [string, Step, Partial<JobServices>]>([
    ['reading', VALIDATE, { read: failing('read') }],
    ['writing', { ...TEXT, output: 'x.txt' }, { write: failing('write') }],
    ['a stylesheet', TEXT, { stylesheets: async () => ({ read: failing('stylesheet') }) }],
  ])('%s', async (_, step, instead) => {
    const outcomes = await run([job('good.xml', step)], memoryServices(files, instead));
    expect(outcomes).toMatchObject([
      { status: 'failed', diagnostics: [{ code: 'teikit/fault', trace: expect.stringContaining('at ') }] },
    ]);
  });

  function failing(what: string): () => Promise<never> {
    return () => Promise.reject(new TypeError(`${what} is broken`));
  }
});

test('a schema that cannot be had fails each document, in one line', async () => {
  const outcomes = await run([job('good.xml', { ...VALIDATE, schema: 'none.rng' })], memoryServices(files));
  expect(outcomes[0]).toMatchObject({ status: 'failed', diagnostics: [{ code: 'env/bad-schema' }] });
});

describe('documents that a check wants together', () => {
  const sizes: number[] = [];
  const set: SetCheck = {
    name: 'grammar',
    needs: 'set',
    most: { documents: 2, bytes: 1_000_000 },
    run: async (subjects) => {
      sizes.push(subjects.length);
      return subjects.map(() => ({ diagnostics: [], by: 'set' }));
    },
  };
  const services = memoryServices(files, {
    loadSchema: async () => ({ engine: 'libxml2', givesFixes: false, grammar: () => set, refusals: [] }),
  });

  test('are read and judged by the batch, in their order, a missing one among them', async () => {
    sizes.length = 0;
    const names = ['good.xml', 'missing.xml', 'bad.xml', 'other.xml', 'good.xml'];
    const outcomes = await run(
      names.map((path) => job(path, VALIDATE)),
      services,
    );
    expect(outcomes.map(({ file, status }) => [file, status])).toEqual(
      names.map((name) => [name, name === 'missing.xml' ? 'failed' : 'clean']),
    );
    expect(sizes).toEqual([1, 2, 1]);
  });

  test('are together only under one check, and keep their place before what is no job', async () => {
    const judged: string[] = [];
    const checkOf = (name: string): SetCheck => ({
      ...set,
      run: async (subjects) => {
        judged.push(`${name}: ${subjects.map(({ file }) => file).join(' ')}`);
        return subjects.map(() => ({ diagnostics: [], by: name }));
      },
    });
    const checks = new Map(['a.rng', 'b.rng'].map((name) => [name, checkOf(name)]));
    const own = memoryServices(files, {
      loadSchema: async (path = '') => ({
        engine: 'libxml2',
        givesFixes: false,
        grammar: () => checks.get(path) ?? set,
        refusals: [],
      }),
    });
    const by = (schema: string): Step => ({ kind: 'validate', engine: 'libxml2', schema });
    const outcomes = await run(
      [
        job('good.xml', by('a.rng')),
        job('bad.xml', by('b.rng')),
        job('other.xml', by('b.rng')),
        job('good.xml'),
        job('good.xml', by('a.rng')),
      ],
      own,
    );
    expect(judged).toEqual(['a.rng: good.xml', 'b.rng: bad.xml other.xml', 'a.rng: good.xml']);
    expect(outcomes.map(({ file, decidedBy: [decision] }) => `${file} ${decision?.by}`)).toEqual([
      'good.xml a.rng',
      'bad.xml b.rng',
      'other.xml b.rng',
      'good.xml undefined',
      'good.xml a.rng',
    ]);
  });

  test('come before a job of another kind that follows them', async () => {
    const outcomes = await run([job('good.xml', VALIDATE), job('other.xml', TEXT)], services);
    expect(outcomes.map(({ file }) => file)).toEqual(['good.xml', 'other.xml']);
  });
});

test('a signal ends the run after the document in hand', async () => {
  const controller = new AbortController();
  const outcomes: string[] = [];
  const jobs = Array.from({ length: 10 }, (_, n) => job(n % 2 === 0 ? 'good.xml' : 'bad.xml', VALIDATE));
  const sink = ({ file }: Outcome): void => {
    outcomes.push(file);
    if (outcomes.length === 3) controller.abort();
  };
  await runJobs(jobs, sink, { services: memoryServices(files), signal: controller.signal });
  expect(outcomes).toEqual(['good.xml', 'bad.xml', 'good.xml']);
});

test('the next job is not begun before the sink has done with the one before', async () => {
  const log: string[] = [];
  const services = memoryServices(files, {
    read: async (file) => {
      log.push(`read ${file}`);
      return { file, bytes: new TextEncoder().encode(GOOD) };
    },
  });
  const sink = async ({ file }: Outcome): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    log.push(`told ${file}`);
  };
  await runJobs([job('a', VALIDATE), job('b', VALIDATE)], sink, { services });
  expect(log).toEqual(['read a', 'told a', 'read b', 'told b']);
});

test('every kind of job and of outcome goes through JSON', async () => {
  const again = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;
  const inputs: readonly Job['input'][] = [
    { kind: 'path', path: 'good.xml' },
    { kind: 'path', path: 'missing.xml' },
    { kind: 'text', file: 'bad.xml', text: BAD },
    { kind: 'text', file: 'é.xml', text: teiAround('<p>é<persName ref="#x">b</persName></p>') },
    { kind: 'bytes', file: 'latin.xml', base64: Buffer.from('<a>\xe9</a>', 'latin1').toString('base64') },
  ];
  const steps: readonly (readonly Step[])[] = [
    [{ kind: 'validate', jingPositions: true, fixes: true }],
    [{ kind: 'transform', to: 'html', reading: 'corrected' }],
    [{ kind: 'encode', language: 'en', said: { title: 'T' }, wantsRows: true }, VALIDATE],
  ];
  const jobs = inputs.flatMap((input) => steps.map((chosen): Job => ({ input, steps: chosen, frames: true })));
  const services = memoryServices(files);
  const outcomes = await run(jobs, services);
  expect(outcomes).toHaveLength(15);
  expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['clean', 'findings', 'failed']));
  expect(again(outcomes)).toEqual(outcomes);
  expect(await run(again(jobs), services)).toEqual(outcomes);
});

test('a batch ends at the signal too', async () => {
  const set: SetCheck = {
    name: 'grammar',
    needs: 'set',
    most: { documents: 10, bytes: 1_000_000 },
    run: async (subjects) => subjects.map(() => ({ diagnostics: [], by: 'set' })),
  };
  const services = memoryServices(files, {
    loadSchema: async () => ({ engine: 'libxml2', givesFixes: false, grammar: () => set, refusals: [] }),
  });
  const controller = new AbortController();
  let told = 0;
  const sink = (): void => {
    if (++told === 3) controller.abort();
  };
  await runJobs(
    Array.from({ length: 25 }, () => job('good.xml', VALIDATE)),
    sink,
    { services, signal: controller.signal },
  );
  expect(told).toBe(3);
});

describe('what is no job has an outcome, and the next one is done', () => {
  test.each<readonly [string, unknown, RegExp]>([
    ['nothing', undefined, /an object with input and steps/],
    ['null', null, /an object/],
    ['no input', { steps: [VALIDATE] }, /input must have the kind path or text or bytes/],
    ['no steps', { input: { kind: 'path', path: 'good.xml' } }, /steps must be a list/],
    ['an empty list of steps', { input: { kind: 'path', path: 'good.xml' }, steps: [] }, /steps must be a list/],
    ['an unknown step', job('good.xml', { kind: 'nope' } as never), /validate or transform or stylesheet or encode/],
    [
      'a step of the prototype',
      job('good.xml', { kind: '__proto__' } as never),
      /validate or transform or stylesheet or encode/,
    ],
    ['a text without text', { input: { kind: 'text', file: 'a' }, steps: [VALIDATE] }, /text must be a text/],
    ['a number for a text', { input: { kind: 'text', file: 'a', text: 5 }, steps: [VALIDATE] }, /text must be a text/],
    ['bytes that are no base64', { input: { kind: 'bytes', file: 'a', base64: '%' }, steps: [VALIDATE] }, /base64/],
    [
      'an action of fixing that is none',
      job('good.xml', { kind: 'validate', fix: { certainty: 'safe', action: 'Show' } } as never),
      /fix must be/,
    ],
    ['a truth for fixing', job('good.xml', { kind: 'validate', fix: true } as never), /fix must be/],
    ['a format that is none', job('good.xml', { kind: 'transform', to: 'pdf' } as never), /to must be one of/],
    ['a width below nothing', job('good.xml', { ...TEXT, wrap: -5 }), /wrap must be/],
    ['notes for a page', job('good.xml', { kind: 'transform', to: 'html', notes: 'end' }), /notes is not for/],
    ['pictures of above', job('good.xml', { kind: 'transform', to: 'html', images: '../a' }), /images must be a folder/],
    ['pictures in text', job('good.xml', { ...TEXT, images: 'a' }), /images is not for/],
    ['a width for a page', job('good.xml', { kind: 'transform', to: 'html', wrap: 5 }), /wrap is not for/],
    ['a language that is none', job('good.xml', { kind: 'encode', language: 'fr' } as never), /language must be/],
    ['a profile that is none', job('good.xml', { kind: 'encode', profile: 'nope' }), /there is no profile nope/],
    ['a text for a list', job('good.xml', { kind: 'encode', authorities: 'a.xml' } as never), /authorities must be/],
    ['an output over the document', job('good.xml', { ...TEXT, output: './good.xml' }), /would be overwritten/],
  ])('%s', async (_, wrong, words) => {
    const services = memoryServices(files);
    const [first, second] = await run([wrong as Job, job('other.xml', VALIDATE)], services);
    expect(first).toMatchObject({
      status: 'failed',
      diagnostics: expect.arrayContaining([
        expect.objectContaining({ code: 'env/bad-setting', message: expect.stringMatching(words) }),
      ]),
    });
    expect(typeof first?.file).toBe('string');
    expect(second).toMatchObject({ file: 'other.xml', status: 'clean' });
    expect(services.written.size).toBe(0);
  });

  test('standard input a second time', async () => {
    const services = memoryServices({ '-': GOOD });
    const outcomes = await run([job('-', VALIDATE), job('-', VALIDATE)], services);
    expect(outcomes.map(({ status }) => status)).toEqual(['clean', 'failed']);
  });
});

test('bytes come as base64, many of them too', async () => {
  const text = GOOD.replace('<p>a</p>', `<p>${'é '.repeat(400_000)}</p>`);
  const input = { kind: 'bytes', file: 'a.xml', base64: Buffer.from(text).toString('base64') } as const;
  const [outcome] = await run([{ input, steps: [VALIDATE] }], memoryServices({}));
  expect(outcome).toMatchObject({ status: 'clean', bytes: Buffer.byteLength(text) });
});

describe('a fix is written to the file that holds the document', () => {
  const FIX: Step = { kind: 'validate', fix: { certainty: 'safe', action: 'write' } };
  const MISSPELT = GOOD.replace('<p>a</p>', '<p><placename ref="#a">a</placename></p>');

  test('the one that was read', async () => {
    const services = memoryServices({ 'a.xml': MISSPELT });
    await run([job('a.xml', FIX)], services);
    expect([...services.written]).toEqual([['a.xml', MISSPELT.replaceAll('placename', 'placeName')]]);
  });

  test('never the text that was encoded', async () => {
    const services = memoryServices({ 'a.txt': 'Moscow, 3 March 1937\n\nThe Plenum met.\n' });
    const [there, here] = await run(
      [job('a.txt', { kind: 'encode', output: 'a.xml' }, FIX), job('a.txt', { kind: 'encode' }, FIX)],
      services,
    );
    expect([...services.written.keys()]).toEqual(['a.xml']);
    expect(there?.outputs.map(({ kind }) => kind)).toEqual(['file']);
    expect(here?.outputs.map(({ kind }) => kind)).toEqual(['text', 'bytes']);
  });
});

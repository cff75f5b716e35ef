// The action for GitHub: action.yml and what it runs say the same, and what it runs is run here as GitHub would.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { makeFolder } from './cli/make-folder.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const SCRIPT = join(ROOT, 'action', 'teikit-action.mjs');
const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

type Step = { readonly run?: string; readonly uses?: string; readonly env?: Readonly<Record<string, string>> };
const action = parse(textOf('action.yml')) as {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly (Step & { readonly with?: Readonly<Record<string, string>> })[] };
};
const script = readFileSync(SCRIPT, 'utf8');

describe('action.yml', () => {
  const whole = textOf('action.yml');
  const namesIn = (text: string, pattern: RegExp): readonly string[] => [
    ...new Set([...text.matchAll(pattern)].map(([, name = '']) => name)),
  ];

  test('every input is used, and no other', () => {
    expect(namesIn(whole, /inputs\.([\w-]+)/gu).toSorted()).toEqual(Object.keys(action.inputs).toSorted());
  });

  test('the script reads what the steps hand it, and nothing else', () => {
    const handed = action.runs.steps.flatMap(({ env = {} }) => Object.keys(env)).filter((name) => name.startsWith('TEIKIT_'));
    expect(namesIn(script, /env\.(TEIKIT_\w+)/gu).toSorted()).toEqual([...new Set(handed)].toSorted());
  });

  test('every output is one that the script writes', () => {
    const written = [
      ...namesIn(script, /output\('([\w-]+)'/gu),
      ...namesIn(script, /const made = \{ (\w+), \w+ \}/gu),
      'sarif',
    ];
    expect(Object.keys(action.outputs).toSorted()).toEqual([...new Set(written)].toSorted());
  });

  test('no input becomes a part of a command line of the shell', () => {
    for (const { run = '' } of action.runs.steps) expect(run).not.toContain('${{');
  });

  test('the example gives inputs that there are', () => {
    const { jobs } = parse(textOf('examples/github-workflow.yml')) as {
      readonly jobs: Readonly<
        Record<
          string,
          { readonly steps: readonly { readonly uses?: string; readonly with?: Readonly<Record<string, string>> }[] }
        >
      >;
    };
    const calls = Object.values(jobs).flatMap(({ steps }) => steps.filter(({ uses }) => uses?.includes('/teikit@')));
    expect(calls).toHaveLength(2);
    for (const call of calls) expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(call.with ?? {})));
  });
});

const documentOf = (title: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>${title}</title></titleStmt><publicationStmt><publisher>P</publisher></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc></teiHeader><text><body><p>a</p></body></text></TEI>`;
const GOOD = documentOf('A');
const BAD = documentOf('<b>A</b>');

type Done = {
  readonly status: number | null;
  readonly told: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
};

class Checkout {
  readonly folder = makeFolder();
  readonly #beside = makeFolder();

  constructor(files: Readonly<Record<string, string>>) {
    this.write(files);
  }

  write(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(this.folder, name, '..'), { recursive: true });
      writeFileSync(join(this.folder, name), text);
    }
  }

  /** The new commit. */
  commit(): string {
    const git = (...words: readonly string[]): string =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words], {
        cwd: this.folder,
        encoding: 'utf8',
      }).trim();
    git('init', '-q');
    git('add', '-A');
    git('commit', '-q', '--allow-empty', '-m', 'x');
    return git('rev-parse', 'HEAD');
  }

  /** Inputs that are not given are what action.yml has as default. */
  run(inputs: Readonly<Record<string, string>> = {}, event: object = {}): Done {
    const file = (name: string): string => join(this.#beside, name);
    for (const name of ['outputs', 'summary']) writeFileSync(file(name), '');
    writeFileSync(file('event.json'), JSON.stringify(event));
    const given = Object.entries(action.inputs).map(([name, { default: usual = '' }]): [string, string] => [
      `TEIKIT_${name.toUpperCase().replaceAll('-', '_')}`,
      inputs[name] ?? usual,
    ]);
    const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, 'run'], {
      cwd: this.folder,
      encoding: 'utf8',
      timeout: 300_000,
      env: {
        ...process.env,
        ...Object.fromEntries(given),
        RUNNER_TEMP: this.#beside,
        GITHUB_OUTPUT: file('outputs'),
        GITHUB_STEP_SUMMARY: file('summary'),
        GITHUB_EVENT_PATH: file('event.json'),
      },
    });
    const lines = readFileSync(file('outputs'), 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    const outputs = Object.fromEntries(
      lines.map((line): [string, string] => {
        const at = line.indexOf('=');
        return [line.slice(0, at), line.slice(at + 1)];
      }),
    );
    return { status, told: stdout + stderr, outputs, summary: readFileSync(file('summary'), 'utf8') };
  }
}

describe('teikit-action', () => {
  test('findings are annotations, code scanning and a summary; the step itself goes on', () => {
    const { status, told, outputs, summary } = new Checkout({ 'a/good.xml': GOOD, 'a/bad.xml': BAD }).run();
    expect(status).toBe(0);
    expect(told).toMatch(/^::error file=a\/bad\.xml,line=1,/mu);
    expect(outputs['exit-code']).toBe('1');
    const sarif = JSON.parse(readFileSync(outputs['sarif'] ?? '', 'utf8')) as {
      readonly runs: readonly { readonly results: readonly unknown[] }[];
    };
    expect(sarif.runs[0]?.results).toHaveLength(1);
    expect(JSON.parse(readFileSync(outputs['report'] ?? '', 'utf8'))).toMatchObject({ summary: { documents: 2, clean: 1 } });
    expect(summary).toContain('1 of 2 documents are clean; 1 findings, 0 warnings.');
    expect(summary).toContain('<code>a/bad.xml</code> | 1 |');
  });

  test('what a document says is no markup of the summary', () => {
    const { summary } = new Checkout({ 'a.xml': documentOf('<x_y_z/>') }).run();
    expect(summary).toContain('x&#95;y&#95;z');
    expect(summary).not.toContain('x_y_z');
  });

  test.each([
    ['a clean folder', { paths: 'good' }, '0'],
    ['several paths', { paths: 'good\nbad\n' }, '1'],
    ['a path that begins as a flag does', { paths: '--good' }, '0'],
    ['warnings count', { paths: 'good', 'fail-on': 'warning', args: '--checks\ngrammar' }, '0'],
    ['nothing fails', { paths: 'bad', 'fail-on': 'never' }, '0'],
    ['a path that is not there', { paths: 'nowhere' }, '3'],
    ['a wrong flag', { args: '--nothing' }, '2'],
  ])('%s', (_, inputs, code) => {
    const checkout = new Checkout({ 'good/a.xml': GOOD, 'bad/a.xml': BAD, '--good/a.xml': GOOD });
    expect(checkout.run(inputs).outputs['exit-code']).toBe(code);
  });

  test('a command that it does not have', () => {
    const { status, told } = new Checkout({}).run({ command: 'encode' });
    expect(told).toBe('::error::command is encode, and must be validate or run\n');
    expect(status).toBe(3);
  });

  test('a request: what it changes, everything where it changes rules, everything where nothing is known of it', () => {
    const checkout = new Checkout({ 'old.xml': BAD, 'new.xml': GOOD });
    const base = checkout.commit();
    checkout.write({ 'new.xml': documentOf('B') });
    checkout.commit();
    const request = { pull_request: { base: { sha: base } } };
    expect(checkout.run({}, request)).toMatchObject({ outputs: { 'exit-code': '0' } });
    expect(checkout.run({ 'changed-only': 'false' }, request)).toMatchObject({ outputs: { 'exit-code': '1' } });
    expect(checkout.run({})).toMatchObject({ outputs: { 'exit-code': '1' } });
    const unknown = checkout.run({}, { pull_request: { base: { sha: 'f'.repeat(40) } } });
    expect(unknown.told).toContain('::notice::git cannot tell what this request changes');
    expect(unknown.outputs['exit-code']).toBe('1');
    checkout.write({ 'schema/x.rng': 'changed' });
    checkout.commit();
    const rules = checkout.run({}, request);
    expect(rules.told).toContain('::notice::this request changes schema/x.rng: all documents are validated');
    expect(rules.outputs['exit-code']).toBe('1');
  });

  test('a project: its pages are made, and the second time nothing is', () => {
    const checkout = new Checkout({
      'letters/a.xml': GOOD,
      'teikit.config.yaml':
        'output: out\npipelines:\n  - name: letters\n    files: letters/*.xml\n    steps:\n      - validate\n      - transform: { to: html }\n',
    });
    const first = checkout.run({ command: 'run' });
    expect(first.outputs['exit-code']).toBe('0');
    expect(readFileSync(join(checkout.folder, 'out', 'a.html'), 'utf8')).toContain('<html');
    expect(checkout.run({ command: 'run' }).told).toMatch(/unchanged/u);
  });
});

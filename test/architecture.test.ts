// The import table of src/README.md holds: every import of every file in src/ is allowed by it.

import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));
const INTERFACES = 'interfaces declared by any folder';

type Import = { readonly file: string; readonly specifier: string; readonly isTypeOnly: boolean };

/** Packages and modules of Node that only some folders may import; what is not listed, and not relative, nobody may. */
const owners: Readonly<Record<string, readonly string[]>> = {
  'saxon-js': ['transform'],
  'xslt3/xslt3.js': ['transform'],
  'xmllint-wasm': ['validate'],
  saxes: ['xml'],
  'string-width': ['report'],
  yargs: ['cli'],
  yaml: ['batch', 'rules'],
  'franc-min': ['encode'],
  'fast-xml-parser': ['export'],
  'iso-639-2': ['export'],
  'node:fs': ['host'],
  'node:fs/promises': ['host'],
  'node:os': ['host'],
  'node:url': ['host'],
  'node:child_process': ['host'],
  'node:path': ['host', 'cli'],
  'node:buffer': ['source', 'xml'],
  'node:net': ['host'],
  'node:stream': ['host'],
  'node:vm': ['host'],
  'node:v8': ['host'],
  'node:module': ['host'],
  'node:dgram': ['host'],
  'node:dns': ['host'],
  'node:zlib': ['host'],
  yauzl: ['host'],
  'modern-tar': ['host'],
  'node:util': ['cli'],
  'node:crypto': ['validate', 'compile', 'host', 'packages', 'export', 'schematron', 'encode'],
  'node:http': ['host'],
  'node:stream/promises': ['host'],
  'node:timers/promises': ['host'],
  'node:worker_threads': ['host'],
  piscina: ['host'],
  chokidar: ['host'],
  bullmq: ['host'],
  ioredis: ['host'],
  '@aws-sdk/client-s3': ['host'],
};

/** Ways around an import: the network and the clock, which every folder but the host does without. */
const OUTSIDE =
  /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bDate\.now\b|\bnew Date\b|\bperformance\.now\b|\bsetTimeout\b|\bsetInterval\b/;

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const table = readTable(readFileSync(join(SRC, 'README.md'), 'utf8'));
const imports = files.flatMap((file) => importsOf(file, readFileSync(join(SRC, file), 'utf8')));

function readTable(markdown: string): ReadonlyMap<string, readonly string[]> {
  const rows = [...markdown.matchAll(/^\|\s*`([a-z]+)`\s*\|.*\|([^|]+)\|$/gm)];
  return new Map(rows.map(([, folder = '', allowed = '']) => [folder, allowed.split(/[,;] /).map((name) => name.trim())]));
}

function importsOf(file: string, source: string): readonly Import[] {
  const code = source.replace(/^\s*(\/\/|\*|\/\*\*).*$/gm, '');
  const declared = [...code.matchAll(/\b(?:import|export)\s+(type\s+)?(?:[\w$*{][^'"`;]*?\bfrom\s+)?['"]([^'"]+)['"]/g)];
  const dynamic = [...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)];
  return [
    ...declared.map(([, type, specifier = '']) => ({ file, specifier, isTypeOnly: type !== undefined })),
    ...dynamic.map(([, specifier = '']) => ({ file, specifier, isTypeOnly: false })),
  ];
}

function folderOf(file: string): string {
  return file.includes(sep) ? (file.split(sep)[0] ?? '') : '';
}

/** Why an import is not allowed, or undefined when it is. */
function objection({ file, specifier, isTypeOnly }: Import): string | undefined {
  const folder = folderOf(file);
  if (!specifier.startsWith('.')) return owners[specifier]?.includes(folder) ? undefined : `${file}: ${specifier}`;
  const target = folderOf(normalize(join(dirname(file), specifier)));
  const allowed = table.get(folder) ?? [];
  const isAllowed =
    folder === '' ||
    target === folder ||
    allowed.includes('everything') ||
    (target !== '' && (allowed.includes(target) || (allowed.includes('all above') && isAbove(target, folder)))) ||
    (isTypeOnly && target !== '' && allowed.includes(INTERFACES));
  return isAllowed ? undefined : `${file}: ${specifier}`;
}

function isAbove(target: string, folder: string): boolean {
  const order = [...table.keys()];
  return order.includes(target) && order.indexOf(target) < order.indexOf(folder);
}

describe('the import table', () => {
  test('names every folder, and only folders that exist', () => {
    const folders = new Set(files.map(folderOf).filter((folder) => folder !== ''));
    expect([...table.keys()].toSorted()).toEqual([...folders].toSorted());
  });

  test('allows every import', () => {
    expect(imports.map(objection).filter((found) => found !== undefined)).toEqual([]);
  });

  test('is held against the imports there are, not against none', () => {
    expect(imports.length).toBeGreaterThan(50);
    expect(imports).toContainEqual({
      file: join('validate', 'libxml2', 'run-libxml2.ts'),
      specifier: 'xmllint-wasm',
      isTypeOnly: false,
    });
    expect(imports).toContainEqual({ file: join('transform', 'load-saxon.ts'), specifier: 'saxon-js', isTypeOnly: false });
  });

  test.each<readonly [string, Import]>([
    ['a folder below', { file: join('source', 'x.ts'), specifier: '../cli/main.ts', isTypeOnly: false }],
    ['the public interface', { file: join('validate', 'x.ts'), specifier: '../index.ts', isTypeOnly: true }],
    [
      'a value where only interfaces are allowed',
      { file: join('host', 'x.ts'), specifier: '../validate/verdict.ts', isTypeOnly: false },
    ],
    ['files outside the host', { file: join('validate', 'x.ts'), specifier: 'node:fs', isTypeOnly: false }],
    ['the network', { file: join('oai', 'x.ts'), specifier: 'node:http', isTypeOnly: false }],
    ['threads', { file: join('validate', 'x.ts'), specifier: 'node:worker_threads', isTypeOnly: false }],
    ['a pool of threads', { file: join('batch', 'x.ts'), specifier: 'piscina', isTypeOnly: false }],
    ['saxon-js outside transform', { file: join('cli', 'x.ts'), specifier: 'saxon-js', isTypeOnly: false }],
    ['a package nobody owns', { file: join('cli', 'x.ts'), specifier: 'left-pad', isTypeOnly: false }],
  ])('refuses %s', (_, forbidden) => {
    expect(objection(forbidden)).toBeDefined();
  });
});

test('Node’s modules are imported by their node: names', () => {
  expect(imports.filter(({ specifier }) => builtinModules.includes(specifier))).toEqual([]);
});

test('no folder but the host reaches for the network or the clock', () => {
  const reaching = files.filter((file) => folderOf(file) !== 'host' && OUTSIDE.test(readFileSync(join(SRC, file), 'utf8')));
  expect(reaching).toEqual([]);
});

test('every file begins by saying what it is', () => {
  const silent = files.filter((file) => !/^(#!.*\n)?\/\/ \S/.test(readFileSync(join(SRC, file), 'utf8')));
  expect(silent).toEqual([]);
});

/** Circles of folders that are still there, each with the reason. A row that is needed no more fails. */
const KNOWN_FOLDER_CIRCLES: Readonly<Record<string, string>> = {
  'batch/. batch/steps': 'the runner is the one file that knows the steps: a folder for it alone would part it from its job',
  'cli/. cli/commands':
    'the program runs the table of commands, and the rows of the table are written in its words (Command, Flag)',
};

const LATE = 'the row of a command loads what runs it when it is called, and that takes the type of its values from the row';

/** The same of files. */
const KNOWN_FILE_CIRCLES: Readonly<Record<string, string>> = {
  'cli/chosen-documents.ts cli/pick-documents.ts': 'what few calls need is loaded late, and takes its types from what loads it',
  'cli/commands/encode-command.ts cli/commands/run-encode.ts': LATE,
  'cli/commands/learn-command.ts cli/learn-files.ts': LATE,
  'cli/commands/export-command.ts cli/commands/run-export.ts': LATE,
  'cli/commands/run-command.ts cli/commands/run-run.ts': LATE,
  'cli/commands/run-transform.ts cli/commands/transform-command.ts': LATE,
  'cli/commands/run-validate.ts cli/commands/validate-command.ts': LATE,
  'cli/commands/run-verify.ts cli/commands/verify-command.ts': LATE,
};

describe('no circle of imports', () => {
  test('between folders, types included', () => {
    const found = circlesOf(imports, nodeOfFolder).map((circle) => circle.join(' '));
    expect(found.toSorted()).toEqual(Object.keys(KNOWN_FOLDER_CIRCLES).toSorted());
  });

  test('between files, types included', () => {
    const found = circlesOf(imports, nodeOfFile).map((circle) => circle.join(' '));
    expect(found.toSorted()).toEqual(Object.keys(KNOWN_FILE_CIRCLES).toSorted());
  });

  test.each<readonly [string, readonly (readonly [from: string, to: string])[], readonly string[]]>([
    [
      'two folders',
      [
        ['a/b/x.ts', '../c/y.ts'],
        ['a/c/z.ts', '../b/x.ts'],
      ],
      ['a/b a/c'],
    ],
    [
      'three folders',
      [
        ['a/b/x.ts', '../c/y.ts'],
        ['a/c/y.ts', '../d/y.ts'],
        ['a/d/y.ts', '../b/x.ts'],
      ],
      ['a/b a/c a/d'],
    ],
    [
      'one way only',
      [
        ['a/b/x.ts', '../c/y.ts'],
        ['a/b/z.ts', '../c/y.ts'],
      ],
      [],
    ],
    [
      'a folder and the files beside it',
      [
        ['a/b/x.ts', '../y.ts'],
        ['a/y.ts', './b/x.ts'],
      ],
      ['a/. a/b'],
    ],
    [
      'a folder in a folder',
      [
        ['a/b/c/x.ts', '../y.ts'],
        ['a/b/y.ts', './c/x.ts'],
      ],
      ['a/b a/b/c'],
    ],
    [
      'folders of different folders',
      [
        ['a/b/x.ts', '../../c/d/y.ts'],
        ['c/d/z.ts', '../../a/b/x.ts'],
      ],
      ['a/b c/d'],
    ],
  ])('is found: %s', (_, edges, expected) => {
    const given = edges.map(([file, specifier]) => ({ file: join(file), specifier, isTypeOnly: true }));
    expect(circlesOf(given, nodeOfFolder).map((circle) => circle.join(' '))).toEqual(expected);
  });
});

/** `encode/names`; for a file beside the folders of `encode` `encode/.`, a node of its own. */
function nodeOfFolder(file: string): string {
  const folders = file.split(sep).slice(0, -1);
  return folders.length > 1 ? folders.join('/') : [...folders, '.'].join('/');
}

function nodeOfFile(file: string): string {
  return file.split(sep).join('/');
}

/** Groups of nodes in which each leads to each, sorted: what can be reached and reaches back. */
function circlesOf(all: readonly Import[], nodeOf: (file: string) => string): readonly (readonly string[])[] {
  const next = new Map<string, Set<string>>();
  for (const { file, specifier } of all.filter((one) => one.specifier.startsWith('.'))) {
    const [from, to] = [nodeOf(file), nodeOf(normalize(join(dirname(file), specifier)))];
    if (from === to) continue;
    next.set(from, (next.get(from) ?? new Set()).add(to));
  }
  const reach = new Map([...next.keys()].map((node) => [node, reachedFrom(node, next)]));
  const circles = [...reach.keys()]
    .filter((node) => reach.get(node)?.has(node))
    .map((node) => [...(reach.get(node) ?? [])].filter((other) => reach.get(other)?.has(node)).toSorted());
  return [...new Map(circles.map((circle) => [circle.join(' '), circle])).values()];
}

function reachedFrom(start: string, next: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [start];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const to of next.get(node) ?? []) {
      if (reached.has(to)) continue;
      reached.add(to);
      open.push(to);
    }
  }
  return reached;
}

// A compiled schema that is given in place of the schema: it proves documents valid, and says that it can say no more.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { judge } from '../../../src/check/judge.ts';
import { Subject } from '../../../src/check/subject.ts';
import { loadSchema } from '../../../src/library/load-schema.ts';
import { compileSchema } from '../../../src/library/schema-files.ts';
import { makeFolder } from '../../cli/make-folder.ts';

const folder = mkdtempSync(join(makeFolder(), 'module-'));
const module = join(folder, 'p.wasm');
let bytes: Uint8Array;

beforeAll(async () => {
  const schema = join(folder, 'p.rnc');
  writeFileSync(schema, 'start = element p { text }\n');
  ({ module: bytes } = await compileSchema(schema));
  writeFileSync(module, bytes);
});

test.each<readonly [string, readonly string[]]>([
  ['<p>Words</p>', []],
  ['<q>Words</q>', ['validate/no-verdict']],
  ['<p>', ['validate/no-verdict']],
])('%s', async (text, codes) => {
  const schema = await loadSchema(module);
  const subject = new Subject({ file: 'd.xml', bytes: new TextEncoder().encode(text) });
  for await (const { diagnostics, decidedBy } of judge([subject], [schema.grammar()])) {
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
    expect(decidedBy).toEqual([{ check: 'grammar', by: 'compiled' }]);
  }
  expect(schema.givesFixes).toBe(false);
});

test('another engine needs the schema itself', async () => {
  await expect(loadSchema(module, { engine: 'reference' })).rejects.toThrow(/is a compiled one: it can say what is valid/);
});

test.each<readonly [string, (whole: Uint8Array) => Uint8Array]>([
  ['cut short', (whole) => whole.subarray(0, whole.length / 2)],
  ['changed', (whole) => whole.map((byte, at) => (at === whole.length / 2 ? byte ^ 1 : byte))],
  ['a module of others', () => Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)],
])('one that is %s is refused', async (_, change) => {
  const even = bytes.length % 2 === 0 ? bytes : bytes.subarray(0, bytes.length - 1);
  const path = join(folder, 'bad.wasm');
  writeFileSync(path, change(even));
  await expect(loadSchema(path)).rejects.toThrow(/the compiled schema .*bad\.wasm cannot be used: /);
});

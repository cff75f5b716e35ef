// What a compiled schema says of itself is read back; any damage is noticed.
import { expect, test } from 'vitest';
import { INTERFACE_VERSION } from '../../src/compile/compiled-schema.ts';
import { readCompiledSchema, SCHEMA_SECTION } from '../../src/compile/read-compiled-schema.ts';
import { type SchemaMetadata, writeMetadata } from '../../src/compile/schema-metadata.ts';
import { sealModule } from '../../src/compile/seal-module.ts';
import { addTables } from '../../src/compile/wasm/add-tables.ts';
import { joinBytes, writeCustom, writeSection } from '../../src/compile/wasm/sections.ts';
import { Random } from '../support/random.ts';
import { stubEngine } from './stub-engine.ts';

const metadata: SchemaMetadata = {
  refusals: [{ what: 'the element x', reason: 'zu groß' }],
  undecided: [],
  name: 'é.rnc',
  interface: INTERFACE_VERSION,
  files: [{ path: 'é.rnc', digest: 'ab' }],
  digest: 'cd',
  compiler: '1',
};

function moduleWith(description: Uint8Array, name: string = SCHEMA_SECTION): Uint8Array {
  return sealModule(addTables(stubEngine(), Uint8Array.of(7, 8, 9), [{ name, payload: description }]));
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

test('what was written is read', () => {
  expect(readCompiledSchema(moduleWith(writeMetadata(metadata)))).toEqual({ kind: 'schema', metadata });
});

test('its keys are sorted, at every depth', () => {
  expect(new TextDecoder().decode(writeMetadata(metadata))).toBe(
    '{"compiler":"1","digest":"cd","files":[{"digest":"ab","path":"é.rnc"}],"interface":1,"name":"é.rnc",' +
      '"refusals":[{"reason":"zu groß","what":"the element x"}],"undecided":[]}',
  );
});

test('a change of any byte is damage, and so is any end before the end', () => {
  const module = moduleWith(writeMetadata(metadata));
  const random = new Random(3);
  for (let at = 0; at < module.length; at++) {
    const changed = module.slice();
    changed[at] = (module[at] ?? 0) ^ (1 + random.below(255));
    expect(readCompiledSchema(changed).kind, `byte ${at} changed`).toBe('damaged');
    expect(readCompiledSchema(module.subarray(0, at)).kind, `${at} bytes`).toBe('damaged');
  }
});

test.each<readonly [string, Uint8Array, RegExp]>([
  ['an engine', stubEngine(), /does not end with its digest/],
  [
    'something after the digest',
    joinBytes([moduleWith(writeMetadata(metadata)), writeSection(writeCustom({ name: 'x', payload: Uint8Array.of() }))]),
    /does not end with its digest/,
  ],
  [
    'a section that overtakes the digest',
    joinBytes([moduleWith(writeMetadata(metadata)), writeSection({ id: 1, payload: Uint8Array.of(0) })]),
    /does not end with its digest/,
  ],
  ['no description', moduleWith(writeMetadata(metadata), 'another'), /no compiled schema of this interface/],
  ['another interface', moduleWith(writeMetadata({ ...metadata, interface: INTERFACE_VERSION + 1 })), /of this interface/],
  ['no JSON', moduleWith(encode('{')), /of this interface/],
  ['JSON of another kind', moduleWith(encode('[1]')), /of this interface/],
  ['null', moduleWith(encode('null')), /of this interface/],
  ['no UTF-8', moduleWith(Uint8Array.of(0x7b, 0xff, 0x7d)), /of this interface/],
])('%s is damage', (_, module, reason) => {
  expect(readCompiledSchema(module)).toEqual({ kind: 'damaged', reason: expect.stringMatching(reason) });
});

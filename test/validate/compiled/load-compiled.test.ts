// The compiled engine: what it cannot do, the reference does, and the user sees no difference.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { judgeBatch } from '../../../src/check/judge-batch.ts';
import { Subject } from '../../../src/check/subject.ts';
import type { Verdict } from '../../../src/check/verdict.ts';
import type { CompilerHost } from '../../../src/compile/compiler-host.ts';
import { SchemaError } from '../../../src/diagnostics/schema-error.ts';
import { noCache } from '../../../src/host/cache-directory.ts';
import { compilerHost } from '../../../src/host/compiler-host.ts';
import { recordGrammar } from '../../../src/relaxng/pattern/grammar-record.ts';
import { decodeXml } from '../../../src/source/decode.ts';
import { compiledCheck } from '../../../src/validate/compiled/compiled-check.ts';
import { type CompiledEngine, type LinkedFiles, loadCompiled } from '../../../src/validate/compiled/load-compiled.ts';
import { judgeByReference } from '../../../src/validate/reference/judge-by-reference.ts';
import { checkSize } from '../../../src/validate/reference/size-limit.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const SCHEMA = 'start = element a { attribute n { xsd:integer }, text }';
const ENGINE = new Uint8Array(readFileSync(join(fileURLToPath(new URL('../../../', import.meta.url)), 'dist', 'engine.wasm')));
const own: CompilerHost = compilerHost(noCache);

const linked = async (): Promise<LinkedFiles> => ({ read: () => ({ kind: 'missing', reason: '' }), allows: () => true });

function load(schema: string, host: Partial<CompilerHost> = {}): Promise<CompiledEngine> {
  const main = { file: 's.rnc', bytes: encode(schema) };
  return loadCompiled(main, { linked, host: { ...own, ...host }, rules: 'standard' });
}

async function judge(engine: CompiledEngine, text: string): Promise<Verdict> {
  return judgeBytes(engine, encode(text));
}

async function judgeBytes(engine: CompiledEngine, bytes: Uint8Array): Promise<Verdict> {
  const [verdict] = await judgeBatch([new Subject({ file: 'a.xml', bytes })], [compiledCheck(engine, {})]);
  if (verdict === undefined) throw new Error('no verdict');
  return verdict;
}

test('valid documents are proved, all others explained', async () => {
  const engine = await load(SCHEMA);
  expect(engine.origin).toEqual({ kind: 'built', notKept: undefined });
  expect(await judge(engine, '<a n="1">x</a>')).toEqual({
    file: 'a.xml',
    diagnostics: [],
    decidedBy: [{ check: 'grammar', by: 'compiled' }],
  });
  const verdict = await judge(engine, '<a n="x">x</a>');
  expect(verdict).toMatchObject({ decidedBy: [{ by: 'reference' }], text: '<a n="x">x</a>' });
  expect(verdict.diagnostics).toHaveLength(1);
});

test('a document is explained from where it was read to', async () => {
  const engine = await load(SCHEMA);
  for (const text of ['<a n="é"/>', '<a n=" 1 ">\r\n&amp;\r&#xA;<![CDATA[x]]></a>', '<b/>', '', '<a n="1"><b/></a>']) {
    const bytes = encode(text);
    const room = engine.prover?.allocate(bytes.length);
    if (room === undefined) throw new Error('no room');
    room.set(bytes);
    const elsewhere = await judge(await load(SCHEMA), text);
    room.set(bytes);
    expect(await judgeBytes(engine, room)).toEqual(elsewhere);
    expect([...room]).toEqual([...bytes]);
  }
});

test('a mark that is no white space makes no declaration', async () => {
  const engine = await load(SCHEMA);
  for (const text of ['<?xml\ufeff version="1.0"?><a n="1"/>', '<?xml\ufeff encoding="iso-8859-1"?><a n="1"/>']) {
    const proved = await judge(engine, text);
    const explained = judgeByReference('a.xml', decodeXml(encode(text)), await engine.reference(), {});
    expect(proved.diagnostics).toEqual(explained);
  }
});

test('a document is explained though the memory that it stands in has grown', async () => {
  const engine = await load('default namespace = "" start = element a { element b { attribute i { xsd:ID } }* }');
  const ids = Array.from({ length: 300_000 }, (_, n) => `<b i="n${n}"/>`).join('');
  const bytes = encode(`<a>${ids}<c/></a>`);
  const room = engine.prover?.allocate(bytes.length);
  room?.set(bytes);
  const verdict = await judgeBytes(engine, room ?? bytes);
  expect(room).toHaveLength(0);
  expect(verdict.diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining('<c>')]);
});

describe('what goes wrong with compiling', () => {
  test.each<readonly [string, Partial<CompilerHost>, RegExp]>([
    ['no engine', { readEngine: () => undefined }, /built without its engine/],
    ['no name for the compiler', { compilerVersion: () => undefined }, /built without its engine/],
    ['an engine that is none', { readEngine: () => encode('garbage') }, /no WebAssembly module/],
    ['an engine that does not start', { readEngine: () => broken() }, /./],
    [
      'a fault',
      {
        pathFrom: () => {
          throw new Error('a fault');
        },
      },
      /^a fault$/,
    ],
  ])('%s: the reference decides', async (_, host, reason) => {
    const engine = await load(SCHEMA, host);
    expect(engine.origin).toEqual({ kind: 'not compiled', reason: expect.stringMatching(reason) });
    expect(await judge(engine, '<a n="1">x</a>')).toMatchObject({ diagnostics: [], decidedBy: [{ by: 'reference' }] });
    expect((await judge(engine, '<a n="x">x</a>')).diagnostics).toHaveLength(1);
  });

  test('what is written to the cache is found there', async () => {
    const written = new Map<string, Uint8Array>();
    const cache = { read: () => undefined, write: (name: string, bytes: Uint8Array) => void written.set(name, bytes) };
    const first = await load(SCHEMA, { cache });
    expect([...written.keys()].map((name) => name.replace(/^[0-9a-f]{64}/, ''))).toEqual(['.grammar', '.wasm']);
    const again = await load(SCHEMA, { cache: { ...noCache, read: (name) => written.get(name) } });
    expect(again.origin).toEqual({ kind: 'cache' });
    const missing = await load(SCHEMA, {
      cache: { ...noCache, read: (name) => (name.endsWith('.wasm') ? written.get(name) : undefined) },
    });
    const damaged = await load(SCHEMA, {
      cache: { ...noCache, read: (name) => (name.endsWith('.wasm') ? written.get(name) : encode('{}')) },
    });
    for (const engine of [again, missing, damaged])
      expect(await judge(engine, '<a n="x"/>')).toEqual(await judge(first, '<a n="x"/>'));
  });

  test('the reference starts from the grammar that was kept, and not from the schema', async () => {
    const written = new Map<string, Uint8Array>();
    await load(SCHEMA, { cache: { ...noCache, write: (name, bytes) => void written.set(name, bytes) } });
    const { reference } = await load(SCHEMA, { cache: { ...noCache, read: (name) => written.get(name) } });
    const [kept, read] = [await reference(), await (await load(SCHEMA)).reference()];
    // a grammar that was read has interned what reading needed on the way
    expect(kept.engine.grammar.patterns.size).toBeLessThanOrEqual(read.engine.grammar.patterns.size);
    expect(recordGrammar(kept.engine.grammar)).toEqual(recordGrammar(read.engine.grammar));
  });

  test('which attributes are URIs is known from the module alone', async () => {
    const schema = 'start = element a { attribute n { xsd:anyURI }, text }';
    const written = new Map<string, Uint8Array>();
    const built = await load(schema, { cache: { ...noCache, write: (name, bytes) => void written.set(name, bytes) } });
    const uris = { '': { elements: ['a'], uris: { n: [{ shape: 'one', but: [] }] }, others: [] } };
    expect(built.uris).toEqual(uris);
    const module = (name: string): Uint8Array | undefined => (name.endsWith('.wasm') ? written.get(name) : undefined);
    const found = await load(schema, { cache: { ...noCache, read: module } });
    expect([found.origin.kind, found.uris]).toEqual(['cache', uris]);
    expect((await load(schema, { readEngine: () => undefined })).uris).toEqual(uris);
  });

  test('an incorrect schema is told as ever', async () => {
    await expect(load('start = nowhere')).rejects.toBeInstanceOf(SchemaError);
    await expect(load('start = nowhere', { readEngine: () => undefined })).rejects.toBeInstanceOf(SchemaError);
  });
});

test('documents of half a gigabyte can be explained, and no larger ones', () => {
  const bytesOf = (length: number): Uint8Array => Object.defineProperty(new Uint8Array(), 'length', { value: length });
  expect(() => checkSize({ file: 'a.xml', bytes: bytesOf(536_870_888) })).not.toThrow();
  expect(() => checkSize({ file: 'a.xml', bytes: bytesOf(536_870_889) })).toThrow(/^a\.xml: 536870889 bytes, /);
});

/** The engine, with an opcode that does not exist in its last function. */
function broken(): Uint8Array {
  const bytes = ENGINE.slice();
  bytes.fill(0xff, bytes.length / 2, bytes.length / 2 + 64);
  return bytes;
}

// An instance of a compiled schema: which modules it takes, and the memory that documents get.
import { beforeAll, describe, expect, test } from 'vitest';
import { CompiledSchema } from '../../src/compile/compiled-schema.ts';
import { underTest } from '../equivalence/under-test.ts';

const VALID = Buffer.from('<record xmlns="urn:x-equivalence:main"><head><title>t</title></head></record>');
const INVALID = Buffer.from('<record xmlns="urn:x-equivalence:main"><head><foot/></head></record>');
/** Bytes that no module has beside its tables. */
const TOO_MUCH = 2 ** 32 - 1024;
const GROWTH = 2 ** 24;

/** `(module)` */
const EMPTY_MODULE = Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00);

describe('a compiled schema', () => {
  let module: Uint8Array;
  beforeAll(() => {
    module = underTest('test/equivalence/every-datatype.rnc').module;
  });

  test('judges one document after another', () => {
    const schema = new CompiledSchema(module);
    const verdicts = [VALID, INVALID, VALID].map((bytes) => schema.validate(bytes));
    expect(verdicts.map(({ isValid }) => isValid)).toEqual([true, false, true]);
    expect(verdicts[1]?.proofEnd).toBeGreaterThanOrEqual(INVALID.indexOf('<foot'));
    expect(verdicts[1]?.proofEnd).toBeLessThanOrEqual(INVALID.indexOf('</head'));
    expect(verdicts[2]).toEqual(verdicts[0]);
  });

  test('judges what was written to the beginning of its room', () => {
    const schema = new CompiledSchema(module);
    const room = schema.allocate(1000);
    room?.fill('<'.charCodeAt(0)).set(VALID);
    expect(room?.length).toBe(1000);
    expect(room && schema.validateAt(room.subarray(0, VALID.length)).isValid).toBe(true);
  });

  test('gives a document no more than there is, and goes on', () => {
    const schema = new CompiledSchema(module);
    expect([TOO_MUCH, 2 ** 32, 2 ** 40].map((size) => schema.allocate(size))).toEqual([undefined, undefined, undefined]);
    expect(schema.validate(VALID).isValid).toBe(true);
  });

  test('says so where a document finds no room', () => {
    const schema = new CompiledSchema(module);
    schema.allocate = () => undefined;
    expect(schema.validate(VALID)).toEqual({ isValid: false, proofEnd: 0, reason: 'memory' });
  });

  test('takes no room from before its memory grew, nor from elsewhere', () => {
    const schema = new CompiledSchema(module);
    const room = schema.allocate(10);
    schema.allocate(GROWTH);
    expect(schema.memorySize).toBeGreaterThan(GROWTH);
    expect(() => room && schema.validateAt(room)).toThrow(TypeError);
    expect(() => schema.validateAt(VALID)).toThrow(TypeError);
  });

  test('is made of no other module', () => {
    expect(() => new CompiledSchema(EMPTY_MODULE)).toThrow(/no compiled schema/u);
  });
});

test.each<readonly [string, unknown]>([
  ['a text', '<a/>'],
  ['wider numbers', new Uint16Array(4)],
  ['a view', new DataView(new ArrayBuffer(8))],
  ['nothing', undefined],
])('%s is no document', (_, document) => {
  const schema = new CompiledSchema(underTest('test/equivalence/every-datatype.rnc').module);
  expect(() => schema.validate(document as Uint8Array)).toThrow(TypeError);
});

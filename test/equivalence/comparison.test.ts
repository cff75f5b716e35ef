// The comparison itself: an engine that lies, or that leaves everything to the reference, does not get past it.
import { describe, expect, test } from 'vitest';
import type { Proof } from '../../src/compile/compiled-schema.ts';
import { decodeXml } from '../../src/source/decode.ts';
import { judgeByReference } from '../../src/validate/reference/judge-by-reference.ts';
import { schemaOf } from '../support/memory-schema.ts';
import { compareAll, describeLeft, type Engine, type Sample, shareProved, sumOf } from './compare.ts';
import { EXCUSES, excuseFor } from './excuses.ts';

const reference = schemaOf('element a { xsd:int }');
const proof = (isValid: boolean): Proof => ({ isValid, proofEnd: 3, reason: isValid ? 'none' : 'identity' });

const liar: Engine = { validate: () => proof(true) };
const silent: Engine = { validate: () => proof(false) };
const honest: Engine = {
  validate: (bytes) => proof(judgeByReference('a.xml', decodeXml(bytes), reference, {}).length === 0),
};

const sample = (text: string): Sample => ({ name: text, category: 'all', bytes: Buffer.from(text) });
const SAMPLES = ['<a>1</a>', '<a>x</a>', '<a>1</b>', '<!DOCTYPE a []><a>2</a>'].map(sample);

const tallyOf = (compiled: Engine): ReturnType<typeof sumOf> => sumOf(compareAll({ compiled, reference }, SAMPLES).values());

describe('the comparison', () => {
  test('names the documents that an engine calls valid and that are not', () => {
    expect(tallyOf(liar).lies.map((lie) => lie.slice(0, 8))).toEqual(['<a>x</a>', '<a>1</b>']);
  });

  test('names the clean documents that an engine leaves, with the place where proof ended', () => {
    const tally = tallyOf(silent);
    expect(shareProved(tally)).toBe(0);
    expect(tally.left.map(describeLeft)).toEqual(['<a>1</a>: reason identity at byte 3: "<a>⟂1</a>"']);
    expect([...tally.excused]).toEqual([['a DOCTYPE with declarations', 1]]);
  });

  test('finds nothing in an engine that says what the reference says', () => {
    const { lies, left, clean, proved, excused } = tallyOf(honest);
    expect({ lies, left, excused: [...excused] }).toEqual({ lies: [], left: [], excused: [] });
    expect(proved).toEqual(clean);
    expect(clean.documents).toBe(2);
  });

  test('takes the share of no documents for nothing that was shown', () => {
    expect(shareProved(sumOf([]))).not.toBeGreaterThanOrEqual(0);
  });
});

test.each<readonly [string, string | Uint8Array, string | undefined]>([
  ['UTF-8', '<?xml version="1.0" encoding="UTF-8"?><a/>', undefined],
  ['nothing declared', '<a encoding="latin1"/>', undefined],
  ['a comment about a DOCTYPE inside', `<a>${' '.repeat(5000)}<!-- <!DOCTYPE --></a>`, undefined],
  ['another encoding', "<?xml version='1.0' encoding='iso-8859-1'?><a/>", 'another encoding'],
  ['another encoding after a mark', '\ufeff<?xml version="1.0" encoding="utf-16"?><a/>', 'another encoding'],
  ['UTF-16', Buffer.from('\ufeff<a/>', 'utf16le'), 'another encoding'],
  ['another version', '<?xml version="1.1"?><a/>', 'another version of XML'],
  ['a DOCTYPE', '<!-- --><!DOCTYPE a>\n<a/>', undefined],
  ['declarations', '<!-- --><!DOCTYPE a SYSTEM "a" []><a/>', 'a DOCTYPE with declarations'],
  ['an IPv6 address', '<a b="x http&#x3a;//[&#58;:1]/"/>', 'an IPv6 address'],
  ['a comment in CDATA', '<a><![CDATA[<!--]]>//[<!-- -->::1]</a>', 'an IPv6 address'],
  ['another address', '<a b="x http://a/?[1]"/>', undefined],
])('the excuse for %s', (_, document, excuse) => {
  expect(excuseFor(Buffer.from(document))).toBe(excuse);
  if (excuse !== undefined) expect(EXCUSES.map(({ name }) => name)).toContain(excuse);
});

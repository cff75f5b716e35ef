// Hostile and random texts: each becomes valid TEI that has kept it and keeps the rules of the schema, or one clear refusal.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Code } from '../../src/diagnostics/codes.ts';
import { isOwnFault } from '../../src/diagnostics/own-fault.ts';
import { encodeDocument, encodeText } from '../../src/encode/encode.ts';
import type { EncodeResult } from '../../src/encode/encode-result.ts';
import type { EncodeSettings } from '../../src/encode/encode-settings.ts';
import { proveFidelity } from '../../src/encode/fidelity/prove-fidelity.ts';
import { sourceText } from '../../src/encode/model/source-text.ts';
import { readAuthorities } from '../../src/encode/read-authorities.ts';
import { loadSchema } from '../../src/index.ts';
import { judge, load } from '../schematron/judge.ts';
import { Random } from '../support/random.ts';
import { firstSeed, SOAK_TIMEOUT, sliceOf } from '../support/soak.ts';
import { asUtf16, hostileBytes, hostileText } from './hostile-texts.ts';

const CASES = sliceOf(10_000, 250);
/** Code units. */
const LARGE = sliceOf(50_000_000, 500_000);

const AUTHORITY =
  "id,type,name,variants\nsmirnov,person,I. N. Smirnov,\np1,place,Moscow,\nnkvd,org,NKVD,People's Commissariat\n";

async function settings(): Promise<EncodeSettings> {
  const authorities = readAuthorities([{ file: 'names.csv', text: AUTHORITY }]);
  if (authorities.kind !== 'read') throw new Error('the authority is not read');
  return { language: 'en', schema: await loadSchema(), version: '1.0.0', authorities: authorities.authorities };
}

/** What a user may see: an encoding, which was proved in the making, or a refusal of the document in one line. */
function expectSound(result: EncodeResult): void {
  if (result.kind === 'encoded') return;
  expect(result.diagnostics).toHaveLength(1);
  const [refusal] = result.diagnostics;
  expect(refusal?.code).toMatch(/^encode\//);
  expect(refusal?.message).toMatch(/^[^\n]{10,400}$/);
}

const SCHEMA = 'schema/tei-archive.rng';
const rules = load(readFileSync(SCHEMA, 'utf8'), {}, SCHEMA);

/** What the rules of the schema find in what was encoded: the making proves the grammar only. */
async function broken(result: EncodeResult): Promise<readonly string[]> {
  return result.kind === 'encoded' ? (await judge(rules, result.tei)).map(({ message }) => message) : [];
}

function teiOf(result: EncodeResult): string | undefined {
  return result.kind === 'encoded' ? result.tei : undefined;
}

describe('texts', () => {
  test(
    `${CASES} from seed ${firstSeed}`,
    async () => {
      const given = await settings();
      const count = { encoded: 0, refused: 0 };
      for (let seed = firstSeed; seed < firstSeed + CASES; seed++) {
        const text = hostileText(new Random(seed));
        const result = await encodeText('hostile.txt', text, given);
        const fault = result.diagnostics.find(isOwnFault);
        if (fault !== undefined) throw new Error(`seed ${seed}: ${fault.message}`);
        expectSound(result);
        expect(await broken(result), `seed ${seed}`).toEqual([]);
        count[result.kind]++;
      }
      expect(count.encoded).toBeGreaterThan(CASES * 0.8);
      expect(count.refused).toBeGreaterThan(0);
    },
    SOAK_TIMEOUT,
  );

  test.each<readonly [string, string]>([
    ['empty', ''],
    ['blank', ' \n\t\r\n '],
    ['one character', 'x'],
    ['only a rule', '-----'],
    ['only a label', 'a)'],
    ['only labels', '1.\n2.\n3.\n'],
    ['only a date line', '3 March 1937'],
    ['only a signature', 'I. Ivanov'],
    ['only a heading', 'ANNEX 1'],
    ['only form feeds', '\f\n\f\f\n'],
    ['line ends of CR only', 'One.\rTwo.\rThree.\r'],
    ['markup', '<p>Text & "more" ]]> </p>'],
    ['deep points', Array.from({ length: 300 }, (_, index) => `${'1.'.repeat(1 + (index % 40))} point`).join('\n')],
    ['no-break spaces at the ends of lines', '\u00a0One\u00a0\n\u3000two\u2003\nthree\u00a0'],
  ])('%s is encoded', async (_, text) => {
    const result = await encodeText('case.txt', text, await settings());
    expect(result).toMatchObject({ kind: 'encoded' });
  });

  test.each([
    'from 1937 to 1936',
    'from 8 May to 3 April 1937',
    'from 5 to 3 March 1937',
    'from 31 December to 1 January 1937',
    'between March 1937 and January 1936',
    'between 30 and 20 March 1937',
    'not before 1937 and not after 1936',
    'in 1937/36',
    'from the 1930s to the 1920s',
  ])('a date that goes backwards becomes none that does: %s', async (date) => {
    const result = await encodeText('case.txt', `It came ${date}.\n`, await settings());
    expect(result.kind).toBe('encoded');
    expect(await broken(result)).toEqual([]);
  });

  test.each<readonly [string, string, Code]>([
    ['a null character', 'Text\u0000', 'encode/forbidden-character'],
    ['an escape character', 'Te\u001bxt', 'encode/forbidden-character'],
    ['half a character', 'Te\ud800xt', 'encode/forbidden-character'],
    ['XML that is broken', '<?xml version="1.0"?><TEI>', 'encode/not-well-formed'],
    ['XML that is no TEI', '<?xml version="1.0"?><html/>', 'encode/not-tei'],
    ['a document type in words', '<!DOCTYPE x [<!ENTITY a "b">]> &a;', 'encode/not-well-formed'],
  ])('%s is refused', async (_, text, code) => {
    const result = await encodeText('case.txt', text, await settings());
    expect(result).toMatchObject({ kind: 'refused', diagnostics: [{ code, file: 'case.txt' }] });
  });
});

describe('bytes', () => {
  test(
    `${CASES} from seed ${firstSeed}`,
    async () => {
      const given = await settings();
      for (let seed = firstSeed; seed < firstSeed + CASES; seed++) {
        expectSound(await encodeDocument({ file: 'x.bin', bytes: hostileBytes(new Random(seed)) }, given));
      }
    },
    SOAK_TIMEOUT,
  );

  test('UTF-16 and UTF-8 with a byte order mark give what the text gives', async () => {
    const given = await settings();
    const text = 'Moscow, 3 March 1937\nDear Comrade Smirnov,\nThe NKVD wrote.\n';
    const plain = await encodeText('a.txt', text, given);
    const utf16 = await encodeDocument({ file: 'a.txt', bytes: asUtf16(text) }, given);
    const utf8 = await encodeDocument({ file: 'a.txt', bytes: new TextEncoder().encode(`\ufeff${text}`) }, given);
    expect(plain.kind).toBe('encoded');
    expect([utf16, utf8].map(teiOf)).toEqual([teiOf(plain), teiOf(plain)]);
  });
});

describe(`${LARGE} characters`, () => {
  const lines = 'On 3 March 1937 I. N. Smirnov wrote to the NKVD of the USSR in Moscow.\n';
  test.each<readonly [string, string]>([
    ['in lines', lines.repeat(Math.ceil(LARGE / lines.length))],
    ['in one line', lines.replace('\n', ' ').repeat(Math.ceil(LARGE / lines.length))],
    ['one word', 'x'.repeat(LARGE)],
    ['one character a line', 'a\n'.repeat(LARGE / 2)],
    ['opening brackets', '('.repeat(LARGE)],
    ['angle brackets', '<'.repeat(LARGE)],
  ])(
    '%s',
    async (_, text) => {
      const result = await encodeText('large.txt', text, await settings());
      if (result.kind === 'refused') return expectSound(result);
      const source = sourceText('large.txt', text);
      expect(proveFidelity(source, result.tei, []).kind).toBe('faithful');
      expect(proveFidelity(source, result.tei.replace(/(?<=<p [^>]*>)./, ''), []).kind).toBe('unfaithful');
    },
    SOAK_TIMEOUT,
  );
});

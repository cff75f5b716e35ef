// Documents with their fixes made: in their own encoding, byte for byte but for the fixes, and no fix that does not help.
import { describe, expect, test } from 'vitest';
import type { Diagnostic, Fix } from '../../../src/diagnostics/diagnostic.ts';
import { decodeXml } from '../../../src/source/decode.ts';
import { FixCollector } from '../../../src/validate/fix/fix-collector.ts';
import { type FixedDocument, fixDocument } from '../../../src/validate/fix/fix-document.ts';
import { judgeByReference } from '../../../src/validate/reference/judge-by-reference.ts';
import { schemaOf } from '../../support/memory-schema.ts';
import { FILE } from './fixed.ts';

const schema = schemaOf(`
  default namespace = "urn:letters"
  start = element text { element p { attribute n { xsd:date }?, mixed { (element persName { text } | element lb { empty })* } }+ }
`);

const judge = (bytes: Uint8Array): readonly Diagnostic[] =>
  judgeByReference(FILE, decodeXml(bytes), schema, { fixes: FixCollector });

function fixBytes(bytes: Uint8Array): Promise<FixedDocument> {
  return fixDocument({ file: FILE, bytes, judge, certainty: 'safe' });
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

const fixText = async (text: string): Promise<string> => read((await fixBytes(utf8(text))).bytes);

describe('rounds', () => {
  test('what a missing namespace hid is mended too', async () => {
    const wrong = '<text><p n="3 March 1937"><persname>B</persname><LB/></p></text>';
    const right = '<text xmlns="urn:letters"><p n="1937-03-03"><persName>B</persName><lb/></p></text>';
    expect(await fixText(wrong)).toBe(right);
  });

  test('what stands behind a fault of well-formedness is mended too', async () => {
    const wrong = '<text xmlns="urn:letters"><p>A & B &nbsp;<persname n=x>B</persname></p></text>';
    const { bytes, diagnostics, applied } = await fixBytes(utf8(wrong));
    expect(read(bytes)).toBe('<text xmlns="urn:letters"><p>A &amp; B \u00a0<persName n="x">B</persName></p></text>');
    expect(diagnostics.map(({ code }) => code)).toEqual(['schema/attribute-not-allowed']);
    expect(applied.length).toBe(4);
  });

  test('a name that is misspelt more often than repairs are tried', async () => {
    const wrong = `<text xmlns="urn:letters">${'<p><persname>B</persname></p>\n'.repeat(700)}</text>`;
    expect(await fixText(wrong)).toBe(wrong.replaceAll('persname', 'persName'));
  });

  test('the edits are of the document as it was', async () => {
    const wrong = '<text><p n="3 March 1937"><persname>B</persname></p></text>';
    const { edits, before, after } = await fixBytes(utf8(wrong));
    expect(before).toBe(wrong);
    let made = wrong;
    for (const { span, text } of edits.toReversed()) made = made.slice(0, span.start) + text + made.slice(span.end);
    expect(made).toBe(after);
    expect(edits.length).toBe(4);
  });
});

describe('encodings', () => {
  const wrong =
    '<?xml version="1.0" encoding="LABEL"?>\r\n<text xmlns="urn:letters"><p>é <persname>B</persname></p></text>\r\n';
  const forms: readonly (readonly [label: string, encode: (text: string) => Buffer])[] = [
    ['UTF-8', (text) => Buffer.from(text)],
    ['utf-8', (text) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-16', (text) => Buffer.from(text, 'utf16le')],
    ['ISO-8859-1', (text) => Buffer.from(text, 'latin1')],
    ['windows-1252', (text) => Buffer.from(text, 'latin1')],
    ['iso-8859-15', (text) => Buffer.from(text, 'latin1')],
  ];
  test.each(forms)('%s (form %#)', async (label, encode) => {
    const text = wrong.replace('LABEL', label);
    const { bytes } = await fixBytes(encode(text));
    expect(Buffer.from(bytes)).toEqual(encode(text.replaceAll('persname', 'persName')));
  });

  test('a character that the encoding lacks is written by its number', async () => {
    const text = '<?xml version="1.0" encoding="ISO-8859-1"?><text xmlns="urn:letters"><p>&mdash;</p></text>';
    expect(await fixText(text)).toBe(text.replace('&mdash;', '&#8212;'));
  });

  test('an encoding that is not written is refused, and nothing changes', async () => {
    const text = '<?xml version="1.0" encoding="shift_jis"?><text xmlns="urn:letters"><p>AB<persname/></p></text>';
    const bytes = Buffer.from(Buffer.from(text, 'latin1').map((byte) => (byte === 0x41 ? 0x82 : byte === 0x42 ? 0xa0 : byte)));
    const fixed = await fixBytes(bytes);
    expect(Buffer.from(fixed.bytes)).toEqual(Buffer.from(bytes));
    expect(fixed.refusal).toBe('nothing was fixed: the document cannot be written again in shift_jis as it was');
  });
});

describe('fixes that do not help', () => {
  /** A judge with findings of its own: each word of `wrong` is one, with the replacement as its fix. */
  const fixDoubtful = (text: string, words: Readonly<Record<string, string>>): Promise<FixedDocument> =>
    fixDocument({
      file: FILE,
      bytes: utf8(text),
      certainty: 'safe',
      judge: (bytes) => {
        const now = read(bytes);
        return [...now.matchAll(/[a-z]+/gu)].flatMap(({ 0: word, index }) => {
          const meant = words[word];
          if (meant === undefined) return [];
          const span = { start: index, end: index + word.length };
          const fixes: Fix[] = [{ title: word, certainty: 'safe', edits: [{ file: FILE, span, text: meant }] }];
          return [
            { code: 'schema/invalid', severity: 'error', message: word, file: FILE, place: { kind: 'span', span }, fixes },
          ];
        });
      },
    });

  test('is taken back, the others are made', async () => {
    const words = { a: 'A', b: 'c', c: 'b', d: 'D', e: 'a a' };
    const { after, rejected, applied } = await fixDoubtful('<x/> a b d e a d', words);
    expect(after).toBe('<x/> A b D e A D');
    expect(rejected.map(({ title }) => title)).toEqual(['b', 'e']);
    expect(applied.length).toBe(4);
  });

  test('two that swap each other for ever end', async () => {
    const { after } = await fixDoubtful('<x/> b c', { b: 'c', c: 'b' });
    expect(after).toBe('<x/> b c');
  });
});

test('nothing to fix: the very bytes', async () => {
  const bytes = utf8('<text xmlns="urn:letters"><p/></text>');
  const fixed = await fixBytes(bytes);
  expect(fixed.bytes).toBe(bytes);
  expect(fixed.edits).toEqual([]);
});

test('a bound ends the work and says so; another call goes on, to the end', async () => {
  const tags = Array.from({ length: 130 }, () => '<p n=1937-03-03>A</p>').join('');
  let bytes = utf8(`<text xmlns="urn:letters">${tags}</text>`);
  const ends: boolean[] = [];
  for (let call = 0; call < 5; call++) {
    const fixed = await fixBytes(bytes);
    bytes = fixed.bytes as Uint8Array<ArrayBuffer>;
    ends.push(fixed.isUnfinished === true);
  }
  expect(ends).toEqual([true, true, false, false, false]);
  expect(read(bytes)).toBe(`<text xmlns="urn:letters">${tags.replaceAll('n=1937-03-03', 'n="1937-03-03"')}</text>`);
});

test('what a bound left untried is not called rejected', async () => {
  // no fix of `a` helps: each is tried, until the bound
  const doubtful = fixDocument({
    file: FILE,
    bytes: utf8(`<x/> ${'a '.repeat(400)}`),
    certainty: 'safe',
    judge: (version) =>
      [...read(version).matchAll(/\b[ab]\b/g)].map(({ index }) => ({
        code: 'schema/invalid',
        severity: 'error',
        message: 'no',
        file: FILE,
        place: { kind: 'span', span: { start: index, end: index + 1 } },
        fixes: [
          {
            title: `b at ${index}`,
            certainty: 'safe',
            edits: [{ file: FILE, span: { start: index, end: index + 1 }, text: 'b' }],
          },
        ],
      })),
  });
  const { applied, rejected, isUnfinished } = await doubtful;
  expect(applied).toEqual([]);
  expect(isUnfinished).toBe(true);
  expect(rejected.length).toBeLessThan(150);
});

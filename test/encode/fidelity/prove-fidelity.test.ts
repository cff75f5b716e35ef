// The proof: it accepts what keeps the text, and nothing that loses, adds, joins or moves any of it.

import { describe, expect, test } from 'vitest';
import { encodeText } from '../../../src/encode/encode.ts';
import { proveFidelity } from '../../../src/encode/fidelity/prove-fidelity.ts';
import { sourceText } from '../../../src/encode/model/source-text.ts';
import { loadSchema } from '../../../src/index.ts';
import { Random } from '../../support/random.ts';
import { firstSeed, sliceOf } from '../../support/soak.ts';

function tei(body: string, header = ''): string {
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${header}</teiHeader><text><body>${body}</body></text></TEI>`;
}

/** Lines of hyphens are said to be left out. */
function prove(text: string, body: string, header = ''): ReturnType<typeof proveFidelity> {
  const source = sourceText('a.txt', text);
  const rules = source.lines.filter(({ start, end }) => text.slice(start, end).includes('---'));
  return proveFidelity(
    source,
    tei(body, header),
    rules.map(({ number }) => number),
  );
}

describe('faithful', () => {
  test.each<readonly [name: string, text: string, body: string, header: string]>([
    ['nothing', '', '<p/>', ''],
    ['a paragraph', 'One  two\n', '<p>One two</p>', ''],
    ['marks inside words', 'spies-Ilinich', '<p>spies-<persName>Ilinich</persName></p>', ''],
    ['a line break inside', 'One\r\ntwo', '<p>One\ntwo</p>', ''],
    ['blank lines and rules left out', 'One\n\n-----\n--- ---\ntwo', '<p>One</p><p>two</p>', ''],
    ['a rule kept', 'One\n* * *\ntwo', '<p>One</p><p>* * *</p><p>two</p>', ''],
    [
      'a label with and without a blank',
      'a) One\nb)two',
      '<item><label>a)</label> <p>One</p></item><item><label>b)</label><p>two</p></item>',
      '',
    ],
    ['a line in the header', 'Source: x\nOne', '<p>One</p>', '<note type="sourceLine" n="1">Source:  x</note>'],
    [
      'a table without its lines',
      '| a | b |\n|---|---|\n│ c │ d │',
      '<table><row><cell>a</cell><cell>b</cell></row><row><cell>c</cell><cell>d</cell></row></table>',
      '',
    ],
    ['a form feed', 'One\ftwo', '<p>One<pb/>two</p>', ''],
    ['no-break spaces at the ends of lines', '\u00a0One\u00a0\ntwo', '<p>One\u00a0\ntwo</p>', ''],
  ])('%s', (_, text, body, header) => {
    expect(prove(text, body, header)).toMatchObject({ kind: 'faithful' });
  });

  test('each line is accounted for', () => {
    const proof = prove('Source: x\nOne\n\n---\ntwo', '<p>One</p><p>two</p>', '<note type="sourceLine" n="1">Source: x</note>');
    expect(proof).toEqual({ kind: 'faithful', account: { inText: 2, inHeader: 1, separators: 2 } });
  });
});

describe('unfaithful', () => {
  test.each<readonly [name: string, text: string, body: string, header: string, line: number]>([
    ['a word lost', 'One two\nthree', '<p>One</p><p>three</p>', '', 1],
    ['a line lost', 'One\ntwo\nthree', '<p>One</p><p>three</p>', '', 2],
    ['a word added', 'One', '<p>One two</p>', '', 1],
    ['words joined', 'a bc', '<p>abc</p>', '', 1],
    ['words split', 'abc', '<p>a bc</p>', '', 1],
    ['lines joined', 'a\nb', '<p>ab</p>', '', 2],
    ['lines in another order', 'a\nb', '<p>b</p><p>a</p>', '', 1],
    ['a letter changed', 'Ahlberg', '<p>Olberg</p>', '', 1],
    ['a stop lost', 'One.', '<p>One</p>', '', 1],
    ['a line of signs that is no rule', 'One\n?!', '<p>One</p>', '', 2],
    ['a rule lost of which nothing was said', 'One\n* * *\ntwo', '<p>One</p><p>two</p>', '', 2],
    ['words left out as if they were a rule', 'One\n--- x ---', '<p>One</p>', '', 2],
    ['a bar lost outside a table', 'a | b', '<p>a b</p>', '', 1],
    ['a header line otherwise', 'Source: x', '<p/>', '<note type="sourceLine" n="1">Source: y</note>', 1],
    ['a header line that is not there', 'One', '<p>One</p>', '<note type="sourceLine" n="7">x</note>', 1],
    ['a header line that is in the text too', 'One', '<p>One</p>', '<note type="sourceLine" n="1">One</note>', 1],
  ])('%s', (_, text, body, header, line) => {
    expect(prove(text, body, header)).toMatchObject({ kind: 'unfaithful', line });
  });

  test('a document that is not well-formed', () => {
    expect(proveFidelity(sourceText('a.txt', 'One'), '<TEI><p>One', [])).toMatchObject({ kind: 'unfaithful' });
  });
});

const CASES = sliceOf(2000, 100);
const TEXT =
  'Source: https://example.org/1\nMoscow, 3 March 1937\nDear Comrade Petrov,\nThe Plenum decides:\n1. To approve.\na) the first;\nb) the second.\n\nSecretary I. Ivanov\n';

test(`a character taken out of, or put into, what was written is always seen: ${CASES} times`, async () => {
  const result = await encodeText('a.txt', TEXT, { language: 'en', schema: await loadSchema(), version: '1' });
  if (result.kind !== 'encoded') throw new Error(result.diagnostics[0]?.message);
  const source = sourceText('a.txt', TEXT);
  expect(proveFidelity(source, result.tei, []).kind).toBe('faithful');
  const start = result.tei.indexOf('<body>');
  const places = [...result.tei.slice(start).matchAll(/[\p{L}\p{N}](?=[^<>]*<)/gu)].map(({ index }) => start + index);
  const random = new Random(firstSeed);
  for (let round = 0; round < CASES; round++) {
    const at = random.pick(places);
    const spoiled = result.tei.slice(0, at) + (random.chance(0.5) ? '' : 'XX') + result.tei.slice(at + 1);
    expect(proveFidelity(source, spoiled, []).kind, `at ${at}`).toBe('unfaithful');
  }
});

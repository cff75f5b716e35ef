// TEI that comes in is added to: what stands in it stays, and what is missing is marked.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Code } from '../../../src/diagnostics/codes.ts';
import { encodeText } from '../../../src/encode/encode.ts';
import type { EncodeResult } from '../../../src/encode/encode-result.ts';
import { readAuthorities } from '../../../src/encode/read-authorities.ts';
import { loadSchema, type Schema } from '../../../src/index.ts';

const EDITION = readFileSync(join(import.meta.dirname, '../../../tei/resolution-1937-03-03.xml'), 'utf8');
const HEADER =
  '<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><publisher>P</publisher></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc></teiHeader>';

function document(body: string, standOff = ''): string {
  return `<?xml version="1.0"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">${HEADER}${standOff}<text><body>${body}</body></text></TEI>\n`;
}

let schema: Schema;
beforeAll(async () => {
  schema = await loadSchema();
});

function encode(text: string): Promise<EncodeResult> {
  return encodeText('a.xml', text, { language: 'en', schema, version: '1.0.0' });
}

async function encoded(text: string): Promise<string> {
  const result = await encode(text);
  if (result.kind !== 'encoded') throw new Error(result.diagnostics[0]?.message);
  return result.tei;
}

/** The document again, when what was put in is taken out. */
function withoutMarks(tei: string): string {
  return tei
    .replace(/<standOff>[\s\S]*?<\/standOff>\n?/, '')
    .replace(/<encodingDesc><appInfo>.*?<\/appInfo><\/encodingDesc>/, '')
    .replace(/<(persName|orgName|placeName|date|rs) [^>]*resp="#teikit"[^>]*>([\s\S]*?)<\/\1>/g, '$2');
}

describe('added to', () => {
  test('dates and names, with their entries and the program that found them', async () => {
    const text = document('<p>On 8 May 1933 <hi rend="bold">I. N. Smirnov</hi> came &amp; went.</p>');
    const tei = await encoded(text);
    expect(tei).toContain(
      'On <date when="1933-05-08" resp="#teikit" cert="high">8 May 1933</date> <hi rend="bold"><persName ref="#',
    );
    expect(tei).toContain('<standOff>');
    expect(tei).toContain('<application xml:id="teikit" ident="teikit" version="1.0.0">');
    expect(withoutMarks(tei)).toBe(text);
  });

  test('what is marked stays as it is', async () => {
    const text = document('<p>On <date when="1999">8 May 1933</date> nothing.</p>');
    expect(await encoded(text)).toBe(text);
  });

  test('names inside the title of a work, which is no name itself', async () => {
    const text = document('<p>See <title>Letters of I. N. Smirnov</title> of 8 May 1933.</p>');
    const tei = await encoded(text);
    expect(tei).toMatch(/<persName [^>]*resp="#teikit"[^>]*>I\. N\. Smirnov<\/persName>/);
    expect(withoutMarks(tei)).toBe(text);
  });

  test('an entry that the document has is used', async () => {
    const standOff =
      '<standOff><listPerson><person xml:id="isn"><persName>I. N. Smirnov</persName></person></listPerson></standOff>';
    const tei = await encoded(document('<p>Then I. N. Smirnov came.</p>', standOff));
    expect(tei).toMatch(/<persName ref="#isn" resp="#teikit" cert="\w+">I\. N\. Smirnov<\/persName>/);
    expect(tei.match(/<person /g)).toHaveLength(1);
  });

  test('the gold edition, which keeps every mark it has', async () => {
    const tei = await encoded(EDITION);
    for (const name of ['persName', 'orgName', 'placeName', 'date', 'note', 'sic']) {
      const count = (text: string): number =>
        text.split(`<${name}`).length - text.split(new RegExp(`<${name} [^>]*resp="#teikit"`)).length;
      expect(count(tei), name).toBeGreaterThanOrEqual(count(EDITION));
    }
  });

  test('a prefix is kept to', async () => {
    const text = document('<p>On 8 May 1933 I. N. Smirnov came.</p>')
      .replace(/<(\/?)(?=\w)/g, '<$1t:')
      .replace('xmlns=', 'xmlns:t=');
    expect(await encoded(text)).toContain('<t:date when="1933-05-08"');
  });
});

describe('refused', () => {
  test.each<readonly [string, string, Code, string | undefined, RegExp]>([
    ['not valid', document('<p>One</p><foo/>'), 'encode/not-valid', undefined, /not valid/],
    ['not well-formed', '<TEI xmlns="http://www.tei-c.org/ns/1.0"><p>', 'encode/not-well-formed', '', /not well-formed/],
    ['no TEI', '<?xml version="1.0"?><html/>', 'encode/not-tei', 'html', /no TEI document/],
    [
      'with a DOCTYPE',
      document('<p>One</p>').replace('<TEI ', '<!DOCTYPE TEI [<!ENTITY a "b">]><TEI '),
      'encode/doctype',
      'TEI',
      /DOCTYPE/,
    ],
  ])('%s', async (_, text, code, at, message) => {
    const result = await encode(text);
    if (result.kind !== 'refused') throw new Error('it is encoded');
    const [{ place, ...said } = { place: undefined }, ...others] = result.diagnostics;
    expect(said).toMatchObject({ code, file: 'a.xml', message: expect.stringMatching(message) as string });
    expect(others).toEqual([]);
    expect(place?.kind === 'span' ? text.slice(place.span.start, place.span.end) : undefined).toBe(at);
  });
});

test('what the validator says of a document that is not valid is told beside the refusal, the first ten of it', async () => {
  const text = document('<p><foo/></p>'.repeat(12));
  const result = await encode(text);
  const [refusal] = result.diagnostics;
  expect(refusal).toMatchObject({ code: 'encode/not-valid', advice: 'teikit validate shows all 12 findings' });
  expect(refusal?.related).toHaveLength(10);
  const at = text.indexOf('foo');
  expect(refusal?.related?.[0]).toMatchObject({ file: 'a.xml', place: { kind: 'span', span: { start: at, end: at + 3 } } });
});

test('encoding what was encoded changes nothing more', async () => {
  const authorities = readAuthorities([{ file: 'a.csv', text: 'id,type,name\nnkvd,org,NKVD\n' }]);
  if (authorities.kind !== 'read') throw new Error('the authority is not read');
  const settings = { language: 'en', schema, version: '1.0.0', authorities: authorities.authorities } as const;
  const once = await encodeText('a.txt', 'On 8 May 1933 I. N. Smirnov wrote to the NKVD.\n', settings);
  if (once.kind !== 'encoded') throw new Error(once.diagnostics[0]?.message);
  const twice = await encodeText('a.xml', once.tei, settings);
  expect(twice).toMatchObject({ kind: 'encoded', tei: once.tei });
});

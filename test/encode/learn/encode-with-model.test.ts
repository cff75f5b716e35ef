// Encoding with a model: marks of its types, the authority before it, what is doubtful in the review table; valid, and the text kept.

import { beforeAll, describe, expect, test } from 'vitest';
import { encodeText } from '../../../src/encode/encode.ts';
import type { Encoded } from '../../../src/encode/encode-result.ts';
import { learn } from '../../../src/encode/learn/learn.ts';
import { Model, type ModelParts } from '../../../src/encode/learn/model.ts';
import { readMarkedText } from '../../../src/encode/learn/read-marked-text.ts';
import { readAuthorities } from '../../../src/encode/read-authorities.ts';
import { loadSchema } from '../../../src/library/load-schema.ts';
import type { Schema } from '../../../src/validate/schema.ts';
import { madeLetters } from './made-letters.ts';

const TEXT = `Lieber Freund!

Gestern kam Herr Quasselmann zu uns, und das Wetter war gut. Ich las »Nebelspiel« mit Freude.

Wir reisen nach Zwiefurt am Montag, den 3. März 1890.
`;

let schema: Schema;
let parts: ModelParts;
beforeAll(async () => {
  schema = await loadSchema(undefined, { engine: 'compiled', asJing: false });
  const lesson = await learn(madeLetters(30), { language: 'de' });
  if (lesson.kind !== 'learned') throw new Error(lesson.message);
  parts = lesson.model;
});

async function encoded(learned: Model | undefined, authority?: string): Promise<Encoded> {
  const read = authority === undefined ? undefined : readAuthorities([{ file: 'a.csv', text: authority }]);
  if (read?.kind === 'unreadable') throw new Error('the authority of the test is wrong');
  const result = await encodeText('a.txt', TEXT, {
    schema,
    version: '1.0.0',
    language: 'de',
    ...(learned === undefined ? {} : { learned }),
    ...(read === undefined ? {} : { authorities: read.authorities }),
  });
  if (result.kind !== 'encoded') throw new Error(result.diagnostics[0]?.message);
  return result;
}

function marksOf({ tei }: Encoded): readonly string[] {
  const read = readMarkedText('a.xml', tei);
  if (read.kind !== 'marked') throw new Error('what was made is not read');
  return read.text.marks.map(({ type, span }) => `${type} ${read.text.text.slice(span.start, span.end)}`);
}

describe('a text', () => {
  test('is marked as the letters are, works included; dates stay those of the rules', async () => {
    const result = await encoded(new Model(parts));
    expect(marksOf(result)).toEqual([
      'person Quasselmann',
      'work Nebelspiel',
      'place Zwiefurt',
      'date Montag, den 3. März 1890',
    ]);
    expect(result.report.marks).toMatchObject({ person: 1, place: 1, work: 1, date: 1 });
    expect(result.tei).toContain('<title resp="#teikit" cert="high">Nebelspiel</title>');
    expect(result.tei).toContain('when="1890-03-03"');
  });

  test('what an authority lists comes first', async () => {
    const result = await encoded(new Model(parts), 'id,type,name,variants\nzwie,org,Zwiefurt,\n');
    expect(marksOf(result)).toContain('org Zwiefurt');
    expect(marksOf(result)).not.toContain('place Zwiefurt');
  });

  test('what is less likely than not stands in the review table only, with the evidence', async () => {
    const doubting: ModelParts = {
      ...parts,
      curves: parts.types.map(() => [{ at: 0.5, right: 0.4 }]),
      ruleUses: parts.types.map(() => 'none' as const),
    };
    const result = await encoded(new Model(doubting));
    expect(marksOf(result)).toEqual(['date Montag, den 3. März 1890']);
    const row = result.rows().find(({ text }) => text === 'Zwiefurt');
    expect(row).toMatchObject({ type: 'place', decision: '' });
    expect(row?.evidence).toMatch(/^not marked: what was learned does not speak for it enough \(learned, 0\.40/);
  });

  test('that is TEI already gets what is missing, and no title in a title', async () => {
    const given = (await encoded(undefined)).tei.replace('Nebelspiel', '<title>Nebelspiel</title>');
    const result = await encodeText('a.xml', given, { schema, version: '1.0.0', language: 'de', learned: new Model(parts) });
    if (result.kind !== 'encoded') throw new Error(result.diagnostics[0]?.message);
    expect(marksOf(result)).toEqual(expect.arrayContaining(['work Nebelspiel', 'place Zwiefurt']));
    expect(result.tei.match(/Nebelspiel<\/title>/g)?.length).toBe(1);
    expect(result.tei).not.toContain('<title><title');
  });

  test.each([
    [0.95, 'high'],
    [0.75, 'medium'],
    [0.55, 'low'],
  ])('a probability of %f is cert="%s"', async (right, cert) => {
    const curves = parts.types.map(() => [{ at: 0.5, right }]);
    const result = await encoded(new Model({ ...parts, curves }));
    expect(result.tei).toContain(`cert="${cert}">Zwiefurt<`);
  });
});

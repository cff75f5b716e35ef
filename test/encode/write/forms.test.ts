// Conversations, diaries and finding aids as they are written: who speaks points to a list of participants, and a reviewer can change
// what was made.
import { beforeAll, describe, expect, test } from 'vitest';
import { encodeText } from '../../../src/encode/encode.ts';
import type { Encoded } from '../../../src/encode/encode-result.ts';
import type { ReviewRow } from '../../../src/encode/review/review-row.ts';
import { loadSchema, type Schema } from '../../../src/index.ts';

let schema: Schema;
beforeAll(async () => {
  schema = await loadSchema();
});

async function encode(text: string, decisions: readonly ReviewRow[] = []): Promise<Encoded> {
  const result = await encodeText('a.txt', text, { language: 'en', schema, version: '1', decisions });
  if (result.kind !== 'encoded') throw new Error(result.diagnostics[0]?.message);
  return result;
}

async function teiOf(text: string): Promise<string> {
  return (await encode(text)).tei.replace(/>\s+</g, '><').replace(/ (?:xml:id="p\d+" n="\d+"|resp="[^"]*"|cert="[^"]*")/g, '');
}

const TALK =
  'Talk at Kells\n\nInterviewer: Mrs. Ruth Holm\n\nHOLM: Mr. Thomas Lund, when did you come?\n\nLUND: In May. [laughs] I had noth-\ning [sic] with me.\n\nHOLM: (pause) And then?\n\nLUND: I stayed.\n\n[End]\n';

describe('a conversation', () => {
  test('has participants, to whom the turns point', async () => {
    const tei = await teiOf(TALK);
    expect(tei).toMatch(
      /<particDesc><listPerson><person xml:id="speaker-holm" role="interviewer"><persName ref="#([\w-]+)">HOLM<\/persName><\/person><person xml:id="speaker-lund"><persName ref="#([\w-]+)">LUND<\/persName><\/person><\/listPerson><\/particDesc>/,
    );
    expect(tei).toContain('<sp who="#speaker-holm"><speaker>HOLM:</speaker><p>');
    expect(tei).toContain('<trailer>[End]</trailer>');
  });

  test('has remarks inside words, what an editor wrote into them aside, and words broken at line ends', async () => {
    const tei = await teiOf(TALK);
    expect(tei).toContain('<stage>[laughs]</stage> I had noth-<lb break="no"/>ing [sic] with me.');
    expect(tei).toContain('<p><stage>(pause)</stage> And then?</p>');
  });

  test('has no name for who is called by a letter, and none that could be of two', async () => {
    const tei = await teiOf(
      'Mr. Thomas Lund and Mrs. Ann Lund met Mr. Peter Fell.\n\nQ. Who is here?\nLUND: I.\nQ. And you?\nLUND: Yes.\n'.replace(
        /Q\./g,
        'Q:',
      ),
    );
    expect(tei).toContain('<person xml:id="speaker-q" role="questioner"><note>Q</note></person>');
    expect(tei).toContain('<person xml:id="speaker-lund"><persName>LUND</persName></person>');
  });

  test('a speech that a reviewer rejects is a paragraph with its label', async () => {
    const rows = (await encode(TALK)).rows();
    const speech = rows.find(({ value, text }) => value === 'speech' && text === 'LUND:') ?? expect.fail('no such row');
    const result = await encode(TALK, [{ ...speech, decision: 'reject' }]);
    expect(result.tei).toMatch(/<p [^>]*>(?:<[^>]+>)*LUND(?:<[^>]+>)*: In May/);
    expect(result.tei.match(/<sp /g)).toHaveLength(3);
  });

  test('a paragraph of a speech can become a remark, and no heading', async () => {
    const text = TALK.replace('I stayed.', 'I stayed.\n\nHe fell asleep.');
    const row = (await encode(text)).rows().find((one) => one.text === 'He fell asleep.') ?? expect.fail('no such row');
    const changed = await encode(text, [{ ...row, value: 'stage', decision: 'change' }]);
    expect(changed.tei).toContain('<stage>He fell asleep.</stage>');
    const refused = await encode(text, [{ ...row, value: 'heading 2', decision: 'change' }]);
    expect(refused.diagnostics.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('only paragraphs can stand in a speech'),
    );
  });
});

test('entries of a diary are divisions with their dates as headings', async () => {
  const tei = await teiOf('Diary\n\n1 May 1915\nRain.\n\n3 May 1915\nNothing.\n\n4 May 1915\nFine.\n');
  expect(tei).toContain(
    '<div type="entry" xml:id="entry-2"><head><date when="1915-05-03">3 May 1915</date></head><p>Nothing.</p></div>',
  );
});

describe('a finding aid', () => {
  const PAPERS =
    'Marsh Papers\n\nSeries I. Letters\nBox 1 Incoming\n    Uncle\n    Aunt\nBox 2 Outgoing\nBox 3 Bills\n\nAccess: open.\n';

  test('has lists in lists, with labels where some are printed', async () => {
    const tei = (await teiOf(PAPERS)).replace(/ xml:id="[^"]*"/g, '');
    expect(tei).toContain(
      '<item n="Box 1"><label>Box 1</label><p>Incoming</p><list><item><p>Uncle</p></item><item><p>Aunt</p></item></list></item>',
    );
    expect(tei).toContain('</list><trailer>Access: open.</trailer></div>');
  });

  test('a point without a label can be made a paragraph', async () => {
    const rows = (await encode(PAPERS)).rows();
    const aunt = rows.filter(({ text }) => text === 'Aunt');
    expect(aunt.map(({ value }) => value)).toEqual(['point']);
    const result = await encode(
      PAPERS,
      aunt.map((row) => ({ ...row, decision: 'reject' as const })),
    );
    expect(result.tei).toMatch(/<\/list>\s*<p [^>]*>Aunt<\/p>/);
  });
});

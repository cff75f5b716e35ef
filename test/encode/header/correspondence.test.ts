// Who sent a letter, to whom, when and from where; and when a text is no letter.
import { describe, expect, test } from 'vitest';
import { encodeText } from '../../../src/encode/encode.ts';
import type { Metadata } from '../../../src/encode/header/metadata.ts';
import { loadSchema } from '../../../src/index.ts';

async function correspondence(text: string, metadata: Metadata = {}): Promise<string> {
  const result = await encodeText('a.txt', text, { language: 'en', schema: await loadSchema(), version: '1', metadata });
  if (result.kind === 'refused') throw new Error(result.diagnostics[0]?.message);
  const found = /<correspDesc>(.*)<\/correspDesc>/s.exec(result.tei)?.[1] ?? '';
  return [...found.matchAll(/<correspAction type="(\w+)">(.*?)<\/correspAction>/gs)]
    .map(([, type, parts = '']) => `${type}: ${parts.replace(/\s*<(\w+)([^>]*)>([^<]*)<\/\w+>\s*/g, '$1$2 $3; ')}`)
    .join('\n');
}

const BODY = 'We are all well here, and the harvest has been good this year.';

describe('correspDesc', () => {
  test.each<readonly [string, string, string]>([
    [
      'all that a letter can say',
      `Salem, March 3, 1848\n\nDear Sir,\n\n${BODY}\n\nYours truly,\nHugo Baker\n\nMr. Thomas Green\nMobile, Alabama\n`,
      'sent: persName ref="#baker" Hugo Baker; placeName ref="#salem" Salem; date when="1848-03-03" March 3, 1848; \nreceived: persName ref="#green" Mr. Thomas Green; placeName ref="#mobile" Mobile; ',
    ],
    [
      'the person greeted, where no address names one',
      `Dear Mr. Green,\n\n${BODY}\n\nYours truly,\nHugo Baker\n`,
      'sent: persName ref="#baker" Hugo Baker; \nreceived: persName ref="#green" Mr. Green; ',
    ],
    ['a signature that is no name of the rules', `Dear Sir,\n\n${BODY}\n\nYours truly,\nB.\n`, 'sent: persName B; '],
    ['none: two letters', `Dear Sir,\n\n${BODY}\n\nYours,\nJ. Hale\n\nDear Madam,\n\n${BODY}\n\nYours,\nM. Green\n`, ''],
    ['none: no letter', `REPORT\n\nSalem, March 3, 1848\n\n${BODY}\n\nHugo Baker\n`, ''],
  ])('%s', async (_, text, told) => {
    expect(await correspondence(text)).toBe(told);
  });

  test('what the user gives comes before the text, and makes a letter of it', async () => {
    const metadata: Metadata = { sender: ['A. Hale'], addressee: ['B. King'] };
    expect(await correspondence(`${BODY}\n`, metadata)).toBe('sent: persName A. Hale; \nreceived: persName B. King; ');
  });
});

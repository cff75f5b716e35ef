// Hints for the learner are the same whether or not the date of the document is known: what is learned is found again.

import { describe, expect, test } from 'vitest';
import { datesIn } from '../../../src/encode/dates-in.ts';
import { hintsOf } from '../../../src/encode/learn/hints.ts';
import { wordTokens } from '../../../src/encode/learn/word-tokens.ts';
import type { Mention } from '../../../src/encode/model/mention.ts';

describe('dates of texts whose own date is known', () => {
  test.each([
    'Zwiefurt 11. 6. 93.',
    'Zwiefurt, 4. Dezember',
    'Am 17. IX. 03 reisen wir.',
    'Wir kommen Montag, den 3. März.',
    'Zwiefurt 23/4 22',
  ])('%s', (text) => {
    const tokens = wordTokens(text);
    const alone = datesIn(text, { language: 'de' });
    const dated = datesIn(text, { language: 'de', documentDate: { when: '1893-06-20' } });
    expect(alone.length).toBeGreaterThan(0);
    expect(hintsOf(tokens, dated)).toEqual(hintsOf(tokens, alone));
  });
});

describe('a find', () => {
  const text = 'Wilhelm Quasselmann kam';
  const tokens = wordTokens(text);
  const mention: Mention = { span: { start: 0, end: 19 }, type: 'person', cert: 'low', evidence: '' };

  test('is another hint as another type', () => {
    expect(hintsOf(tokens, [mention])).not.toEqual(hintsOf(tokens, [{ ...mention, type: 'place' }]));
  });

  test('is another hint with another certainty, if it is a name', () => {
    expect(hintsOf(tokens, [mention])).not.toEqual(hintsOf(tokens, [{ ...mention, cert: 'high' }]));
  });

  test('begins with another number than it goes on with; outside is 0', () => {
    const [first = 0, second = 0, third] = hintsOf(tokens, [mention]);
    expect([first > 0, second > 0, third]).toEqual([true, true, 0]);
    expect(first).not.toBe(second);
  });
});

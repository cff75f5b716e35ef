// Entries under their dates, in the forms in which diaries and logs have them, and dated texts that are none.
import { describe, expect, test } from 'vitest';
import type { EncodeLanguage } from '../../../src/encode/model/rule-language.ts';
import { sourceText } from '../../../src/encode/model/source-text.ts';
import { entryDateOf } from '../../../src/encode/structure/entry-dates.ts';
import { guessProfile } from '../../../src/encode/structure/guess-profile.ts';
import { outlineText } from '../../../src/encode/structure/outline-text.ts';

function entriesOf(text: string, language: EncodeLanguage): { readonly profile: string; readonly headings: readonly string[] } {
  const source = sourceText('a.txt', text);
  const profile = guessProfile(source, language);
  const { blocks } = outlineText(source, profile, language);
  const headings = blocks.flatMap((block) => {
    if (block.kind !== 'heading') return [];
    const words = source.text.slice(block.span.start, block.span.end);
    return [`${block.level}${block.opens === undefined ? '' : ` ${block.opens}`} ${words}`];
  });
  return { profile: profile.name, headings };
}

describe('a diary', () => {
  test.each<readonly [what: string, EncodeLanguage, text: string, headings: readonly string[]]>([
    [
      'dates on lines of their own, under a title with a year',
      'en',
      'Diary of Ann Marsh\nKells, 1915\nSat. 1st May 1915\nRain.\n\nMon. 3 May\nNothing.\nWrote home.\n\nFri. 7 May\nFine\n',
      ['1 Diary of Ann Marsh', '1 Kells, 1915', '3 entry Sat. 1st May 1915', '3 entry Mon. 3 May', '3 entry Fri. 7 May'],
    ],
    [
      'days before their weekday, which are no points, of somebody who never says I',
      'en',
      '1863\n\nJany 1. Thursday. Snow. Walked to Bowes.\n\n2. Friday. At home.\n\n3. Sat. Papers late.\n\n5. Mon. Rain again.\n',
      ['1 1863', '3 entry Jany 1. Thursday.', '3 entry 2. Friday.', '3 entry 3. Sat.', '3 entry 5. Mon.'],
    ],
    [
      'German',
      'de',
      'TAGEBUCH\n\n12. Mai 1915.\nRegen.\n\n13. Mai.\nMarsch.\n\nFreitag, 14. Mai\nRast.\n',
      ['1 TAGEBUCH', '3 entry 12. Mai 1915.', '3 entry 13. Mai.', '3 entry Freitag, 14. Mai'],
    ],
    [
      'Russian',
      'ru',
      '3 мая 1915 г.\nДождь.\n\n4 мая\nХодили в город.\n\nПятница, 7 мая\nПисем нет.\n',
      ['3 entry 3 мая 1915 г.', '3 entry 4 мая', '3 entry Пятница, 7 мая'],
    ],
    [
      'days of the week with the day only, and the words in the same line',
      'en',
      'Monday, 3rd. Wind fresh. I mended my coat.\nTuesday, 4th. Calm. We slept.\nWednesday, 5th. Rain, and my watch.\n',
      ['3 entry Monday, 3rd.', '3 entry Tuesday, 4th.', '3 entry Wednesday, 5th.'],
    ],
    [
      'months as parts, and dashes',
      'en',
      '1916\n\nJan. 4th — I went to town.\n\nJan. 5th — Snow. I stayed.\n\nFEBRUARY\n\nFeb. 1st — We sold the cow.\n',
      ['1 1916', '3 entry Jan. 4th —', '3 entry Jan. 5th —', '2 FEBRUARY', '3 entry Feb. 1st —'],
    ],
    [
      'where or when the entry was written',
      'en',
      'Thursday, February 2, 1865, off Cape May\nLight airs.\n\nFriday, February 3, evening\nA gale.\n\n[February 4]\nAnchored.\n',
      ['3 entry Thursday, February 2, 1865, off Cape May', '3 entry Friday, February 3, evening', '3 entry [February 4]'],
    ],
  ])('%s', (_, language, text, headings) => {
    expect(entriesOf(text, language)).toEqual({ profile: 'diary', headings });
  });

  test.each<readonly [what: string, EncodeLanguage, text: string]>([
    [
      'letters, each with its date',
      'en',
      'May 3, 1863\n\nDear Mother,\nI am well.\nYour son,\nHenry\n\nMay 9, 1863\n\nDear Mother,\nThe box came.\nYour son,\nHenry\n\nJune 1, 1863\n\nDear Mother,\nWe move.\nYour son,\nHenry\n',
    ],
    [
      'a register',
      'en',
      '4 May 1782. Thomas Marsh, weaver, aged 60.\n11 May 1782. Ann Fell, infant.\n2 June 1782. Peter Holm, of the poorhouse.\n',
    ],
    [
      'a story of days',
      'en',
      'On 4 May the men met at the hall.\n\n6 May 1911 was a Saturday, and nothing was done.\n\n7 May 1911 saw the first arrests.\n\n8 May brought rain.\n',
    ],
    ['two dates', 'en', '4 May 1911\nThe men met.\n\n6 May 1911\nNothing was done.\n'],
    ['dates one below the other', 'en', 'Paid on\n\n4 May 1911\n6 May 1911\n8 May 1911\n9 May 1911\n'],
  ])('%s: none', (_, language, text) => {
    const { profile, headings } = entriesOf(text, language);
    expect(profile).not.toBe('diary');
    expect(headings.filter((one) => one.includes('entry'))).toEqual([]);
  });
});

test.each([
  ['May 3', 'whole'],
  ['Mon. 3 May.', 'whole'],
  ['3 May 1915, Kells', 'whole'],
  ['1915-05-03', 'whole'],
  ['May 3. Rain.', 'run-in'],
  ['May 3: rain', 'run-in'],
  ['15th May, Sunday. Rain.', 'run-in'],
  ['May 1915', undefined],
  ['1915', undefined],
  ['May 3 was a Monday', undefined],
  ['May 3, the day that the ship came in', undefined],
  ['Kells, 3 May 1915', undefined],
  ['On 3 May', undefined],
  ['3rd', undefined],
  ['Room 3, May', undefined],
])('%s begins an entry: %s', (line, kind) => expect(entryDateOf(line, 'en')?.kind).toBe(kind));

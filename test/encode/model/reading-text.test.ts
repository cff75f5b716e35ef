// The text as finders read it, and the way back to the source.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readingText, wordsRead } from '../../../src/encode/model/reading-text.ts';

function read(source: string): string {
  return readingText(source, [{ start: 0, end: source.length }]).text;
}

describe('within a block', () => {
  test.each([
    ['a line end', 'on 12\nMarch 1937', 'on 12 March 1937'],
    ['with blanks around it', 'on 12  \r\n\t March', 'on 12 March'],
    ['of an old computer', 'on 12\rMarch', 'on 12 March'],
    ['a broken word', 'to Phila-\ndelphia', 'to Philadelphia'],
    ['a broken word, with blanks', 'to Phila- \n   delphia', 'to Philadelphia'],
    ['broken with a sign of its own', 'Hamil¬\nton, Kul⸗\ntur, Sep\u00ad\ntember', 'Hamilton, Kultur, September'],
    ['broken within combining marks', 'Cafe\u0301-\nteria', 'Cafe\u0301teria'],
    ['a soft hyphen in a line', 'Phila\u00addelphia', 'Philadelphia'],
    ['a compound of names', 'Austria-\nHungary', 'Austria-Hungary'],
    ['a compound that the text has elsewhere', 'a well-known man, a well-\nknown man', 'a well-known man, a well-known man'],
    ['a compound of three', 'the mother-in-law; her mother-\nin-law', 'the mother-in-law; her mother-in-law'],
    ['years', 'from 1914-\n1918', 'from 1914-1918'],
    ['a word without its second half', 'Haupt-\nund Nebenwege', 'Haupt- und Nebenwege'],
    ['a dash', 'he came -\nand left', 'he came - and left'],
    ['a dash after a stop', 'he came.-\nhe left', 'he came.- he left'],
    ['a long s', 'Greenbuſh and Weſt', 'Greenbush and West'],
    ['blanks inside a line', 'Colt,   Samuel', 'Colt,   Samuel'],
    ['Russian', 'в Ленин-\nграде', 'в Ленинграде'],
  ])('%s', (_, source, reading) => {
    expect(read(source)).toBe(reading);
  });
});

test('stretches are parted by a line break, or by two where a blank line parts them', () => {
  const source = 'To Mr. Hale\nBoston\n\nDear Sir';
  const reading = readingText(source, [
    { start: 3, end: 11 },
    { start: 12, end: 18 },
    { start: 20, end: 28 },
  ]);
  expect(reading.text).toBe('Mr. Hale\nBoston\n\nDear Sir');
  expect(reading.toSource({ start: 9, end: 15 })).toEqual({ start: 12, end: 18 });
});

test('stretches of one line stand in one line where lines are asked for', () => {
  const parts = ['Lieber Hugo!', 'ich komme', 'Dein', 'Arthur', 'Wien'];
  const source = 'Lieber Hugo! ich komme\n\nDein Arthur\nWien';
  const spans = parts.map((part) => ({ start: source.indexOf(part), end: source.indexOf(part) + part.length }));
  const { text, lines } = readingText(source, spans);
  expect(text).toBe('Lieber Hugo!\nich komme\n\nDein\nArthur\nWien');
  expect(lines).toBe('Lieber Hugo! ich komme\n\nDein Arthur\nWien');
});

test('a broken word leads back to all of it, and nothing more', () => {
  const source = 'went to Phila-\n  delphia, Pa.';
  const { text, toSource } = readingText(source, [{ start: 0, end: source.length }]);
  const start = text.indexOf('Phila');
  const { start: from, end: to } = toSource({ start, end: start + 'Philadelphia'.length });
  expect(source.slice(from, to)).toBe('Phila-\n  delphia');
});

test('a word alone is read as in its block', () => {
  expect(wordsRead('Doctor Benja-\nmin  Ruſh', { start: 7, end: 23 })).toBe('Benjamin Rush');
});

test('every word of the reading leads to the same word of the source, however it is wrapped', () => {
  const word = fc.stringMatching(/^[a-z]{2,9}$/);
  const gap = fc.constantFrom(' ', '\n', '  \n ', '\r\n', '-\n');
  fc.assert(
    fc.property(fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 30 }), (pieces) => {
      const source = pieces.map(([letters, between]) => letters + between).join('');
      const { text, toSource } = readingText(source, [{ start: 0, end: source.length }]);
      for (const { index, 0: found } of text.matchAll(/\S+/g)) {
        const { start, end } = toSource({ start: index, end: index + found.length });
        expect(source.slice(start, end).replace(/-?\s+/g, '')).toBe(
          found.replace(/-$/, source.slice(start, end).endsWith('-') ? '-' : ''),
        );
      }
    }),
  );
});

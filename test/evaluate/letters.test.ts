// Letters of an edition as plain text: what a reader would see, and what is known of it.
import { expect, test } from 'vitest';
import { readLetter } from './letters.ts';

const LETTER = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><profileDesc><correspDesc><correspAction type="sent">
<date when="1901-05-06"/></correspAction></correspDesc></profileDesc></teiHeader><text><body>
<div type="address"><address><addrLine>Frau N.</addrLine><addrLine><rs type="place" ref="#p1">Linz</rs></addrLine></address></div>
<div><opener><dateline><rs type="place" ref="#p2">Graz</rs>,<space/><date>6. 5. 01</date><lb/>Gasse 3</dateline></opener>
<p><salute>Liebe N.,</salute> am <date>Montag</date> kommt <rs type="person" ref="#n1" subtype="implied">er</rs>
<del>nicht</del> an<note type="textConst">!</note>: <c rendition="#langesS">s</c>o hei<c>ß</c>t e<c rendition="#langesS">s</c>.</p>
<closer>Dein<lb/>alter <signed>B.</signed></closer></div></body>
<back><listPerson><person xml:id="n1"><persName><surname>Berg</surname><forename>Max</forename></persName></person></listPerson>
<listPlace><place xml:id="p2"><placeName>Graz</placeName><placeName type="old">Grätz; Gratz</placeName></place></listPlace></back></text></TEI>`;

const letter = readLetter('letter', LETTER);
const words = ({ start, end }: { readonly start: number; readonly end: number }): string =>
  letter.reading.text.slice(start, end);

test('a line for each block', () => {
  expect(letter.long).toBe(
    'Frau N.\nLinz\n\nGraz, 6. 5. 01\nGasse 3\nLiebe N., am Montag kommt er an: so heißt es.\nDein\nalter B.\n',
  );
});

test('blank lines between blocks, and the salute by itself', () => {
  expect(letter.wrapped).toBe(
    'Frau N.\nLinz\n\nGraz, 6. 5. 01\nGasse 3\n\nLiebe N.,\n\nam Montag kommt er an: so heißt es.\n\nDein\nalter B.\n',
  );
});

test('names that stand there, not those implied; values where the words have the year', () => {
  const marks = letter.reading.marks.map(({ type, span, refs, date }) => [type, words(span), ...refs, date?.when]);
  expect(marks).toEqual([
    ['place', 'Linz', 'p1', undefined],
    ['place', 'Graz', 'p2', undefined],
    ['date', '6. 5. 01', '1901-05-06'],
    ['date', 'Montag', undefined],
  ]);
});

test('what frames it', () => {
  expect(letter.frames.map(({ kind, span, isInline }) => [kind, words(span), isInline])).toEqual([
    ['dateline', 'Graz, 6. 5. 01\nGasse 3', false],
    ['salute', 'Liebe N.,', true],
    ['signature', 'B.', false],
  ]);
});

test('its entries as a table', () => {
  expect(letter.authority).toBe('id,type,name,variants\n"n1","person","Max Berg",""\n"p2","place","Graz","Grätz, Gratz"\n');
});

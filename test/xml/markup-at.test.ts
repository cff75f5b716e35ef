// Pieces of markup in a text: where each ends, and that they are the ones that reading finds.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Markup, markupAt, markupIn } from '../../src/xml/markup-at.ts';
import { readEvents } from '../../src/xml/read/read-events.ts';

test.each([
  ['<a>', 'start'],
  ['<a b=">" c=\'"/>\'>', 'start'],
  ['<a / >', 'start'],
  ['<a\n>', 'start'],
  ['<a/>', 'empty'],
  ['<a b="/"/>', 'empty'],
  ['<x:é.-1 />', 'empty'],
  ['</a>', 'end'],
  ['</a\t>', 'end'],
  ['<!-- > <a> " -->', 'comment'],
  ['<!---->', 'comment'],
  ['<?p > <a> " ?>', 'instruction'],
  ['<![CDATA[ ]> ]] > <a> ]]>', 'cdata'],
  ['<!DOCTYPE a>', 'doctype'],
  ['<!DOCTYPE a SYSTEM ">">', 'doctype'],
  ['<!DOCTYPE a [<!ENTITY b ">]>"><!-- ]> " --><?p ]> \' ?>]>', 'doctype'],
  ['<!DOCTYPE a [<![IGNORE[ ]]>]>', 'doctype'],
  ['<!DOCTYPE a ">', 'doctype'],
])('%s is one piece', (text, kind) => {
  const inside = `>${text}>]]>-->`;
  expect(markupAt(inside, 1)).toMatchObject({ kind, span: { start: 1, end: text.length + 1 } });
});

test.each([
  '',
  'a',
  'ab>',
  'a>',
  '<',
  '< a>',
  '<>',
  '</>',
  '<a',
  '<a b="',
  '<a b=">',
  '<a <b>',
  '<!-- --',
  '<!-->',
  '<?p ?',
  '<![CDATA[ ]]',
  '<!ELEMENT a>',
  '<!DOCTYPE a [>',
])('%s is none', (text) => {
  expect(markupAt(text, 0)).toBeUndefined();
  expect(markupAt(`>${text}`, 1)).toBeUndefined();
});

test('comments that nobody ends are looked for once', () => {
  expect(markupAt(`<!DOCTYPE a [${'<!--'.repeat(500_000)}`, 0)).toBeUndefined();
});

test('the name of a tag is between its brackets', () => {
  const text = '<x:a b="c"></x:a ><d/>';
  const names = [...markupIn(text, 0, text.length)].map((tag) =>
    'name' in tag ? text.slice(tag.name.start, tag.name.end) : '',
  );
  expect(names).toEqual(['x:a', 'x:a', 'd']);
});

test('what goes on past the end is not told', () => {
  const text = '<a><b/><c></c></a>';
  expect([...markupIn(text, 3, 9)].map(({ span }) => span)).toEqual([{ start: 3, end: 7 }]);
  expect([...markupIn(text, 0, 10)].map(({ kind }) => kind)).toEqual(['start', 'empty', 'start']);
});

const content = fc.letrec<{ readonly content: string; readonly piece: string }>((tie) => ({
  content: fc.array(tie('piece'), { maxLength: 5 }).map((pieces) => pieces.join('')),
  piece: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom('text > "', '&amp;', '<d/>', '<e x="/" />', "<!-- <no/> ' -->", '<?p <no/> " ?>'),
    tie('content').map((inner) => `<a x='">/' y="b'>c" >${inner}</a >`),
  ),
})).content;

test('the pieces are those that reading finds', () => {
  fc.assert(
    fc.property(content, (inner) => {
      const text = `<?p ?><!-- ' --><r>${inner}</r>`;
      expect([...markupIn(text, 0, text.length)].map(briefly)).toEqual(piecesRead(text));
    }),
  );
});

type Piece = readonly [kind: string, start: number, end: number];

const briefly = ({ kind, span }: Markup): Piece => [kind, span.start, span.end];

function piecesRead(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  readEvents(
    text,
    {
      startElement: ({ start, end }) => pieces.push(['start', start, end]),
      endElement: (start, end) => {
        const last = pieces.at(-1);
        if (start < end) pieces.push(['end', start, end]);
        else if (last !== undefined) pieces[pieces.length - 1] = ['empty', last[1], last[2]];
      },
      text: () => {},
      comment: (_, start, end) => pieces.push(['comment', start, end]),
      processingInstruction: (_target, _body, start, end) => pieces.push(['instruction', start, end]),
    },
    { encoding: 'utf-8' },
  );
  return pieces;
}

// TEI to Markdown: blocks, escapes, emphasis, footnotes. That no word is lost is another test's.

import { describe, expect, test } from 'vitest';
import { output, teiAround } from './stylesheets.ts';

const cases: readonly (readonly [idea: string, body: string, markdown: string])[] = [
  ['paragraphs', '<p>a</p><p>b</p>', 'a\n\nb\n'],
  [
    'headings by depth',
    '<head>a</head><div><head>b</head><div><head>c</head><p>d</p></div></div>',
    '# a\n\n## b\n\n### c\n\nd\n',
  ],
  ['lines of verse', '<lg><l>a</l><l>b</l></lg><lg><l>c</l></lg>', 'a\\\nb\n\nc\n'],
  ['a list', '<list><item>a</item><item><p>b</p><p>c</p></item></list>', '- a\n\n- b\n\n  c\n'],
  ['a list with numbers', '<list><item n="3.">a</item><item n="iv">b</item></list>', '3. a\n\n- iv. b\n'],
  ['a list in an item', '<list><item><list><item>a</item></list></item></list>', '- - a\n'],
  ['labels', '<list><label>A</label><item>b</item></list>', '- A b\n'],
  ['a list after a list', '<list><item>a</item></list><list><item>b</item></list>', '- a\n\n<!-- -->\n\n- b\n'],
  ['a quotation', '<quote><p>a</p><p>b</p></quote>', '> a\n>\n> b\n'],
  ['an item with no words', '<list><item/></list><quote><p>a</p></quote>', '> a\n'],
  [
    'a table',
    '<table><row><cell>a</cell><cell>b|c</cell></row><row><cell>d</cell></row></table>',
    '| a | b\\|c |\n| --- | --- |\n| d | |\n',
  ],
  ['code', '<eg>a\n  ```</eg><p><code>x`y</code></p>', '````\na\n  ```\n````\n\n``x`y``\n'],
  ['emphasis', '<p><hi rend="bold">a</hi> <emph> b, </emph>c</p>', '**a** *b*, c\n'],
  ['emphasis that could not be read back', '<p>x<hi>“</hi>y</p>', 'x“y\n'],
  ['a speech', '<sp><speaker>A.</speaker><stage>(aside)</stage><p>b</p></sp>', '**A.**\n\n(*aside*)\n\nb\n'],
  ['signs of markup', '<p>*a* _b_ [c] &lt;d> `e` &amp;amp; f|g</p>', '\\*a\\* \\_b\\_ \\[c\\] \\<d\\> \\`e\\` \\&amp; f\\|g\n'],
  ['a line that looks like a heading', '<p># a</p><p>1. b</p><p>- c</p>', '\\# a\n\n1\\. b\n\n\\- c\n'],
  ['a footnote', '<p>a<note>b</note></p>', 'a[^1]\n\n[^1]: b\n'],
  ['a link', '<p><ref target="https://a.example/b">c</ref></p>', '[c](<https://a.example/b>)\n'],
  ['a link that runs a script', '<p><ref target="javascript:a">c</ref></p>', 'c\n'],
];

describe('markdown', () => {
  test.each(cases)('%s', async (_, body, markdown) => {
    expect(await output(teiAround(body), 'markdown', { header: 'none' })).toBe(markdown);
  });
});

// Examples of markup and of code: with their tags, in each format.

import { expect, test } from 'vitest';
import { faultsOf, parsePage } from './html-tree.ts';
import { output, teiAround } from './stylesheets.ts';

const EXAMPLE = 'xmlns="http://www.tei-c.org/ns/Examples"';

test.each<readonly [idea: string, example: string, written: string]>([
  ['a tag', `<egXML ${EXAMPLE}><p>a</p></egXML>`, '<p>a</p>'],
  ['an empty tag with an attribute', `<egXML ${EXAMPLE}><pb n="1"/></egXML>`, '<pb n="1"/>'],
  ['lines and blanks', `<egXML ${EXAMPLE}>\n<list>\n  <item>a</item>\n</list>\n</egXML>`, '<list>\n  <item>a</item>\n</list>'],
  [
    'signs of markup',
    `<egXML ${EXAMPLE}><p n="&lt;&quot;">a &amp;lt; &lt;b</p></egXML>`,
    '<p n="&lt;&quot;">a &amp;lt; &lt;b</p>',
  ],
  [
    'an id and a pointer, which are no places of the page',
    `<egXML ${EXAMPLE}><p xml:id="a"/><ref target="#a">b</ref></egXML>`,
    '<p xml:id="a"/><ref target="#a">b</ref>',
  ],
  ['markup of TEI itself', '<egXML><p>a <hi>b</hi></p></egXML>', '<p>a <hi>b</hi></p>'],
  ['code', '<eg>a &lt;b\n  c</eg>', 'a <b\n  c'],
])('%s', async (_, example, written) => {
  const text = teiAround(`<p>x</p><p>y ${example}</p>${example}<p><ref target="#a">z</ref></p>`);
  expect(await output(text, 'text')).toBe(`x\ny\n${written}\n${written}\nz\n`);
  expect(await output(text, 'markdown', { header: 'none' })).toBe(
    `x\n\ny\n\n\`\`\`\n${written}\n\`\`\`\n\n\`\`\`\n${written}\n\`\`\`\n\nz\n`,
  );
  const html = await output(text, 'html');
  expect(faultsOf(parsePage(html))).toEqual([]);
  const escaped = written.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  expect(html.split(escaped)).toHaveLength(3);
});

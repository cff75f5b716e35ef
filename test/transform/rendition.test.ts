// How it looked: words of @rend as classes, declarations in CSS that are safe as they are, and nothing of others.

import { describe, expect, test } from 'vitest';
import { output, teiAround } from './stylesheets.ts';

const tagOf = async (body: string, tags = ''): Promise<string> => {
  const text = teiAround(`<p>${body}</p>`).replace('</teiHeader>', `${tags}</teiHeader>`);
  return /<p class="p">(<[^>]*>)/u.exec(await output(text, 'html'))?.[1] ?? '';
};

test.each<readonly [string, string]>([
  ['bold', 'tei-hi rend-bold'],
  ['b i', 'tei-hi rend-bold rend-italic'],
  ['smallcaps', 'tei-hi rend-small-caps'],
  ['underline strikethrough', 'tei-hi rend-underline rend-struck'],
  ['superscript', 'tei-hi rend-sup'],
  ['subscript', 'tei-hi rend-sub'],
  ['center', 'tei-hi rend-centred'],
  ['right', 'tei-hi rend-right'],
  ['spaced', 'tei-hi rend-spaced'],
  ['stamp', 'tei-hi tei-rend-stamp'],
  ['apparatus', 'tei-hi tei-rend-apparatus'],
  ['Bold stamp', 'tei-hi rend-bold tei-rend-stamp'],
  ['&quot;&gt;&lt;b', 'tei-hi'],
  ['font-style:italic', 'tei-hi rend-italic tei-rend-font-style'],
])('the classes of @rend="%s"', async (rend, classes) => {
  expect(await tagOf(`<hi rend="${rend}">a</hi>`)).toBe(`<span class="${classes}">`);
});

describe('declarations', () => {
  test.each<readonly [string, string]>([
    ['font-style: italic', 'font-style: italic'],
    ['FONT-WEIGHT:BOLD;', 'font-weight: bold'],
    ['font-size: 1.5em; text-align: center', 'font-size: 1.5em; text-align: center'],
    ['margin: 1em 2em; padding-left: 3px', 'margin: 1em 2em; padding-left: 3px'],
    ['text-decoration: underline overline', 'text-decoration: underline overline'],
    ['color: red; border-bottom: 1px solid', 'color: red; border-bottom: 1px solid'],
  ])('%s is kept', async (style, kept) => {
    expect(await tagOf(`<hi style="${style}">a</hi>`)).toBe(`<span class="tei-hi" style="${kept}">`);
  });

  test.each([
    'background: url(https://a.example/b)',
    'background-image: image-set(&quot;a.png&quot; 1x)',
    'width: expression(alert(1))',
    'position: fixed; top: 0',
    '@import &quot;a.css&quot;',
    'color: var(--paper)',
    'font-style: \\69talic',
    'f\\6fnt-style: italic',
    'font-size: 0',
    'font-size: 900%',
    'font-size: 0.01em',
    'color: transparent',
    'color: white',
    'text-indent: -9999px',
    'margin-left: -50em',
    'margin: 999px',
    'display: none',
    'visibility: hidden',
    'opacity: 0',
    'font: 0/0 a',
    'content: &quot;a&quot;',
    'letter-spacing: -1em',
    'font-style: italic !important',
    'font-style/**/: italic',
    'font-style: italic} * {display: none',
    '&quot;&gt;&lt;script&gt;',
  ])('%s is not', async (style) => {
    expect(await tagOf(`<hi style="${style}">a</hi>`)).toBe('<span class="tei-hi">');
  });

  test('what is safe is kept beside what is not', async () => {
    expect(await tagOf('<hi style="position: fixed; font-weight: bold; top: 0">a</hi>')).toBe(
      '<span class="tei-hi" style="font-weight: bold">',
    );
  });

  const declared = (attributes: string, css = 'font-weight: bold; position: fixed'): string =>
    `<encodingDesc><tagsDecl><rendition xml:id="r" ${attributes}>${css}</rendition><rendition xml:id="s" scheme="css">color: red</rendition></tagsDecl></encodingDesc>`;
  test.each<readonly [string, string, string, string]>([
    ['in CSS', 'scheme="css"', '#r', ' style="font-weight: bold"'],
    ['of no scheme', '', '#r', ' style="font-weight: bold"'],
    ['two of them', 'scheme="css"', '#r #s', ' style="font-weight: bold; color: red"'],
    ['in another language', 'scheme="xslfo"', '#r', ''],
    ['in prose', 'scheme="free"', '#r', ''],
    ['of a part before the element', 'scheme="css" scope="first-letter"', '#r', ''],
    ['that is not there', '', '#t', ''],
  ])('of a rendition %s', async (_, attributes, pointers, style) => {
    expect(await tagOf(`<hi rendition="${pointers}">a</hi>`, declared(attributes))).toBe(`<span class="tei-hi"${style}>`);
  });

  test('Markdown reads them too', async () => {
    const text = teiAround('<p><hi rendition="#r">a</hi> <hi style="font-style: italic">b</hi></p>');
    expect(await output(text.replace('</teiHeader>', `${declared('')}</teiHeader>`), 'markdown', { header: 'none' })).toBe(
      '**a** *b*\n',
    );
  });
});

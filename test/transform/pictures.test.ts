// Pictures that @facs leads to, where they lie by --images, and what such a place may be.

import { describe, expect, test } from 'vitest';
import type { FormatName, UiLanguage } from '../../src/transform/formats.ts';
import { readImageBase } from '../../src/transform/image-base.ts';
import { byClass, classesOf, elementsOf, faultsOf, parsePage } from './html-tree.ts';
import { type Choices, output, teiAround } from './stylesheets.ts';

const FACSIMILE = `<facsimile><graphic xml:id="g" url="img/g.png"/>
  <surface xml:id="s1" n="1r"><graphic url="img/1.jpg"/><graphic url="img/1-small.jpg"/><zone xml:id="z1"><line xml:id="l1"/></zone></surface>
  <surface xml:id="s2"><graphic url="img/2.jpg"/><zone xml:id="z2"><graphic url="img/2-zone.jpg"/></zone></surface>
  <surface xml:id="web"><graphic url="https://e.example/w.jpg"/></surface>
  <surface xml:id="up"><graphic url="../up.jpg"/></surface><surface xml:id="id"><graphic url="MS-1_2"/></surface><surface xml:id="none"/>
  <surfaceGrp xml:id="grp"><surface><graphic url="img/grp.jpg"/></surface></surfaceGrp></facsimile>`;

/** Each picture or link to one, in order: its address, and what it is called. */
async function shown(body: string, choices: Choices = {}): Promise<readonly string[]> {
  const page = parsePage(await output(teiAround(body, FACSIMILE), 'html', choices));
  expect(faultsOf(page)).toEqual([]);
  return byClass(page, 'facsimile').map((link) => {
    const [picture] = [...elementsOf(link)].filter(({ name }) => name === 'img');
    const { href } = link.attributes;
    if (picture === undefined) return `to ${href} | ${link.attributes['aria-label']}`;
    expect(picture.attributes).toMatchObject({ src: href, loading: 'lazy' });
    return `${href} | ${picture.attributes['alt']}`;
  });
}

const pointers: readonly (readonly [idea: string, body: string, shown: readonly string[]])[] = [
  ['a page of a surface', '<pb n="7" facs="#s1"/>', ['img/1.jpg | Picture: page 7']],
  ['a page without a number: that of the surface', '<pb facs="#s1"/>', ['img/1.jpg | Picture: page 1r']],
  ['nothing that has a number', '<pb facs="#s2"/>', ['img/2.jpg | Picture: page, 2.jpg']],
  ['a zone lies on the picture of its surface', '<pb n="1" facs="#z1"/>', ['img/1.jpg | Picture: page 1']],
  ['what stands in a zone does', '<pb n="1" facs="#l1"/>', ['img/1.jpg | Picture: page 1']],
  ['a zone with a picture of its own', '<pb n="1" facs="#z2"/>', ['img/2-zone.jpg | Picture: page 1']],
  ['a picture', '<pb n="1" facs="#g"/>', ['img/g.png | Picture: page 1']],
  ['surfaces together', '<pb n="1" facs="#grp"/>', ['img/grp.jpg | Picture: page 1']],
  ['an address', '<pb n="1" facs="img/a%20b.jpg"/>', ['img/a%20b.jpg | Picture: page 1']],
  ['an address of the web is a link', '<pb n="1" facs="HTTPS://e.example/1"/>', ['to HTTPS://e.example/1 | Picture: page 1']],
  ['a surface of the web is a link', '<pb n="1" facs="#web"/>', ['to https://e.example/w.jpg | Picture: page 1']],
  ['several', '<pb n="1" facs="#s1 #s2"/>', ['img/1.jpg | Picture: page 1', 'img/2.jpg | Picture: page 1']],
  ['what leads out, to nothing, or nowhere', '<pb facs="#up #none #what # MS-1 x.xml#s1 a.jpg#s1"/><pb facs=""/>', []],
  ['two pages of one picture', '<pb n="1" facs="#s1"/><pb n="2" facs="#s1"/>', ['img/1.jpg | Picture: page 1', 'img/1.jpg | Picture: page 2']],
  ['lines of a page do not repeat it', '<pb n="1" facs="#s1"/><p facs="#z1"><lb facs="#l1"/>a <w facs="#z1">b</w></p>', ['img/1.jpg | Picture: page 1']],
  ['another picture on a page', '<pb n="1" facs="#s1"/><p facs="#z1">a</p><p facs="#s2">b</p><p facs="#s1">c</p>', ['img/1.jpg | Picture: page 1', 'img/2.jpg | Picture: page 1', 'img/1.jpg | Picture: page 1']],
  ['before a page', '<div facs="#s1"><p>a</p></div>', ['img/1.jpg | Picture: page 1r']],
  ['rows, cells and captions', '<table><head facs="#g">h</head><row facs="#s1"><cell>a</cell><cell facs="#s2">b</cell></row></table>', ['img/g.png | Picture: page, g.png', 'img/1.jpg | Picture: page 1r', 'img/2.jpg | Picture: page, 2.jpg']],
  ['items', '<list><item facs="#s1">a</item></list>', ['img/1.jpg | Picture: page 1r']],
  ['a name with a link around it', '<p><persName ref="#p">a <hi facs="#s1">b</hi> c</persName></p><listPerson><person xml:id="p"/></listPerson>', ['img/1.jpg | Picture: page 1r']],
  ['in a word', '<p>ab<pb n="2" facs="#s1" break="no"/>cd</p>', ['img/1.jpg | Picture: page 2']],
]; // biome-ignore format: a row for each idea

describe('@facs leads to', () => {
  test.each(pointers)('%s', async (_, body, expected) => expect(await shown(body)).toEqual(expected));

  test('pictures of surfaces in the transcription itself', async () => {
    const document = teiAround('').replace(
      /<text>.*<\/text>/u,
      '<sourceDoc><surface xml:id="s" n="2v"><graphic url="img/s.jpg"/><zone><line facs="#s">a</line></zone></surface></sourceDoc>',
    );
    const page = parsePage(await output(document, 'html'));
    expect(byClass(page, 'facsimile').map(({ attributes }) => attributes['href'])).toEqual(['img/s.jpg']);
  });

  test.each<readonly [UiLanguage, string, string]>([
    ['en', 'Picture: page 3', '[picture]'],
    ['de', 'Bild: Seite 3', '[Bild]'],
    ['fr', 'Image: page 3', '[image]'],
    ['ru', 'Изображение: страница 3', '[изображение]'],
    ['es', 'Imagen: página 3', '[imagen]'],
  ])('pictures with words in %s', async (uiLang, words, link) => {
    const html = await output(teiAround('<pb n="3" facs="a.jpg https://e.example/b.jpg"/>'), 'html', { uiLang });
    expect(html).toContain(`<img src="a.jpg" alt="${words}" loading="lazy">`);
    expect(html).toContain(`aria-label="${words}">${link}</a>`);
  });
});

test('the picture of a page stands after its mark, and is none of the words of the text', async () => {
  const page = parsePage(await output(teiAround('<p>a <pb n="1" facs="#s1"/>b</p>', FACSIMILE), 'html'));
  const [paragraph] = [...elementsOf(page)].filter((element) => classesOf(element).includes('p'));
  expect(paragraph?.children.flatMap((child) => (typeof child === 'string' ? [] : [classesOf(child)]))).toEqual([
    ['apparatus', 'break'],
    ['apparatus', 'facsimile'],
  ]);
});

const policyOf = (html: string): string => /img-src ([^;]*);/u.exec(html)?.[1] ?? '';

describe('--images', () => {
  const body = `<pb n="1" facs="#id"/><figure><graphic url="f.png"/></figure><pb n="2" facs="https://e.example/iiif/3.jpg"/><pb n="3" facs="#up /a.jpg //h/a.jpg"/>`;
  test.each<readonly [string | undefined, readonly string[], string, string]>([
    [undefined, ['to https://e.example/iiif/3.jpg'], 'f.png', "data: 'self' file:"],
    ['scans', ['scans/MS-1_2', 'to https://e.example/iiif/3.jpg'], 'scans/f.png', "data: 'self' file:"],
    [
      './my scans//a%b/',
      ['my%20scans/a%25b/MS-1_2', 'to https://e.example/iiif/3.jpg'],
      'my%20scans/a%25b/f.png',
      "data: 'self' file:",
    ],
    ['.', ['./MS-1_2', 'to https://e.example/iiif/3.jpg'], './f.png', "data: 'self' file:"],
    [
      'http://a.example:8080/x',
      ['http://a.example:8080/x/MS-1_2', 'to https://e.example/iiif/3.jpg'],
      'http://a.example:8080/x/f.png',
      'data: http://a.example:8080',
    ],
    [
      'HTTPS://E.example:443/iiif/',
      ['https://e.example/iiif/MS-1_2', 'https://e.example/iiif/3.jpg'],
      'https://e.example/iiif/f.png',
      'data: https://e.example',
    ],
    [
      'https://bücher.example',
      ['https://xn--bcher-kva.example/MS-1_2', 'to https://e.example/iiif/3.jpg'],
      'https://xn--bcher-kva.example/f.png',
      'data: https://xn--bcher-kva.example',
    ],
  ])('%s is put before relative references', async (images, expected, figure, policy) => {
    // biome-ignore format: a row for each place
    const choices = images === undefined ? {} : { images };
    expect((await shown(body, choices)).map((line) => line.split(' | ')[0])).toEqual(expected);
    const html = await output(teiAround(body, FACSIMILE), 'html', choices);
    expect(html).toContain(`<img class="graphic" src="${figure}"`);
    expect(policyOf(html)).toBe(policy);
  });

  test('changes nothing in the policy of a page without pictures', async () => {
    for (const images of ['scans', 'https://e.example/']) {
      expect(policyOf(await output(teiAround('<pb n="1" facs="../a.jpg"/><p>a</p>'), 'html', { images }))).toBe('data:');
    }
  });

  test.each<readonly [string, string]>([
    ['', 'is empty'],
    ['/srv/scans', 'begins with a slash'],
    ['//e.example/a', 'begins with a slash'],
    ['..', 'has the step ..'],
    ['a/../../b', 'has the step ..'],
    ['a\\..\\b', 'holds a backslash, or a sign that cannot be seen'],
    ['\\\\e.example\\a', 'holds a backslash, or a sign that cannot be seen'],
    ['C:\\scans', 'holds a backslash, or a sign that cannot be seen'],
    ['C:/scans', 'has the scheme C'],
    ['ftp://e.example/a', 'has the scheme ftp'],
    ['javascript:alert(1)', 'has the scheme javascript'],
    ['data:image/png,a', 'has the scheme data'],
    ['file:///srv/scans', 'has the scheme file'],
    ['java\tscript:alert(1)', 'holds a backslash, or a sign that cannot be seen'],
    ['https://e.example/\u202ea', 'holds a backslash, or a sign that cannot be seen'],
    ['https:', 'has no host after //'],
    ['https:e.example', 'has no host after //'],
    ['https:///a', 'has no host after //'],
    ['https://e.example/a b', 'holds a blank'],
    ['https://e.example/a?b=c', 'has a query or a fragment'],
    ['https://e.example/a#b', 'has a query or a fragment'],
    ['https://e.example/a/../b/', 'has the step ..'],
    ['https://e.example/a/%2E%2e/b/', 'has the step ..'],
    ['https://e.example/a/.%2e', 'has the step ..'],
    ['https://ada:secret@e.example/', 'has a name or a password'],
    ['https://ada@e.example/', 'has a name or a password'],
    ['https://e.example:99999/', 'is no address'],
    ['https://[::1]/', 'has a host that a content security policy cannot name, [::1]'],
    ['https://*/', 'has a host that a content security policy cannot name, *'],
    ['https://a;script-src/', 'has a host that a content security policy cannot name, a;script-src'],
  ])('is not %j', (given, reason) => {
    expect(readImageBase(given)).toEqual({ kind: 'refused', reason });
  });
});

describe('in Markdown', () => {
  const write = (body: string, choices: Choices = {}, to: FormatName = 'markdown') =>
    output(teiAround(body, FACSIMILE), to, { header: 'none', ...choices });
  test.each<readonly [idea: string, body: string, choices: Choices, markdown: string]>([
    ['a page between paragraphs', '<p>a</p><pb n="2" facs="#s1"/><p>b</p>', {}, 'a\n\n[page 2](<img/1.jpg>)\n\nb\n'],
    ['a page in a line', '<p>a <pb n="2" facs="#web"/> b</p>', {}, 'a [page 2](<https://e.example/w.jpg>) b\n'],
    ['a page without a picture', '<p>a<pb n="2" facs="#up"/> b</p>', {}, 'a b\n'],
    ['a page in a note', '<p>a<note>b<pb facs="#s1"/></note></p>', {}, 'a[^1]\n\n[^1]: b\n'],
    ['a page in a language', '<p>a <pb n="*" facs="#s1"/> b</p>', { uiLang: 'es' }, 'a [página \\*](<img/1.jpg>) b\n'],
    ['a page that the user has a folder for', '<p>a <pb n="2" facs="#id"/> b</p>', { images: 'a b' }, 'a [page 2](<a%20b/MS-1%5F2>) b\n'],
    ['a figure of the user’s folder', '<p><graphic url="f.png"/> <graphic url="../f.png"/></p>', { images: 'https://e.example' }, '![](<https://e.example/f.png>)\n'],
  ])('%s', async (_, body, choices, markdown) => expect(await write(body, choices)).toBe(markdown)); // biome-ignore format: a row for each idea

  test('and not in text', async () => expect(await write('<p>a<pb n="2" facs="#s1"/> b</p>', {}, 'text')).toBe('a b\n'));
});

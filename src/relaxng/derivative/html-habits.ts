// Elements of HTML that people write in TEI, and what stands for them there: one row for each, with its example.

import type { ExpandedName } from '../simplify/name-class.ts';

export const TEI_NAMESPACE = 'http://www.tei-c.org/ns/1.0';

export type TeiElement = {
  readonly name: string;
  /** Attributes to be added, each with values of which the schema's first is taken. */
  readonly added?: Readonly<Record<string, readonly string[]>>;
  /** Attributes that go by other names. */
  readonly renamed?: Readonly<Record<string, string>>;
};

export type HtmlHabit = {
  /** In small letters. */
  readonly html: string;
  /** The likeliest first; the first is taken that the schema allows where it stands. */
  readonly tei: readonly TeiElement[];
  /** What stands in the body of a text, before and after. */
  readonly example: readonly [wrong: string, right: string];
};

/** Attributes of any element of HTML. */
export const HTML_ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ['id', 'xml:id'],
  ['lang', 'xml:lang'],
  ['class', 'rend'],
]);

const HTML_NAMES: Readonly<Record<string, readonly string[]>> = {
  href: ['target'],
  src: ['url', 'target'],
  class: ['rend'],
  colspan: ['cols'],
  rowspan: ['rows'],
};

/** Attributes that one of HTML may stand for on an element of TEI; those named `id` and `lang` are known by their names. */
export function attributesForHtml(element: ExpandedName, attribute: ExpandedName): readonly string[] {
  if (element.namespace !== TEI_NAMESPACE || attribute.namespace !== '') return [];
  const name = attribute.localName.toLowerCase();
  return Object.hasOwn(HTML_NAMES, name) ? (HTML_NAMES[name] ?? []) : [];
}

/** Elements of HTML that have no content, and there no end tag. */
const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr', 'col', 'input']);

export function isVoidInHtml(localName: string): boolean {
  return VOID.has(localName.toLowerCase());
}

/** Attributes of HTML that say how a browser behaves, and nothing about the text. */
const OF_BROWSERS = /^(?:on[a-z]+|target|rel|tabindex|loading|decoding|draggable|contenteditable|spellcheck|accesskey)$/iu;

/** Whether a document says no less without it. */
export function isOfBrowsers({ qName, value }: { readonly qName: string; readonly value: string }): boolean {
  return value.trim() === '' || OF_BROWSERS.test(qName);
}

const rendered = (...values: readonly string[]): TeiElement => ({ name: 'hi', added: { rend: values } });
const named = (name: string): TeiElement => ({ name });
const inParagraph = (wrong: string, right: string): HtmlHabit['example'] => [`<p>${wrong}</p>`, `<p>${right}</p>`];

const heading = (html: string): HtmlHabit => ({
  html,
  tei: [named('head')],
  example: [`<div><${html}>Coal</${html}><p>No coal.</p></div>`, '<div><head>Coal</head><p>No coal.</p></div>'],
});

export const htmlHabits: readonly HtmlHabit[] = [
  {
    html: 'i',
    tei: [rendered('italic', 'italics')],
    example: inParagraph('No <i>coal</i>.', 'No <hi rend="italic">coal</hi>.'),
  },
  {
    html: 'em',
    tei: [named('emph'), rendered('italic', 'italics')],
    example: inParagraph('No <em>coal</em>.', 'No <emph>coal</emph>.'),
  },
  { html: 'b', tei: [rendered('bold')], example: inParagraph('No <b>coal</b>.', 'No <hi rend="bold">coal</hi>.') },
  {
    html: 'strong',
    tei: [rendered('bold')],
    example: inParagraph('<strong>No</strong> coal.', '<hi rend="bold">No</hi> coal.'),
  },
  {
    html: 'u',
    tei: [rendered('underline', 'underlined')],
    example: inParagraph('No <u>coal</u>.', 'No <hi rend="underline">coal</hi>.'),
  },
  {
    html: 's',
    tei: [rendered('strikethrough', 'strike')],
    example: inParagraph('No <s>coal</s>.', 'No <hi rend="strikethrough">coal</hi>.'),
  },
  {
    html: 'strike',
    tei: [rendered('strikethrough', 'strike')],
    example: inParagraph('No <strike>coal</strike>.', 'No <hi rend="strikethrough">coal</hi>.'),
  },
  { html: 'ins', tei: [named('add')], example: inParagraph('No <ins>coal</ins>.', 'No <add>coal</add>.') },
  { html: 'small', tei: [rendered('small')], example: inParagraph('<small>Coal.</small>', '<hi rend="small">Coal.</hi>') },
  { html: 'tt', tei: [rendered('monospace')], example: inParagraph('<tt>Coal.</tt>', '<hi rend="monospace">Coal.</hi>') },
  {
    html: 'sup',
    tei: [rendered('superscript', 'sup')],
    example: inParagraph('M<sup>r</sup> B', 'M<hi rend="superscript">r</hi> B'),
  },
  {
    html: 'sub',
    tei: [rendered('subscript', 'sub')],
    example: inParagraph('CO<sub>2</sub>', 'CO<hi rend="subscript">2</hi>'),
  },
  { html: 'br', tei: [named('lb')], example: inParagraph('No<br/> coal.', 'No<lb/> coal.') },
  {
    html: 'a',
    tei: [{ name: 'ref', renamed: { href: 'target' } }],
    example: inParagraph('<a href="#b">B</a>', '<ref target="#b">B</ref>'),
  },
  {
    html: 'img',
    tei: [{ name: 'graphic', renamed: { src: 'url' } }],
    example: inParagraph('<img src="b.png"/>', '<graphic url="b.png"/>'),
  },
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(heading),
  {
    html: 'ul',
    tei: [{ name: 'list', added: { rend: ['bulleted'] } }, named('list')],
    example: ['<ul><item>Coal</item></ul>', '<list rend="bulleted"><item>Coal</item></list>'],
  },
  {
    html: 'ol',
    tei: [{ name: 'list', added: { rend: ['numbered'] } }, named('list')],
    example: ['<ol><item>Coal</item></ol>', '<list rend="numbered"><item>Coal</item></list>'],
  },
  { html: 'li', tei: [named('item')], example: ['<list><li>Coal</li></list>', '<list><item>Coal</item></list>'] },
  {
    html: 'dl',
    tei: [{ name: 'list', added: { type: ['gloss'] } }],
    example: [
      '<dl><label>coal</label><item>a stone</item></dl>',
      '<list type="gloss"><label>coal</label><item>a stone</item></list>',
    ],
  },
  {
    html: 'dt',
    tei: [named('label')],
    example: ['<list><dt>coal</dt><item>a stone</item></list>', '<list><label>coal</label><item>a stone</item></list>'],
  },
  {
    html: 'dd',
    tei: [named('item')],
    example: ['<list><label>coal</label><dd>a stone</dd></list>', '<list><label>coal</label><item>a stone</item></list>'],
  },
  {
    html: 'hr',
    tei: [{ name: 'milestone', added: { unit: ['section'] } }],
    example: ['<p>A</p><hr/><p>B</p>', '<p>A</p><milestone unit="section"/><p>B</p>'],
  },
  { html: 'blockquote', tei: [named('quote')], example: ['<blockquote>Coal</blockquote>', '<quote>Coal</quote>'] },
  { html: 'pre', tei: [named('eg'), named('ab')], example: ['<pre>Coal</pre>', '<eg>Coal</eg>'] },
  { html: 'span', tei: [named('seg')], example: inParagraph('<span>Coal</span>', '<seg>Coal</seg>') },
  {
    html: 'tr',
    tei: [named('row')],
    example: ['<table><tr><cell>Coal</cell></tr></table>', '<table><row><cell>Coal</cell></row></table>'],
  },
  {
    html: 'td',
    tei: [{ name: 'cell', renamed: { rowspan: 'rows', colspan: 'cols' } }],
    example: ['<table><row><td colspan="2">Coal</td></row></table>', '<table><row><cell cols="2">Coal</cell></row></table>'],
  },
  {
    html: 'th',
    tei: [{ name: 'cell', added: { role: ['label'] }, renamed: { rowspan: 'rows', colspan: 'cols' } }],
    example: ['<table><row><th>Coal</th></row></table>', '<table><row><cell role="label">Coal</cell></row></table>'],
  },
  {
    html: 'caption',
    tei: [named('head')],
    example: [
      '<table><caption>Coal</caption><row><cell>1</cell></row></table>',
      '<table><head>Coal</head><row><cell>1</cell></row></table>',
    ],
  },
  {
    html: 'section',
    tei: [named('div')],
    example: ['<div><section><p>Coal</p></section></div>', '<div><div><p>Coal</p></div></div>'],
  },
  {
    html: 'article',
    tei: [named('div')],
    example: ['<div><article><p>Coal</p></article></div>', '<div><div><p>Coal</p></div></div>'],
  },
];

const byName: ReadonlyMap<string, HtmlHabit> = new Map(htmlHabits.map((habit) => [habit.html, habit]));

/** Of an element that is written in the namespace of TEI. */
export function htmlHabitOf({ namespace, localName }: ExpandedName): HtmlHabit | undefined {
  return namespace === TEI_NAMESPACE ? byName.get(localName.toLowerCase()) : undefined;
}

/** Whether people who think of HTML write the one for the other. */
export function isHtmlFor(written: ExpandedName, meant: ExpandedName): boolean {
  return meant.namespace === TEI_NAMESPACE && htmlHabitOf(written)?.tei.some(({ name }) => name === meant.localName) === true;
}

// Other ways of writing a document, by name: most mean the same, some only look as if, and some are not well-formed. What each
// does to a verdict is not said here: the reference tells.
import type { ElementSpan } from '../support/mutate.ts';
import type { Random } from '../support/random.ts';
import { reference } from './mutate-value.ts';

type Subject = { readonly text: string; readonly elements: readonly ElementSpan[]; readonly random: Random };
type Rewrite = (subject: Subject) => string | Uint8Array;

export const DECLARATIONS: readonly string[] = [
  '<?xml version="1.0"?>',
  "<?xml version='1.0' encoding='UTF-8'?>",
  '<?xml version="1.0" encoding="utf-8" standalone="yes" ?>\n',
  '<?xml\n version = "1.0"\tencoding\r=\n"Utf-8" standalone = "no"?>',
  '<?xml version="1.1"?>',
  '<?xml version="1.0" standalone="maybe"?>',
  '<?xml version="1.0" standalone="yes" encoding="utf-8"?>',
  '<?xml version="1.0"encoding="utf-8"?>',
  '<?xml version="1.0" encoding=""?>',
  '<?xml version="1.0" encoding="utf8"?>',
  '<?xml version="1.0" encoding="us-ascii"?>',
  '<?xml version="1.0" encoding="iso-8859-1"?>',
  '<?xml version="1.0" encoding="UTF-16"?>',
  '<?xml version="1.0" encoding="x-unknown"?>',
  '<?xml encoding="utf-8"?>',
  '<?xml version="2.0"?>',
  '<?xml version="1.0" ?',
  '<?XML version="1.0"?>',
  ' <?xml version="1.0"?>',
  '\n<?xml version="1.0"?>',
  '<?xml-model href="x.rng"?>',
  '<?xml version="1.0"?><?xml version="1.0"?>',
];

/** Without entities that the document asks for, with, and with what changes its content. */
const DOCTYPES: readonly string[] = [
  '<!DOCTYPE root>',
  '<!DOCTYPE root [ ]>',
  '<!DOCTYPE root [<!ENTITY and "&#38;#38;"><!ENTITY a "b">]>',
  '<!DOCTYPE root [<!-- --><?pi?><!NOTATION n SYSTEM "n">]>',
  '<!DOCTYPE root [<!ATTLIST p n CDATA "1"><!ATTLIST record version CDATA "1.0">]>',
  '<!DOCTYPE root [<!ENTITY a "<p>">]>',
  '<!DOCTYPE root SYSTEM "root.dtd">',
  '<!DOCTYPE root PUBLIC "-//x" "root.dtd">',
  '<!DOCTYPE>',
  '<!doctype root>',
  '<!DOCTYPE root><!DOCTYPE root>',
];

const NAMESPACE_ATTRIBUTES: readonly string[] = [
  'xmlns:a="urn:a"',
  'xmlns:a="urn:a" xmlns:b="urn:a"',
  'xmlns:a="urn:a" xmlns:a="urn:a"',
  'xmlns:a="urn:a" xmlns:b="urn:a" a:x="1" b:x="2"',
  'xmlns:a="urn:x-equivalence:other" xmlns:b="urn:x-equivalence:other" a:x="1" b:x="2"',
  'xmlns:a="urn:x-equivalence:other" a:x="1" a:y="2"',
  'xmlns:a=""',
  'xmlns:a=" "',
  'xmlns=""',
  'xmlns="urn:a"',
  'xmlns:xml="http://www.w3.org/XML/1998/namespace"',
  'xmlns:xml="urn:a"',
  'xmlns:xmlns="urn:a"',
  'xmlns:xmlns="http://www.w3.org/2000/xmlns/"',
  'xmlns:a="http://www.w3.org/XML/1998/namespace"',
  'xmlns:a="http://www.w3.org/2000/xmlns/"',
  'xmlns="http://www.w3.org/2000/xmlns/"',
  'xmlns="http://www.w3.org/XML/1998/namespace"',
  'xmlns:="urn:a"',
  'xmlns:a:b="urn:a"',
  'xmlns :a="urn:a"',
  'xml:lang="en"',
  'xml:space="preserve"',
  'xml:id="new"',
  'xml:base="%zz"',
  'XMLNS="urn:a"',
  'xmlns2="urn:a"',
  'a:b="undeclared"',
];

const MISCELLANY: readonly string[] = [
  '<!---->',
  '<!-- a <b> & ]]> &c; -->',
  '<!--\n- -\r\n-->',
  '<?pi?>',
  '<?a-b  <c> &amp; "?>',
  '<?é ?>',
  '<?a:b?>',
  '<!-- a -- b -->',
  '<!-- a --->',
  '<?xml-stylesheet href="a"?>',
  '<?xml?>',
  '<? a?>',
  '<?a ? > ?>',
];

export const REWRITES: Readonly<Record<string, Rewrite>> = {
  'byte order mark': ({ text }) => `\ufeff${text}`,
  'byte order mark twice': ({ text }) => `\ufeff\ufeff${text}`,
  declaration: ({ text, random }) => random.pick(DECLARATIONS) + withoutDeclaration(text),
  doctype: ({ text, random }) => random.pick(DOCTYPES) + withoutDeclaration(text),
  'carriage returns': ({ text, random }) => text.replaceAll(/\r?\n/gu, random.pick(['\r\n', '\r'])),
  'line ends in values': ({ text, elements, random }) =>
    within(text, valueIn(elements, random), (value) => value.replaceAll(' ', random.pick(['\n', '\t', '\r\n', '\r', '&#10;']))),
  'white space in a tag': ({ text, elements, random }) => {
    const { startEnd, isEmptyTag } = random.pick(elements);
    return insert(text, startEnd - (isEmptyTag ? 2 : 1), random.pick([' ', '\n', '\t\r\n ', '\u00a0', '\u0085', '/', '\f']));
  },
  'white space in an end tag': ({ text, elements, random }) => {
    const { end } = random.pick(elements);
    return insert(text, end - 1, random.pick([' ', '\r\n\t', ' a="b"', '/', '\u2028', ':']));
  },
  'white space around =': ({ text, elements, random }) => {
    const at = attributeIn(elements, random);
    return at === undefined ? text : insert(text, at.nameStart + at.name.length, random.pick([' ', '\n', '\r\t', 'x', '=']));
  },
  'other quotes': ({ text, elements, random }) => {
    const at = valueIn(elements, random);
    if (at === undefined) return text;
    const value = text.slice(at.start, at.end);
    const quote = random.pick(['"', "'"]);
    return text.slice(0, at.start - 1) + quote + value + quote + text.slice(at.end + 1);
  },
  'no space between attributes': ({ text, elements, random }) => {
    const at = attributeIn(elements, random);
    return at === undefined ? text : text.slice(0, at.nameStart - 1) + text.slice(at.nameStart);
  },
  'comments and processing instructions': ({ text, elements, random }) => {
    const element = random.pick(elements);
    const at = random.pick([element.start, element.startEnd, element.endStart, element.end, 0, text.length]);
    return insert(text, at, random.pick(MISCELLANY));
  },
  'something in the middle of text': ({ text, elements, random }) => {
    const { startEnd, endStart } = random.pick(elements);
    const at = startEnd + random.below(endStart - startEnd + 1);
    return insert(text, at, random.pick([...MISCELLANY, '<![CDATA[]]>', '<![CDATA[x]]>', '<![CDATA[<&]]>', ']]>', ']]&gt;']));
  },
  CDATA: ({ text, elements, random }) =>
    within(
      text,
      contentIn(text, elements, random),
      (content) => `<![CDATA[${content}${random.pick(['', '', ']', ']]', ' ]]>'])}]]>`,
    ),
  'character references': ({ text, elements, random }) =>
    within(text, random.chance(0.5) ? valueIn(elements, random) : contentIn(text, elements, random), (value) =>
      value.includes('&') ? value : [...value].map((one) => (random.chance(0.4) ? reference(one, random) : one)).join(''),
    ),
  'predefined entities': ({ text, elements, random }) =>
    within(text, random.chance(0.5) ? valueIn(elements, random) : contentIn(text, elements, random), (value) =>
      random.pick([`&amp;${value}`, `${value}&lt;&gt;`, `&quot;${value}&apos;`, `${value}&amp`, `&and;${value}`]),
    ),
  'namespace declarations': ({ text, elements, random }) => {
    const { start, name } = random.pick(elements);
    return insert(text, start + 1 + name.length, ` ${random.pick(NAMESPACE_ATTRIBUTES)}`);
  },
  'a prefix for an element': ({ text, elements, random }) => {
    const namespace = /\bxmlns(?::[^\s=]+)?\s*=\s*["']([^"']*)/u.exec(text)?.[1] ?? 'urn:none';
    const { start, name, startEnd, endStart, end, isEmptyTag } = random.pick(elements);
    const local = name.slice(name.indexOf(':') + 1);
    const tag = `<q:${local} xmlns:q="${namespace}"${text.slice(start + 1 + name.length, startEnd)}`;
    const rest = isEmptyTag ? '' : `${text.slice(startEnd, endStart)}</${random.chance(0.9) ? 'q:' : ''}${local}>`;
    return text.slice(0, start) + tag + rest + text.slice(end);
  },
  'a long name': ({ text, elements, random }) => {
    const { start, name } = random.pick(elements);
    return insert(text, start + 1 + name.length, ` ${'n'.repeat(random.pick([100, 5000, 70_000]))}="1"`);
  },
  'a name that goes on': ({ text, elements, random }) => {
    const { start, name, endStart, end, isEmptyTag } = random.pick(elements);
    const more = random.pick([
      'x',
      '.',
      '-',
      '·',
      'é',
      '\u0301',
      '×',
      '\u037e',
      '\u{10000}',
      '\u{F0000}',
      ':',
      ':x',
      '\u200c',
      '\u2030',
    ]);
    const opened = insert(text, start + 1 + name.length, more);
    return isEmptyTag || end === endStart ? opened : insert(opened, endStart + more.length + 2 + name.length, more);
  },
  'an attribute twice': ({ text, elements, random }) => {
    const at = attributeIn(elements, random);
    return at === undefined ? text : insert(text, at.valueEnd + 1, ` ${text.slice(at.nameStart, at.valueEnd + 1)}`);
  },
  'an identifier twice': ({ text, elements, random }) => {
    const ids = elements.flatMap(({ attributes }) => attributes.filter(({ name }) => name === 'xml:id'));
    if (ids.length < 2) return text;
    const from = random.pick(ids);
    const to = random.pick(ids);
    return text.slice(0, to.valueStart) + text.slice(from.valueStart, from.valueEnd) + text.slice(to.valueEnd);
  },
  'white space everywhere': ({ text, random }) => text.replaceAll('><', random.pick(['>\n<', '> <', '>\r\n\t<'])),
  'no white space anywhere': ({ text }) => text.replaceAll(/>[ \t\r\n]+</gu, '><'),
  'empty tags': ({ text }) => text.replaceAll(/<([^\s<>/!?]+)([^<>]*)><\/\1\s*>/gu, '<$1$2/>'),
  'start and end tags': ({ text }) => text.replaceAll(/<([^\s<>/!?]+)([^<>]*)\/>/gu, '<$1$2></$1>'),
  'UTF-16': ({ text, random }) => Buffer.from(`${random.chance(0.8) ? '\ufeff' : ''}${withoutDeclaration(text)}`, 'utf16le'),
  'ISO-8859-1': ({ text }) => Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${withoutDeclaration(text)}`, 'latin1'),
  'cut off': ({ text, random }) => Buffer.from(text).subarray(0, random.below(Buffer.byteLength(text))),
  'something after': ({ text, random }) =>
    text + random.pick(['\n', ' \t\r\n', '<!-- -->', '<?a?>', 'x', '<a/>', '&#32;', '\u0000', '\ufeff']),
};

export const REWRITE_NAMES: readonly string[] = Object.keys(REWRITES);

function withoutDeclaration(text: string): string {
  return text.replace(/^\ufeff?<\?xml\s[^>]*>/u, '');
}

function insert(text: string, at: number, piece: string): string {
  return text.slice(0, at) + piece + text.slice(at);
}

type Stretch = { readonly start: number; readonly end: number };

function within(text: string, stretch: Stretch | undefined, rewrite: (value: string) => string): string {
  if (stretch === undefined) return text;
  return text.slice(0, stretch.start) + rewrite(text.slice(stretch.start, stretch.end)) + text.slice(stretch.end);
}

function attributeIn(elements: readonly ElementSpan[], random: Random): ElementSpan['attributes'][number] | undefined {
  const having = elements.filter(({ attributes }) => attributes.length > 0);
  return having.length === 0 ? undefined : random.pick(random.pick(having).attributes);
}

function valueIn(elements: readonly ElementSpan[], random: Random): Stretch | undefined {
  const at = attributeIn(elements, random);
  return at && { start: at.valueStart, end: at.valueEnd };
}

/** The content of an element that holds text alone. */
function contentIn(text: string, elements: readonly ElementSpan[], random: Random): Stretch | undefined {
  const leaves = elements.filter(
    ({ startEnd, endStart, isEmptyTag }) => !isEmptyTag && !text.slice(startEnd, endStart).includes('<'),
  );
  const leaf = leaves.length === 0 ? undefined : random.pick(leaves);
  return leaf && { start: leaf.startEnd, end: leaf.endStart };
}

// Documents that are large in one way, valid and not, against every-datatype.rnc.
import type { Sample } from './compare.ts';

const list = (count: number, item: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => item(index)).join('');

function record({ attributes = '', head = '<title>t</title>', rest = '' }: Readonly<Record<string, string>>): string {
  const namespaces = 'xmlns="urn:x-equivalence:main" xmlns:o="urn:x-equivalence:other"';
  return `<record ${namespaces}${attributes}><head>${head}</head>${rest}</record>`;
}

const section = (content: string): string => `<section>${content}</section>`;
const nested = (depth: number, name: string, inner: string): string =>
  `<${name}>`.repeat(depth) + inner + `</${name}>`.repeat(depth);
const foreign = (content: string, attributes = ''): string =>
  `<appendix><f xmlns="urn:f"${attributes}>${content}</f></appendix>`;

const EXTREMES: Readonly<Record<string, string>> = {
  '5,000 attributes': record({ attributes: list(5000, (i) => ` o:a${i}="${i}"`) }),
  '5,000 attributes, two equal': record({ attributes: `${list(5000, (i) => ` o:a${i}="${i}"`)} o:a2500=""` }),
  '5,000 attributes, two equal by expanded name': record({
    attributes: `${list(5000, (i) => ` o:a${i}="${i}"`)} xmlns:q="urn:x-equivalence:other" q:a4999=""`,
  }),
  '70,000 attributes': record({ attributes: list(70_000, (i) => ` o:a${i}=""`) }),
  '200 levels': record({ head: `<title>${nested(200, 'b', 'x')}</title>` }),
  '10,000 levels': record({ head: `<title>${nested(10_000, 'b', 'x')}</title>` }),
  '10,000 levels, one end tag missing': record({ head: `<title>${nested(10_000, 'b', 'x').slice(0, -4)}</title>` }),
  '100,000 sections in sections': record({ rest: nested(100_000, 'section', '<names/>') }),
  '1,000 levels with a namespace each': record({
    rest: foreign(`${list(900, (i) => `<a xmlns:p${i}="urn:${i}" p${i}:x="">`)}${'</a>'.repeat(900)}`),
  }),
  'a default namespace on each of 5,000 levels': record({
    rest: foreign(`${list(5000, (i) => `<a xmlns="urn:${i % 3}">`)}${'</a>'.repeat(5000)}`),
  }),
  '900 prefixes': record({ attributes: list(900, (i) => ` xmlns:p${i}="urn:${i}"`) }),
  '1,100 prefixes': record({ attributes: list(1100, (i) => ` xmlns:p${i}="urn:${i}"`) }),
  'a name of 100,000 characters': record({ rest: foreign('', ` ${'n'.repeat(100_000)}="1"`) }),
  'an element name of 100,000 characters': record({ rest: foreign(nested(2, `é${'n'.repeat(100_000)}`, '')) }),
  'two names of 3,000 characters that differ at the end': record({
    rest: foreign(`<${'n'.repeat(3000)}a></${'n'.repeat(3000)}b>`),
  }),
  'a prefix of 70,000 characters': record({ rest: foreign('', ` xmlns:${'p'.repeat(70_000)}="u" ${'p'.repeat(70_000)}:a=""`) }),
  'a namespace of 1,000,000 characters': record({ rest: foreign(`<a xmlns="${'u'.repeat(1_000_000)}"/>`) }),
  'a value of 1,000,000 characters': record({ attributes: ` o:a="${'v'.repeat(1_000_000)}"` }),
  'a value of 300,000 references': record({ attributes: ` o:a="${'&#233;'.repeat(300_000)}"` }),
  'a text of 4,000,000 characters': record({ head: `${'text é😀 '.repeat(500_000)}<title>t</title>` }),
  'a typed text of 300,000 characters': record({ rest: section(`<texts><string>${'é&lt;'.repeat(50_000)}</string></texts>`) }),
  'a typed text in 10,000 pieces': record({
    rest: section(`<texts><bounded>a${'<!-- -->'.repeat(10_000)}<![CDATA[b]]><?p?>c</bounded></texts>`),
  }),
  'a typed text of 10,000 characters too many': record({
    rest: section(`<texts><bounded>${'a'.repeat(10_000)}</bounded></texts>`),
  }),
  'a list of 50,000 tokens': record({ rest: section(`<lists points="${'1 -2.5\n'.repeat(50_000)}"/>`) }),
  'a list of 50,001 tokens where pairs are wanted': record({
    rest: section(`<lists points="${'1 -2.5\n'.repeat(25_000)}1"/>`),
  }),
  'a number of 100,000 digits': record({ rest: section(`<numbers integer="${'9'.repeat(100_000)}"/>`) }),
  'a small number of 100,000 digits': record({ rest: section(`<numbers><grade>${'0'.repeat(100_000)}6</grade></numbers>`) }),
  '50,000 identifiers and as many references': record({
    rest: `${list(50_000, (i) => `<section xml:id="i${i}"><names/></section>`)}<links refs="${list(50_000, (i) => `i${49_999 - i} `)}"/>`,
  }),
  '50,000 identifiers, two equal': record({
    rest: `${list(50_000, (i) => `<section xml:id="i${i}"><names/></section>`)}<section xml:id="i77"><names/></section>`,
  }),
  '50,000 references, the last one to nothing': record({
    attributes: ' xml:id="a"',
    rest: `<links>${'<link to="a"/>'.repeat(50_000)}<link to="b"/></links>`,
  }),
  'a reference before its identifier': record({ rest: `<links ref="z"/><section xml:id=" z&#10;"><names/></section>` }),
  '30,000 element names': record({ rest: foreign(list(30_000, (i) => `<n${i}/>`)) }),
  '30,000 attribute names': record({ rest: foreign(list(30_000, (i) => `<n ${'long-enough-'.repeat(i % 3)}a${i}=""/>`)) }),
  '2,000 long names that differ in the middle': record({
    rest: foreign(list(2000, (i) => `<${'a'.repeat(16)}-${i + 10_000}-${'b'.repeat(16)}/>`)),
  }),
  '3,000 namespaces beside one another': record({ rest: foreign(list(3000, (i) => `<a xmlns="urn:${i}"/>`)) }),
  '20,000 declarations of one namespace': record({
    rest: foreign(list(20_000, (i) => `<p${i % 9}:a xmlns:p${i % 9}="urn:a"/>`)),
  }),
  'a comment of 1,000,000 characters': record({ head: `<!--${'- '.repeat(500_000)}--><title>t</title>` }),
  '100,000 comments': record({ head: `${'<!---->'.repeat(100_000)}<title>t</title>` }),
  'every character of the basic plane': record({ head: `${basicPlane()}<title>t</title>` }),
  nothing: '',
  'white space': ' \r\n\t',
  'only a comment': '<!-- a -->',
  'only a declaration': '<?xml version="1.0"?>',
  'two roots': `${record({})}${record({})}`,
};

function basicPlane(): string {
  const points = Array.from({ length: 0xfffe - 0x20 }, (_, index) => index + 0x20);
  const isText = (point: number): boolean => (point < 0xd800 || point >= 0xe000) && point !== 0x26 && point !== 0x3c;
  return points
    .filter(isText)
    .map((point) => String.fromCodePoint(point))
    .join('');
}

/** Clean documents that the module leaves to the reference, each with what it has too many of. */
export const LEFT: Readonly<Record<string, string>> = {
  '5,000 attributes': 'attributes of one tag',
  '70,000 attributes': 'attributes of one tag',
  '100,000 sections in sections': 'open elements',
  '1,000 levels with a namespace each': 'declarations around an element',
  'a default namespace on each of 5,000 levels': 'declarations around an element',
  '900 prefixes': 'declarations around an element',
  'a namespace of 1,000,000 characters': 'bytes of names of namespaces',
  '2,000 long names that differ in the middle': 'names of one hash',
  '3,000 namespaces beside one another': 'namespaces',
};

export function* extremes(): Generator<Sample> {
  for (const [name, text] of Object.entries(EXTREMES)) yield { name, category: 'extremes', bytes: Buffer.from(text) };
}

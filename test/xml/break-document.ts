// Breaks the well-formedness of a document by one edit, at random. Seeded. Some edits leave it well-formed by chance.
import type { Random } from '../support/random.ts';

type Edit = (text: string, random: Random) => string;

function replaceAt(text: string, start: number, length: number, by: string): string {
  return text.slice(0, start) + by + text.slice(start + length);
}

/** Replaces one of the matches, at random. */
function replaceOne(pattern: RegExp, by: (match: string, random: Random) => string): Edit {
  return (text, random) => {
    const matches = [...text.matchAll(pattern)];
    if (matches.length === 0) return text;
    const match = random.pick(matches);
    return replaceAt(text, match.index, match[0].length, by(match[0], random));
  };
}

/** Puts one of `pieces` at random into a run of text. */
function insertInText(...pieces: readonly string[]): Edit {
  return replaceOne(/(?<=>)[^<]+/g, (match, random) => replaceAt(match, random.below(match.length), 0, random.pick(pieces)));
}

const drop = (pattern: RegExp): Edit => replaceOne(pattern, () => '');
const SOME_CHARACTERS = [...'<>&"\'/=;:![]-?# \n\tax1é', '😀'];

export const breakings: Readonly<Record<string, Edit>> = {
  'drop >': drop(/>/g),
  'drop <': drop(/</g),
  'drop a quote': drop(/"/g),
  'drop =': drop(/=/g),
  'drop /': drop(/\//g),
  'drop an end tag': drop(/<\/[^>]+>/g),
  'drop a start tag': drop(/<[a-zA-Z][^>/]*>/g),
  'drop the space before an attribute': drop(/ (?=[\w:.-]+=")/g),
  'rename an end tag': replaceOne(/(?<=<\/)[^>]+/g, (name, random) =>
    random.pick(['x', 'TEI', name.toUpperCase(), `${name}s`, name.slice(1)]),
  ),
  'add an end tag': replaceOne(/<\/[^>]+>/g, (tag, random) => tag + random.pick([tag, '</x>'])),
  'add an ampersand': insertInText('&', ' & ', '&x ', '&;'),
  'add <': insertInText('<', ' < ', '<3', '<<'),
  'add a bad reference': insertInText('&nbsp;', '&x;', '&#0;', '&#xFFFF;', '&#x;', '&auml;'),
  'add ]]>': insertInText(']]>'),
  'add a bad comment': insertInText('<!-- a -- b -->', '<!--', '<! a>', '<!- a -->', '<!-- a --->'),
  'add a bad section': insertInText('<![CDATA[', '<![cdata[x]]>'),
  'add a bad instruction': insertInText('<?xml version="1.0"?>', '<?', '<?x y', '<? x?>'),
  'add a control character': (text, random) =>
    replaceAt(text, random.below(text.length), 0, random.pick(['\u0001', '\u000b', '\ufffe', '\u0000'])),
  'repeat an attribute': replaceOne(/ [\w:.-]+="[^"<]*"/g, (attribute) => attribute + attribute),
  'use an undeclared prefix': replaceOne(/(?<=<)[a-zA-Z]+(?=[^>]*\/>)| (?=[\w:.-]+=")/g, (match) =>
    match === ' ' ? ' q:a="b" ' : `q:${match}`,
  ),
  'spoil a value': replaceOne(
    /(?<==")[^"<]*(?=")/g,
    (value, random) => random.pick(['<', '&', '&x;', ' & ', '\u0002']) + value,
  ),
  truncate: (text, random) => text.slice(0, random.below(text.length)),
  'delete characters': (text, random) => replaceAt(text, random.below(text.length), 1 + random.below(20), ''),
  'insert a character': (text, random) => replaceAt(text, random.below(text.length), 0, random.pick(SOME_CHARACTERS)),
  'replace a character': (text, random) => replaceAt(text, random.below(text.length), 1, random.pick(SOME_CHARACTERS)),
  'add after the root': (text, random) => text.trimEnd() + random.pick(['\nx', '<a/>', '</TEI>', '\n&amp;', '<!DOCTYPE a>']),
  'add before the root': (text, random) => random.pick(['x', '\n', '<a/>', '&lt;']) + text,
};

/** A broken copy, with what was done to it: the kinds in turn. Never half a surrogate pair. */
export function breakDocument(text: string, turn: number, random: Random): { readonly kind: string; readonly text: string } {
  const kinds = Object.keys(breakings);
  const kind = kinds[turn % kinds.length] ?? 'truncate';
  const broken = breakings[kind]?.(text, random) ?? text;
  return { kind, text: broken.replace(/[\ud800-\udfff]/gu, '') };
}

const MARKUP = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([^\s/>!?]+)(?:"[^"]*"|'[^']*'|[^>"'])*>/g;

/** The start of a document, to the end tag after so many characters, with the end tags it then needs. */
export function cutDocument(text: string, length: number): string {
  const open: string[] = [];
  for (const match of text.matchAll(MARKUP)) {
    const [markup, slash, name] = match;
    if (name === undefined) continue;
    if (slash === '') {
      if (!markup.endsWith('/>')) open.push(name);
      continue;
    }
    open.pop();
    const end = match.index + markup.length;
    if (end > length)
      return `${text.slice(0, end)}${open
        .reverse()
        .map((qName) => `\n</${qName}>`)
        .join('')}\n`;
  }
  return text;
}

/** A small document with most of what documents have, for tests without data. */
export const sampleDocument = `<?xml version="1.0" encoding="UTF-8"?>
<?xml-model href="tei.rng"?>
<!-- a play, shortened -->
<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:x="urn:x" xml:id="play" xml:lang="de">
  <teiHeader>
    <title type="main">Die Wölfe &amp; die Schafe</title>
    <idno type="wikidata" x:base='http://example.org/?a=1&amp;b=2'>Q1</idno>
    <date when="1821-03-03"/><!-- first night -->
  </teiHeader>
  <text>
    <body>
      <div type="act" n="1">
        <head>Erster Akt.</head>
        <stage>Ein Wald. Es ist <hi rend="italic">dunkel</hi>.</stage>
        <sp who="#wolf">
          <speaker>DER WOLF.</speaker>
          <l>Wer geht da 😀 durch den Wald?</l>
          <l part="I">&#xDC;ber Stock <pb n="12"/>und Stein<![CDATA[ <>& ]]]]>.</l>
        </sp>
        <sp who="#schaf"><p>Niemand] ]
          als der Mond.</p></sp>
        <?pagebreak 13?>
      </div>
    </body>
  </text>
</TEI>
`;
